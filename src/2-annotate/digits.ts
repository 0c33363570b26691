import type { Token } from "../model/annotation.ts";
import type { NumberLexicon } from "../model/lexicon/numbers.ts";
import { MARKS } from "../model/word-marks.ts";
import { readWords } from "./number-words.ts";
import { exactly, type Numeral, tidy } from "./numeral.ts";

/** Reads a number in digits with its scales: "3,700", "40 000", "2½ million", "5k", "5 lakh 20 thousand"; null where the digits are no plain number. */
export function readDigits(tokens: readonly Token[], at: number, lexicon: NumberLexicon): Numeral | null {
  const end = endOfGroups(tokens, at, lexicon);
  const digits = tokens
    .slice(at, end)
    .map(({ text }) => text)
    .join("");
  const value = digitsValue(digits);
  if (value === null) return null;
  const next = tokens[end];
  const scale = lexicon.scales.get(next?.lower ?? "") ?? suffixScale(tokens, end, lexicon);
  // "100 hundred" is a slip of the pen.
  if (scale !== undefined && !(scale === HUNDRED && value === HUNDRED)) {
    // "3 lakh crore"
    const further = lexicon.scales.get(tokens[end + 1]?.lower ?? "");
    return further === undefined
      ? addLesser(tokens, exactly(at, end + 1, tidy(value * scale), false), lexicon)
      : exactly(at, end + 2, tidy(value * scale * further), false);
  }
  return exactly(at, end, value, !Number.isInteger(value) || digits.includes("."));
}

/** "5 lakh | 20 thousand", "2 thousand | 200", "3 hundred | and one": what stands behind a scale word and is less than it. */
function addLesser(tokens: readonly Token[], number: Numeral, lexicon: NumberLexicon): Numeral {
  const scale = lexicon.scales.get(tokens[number.to - 1]?.lower ?? "");
  if (scale === HUNDRED && tokens[number.to]?.lower === lexicon.joiner)
    return addRest(tokens, number, lexicon);
  const value = digitsValue(tokens[number.to]?.text ?? "");
  if (scale === undefined || value === null || number.low === null) return number;
  const lesser = lexicon.scales.get(tokens[number.to + 1]?.lower ?? "");
  const isWhole = Number.isInteger(value) && value > 0;
  if (lesser !== undefined && isWhole && value * lesser < scale)
    return addLesser(
      tokens,
      exactly(number.from, number.to + 2, number.low + value * lesser, false),
      lexicon,
    );
  const isRest = lesser === undefined && isWhole && scale === THOUSAND && value >= 100 && value < THOUSAND;
  return isRest ? exactly(number.from, number.to + 1, number.low + value, false) : number;
}

/** The rest of "3 hundred and one", "3 hundred and 21". */
function addRest(tokens: readonly Token[], number: Numeral, lexicon: NumberLexicon): Numeral {
  const at = number.to + 1;
  const value = digitsValue(tokens[at]?.text ?? "");
  const rest = value === null ? readWords(tokens, at, lexicon) : exactly(at, at + 1, value, false);
  const isRest = rest?.low !== null && rest !== null && rest.low < HUNDRED && Number.isInteger(rest.low);
  return isRest ? exactly(number.from, rest.to, (number.low ?? 0) + (rest.low ?? 0), false) : number;
}

const HUNDRED = 100;
const THOUSAND = 1000;

// "2" before " 000"
const OPENS_GROUPS = /^[1-9]\d{0,2}$/u;
const GROUP = /^\d{3}$/u;

/**
 * One past the last token of "40 000", which groups thousands by spaces (ISO 80000-1); of other digits one past the first. "Jan 5 100 people"
 * and telephone numbers hold no group.
 */
function endOfGroups(tokens: readonly Token[], at: number, { labels }: NumberLexicon): number {
  const last = tokens[at - 1];
  const before = last?.text === "." ? tokens[at - 2] : last;
  if (!OPENS_GROUPS.test(tokens[at]?.text ?? "")) return at + 1;
  const spaced = endOfNoughts(tokens, at);
  if (spaced > at + 1 || !followsDigits(tokens, at + 1)) return spaced;
  const isTaken =
    before !== undefined &&
    (before.kind === "number" || before.text === "+" || labels.has(before.lower) || isOfCalendar(before));
  if (isTaken) return at + 1;
  let end = at + 1;
  while (followsDigits(tokens, end) && GROUP.test(tokens[end]?.text ?? "")) end++;
  return followsDigits(tokens, end) ? at + 1 : end;
}

/** One past the last token of "20, 000", as a careless copy has it: no number of its own begins with a nought. */
function endOfNoughts(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (tokens[end]?.text === "," && NOUGHTS.test(tokens[end + 1]?.text ?? "") && isClose(tokens, end))
    end += 2;
  return end;
}

const NOUGHTS = /^0\d{2}$/u;

/** A comma that touches the digits before it, one space before those behind. */
function isClose(tokens: readonly Token[], comma: number): boolean {
  const [before, mark, behind] = [tokens[comma - 1], tokens[comma], tokens[comma + 1]];
  return before?.end === mark?.start && mark !== undefined && behind?.start === mark.end + 1;
}

/** "Jan", "Friday": a word with a capital that may open a time. */
function isOfCalendar({ marks }: Token): boolean {
  return (marks & MARKS.time) !== 0 && (marks & MARKS.capital) !== 0;
}

/** Digits that only a space parts from the digits before them. */
function followsDigits(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return token?.kind === "number" && before !== undefined && token.start === before.end + 1;
}

/** "5k", "1.5m people": a letter that touches the digits; that of a measure too only where people are counted. */
function suffixScale(tokens: readonly Token[], at: number, lexicon: NumberLexicon): number | undefined {
  const suffix = tokens[at];
  if (suffix === undefined || suffix.start !== tokens[at - 1]?.end) return undefined;
  const isMeasureToo = lexicon.measures.has(suffix.text);
  return isMeasureToo && !lexicon.crowds.has(tokens[at + 1]?.lower ?? "")
    ? undefined
    : lexicon.suffixes.get(suffix.lower);
}

// "1,200", and as India writes it "12,00,000"
const GROUPED = /^(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,2}(?:,\d{2}){1,4},\d{3})$/u;
const DECIMAL = /^\d{1,15}\.\d{1,6}$/u;
// "1,674.5"
const GROUPED_DECIMAL = /^(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,2}(?:,\d{2}){1,4},\d{3})\.\d{1,6}$/u;
const WHOLE = /^\d{1,15}$/u;
// "2½"
const PARTED = /^(\d{0,6})([\u00bc-\u00be\u2153\u2154])$/u;
const PARTS: ReadonlyMap<string, number> = new Map([
  ["¼", 1 / 4],
  ["½", 1 / 2],
  ["¾", 3 / 4],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
]);

function digitsValue(digits: string): number | null {
  if (WHOLE.test(digits)) return Number(digits);
  if (GROUPED.test(digits)) return Number(digits.replaceAll(",", ""));
  if (DECIMAL.test(digits)) return Number(digits);
  if (GROUPED_DECIMAL.test(digits)) return Number(digits.replaceAll(",", ""));
  const [, whole = "", part = ""] = PARTED.exec(digits) ?? [];
  const share = PARTS.get(part);
  return share === undefined ? null : Number(whole) + share;
}
