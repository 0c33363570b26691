import type { CountDraft } from "../../model/claim-type.ts";
import type { ToldDeath } from "./died-later.ts";
import { draftDead } from "./draft-count.ts";

/** How far from "he died" a number of the dead may stand that counts him, in sentences. */
const SENTENCES_AWAY = 5;

/**
 * "A man was shot in the chest. He was pronounced dead at the scene": one is dead, and the pronoun says that it is one. Where a number of
 * the dead stands close by, that one counts him. `deaths` are those told of the drafts, in their order.
 */
export function addToldDead(
  drafts: readonly CountDraft[],
  deaths: readonly (ToldDeath | null)[],
): CountDraft[] {
  const deadAt = new Set(
    drafts.filter(({ count }) => count.metric === "killed").map(({ sentence }) => sentence),
  );
  const found: CountDraft[] = [];
  for (const [index, { count, mood }] of drafts.entries()) {
    const death = deaths[index] ?? null;
    if (death === null || mood !== null || count.additional === true) continue;
    if (isNear(death.sentence.index, deadAt)) continue;
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
