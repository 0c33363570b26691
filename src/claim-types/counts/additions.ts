import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import { COUNT_RULES } from "../../model/count-rules.ts";
import type { Language } from "../../model/language.ts";
import { listBy } from "../../model/list-by.ts";

/** Rules that read how many there are by now, and not how many came to them. */
const TOTALS: ReadonlySet<string> = new Set([COUNT_RULES.toll, COUNT_RULES.runningTotal]);

/**
 * Tells those that come on top of others already counted ("four more people died") from those only told beside others ("one was killed and
 * two others injured"). Where their sentence goes on to the total ("bringing the toll to 18") they are a part of it.
 */
export function settleAdditions(
  { sentences }: Annotated,
  drafts: readonly CountDraft[],
  language: Language,
): CountDraft[] {
  const totals = listTotals(drafts);
  return drafts.map((draft, index) => {
    const { additional, ...count } = draft.count;
    const sentence = sentences[draft.sentence];
    if (sentence === undefined) return draft;
    const near = totals.get(draft.sentence) ?? NO_TOTALS;
    if (additional !== true) return joinRisenTotal(draft, sentence, near, language);
    if (!addsToOthers(draft, sentence, drafts[index - 1], language)) return { ...draft, count };
    const total = near.find(({ at, total }) => at > index && isTotalOf(total, draft));
    return total === undefined
      ? draft
      : { ...draft, count: { ...draft.count, partOf: draft.count.partOf ?? total.at } };
  });
}

/** A count of all, at its place among the drafts. */
interface Total {
  readonly at: number;
  readonly total: CountDraft;
}

const NO_TOTALS: readonly Total[] = [];

/** The counts of all, by sentence. */
function listTotals(drafts: readonly CountDraft[]): ReadonlyMap<number, readonly Total[]> {
  const totals = drafts.flatMap((total, at) => (TOTALS.has(total.foundBy) ? [{ at, total }] : []));
  return listBy(totals, ({ total }) => total.sentence);
}

/** "the toll has climbed to 41 after seven people died", "seven people died, bringing the toll to 41": those who died last are a part of it. */
function joinRisenTotal(
  draft: CountDraft,
  { tokens }: Sentence,
  totals: readonly Total[],
  { grammar, metrics }: Language,
): CountDraft {
  if (draft.count.partOf !== null || TOTALS.has(draft.foundBy)) return draft;
  const found = totals.find(({ total }) => isTotalOf(total, draft) && isMore(total, draft));
  if (found === undefined) return draft;
  const { at: partOf, total } = found;
  const isBehind = total.span.end <= draft.span.start;
  const [start, end] = isBehind ? [total.span.end, draft.span.start] : [draft.span.end, total.span.start];
  const isLinked = tokens.some(
    ({ lower, start: from }) =>
      from >= start && from < end && (isBehind ? opensClause(lower, grammar) : metrics.raisers.has(lower)),
  );
  return isLinked ? { ...draft, count: { ...draft.count, partOf, additional: true } } : draft;
}

/** "after", "as"; "surpassing a tsunami that killed 61" tells of something else. */
function opensClause(lower: string, { clauseOpeners, relatives }: Language["grammar"]): boolean {
  return clauseOpeners.has(lower) && !relatives.has(lower);
}

function isMore({ count: total }: CountDraft, { count: part }: CountDraft): boolean {
  return (total.low ?? total.high ?? 0) > (part.low ?? part.high ?? 0);
}

/** `last` is the count before it in the article. */
function addsToOthers(
  draft: CountDraft,
  sentence: Sentence,
  last: CountDraft | undefined,
  { grammar, numbers }: Language,
): boolean {
  const { span, count } = draft;
  if (count.partOf !== null) return false;
  const isNear = last !== undefined && last.sentence >= sentence.index - 1;
  // "Four others were shot" stands beside those named before, "another four" and "four more" come to all that were counted.
  const isMore = sentence.tokens.some(
    ({ start, end, lower }) => span.start <= start && end <= span.end && numbers.increasing.has(lower),
  );
  if (isNear) {
    // "a man and three others were killed": neither number is that of all.
    const isOfOne =
      last.sentence === sentence.index && grammar.indefiniteArticles.has(last.count.numberText.toLowerCase());
    return last.count.metric === count.metric && !isOfOne;
  }
  // "killing two guards and injuring four more"
  return (
    isMore && !sentence.tokens.some(({ start, lower }) => start < span.start && lower === numbers.joiner)
  );
}

function isTotalOf(total: CountDraft, part: CountDraft): boolean {
  return (
    total.count.metric === part.count.metric &&
    (total.count.high ?? Number.POSITIVE_INFINITY) >= (part.count.low ?? 0)
  );
}
