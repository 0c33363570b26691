import type { Modifier, NumberMention, Token } from "../model/annotation.ts";
import type { GrammarLexicon } from "../model/lexicon/grammar.ts";
import type { ModifierPhrase, NumberLexicon } from "../model/lexicon/numbers.ts";
import { phrasesFrom, phrasesUpTo } from "../model/phrases.ts";
import { MARKS } from "../model/word-marks.ts";
import { classifyUse } from "./number-use.ts";
import type { Numeral } from "./numeral.ts";
import { readNumeral } from "./numerals.ts";

/** Finds every number of a sentence with its modifier and the use it is put to. */
export function findNumbers(
  tokens: readonly Token[],
  lexicon: NumberLexicon,
  grammar: GrammarLexicon,
): NumberMention[] {
  const found: NumberMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mayStart = ((tokens[at]?.marks ?? 0) & MARKS.number) !== 0;
    const numeral = mayStart ? readNumeral(tokens, at, lexicon) : null;
    if (numeral === null) {
      at++;
      continue;
    }
    const number = describeNumber(tokens, numeral, lexicon, grammar);
    const last = found.at(-1);
    const both = last === undefined ? null : joinBounds(last, number, tokens, lexicon);
    if (both === null) found.push(number);
    else found[found.length - 1] = both;
    at = numeral.to;
  }
  return found;
}

/** "more than 10 but fewer than 40", "at least 20 and at most 30": two bounds of one number. */
function joinBounds(
  a: NumberMention,
  b: NumberMention,
  tokens: readonly Token[],
  { boundJoiners }: NumberLexicon,
): NumberMention | null {
  if (b.from !== a.to + 1 || !boundJoiners.has(tokens[a.to]?.lower ?? "")) return null;
  const [low, high] = [a.low ?? b.low, a.high ?? b.high];
  const isOpen = (a.low === null) !== (a.high === null) && (b.low === null) !== (b.high === null);
  const isBounded =
    isOpen && (a.low === null) !== (b.low === null) && low !== null && high !== null && low < high;
  if (!isBounded || a.modifier === "vague" || b.modifier === "vague") return null;
  const numeral = { start: a.numeral.start, end: b.numeral.end };
  return { ...b, start: a.start, from: a.from, low, high, modifier: "range", numeral };
}

function describeNumber(
  tokens: readonly Token[],
  numeral: Numeral,
  lexicon: NumberLexicon,
  grammar: GrammarLexicon,
): NumberMention {
  let { from, to } = numeral;
  let additional = lexicon.additionalBefore.has(tokens[from - 1]?.lower ?? "");
  if (additional) from--;
  const isPhrasal = lexicon.phrasalVerbs.has(tokens[from - 2]?.lower ?? "");
  const before = isPhrasal ? null : matchBefore(tokens, from, lexicon.before);
  if (before !== null) from -= before.words.length;
  else if (isAnnounced(tokens, from, numeral, lexicon)) from--;
  const sign = before === null ? readSign(tokens, from, lexicon) : undefined;
  if (sign !== undefined) from--;
  if (lexicon.additionalBefore.has(tokens[from - 1]?.lower ?? "")) {
    additional = true;
    from--;
  }
  const after = matchAfter(tokens, to, lexicon.after);
  if (after !== null) to += after.words.length;
  if (lexicon.additionalAfter.has(tokens[to]?.lower ?? "")) additional = true;

  const told = (before ?? after)?.modifier ?? sign ?? readVerb(tokens, from, to, lexicon);
  const { low, high, modifier } = told === undefined ? numeral : applyModifier(numeral, told);
  const { use, reason } = classifyUse(tokens, numeral, lexicon, grammar);
  const first = tokens[from];
  const last = tokens[to - 1];
  const numeralFirst = tokens[numeral.from];
  const numeralLast = tokens[numeral.to - 1];
  if (first === undefined || last === undefined || numeralFirst === undefined || numeralLast === undefined) {
    throw new Error("a numeral lies outside its sentence");
  }
  // Member by member: a spread here is slow, and every number passes.
  return {
    start: first.start,
    end: last.end,
    low,
    high,
    modifier,
    numeral: { start: numeralFirst.start, end: numeralLast.end },
    use,
    reason,
    from,
    to,
    additional,
    implicit: false,
  };
}

/** ">500", "~40": a sign that touches the number, and nothing before it. */
function readSign(tokens: readonly Token[], from: number, { signs }: NumberLexicon): Modifier | undefined {
  const [before, sign, first] = [tokens[from - 2], tokens[from - 1], tokens[from]];
  const isOwn = sign !== undefined && sign.end === first?.start && before?.end !== sign.start;
  return isOwn ? signs.get(sign.text) : undefined;
}

/** "surpassed 200", "crossed the 5,000 mark" */
function readVerb(
  tokens: readonly Token[],
  from: number,
  to: number,
  { verbModifiers, milestones }: NumberLexicon,
): Modifier | undefined {
  const isMilestone = milestones.has(tokens[to]?.lower ?? "");
  return verbModifiers.get(tokens[isMilestone ? from - 2 : from - 1]?.lower ?? "");
}

/** "between 5 and 7": the opener belongs to the range. */
function isAnnounced(
  tokens: readonly Token[],
  from: number,
  numeral: Numeral,
  lexicon: NumberLexicon,
): boolean {
  return numeral.modifier === "range" && lexicon.rangeOpeners.has(tokens[from - 1]?.lower ?? "");
}

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly modifier: Modifier;
}

/** "more than N" starts at N + 1, "fewer than N" ends at N - 1; bounds leave the other side open. */
function applyModifier(numeral: Bounds, modifier: Modifier): Bounds {
  const { low, high } = numeral;
  // "at least several hundred", "up to dozens": the vague word stays the weaker reading.
  if (numeral.modifier === "vague") return modifier === "more_than" ? { ...numeral, modifier } : numeral;
  switch (modifier) {
    case "more_than":
      return { low: low === null ? null : low + 1, high: null, modifier };
    case "at_least":
      return { low, high: null, modifier };
    case "up_to":
      return { low: null, high, modifier };
    case "fewer_than":
      return { low: null, high: high === null ? null : high - 1, modifier };
    case "about":
      return numeral.modifier === "range" ? numeral : { low, high, modifier };
    case "exact":
    case "vague":
    case "range":
      return numeral;
  }
}

function matchBefore(
  tokens: readonly Token[],
  end: number,
  phrases: readonly ModifierPhrase[],
): ModifierPhrase | null {
  return longest(phrasesUpTo(phrases, tokens[end - 1]?.lower ?? ""), (phrase) =>
    phrase.words.every((word, index) => tokens[end - phrase.words.length + index]?.lower === word),
  );
}

function matchAfter(
  tokens: readonly Token[],
  start: number,
  phrases: readonly ModifierPhrase[],
): ModifierPhrase | null {
  return longest(phrasesFrom(phrases, tokens[start]?.lower ?? ""), (phrase) =>
    phrase.words.every((word, index) => tokens[start + index]?.lower === word),
  );
}

function longest(
  phrases: readonly ModifierPhrase[],
  fits: (phrase: ModifierPhrase) => boolean,
): ModifierPhrase | null {
  let best: ModifierPhrase | null = null;
  for (const phrase of phrases) {
    if (fits(phrase) && phrase.words.length > (best?.words.length ?? 0)) best = phrase;
  }
  return best;
}
