import type { Annotated } from "../../model/annotation.ts";
import type { Metric } from "../../model/claim.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import type { GroupTree } from "../../model/groups.ts";
import type { Language } from "../../model/language.ts";
import { findToldDeath } from "./died-later.ts";
import { draftDead } from "./draft-count.ts";

/** How far from "he died" a number of the dead may stand that counts him, in sentences. */
const SENTENCES_AWAY = 5;

const ALIVE: ReadonlySet<Metric> = new Set(["injured", "hospitalised"]);

/**
 * "A man was shot in the chest. He was pronounced dead at the scene": one is dead, and the pronoun says that it is one. Where a number of
 * the dead stands close by, that one counts him.
 */
export function addToldDead(
  article: Annotated,
  drafts: readonly CountDraft[],
  language: Language,
  tree: GroupTree,
): CountDraft[] {
  const deadAt = new Set(
    drafts.filter(({ count }) => count.metric === "killed").map(({ sentence }) => sentence),
  );
  const found: CountDraft[] = [];
  for (const draft of drafts) {
    const { count, mood } = draft;
    if (!ALIVE.has(count.metric) || mood !== null || count.additional === true) continue;
    const death = findToldDeath(draft, article, language, tree);
    if (death === null || isNear(death.sentence.index, deadAt)) continue;
    found.push(
      draftDead(death.sentence, death, {
        foundBy: "count/told-dead",
        mood: null,
        population: count.population,
        partOf: null,
      }),
    );
    deadAt.add(death.sentence.index);
  }
  return found.length === 0 ? [...drafts] : [...drafts, ...found];
}

function isNear(sentence: number, deadAt: ReadonlySet<number>): boolean {
  for (let at = sentence - SENTENCES_AWAY; at <= sentence + SENTENCES_AWAY; at++)
    if (deadAt.has(at)) return true;
  return false;
}
