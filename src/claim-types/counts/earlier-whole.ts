import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { findPhrase } from "../../model/phrases.ts";
import { firstFrom } from "../../model/span.ts";

/** How many sentences back a part may look for its whole. */
const SENTENCES_BACK = 3;
/** How many where nothing but the number stands for those counted before: "Two were in critical condition." */
const SENTENCES_BACK_BARE = 2;

const PART_RULES = new Set(["count/part-of-those", "count/members-of-the-dead", "count/among-the-dead"]);

/**
 * Joins parts to a whole of an earlier sentence: "At least 164 people were killed. The number includes 103 deaths in Almaty.
 * Two of those killed were children."
 */
export function joinEarlierWholes(
  article: Annotated,
  drafts: readonly CountDraft[],
  language: Language,
): CountDraft[] {
  const joined: CountDraft[] = [];
  for (const draft of drafts) {
    const sentence = article.sentences[draft.sentence];
    const isOpen = sentence !== undefined && draft.count.partOf === null;
    const reach = isOpen ? findReach(draft, sentence, language) : 0;
    const partOf =
      reach > 0
        ? findWhole(draft, joined, reach)
        : isOpen
          ? wholeOfRow(draft, sentence, joined, language)
          : null;
    joined.push(partOf === null ? draft : { ...draft, count: { ...draft.count, partOf } });
  }
  return joined;
}

/** "The dead were 12 nurses and 10 patients": the next of a row of parts is a part of the same whole. */
function wholeOfRow(
  { foundBy, anchor, count }: CountDraft,
  { index, tokens }: Sentence,
  joined: readonly CountDraft[],
  { numbers }: Language,
): number | null {
  const last = joined.at(-1);
  if (foundBy !== ROW_RULE || last?.sentence !== index || last.count.partOf === null) return null;
  if (!PART_RULES.has(last.foundBy) && last.foundBy !== ROW_RULE) return null;
  // "two doctors and their two children": those belong to the two.
  const joiner = tokens[firstFrom(tokens, anchor.start) - 1]?.lower;
  if (joiner !== numbers.joiner && joiner !== ",") return null;
  const whole = joined[last.count.partOf];
  if (whole === undefined || whole.sentence === index || whole.count.metric !== count.metric) return null;
  const most = whole.count.high ?? whole.count.low ?? 0;
  return (count.low ?? 0) < most ? last.count.partOf : null;
}

const ROW_RULE = "count/shared-metric";

/** How many sentences back the whole may stand; 0 where the words name no part. */
function findReach(draft: CountDraft, sentence: Sentence, language: Language): number {
  if (PART_RULES.has(draft.foundBy) || isIncluded(draft, sentence, language)) return SENTENCES_BACK;
  if (isOfThose(draft, sentence, language) || diedAtSpot(draft, sentence, language)) return SENTENCES_BACK;
  return isTakenUp(draft, sentence, language) ? SENTENCES_BACK_BARE : 0;
}

/** The last larger count of the same metric that stands for itself. */
function findWhole(part: CountDraft, before: readonly CountDraft[], reach: number): number | null {
  const least = part.count.low ?? part.count.high ?? 0;
  for (let index = before.length - 1; index >= 0; index--) {
    const draft = before[index];
    if (draft === undefined || part.sentence - draft.sentence > reach) return null;
    const { metric, partOf, low, high } = draft.count;
    const most = high ?? low ?? 0;
    if (metric === part.count.metric && partOf === null && most > least && draft.sentence < part.sentence)
      return index;
  }
  return null;
}

/** "The number includes 103 deaths", "Those held include 40 foreigners". */
function isIncluded(draft: CountDraft, { tokens }: Sentence, language: Language): boolean {
  const at = tokens.findIndex(({ start }) => start >= Math.min(draft.span.start, draft.anchor.start));
  const before = tokens[at - 1]?.lower ?? "";
  return language.metrics.memberVerbs.has(before) && before.startsWith("includ");
}

/** "Five of the dead had been beheaded", "two of them died in hospital": some of those told before. */
function isOfThose({ anchor }: CountDraft, { tokens }: Sentence, { grammar, metrics }: Language): boolean {
  const at = firstFrom(tokens, anchor.end);
  if (at < 0 || tokens[at]?.lower !== "of") return false;
  const next = tokens[at + 1]?.lower ?? "";
  if (grammar.pronouns.has(next)) return true;
  const noun = tokens[at + 2]?.lower ?? "";
  return (
    grammar.determiners.has(next) && (metrics.triggers.get(noun) ?? []).some(({ as }) => as === "member")
  );
}

/** "Seven victims died at the scene and two in hospital": where some of the dead died. */
function diedAtSpot({ span, count }: CountDraft, { tokens }: Sentence, { metrics }: Language): boolean {
  if (count.metric !== "killed") return false;
  const at = firstFrom(tokens, span.end);
  return at >= 0 && findPhrase(metrics.spots, tokens, at) !== null;
}

/** "Two were badly hurt.", "The other two had minor injuries.": those counted just before, where no place or time of their own is told. */
function isTakenUp(
  { anchor, count }: CountDraft,
  { tokens, places, times }: Sentence,
  { grammar, numbers }: Language,
): boolean {
  if (places.some(({ adjective }) => !adjective) || times.length > 0) return false;
  const at = tokens.findIndex(({ start }) => start >= anchor.start);
  const isOther =
    numbers.additionalBefore.has(tokens[at - 1]?.lower ?? "") &&
    grammar.definiteArticles.has(tokens[at - 2]?.lower ?? "");
  if (isOther) return true;
  const next = tokens.find(({ start }) => start >= anchor.end);
  const isBare = count.population.text === "" && next !== undefined && grammar.auxiliaries.has(next.lower);
  return isBare && (at === 0 || tokens[at - 1]?.kind === "punctuation");
}
