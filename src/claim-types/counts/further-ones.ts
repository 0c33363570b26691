import type { NumberMention, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { MARKS } from "../../model/word-marks.ts";

/** Words that count one without a number. */
export interface Opener {
  readonly to: number;
  /** One beside those told before: "another", "a third". */
  readonly isFurther: boolean;
}

/** "a", "another", "a third", "Third" of a headline; null where the token opens none of them. */
export function readOpener(
  tokens: readonly Token[],
  at: number,
  { grammar, numbers }: Language,
): Opener | null {
  const lower = tokens[at]?.lower ?? "";
  const isHeadline = at === 0 && isPlace(tokens[at], numbers);
  if (isHeadline || numbers.oneMore.has(lower)) return { to: at + 1, isFurther: true };
  if (!grammar.indefiniteArticles.has(lower)) return null;
  const isFurther = isPlace(tokens[at + 1], numbers);
  return { to: isFurther ? at + 2 : at + 1, isFurther };
}

/** "third"; the first is no one more. */
function isPlace(token: Token | undefined, { ordinals }: Language["numbers"]): boolean {
  return (ordinals.get(token?.lower ?? "") ?? 0) > 1;
}

/** "wounded another", "a third was hurt"; not "one after another", "from one town to another" or "a third of them". */
export function standsAlone(
  tokens: readonly Token[],
  at: number,
  to: number,
  { grammar, numbers, metrics }: Language,
): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  if (numbers.units.has(before) || before === EITHER || grammar.prepositions.has(before)) return false;
  if (grammar.clauseOpeners.has(before) && numbers.units.has(tokens[at - 2]?.lower ?? "")) return false;
  return mayEndSubject(tokens[to], { grammar, metrics });
}

const EITHER = "or";

/** Whether a verb, a mark or a word of place or time follows, and no noun. */
export function mayEndSubject(
  next: Token | undefined,
  { grammar }: Pick<Language, "grammar" | "metrics">,
): boolean {
  if (next === undefined || next.kind === "punctuation") return true;
  const { lower, marks } = next;
  if (lower === "of") return false;
  return (
    grammar.auxiliaries.has(lower) ||
    grammar.adverbs.has(lower) ||
    grammar.prepositions.has(lower) ||
    grammar.conjunctions.has(lower) ||
    (marks & MARKS.metric) !== 0
  );
}

/** A number that words imply: "a", "another", "both". */
export function countImplied(
  tokens: readonly Token[],
  from: number,
  to: number,
  number: number,
  additional: boolean,
): NumberMention {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined)
    throw new RangeError("an implied number lies outside its sentence");
  const { start } = first;
  const { end } = last;
  // Member by member: a spread here is slow, and every "a" passes.
  return {
    start,
    end,
    low: number,
    high: number,
    modifier: "exact",
    numeral: { start, end },
    use: "quantity",
    reason: "a word that counts without a number",
    from,
    to,
    additional,
    implicit: true,
  };
}
