import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import type { GroupTree } from "../../model/groups.ts";
import type { Language } from "../../model/language.ts";
import { isWordAt } from "../../model/phrases.ts";
import { firstFrom } from "../../model/span.ts";
import { draftDead } from "./draft-count.ts";

const ATTACKERS = "attackers";
/** Words between a number of the dead and "including". */
const FARTHEST = 6;

/**
 * "Ten people have died, including the gunman", "the total of 10 dead includes the attacker": the one who attacked, told without a number,
 * is one of the dead and a part of their number. A toll without him is one less, and no other toll.
 */
export function addAttackers(
  { sentences }: Annotated,
  drafts: readonly CountDraft[],
  tree: GroupTree,
  language: Language,
): CountDraft[] {
  const found: CountDraft[] = [];
  drafts.forEach((draft, index) => {
    const sentence = sentences[draft.sentence];
    if (sentence === undefined || !isWhole(draft, tree)) return;
    const at = findIncluded(draft, sentence, language);
    const attacker =
      at === null ? null : readAttacker(at, sentence, sentences[draft.sentence - 1], tree, language);
    if (attacker === null) return;
    const population = { text: attacker.text, group: ATTACKERS };
    found.push(
      draftDead(sentence, attacker, {
        foundBy: "count/including",
        mood: draft.mood,
        population,
        partOf: index,
      }),
    );
  });
  return found.length === 0 ? [...drafts] : [...drafts, ...found];
}

function isWhole({ count }: CountDraft, tree: GroupTree): boolean {
  return (
    count.metric === "killed" && count.partOf === null && !tree.isKindOf(count.population.group, ATTACKERS)
  );
}

/** The token behind "including" or "includes" that follows the count; null where none does. */
function findIncluded({ span }: CountDraft, { tokens }: Sentence, { metrics }: Language): number | null {
  const from = firstFrom(tokens, span.end);
  if (from < 0) return null;
  for (let at = from; at < from + FARTHEST; at++) {
    const opener = metrics.partOpeners.find((words) => words.length === 1 && isWordAt(tokens, at, words));
    if (opener !== undefined) return at + 1;
    if (tokens[at]?.kind === "number") return null;
  }
  return null;
}

interface Attacker {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** "the gunman", or "him" where the sentence before names one. */
function readAttacker(
  at: number,
  { tokens }: Sentence,
  before: Sentence | undefined,
  tree: GroupTree,
  { groups, grammar }: Language,
): Attacker | null {
  const isAttacker = (lower: string) => {
    const noun = groups.nouns.get(lower);
    return noun !== undefined && !noun.plural && tree.isKindOf(noun.group, ATTACKERS);
  };
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined) return null;
  const isOne = groups.singlePronouns.has(first.lower);
  if (isOne && before?.tokens.some(({ lower }) => isAttacker(lower)) === true)
    return { from: at, to: at + 1, text: first.text };
  if (second === undefined || !grammar.determiners.has(first.lower) || !isAttacker(second.lower)) return null;
  return { from: at, to: at + 2, text: second.text };
}
