import type { Token } from "../model/annotation.ts";
import type { GrammarLexicon } from "../model/lexicon/grammar.ts";
import type { NumberLexicon } from "../model/lexicon/numbers.ts";
import type { Numeral } from "./numeral.ts";
import { isDash, type Surroundings } from "./surroundings.ts";

const OLDEST = 120;
/** "men between the ages of 18, 21, 24, 30 and 35": how far back, in tokens, the word that opens a row of ages may stand. */
const LONGEST_ROW = 14;

/** The word that makes an age of a number: "John Smith, 33,", "aged 33", "ages 6, 7 and 12", "33 year-old"; undefined where none does. */
export function findAge(
  near: Surroundings,
  { low }: Numeral,
  lexicon: NumberLexicon,
  grammar: GrammarLexicon,
): Token | undefined {
  if (low === null || low > OLDEST) return undefined;
  const before = near.before(0);
  if (lexicon.ageWords.has(before?.lower ?? "")) return before;
  return (
    findYearsOld(near, lexicon) ??
    findAgeCompared(near) ??
    (near.first?.kind === "number" ? findAgeOfOne(near, grammar) : undefined) ??
    findOpener(near, lexicon, grammar)
  );
}

/** "33 years old", "a 33 year-old man", "a 9 -year-old boy", "an 18 - year - old" */
function findYearsOld(near: Surroundings, { durations }: NumberLexicon): Token | undefined {
  const at = near.after(0)?.text === "-" ? 1 : 0;
  const unit = near.after(at);
  const lower = unit?.lower ?? "";
  const dash = lower.indexOf("-old");
  if (dash > 0) return durations.has(lower.slice(0, dash)) ? unit : undefined;
  const old = near.after(near.after(at + 1)?.text === "-" ? at + 2 : at + 1);
  return durations.has(lower) && old?.lower === "old" ? old : undefined;
}

/** "a boy younger than 12" */
function findAgeCompared(near: Surroundings): Token | undefined {
  const compared = near.before(1);
  const isCompared = compared?.lower === "younger" || compared?.lower === "older";
  return isCompared && near.before(0)?.lower === "than" ? compared : undefined;
}

/** "John Smith, 33, …", "John Smith Jr., 33,", "Ann and Mary, both 16,", "one 16 and the other 17", "Two men, 33 and 19, …" */
function findAgeOfOne(near: Surroundings, grammar: GrammarLexicon): Token | undefined {
  const before = near.before(0);
  if (before?.lower === "both" || before?.lower === "one") return before;
  if (before?.lower === "other" && near.before(3)?.kind === "number" && near.before(4)?.lower === "one")
    return before;
  const next = near.after(0);
  if (next?.lower === "and" && before?.text === "," && isBracketed(near, 0)) return near.before(1);
  if (before?.lower === "and" && near.before(1)?.kind === "number" && isBracketed(near, 2))
    return near.before(3);
  if (before?.text !== ",") return undefined;
  const name = near.before(near.before(1)?.text === "." ? 2 : 1);
  const isName =
    name !== undefined &&
    name.kind === "word" &&
    !grammar.calendar.has(name.lower) &&
    (name.text !== name.lower || next?.text === ",");
  const closes =
    isClosing(next) || next?.lower === "of" || next?.lower === "from" || isOneOfTwo(near, grammar);
  return isName && closes ? name : undefined;
}

const LONGEST_NAME = 4;

/** "Dan Reed, 66 and Ann Reed, 64 were found": each behind a name of its own. */
function isOneOfTwo(near: Surroundings, { auxiliaries, conjunctions }: GrammarLexicon): boolean {
  const isName = (token: Token | undefined) => token?.kind === "word" && token.text !== token.lower;
  const next = near.after(0)?.lower ?? "";
  const isFirst = conjunctions.has(next);
  if (!isFirst && !auxiliaries.has(next)) return false;
  const tokenAt = (steps: number) => (isFirst ? near.after(steps) : near.before(steps));
  let at = 1;
  while (at <= LONGEST_NAME && isName(tokenAt(at))) at++;
  if (at === 1) return false;
  return isFirst
    ? tokenAt(at)?.text === "," && tokenAt(at + 1)?.kind === "number"
    : conjunctions.has(tokenAt(at)?.lower ?? "") && tokenAt(at + 1)?.kind === "number";
}

/** "Two men, 33 and 19, were shot": two numbers between commas behind a word; `opened` tokens before lies the first comma. */
function isBracketed(near: Surroundings, opened: number): boolean {
  const name = near.before(opened + 1);
  if (near.before(opened)?.text !== "," || name?.kind !== "word") return false;
  const closedAt = opened === 0 ? 2 : 0;
  return (opened > 0 || near.after(1)?.kind === "number") && near.after(closedAt)?.text === ",";
}

/**
 * "ages 25, 26, and 33", "ranging in age from 31 to 40", "aged between 20 and 37": the word that opens the row. Behind a comma a number
 * goes on with the row only where a mark closes it: "aged 20 to 45, and 12 were injured".
 */
function findOpener(
  near: Surroundings,
  { ageWords }: NumberLexicon,
  grammar: GrammarLexicon,
): Token | undefined {
  const next = near.after(0);
  const isClosed = isClosing(next);
  // "a woman aged 33 and 12 children": the noun behind is counted.
  const isLoose =
    near.before(0)?.lower === "and" && near.before(1)?.text !== "," && near.before(2)?.lower !== "between";
  if (isLoose && !isClosed && !goesOn(next, grammar)) return undefined;
  let isListed = false;
  let hasNumber = false;
  for (let steps = 0; steps < LONGEST_ROW; steps++) {
    const token = near.before(steps);
    if (token === undefined) return undefined;
    if (ageWords.has(token.lower)) return isListed && !isClosed ? undefined : token;
    if (token.text === ",") isListed = true;
    else if (token.kind === "number") hasNumber = true;
    else if (!isDash(token) && !ROW_WORDS.has(token.lower)) return undefined;
    // "those aged 20 to 45 of the 12": nothing but the row's own words stands before its numbers.
    else if (hasNumber && token.lower === "of" && !ageWords.has(near.before(steps + 1)?.lower ?? ""))
      return undefined;
  }
  return undefined;
}

const ROW_WORDS = new Set(["and", "or", "to", "through", "between", "from", "the", "of"]);

function goesOn(next: Token | undefined, grammar: GrammarLexicon): boolean {
  return next !== undefined && (grammar.auxiliaries.has(next.lower) || grammar.prepositions.has(next.lower));
}

function isClosing(token: Token | undefined): boolean {
  return token === undefined || isDash(token) || CLOSINGS.has(token.lower);
}

const CLOSINGS = new Set([",", ".", ")", ";", "and", "or", "to"]);
