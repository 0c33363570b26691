import type { NumberUse, Token } from "../model/annotation.ts";
import type { GrammarLexicon } from "../model/lexicon/grammar.ts";
import type { NumberLexicon } from "../model/lexicon/numbers.ts";
import { findStreet } from "./address-use.ts";
import { findAge } from "./age-use.ts";
import { unitValue } from "./number-words.ts";
import type { Numeral } from "./numeral.ts";
import { findShot } from "./shot-use.ts";
import { isDash, Surroundings } from "./surroundings.ts";

interface Use {
  readonly use: NumberUse;
  readonly reason: string;
}

const QUANTITY: Use = { use: "quantity", reason: "a plain number" };

/** Decides from the words beside a number what it is said of; only `quantity` can become a count. */
export function classifyUse(
  tokens: readonly Token[],
  numeral: Numeral,
  lexicon: NumberLexicon,
  grammar: GrammarLexicon,
): Use {
  const near = new Surroundings(tokens, numeral);
  for (const look of LOOKS) {
    const use = look(near, numeral, lexicon, grammar);
    if (use !== null) return use;
  }
  return QUANTITY;
}

type Look = (
  near: Surroundings,
  numeral: Numeral,
  lexicon: NumberLexicon,
  grammar: GrammarLexicon,
) => Use | null;

/** "the two hundredth body" */
const lookAtPlace: Look = (near, { place }) => (place === true ? use("ordinal", near.last) : null);

const lookAtMoney: Look = (near, _numeral, lexicon, grammar) => {
  if (lexicon.currencySigns.has(near.before(0)?.lower ?? "")) return use("money", near.before(0));
  const next = near.after(0);
  if (lexicon.currencies.has(next?.lower ?? "")) return use("money", next);
  // "10 €", but not the first number of "10 $20 notes"
  const isOfNext = near.after(1)?.kind !== "punctuation" && near.after(1)?.start === next?.end;
  if (lexicon.currencySigns.has(next?.lower ?? "") && !isOfNext) return use("money", next);
  // "millions in cash"
  if (next?.lower === "in" && lexicon.funds.has(near.after(1)?.lower ?? ""))
    return use("money", near.after(1));
  // "420 million Finnish markka", "10,000 Swiss francs": one word says whose money.
  const owner = next?.kind === "word" && !isLink(next.lower, grammar);
  return owner && lexicon.currencies.has(near.after(1)?.lower ?? "") ? use("money", near.after(1)) : null;
};

function isLink(word: string, grammar: GrammarLexicon): boolean {
  return grammar.prepositions.has(word) || grammar.conjunctions.has(word) || grammar.determiners.has(word);
}

/** "21-year-old", "5:30", "2/8", "20th", "50%", "A320": marks and letters stuck to the number. */
const lookAtAttached: Look = (near, _numeral, lexicon) => {
  const next = near.after(0);
  const before = near.before(0);
  // "1 / 3" below a picture
  if (next?.text === "/" && near.after(1)?.kind === "number") return use("label", next);
  if (before?.text === "/" && near.before(1)?.kind === "number") return use("label", before);
  if (before !== undefined && before.end === near.first?.start) {
    if (before.text === "/" || before.text === "#" || before.text === "@") return use("label", before);
    if (before.text === ":" && near.before(1)?.kind === "number") return use("clock", before);
    if (before.kind === "word" || before.text === "_") return use("label", before);
    if (before.text === "-" && near.before(1)?.end === before.start) {
      return near.before(1)?.kind === "number" ? use("label", before) : use("label", near.before(1));
    }
  }
  if (next === undefined) return null;
  if (lexicon.percents.has(next.lower)) return use("percent", next);
  // "1.5 per cent"
  if (lexicon.percents.has(`${next.lower}-${near.after(1)?.lower}`)) return use("percent", next);
  if (!near.isGlued()) return null;
  if (lexicon.ordinalEndings.has(next.lower)) return use("ordinal", next);
  if (next.text === ":" && near.after(1)?.kind === "number") return use("clock", next);
  if (lexicon.clockWords.has(next.lower)) return use("clock", next);
  if (isDash(next)) return lookAfterDash(near, lexicon);
  return next.kind === "word"
    ? lexicon.measures.has(next.lower)
      ? use("measure", next)
      : use("label", next)
    : null;
};

/** "21-year-old", "two-week", "100-mile", "two-car tram", "2015-16". "20-strong" and "the 5,000-mark" stay quantities. */
function lookAfterDash(near: Surroundings, lexicon: NumberLexicon): Use | null {
  const word = near.after(1);
  // "his 12- and 10-year-old sons": a hanging hyphen waits for the second half of its word.
  if (word === undefined || word.start !== near.after(0)?.end) {
    return near.after(0)?.text === "-" && word?.kind === "word" ? use("label", near.after(0)) : null;
  }
  if (word.kind === "number") return use("label", word);
  const head = word.lower.split("-")[0] ?? "";
  if (word.lower.includes("-old") || lexicon.ageWords.has(head)) return use("age", word);
  if (lexicon.durations.has(head) || lexicon.durations.has(`${head}s`)) return use("duration", word);
  if (lexicon.measures.has(head)) return use("measure", word);
  if (lexicon.hyphenated.has(head)) return null;
  return use("label", word);
}

const lookAtAge: Look = (near, numeral, lexicon, grammar) => {
  const word = findAge(near, numeral, lexicon, grammar);
  return word === undefined ? null : use("age", word);
};

/** "one in three residents", "nine out of ten homes": neither of the two numbers counts anybody. */
const lookAtShare: Look = (near, { low }, lexicon) => {
  if (low === null) return null;
  const behind = near.after(0)?.lower === "in" ? 1 : isOutOf(near.after(0), near.after(1)) ? 2 : null;
  if (behind !== null) {
    const whole = near.after(behind);
    const of = whole === undefined ? null : readValue(whole, lexicon);
    return isShare(low, of, behind) && !lexicon.durations.has(near.after(behind + 1)?.lower ?? "")
      ? use("percent", whole)
      : null;
  }
  const before = near.before(0)?.lower === "in" ? 1 : isOutOf(near.before(1), near.before(0)) ? 2 : null;
  const part = before === null ? undefined : near.before(before);
  if (before === null || part === undefined || lexicon.durations.has(near.after(0)?.lower ?? "")) return null;
  return isShare(readValue(part, lexicon), low, before) ? use("percent", part) : null;
};

function isOutOf(first: Token | undefined, second: Token | undefined): boolean {
  return first?.lower === "out" && second?.lower === "of";
}

// "two in five"; "two in 2014" and "12 out of 16 miners" are no shares.
const MOST_PARTS = 10;
const MOST_IN = 100;
const ROUND = new Set([10, 100, 1000]);

function isShare(part: number | null, whole: number | null, words: number): boolean {
  if (part === null || whole === null || part >= whole) return false;
  return words === 1 ? part < MOST_PARTS && whole <= MOST_IN : ROUND.has(whole);
}

function readValue({ kind, lower }: Token, lexicon: NumberLexicon): number | null {
  return kind === "number" ? Number(lower) : unitValue(lower, lexicon);
}

const lookAtUnit: Look = (near, _numeral, lexicon) => {
  const next = near.after(0);
  if (next === undefined) return null;
  if (lexicon.durations.has(next.lower)) return use("duration", next);
  if (lexicon.ageShorts.has(next.lower)) return use("age", next);
  if (lexicon.clockWords.has(next.lower)) return use("clock", next);
  if (lexicon.measures.has(next.lower)) return use("measure", next);
  const second = near.after(1)?.lower ?? "";
  const passes =
    next.lower === "more" ||
    next.lower === "other" ||
    next.lower === "or" ||
    next.lower === "and" ||
    next.lower === "full";
  if (passes && lexicon.durations.has(second)) return use("duration", near.after(1));
  return null;
};

const NOUGHT_FIRST = /^0\d{3}$/u;

/** "at 0300", "call 0845 …", "at 1545 (2145 GMT)": no digits that count begin with a nought. */
const lookAtWatch: Look = (near, _numeral, { clockWords }) => {
  if (NOUGHT_FIRST.test(near.first?.text ?? "")) return { use: "label", reason: "it begins with a nought" };
  const isBeforeOther = near.after(0)?.text === "(" && near.after(1)?.kind === "number";
  return isBeforeOther && clockWords.has(near.after(2)?.lower ?? "") ? use("clock", near.after(2)) : null;
};

/** "January 5", "5 January", "Jan. 5", "in 2011", "2013-2014". */
const lookAtDate: Look = (near, numeral, _lexicon, grammar) => {
  const before = near.before(0);
  const dotted = before?.text === "." ? near.before(1) : before;
  const isMonthDay =
    numeral.low !== null && (numeral.low <= 31 || (numeral.low >= 1000 && numeral.low <= 2100));
  if (near.first?.kind === "number" && isMonthDay) {
    if (isCalendar(dotted, grammar)) return use("date", dotted);
    // "A car bomb killed 12 Tuesday": a weekday has its number behind it.
    const next = near.after(0);
    if (isCalendar(next, grammar) && !grammar.weekdays.has(next?.lower ?? "")) return use("date", next);
  }
  if (near.first?.kind !== "number" || !/^(?:1[0-9]|20)\d{2}$/u.test(near.first.text)) return null;
  if (before?.text === "," && near.before(1)?.kind === "number") return use("date", before);
  // "jailed over 2020 riot": over so exact a number nobody counts.
  if (before?.lower === "over" && !near.first.text.endsWith("00")) return use("date", before);
  if (YEAR_OPENERS.has(before?.lower ?? "")) return use("date", before);
  // "the 2011 strike", "a 2020 law": a year before a noun, where a quantity would have no article before it.
  if (grammar.determiners.has(before?.lower ?? "")) return use("date", before);
  return null;
};

const YEAR_OPENERS = new Set([
  "in",
  "since",
  "until",
  "by",
  "from",
  "of",
  "during",
  "before",
  "after",
  "early",
  "late",
  "mid",
  "year",
  "(",
]);

function isCalendar(token: Token | undefined, grammar: GrammarLexicon): boolean {
  return token !== undefined && grammar.calendar.has(token.lower) && token.text !== token.lower;
}

/** "Flight 370", "Boeing 737", "No. 5", "Highway 61", "the number 2 man". */
const lookAtLabel: Look = (near, numeral, lexicon) => {
  if (numeral.fraction) return { use: "measure", reason: "a fraction counts no people" };
  const before = near.before(0);
  const dotted = before?.text === "." ? near.before(1) : before;
  if (dotted === undefined || !lexicon.labels.has(dotted.lower)) return null;
  if (lexicon.rankers.has(dotted.lower) && dotted === before) return use("label", dotted);
  // "on the road eight people died" has a count after the noun; a label is written with a capital or an abbreviation.
  return near.first?.kind === "number" && dotted.text !== dotted.lower ? use("label", dotted) : null;
};

/** "7 Action News", "2 News": a channel. */
const lookAtChannel: Look = (near, _numeral, { channels }) => {
  if (near.first?.kind !== "number") return null;
  for (let at = 0; at < WORDS_OF_CHANNEL; at++) {
    const token = near.after(at);
    if (token?.kind !== "word" || token.text === token.lower) return null;
    if (channels.has(token.lower)) return use("label", token);
  }
  return null;
};

const WORDS_OF_CHANNEL = 3;

/** "108 Dora Dee Place" */
const lookAtAddress: Look = (near, _numeral, lexicon, grammar) => {
  const street = findStreet(near, lexicon, grammar);
  return street === undefined ? null : use("label", street);
};

/** "one shot was fired" */
const lookAtShot: Look = (near, { low }, lexicon, grammar) => {
  const shot = findShot(near, low, lexicon, grammar);
  return shot === undefined ? null : use("measure", shot);
};

/** "no one", "one another", "the one", "this one": no number at all; "the one hundred" is one. */
const lookAtWord: Look = (near) => {
  if (near.first?.lower !== "one" || near.last !== near.first) return null;
  // "No - one"
  const before = near.before(near.before(0)?.text === "-" ? 1 : 0)?.lower ?? "";
  const next = near.after(0)?.lower ?? "";
  if (PRONOUN_BEFORE.has(before) || PRONOUN_AFTER.has(next)) {
    return { use: "position", reason: "“one” stands for a noun here" };
  }
  return null;
};

const PRONOUN_BEFORE = new Set(["no", "this", "the", "each", "every", "any", "which", "another", "some"]);
const PRONOUN_AFTER = new Set([
  "another",
  "can",
  "should",
  "would",
  "might",
  "must",
  "thing",
  "way",
  "point",
  "side",
  "hand",
  "day",
]);

/** In this order: a mark that touches the number tells more than a word near it. */
const LOOKS: readonly Look[] = [
  lookAtPlace,
  lookAtMoney,
  lookAtAttached,
  lookAtAge,
  lookAtShare,
  lookAtUnit,
  lookAtWatch,
  lookAtDate,
  lookAtLabel,
  lookAtChannel,
  lookAtAddress,
  lookAtShot,
  lookAtWord,
];

function use(kind: NumberUse, evidence: Token | undefined): Use {
  return { use: kind, reason: `${REASONS[kind]} (“${evidence?.text ?? ""}”)` };
}

const REASONS: Readonly<Record<NumberUse, string>> = {
  quantity: "a plain number",
  ordinal: "a place in a row, not a number of people",
  percent: "a share, not a number of people",
  money: "an amount of money",
  measure: "a measure",
  age: "an age",
  date: "part of a date",
  clock: "a time of day",
  duration: "a length of time",
  label: "part of a name or a numbering",
  position: "no number",
};
