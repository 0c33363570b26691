import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import { COUNT_RULES } from "../../model/count-rules.ts";
import type { GroupTree } from "../../model/groups.ts";
import type { Language } from "../../model/language.ts";
import { listBy } from "../../model/list-by.ts";
import { firstFrom } from "../../model/span.ts";
import type { ToldDeath } from "./died-later.ts";

/** How far from the dead, in sentences, those may be told who were shot with them. */
const SENTENCES_AWAY = 5;
/** A sentence counts dead so often at most; a list of numbers is none of news. */
const MOST_OF_SENTENCE = 20;

/**
 * Marks counts of those who were shot, stabbed or the like: "four people were shot" may count one who died, and "three others were
 * wounded" does not. Where as many of such a group are told to have died close by, "a teenager was shot" is told of the dead.
 * `deaths` are those told of the drafts, in their order.
 */
export function markStruck(
  article: Annotated,
  drafts: readonly CountDraft[],
  deaths: readonly (ToldDeath | null)[],
  language: Language,
  tree: GroupTree,
): CountDraft[] {
  const dead = listBy(
    drafts.filter(({ count, mood }) => count.metric === "killed" && mood === null),
    ({ sentence }) => sentence,
  );
  return drafts.map((draft, index) => {
    const sentence = article.sentences[draft.sentence];
    const isHurt =
      draft.count.metric === "injured" &&
      draft.mood !== "denied" &&
      draft.foundBy !== COUNT_RULES.hurtAfterAttack &&
      draft.foundBy !== COUNT_RULES.hurtInHospital;
    if (sentence === undefined || !isHurt || !mayCountDead(draft, sentence, language)) return draft;
    const areDead =
      listNear(draft.sentence, dead).some((other) => mayBeThose(draft, other, tree)) || deaths[index] != null;
    return { ...draft, foundBy: areDead ? COUNT_RULES.struckDead : COUNT_RULES.struck };
  });
}

function listNear(sentence: number, dead: ReadonlyMap<number, readonly CountDraft[]>): CountDraft[] {
  const near: CountDraft[] = [];
  for (let at = sentence - SENTENCES_AWAY; at <= sentence + SENTENCES_AWAY; at++)
    near.push(...(dead.get(at) ?? []).slice(0, MOST_OF_SENTENCE));
  return near;
}

function mayBeThose({ sentence, count }: CountDraft, other: CountDraft, tree: GroupTree): boolean {
  const [group, dead] = [count.population.group, other.count.population.group];
  return (
    sentence !== other.sentence &&
    count.low === other.count.low &&
    count.high === other.count.high &&
    (tree.isKindOf(group, dead) ||
      tree.isKindOf(dead, group) ||
      (tree.isGeneric(group) && tree.isGeneric(dead)))
  );
}

/** True where the words say how they were hit, and neither that they lived nor that they are others than the dead. */
function mayCountDead(
  { span, anchor }: CountDraft,
  { tokens, numbers }: Sentence,
  language: Language,
): boolean {
  const { metrics } = language;
  let isStruck = false;
  for (let at = Math.max(0, firstFrom(tokens, span.start)); at < tokens.length; at++) {
    const { lower = "", end = 0 } = tokens[at] ?? {};
    if (end > span.end) break;
    if (metrics.harms.has(lower) || metrics.hurts.has(lower) || isBeside(lower, language)) return false;
    isStruck ||= metrics.strikes.has(lower);
  }
  return isStruck && numbers.find(({ numeral }) => numeral.start === anchor.start)?.additional !== true;
}

/** "an officer was also shot", "another man was shot", "a second man was shot": others than those told before. */
function isBeside(lower: string, { metrics, numbers }: Language): boolean {
  return metrics.besides.has(lower) || numbers.oneMore.has(lower) || (numbers.ordinals.get(lower) ?? 0) > 1;
}
