import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";

/** How many sentences back a part may look for its whole. */
const SENTENCES_BACK = 3;

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
    const isPart = isOpen && (PART_RULES.has(draft.foundBy) || isIncluded(draft, sentence, language));
    const partOf = isPart ? findWhole(draft, joined) : null;
    joined.push(partOf === null ? draft : { ...draft, count: { ...draft.count, partOf } });
  }
  return joined;
}

/** The last larger count of the same metric that stands for itself. */
function findWhole(part: CountDraft, before: readonly CountDraft[]): number | null {
  const least = part.count.low ?? part.count.high ?? 0;
  for (let index = before.length - 1; index >= 0; index--) {
    const draft = before[index];
    if (draft === undefined || part.sentence - draft.sentence > SENTENCES_BACK) return null;
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
