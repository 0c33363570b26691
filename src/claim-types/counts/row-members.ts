import type { NumberMention, Sentence, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { measureAge } from "./ages.ts";
import { readOpener } from "./further-ones.ts";
import { COUPLES, countOf, readPerson } from "./read-person.ts";

/** One of a row of people: tokens `from` to `to`, a name or an age behind the noun included. */
export interface Member {
  readonly from: number;
  /** Where its noun ends. */
  readonly noun: number;
  readonly to: number;
  readonly count: number;
  /** Node of the group tree. */
  readonly group: string;
  /** By an article, by whose they are ("his wife", "himself"), by a number, by a name, or by the bare noun of a headline. */
  readonly told: "one" | "owned" | "counted" | "named" | "headlined";
}

/** How a row goes on depends on how it began: a headline leaves out articles. */
export type Style = "text" | "headline";

export const LONGEST_NAME = 4;
/** More than these are rather counted than told one by one. */
const MOST_OF_A_MEMBER = 9;
const ALL = "people";

/** "a man", "his daughter", "the driver", "her two children", "Ana Lee, 34,"; in a headline also "Woman" and "two children". */
export function readFirstMember(
  sentence: Sentence,
  at: number,
  style: Style,
  language: Language,
): Member | null {
  return style === "headline"
    ? readHeadlined(sentence, at, language)
    : (readOne(sentence, at, language) ??
        readNumbered(sentence, at, language) ??
        readNamed(sentence, at, language));
}

/** The member behind `before`, which may leave its article out: the "son" of "a mother and son", the "himself" of "his wife and himself". */
export function readNextMember(
  sentence: Sentence,
  before: Member,
  at: number,
  style: Style,
  language: Language,
): Member | null {
  return (
    readOne(sentence, at, language) ??
    readNumbered(sentence, at, language) ??
    readBare(sentence.tokens, before, at, language) ??
    (style === "headline" ? readHeadlined(sentence, at, language) : readNamed(sentence, at, language))
  );
}

function readOne(sentence: Sentence, from: number, language: Language): Member | null {
  const { tokens } = sentence;
  const { definiteArticles, owners } = language.grammar;
  const lower = tokens[from]?.lower ?? "";
  if (isPronoun(tokens, from, language))
    return { from, noun: from + 1, to: from + 1, count: 1, group: ALL, told: "one" };
  const opener = readOpener(tokens, from, language);
  if (opener === null && !owners.has(lower) && !definiteArticles.has(lower)) return null;
  const person = readPerson(sentence, opener?.to ?? from + 1, opener?.isFurther ?? false, language);
  if (person === null) return null;
  const told = owners.has(lower) ? "owned" : "one";
  return member(
    tokens,
    { from, noun: person.to, count: countOf(person), group: person.group, told },
    language,
  );
}

/** "him and his two daughters" */
function isPronoun(tokens: readonly Token[], at: number, { grammar, groups, numbers }: Language): boolean {
  return (
    groups.singlePronouns.has(tokens[at]?.lower ?? "") &&
    tokens[at + 1]?.lower === numbers.joiner &&
    grammar.owners.has(tokens[at + 2]?.lower ?? "")
  );
}

/** "her two children", "two children" */
function readNumbered({ tokens, numbers }: Sentence, from: number, language: Language): Member | null {
  const { grammar, groups } = language;
  const isOwned = grammar.owners.has(tokens[from]?.lower ?? "");
  const numberAt = isOwned ? from + 1 : from;
  const number = numbers.find((candidate) => candidate.from === numberAt);
  const count = number === undefined ? 0 : readCount(number);
  if (number === undefined || count === 0) return null;
  for (let at = number.to; at < number.to + LONGEST_NAME; at++) {
    const { lower = "", kind } = tokens[at] ?? {};
    const noun = groups.nouns.get(lower);
    if (kind !== "word" || grammar.conjunctions.has(lower) || grammar.determiners.has(lower)) return null;
    const next = groups.nouns.get(tokens[at + 1]?.lower ?? "");
    // "left her two children dead": what became of them, and no other noun.
    if (noun === undefined || noun.describes || (next !== undefined && next.group !== "victims")) continue;
    if (noun.plural !== count > 1) return null;
    return { from, noun: at + 1, to: at + 1, count, group: noun.group, told: isOwned ? "owned" : "counted" };
  }
  return null;
}

/** How many an exact, small number counts; 0 where it is none. */
function readCount({ low, high, modifier, use }: NumberMention): number {
  const isExact = use === "quantity" && modifier === "exact" && low === high;
  return isExact && low !== null && low <= MOST_OF_A_MEMBER ? low : 0;
}

function readBare(tokens: readonly Token[], before: Member, at: number, language: Language): Member | null {
  const { nouns, kin, pairs, reflexives } = language.groups;
  const lower = tokens[at]?.lower ?? "";
  const isPair = pairs.get(tokens[before.noun - 1]?.lower ?? "")?.has(lower) === true;
  // "her husband and son"
  const isKin = before.told === "owned" && kin.has(tokens[before.noun - 1]?.lower ?? "") && kin.has(lower);
  if (!isPair && !isKin && !reflexives.has(lower)) return null;
  const group = nouns.get(lower)?.group ?? ALL;
  return member(tokens, { from: at, noun: at + 1, count: 1, group, told: "owned" }, language);
}

/** "Ana Lee", "Ana Lee, 34,": two words or an age make a name, and kin one word: "Lee and his wife". */
function readNamed({ tokens, places }: Sentence, from: number, language: Language): Member | null {
  const [first, before] = [tokens[from], tokens[from - 1]];
  if (!isName(first, language) || isName(before, language)) return null;
  const end = skipName(tokens, from, language);
  const last = tokens[end - 1];
  if (first === undefined || last === undefined) return null;
  if (places.some(({ start, end }) => start < last.end && first.start < end)) return null;
  const named = member(tokens, { from, noun: end, count: 1, group: ALL, told: "named" }, language);
  const isPerson =
    end - from > 1 || named.to > end || (before?.text !== "," && leadsToKin(tokens, end, language));
  return isPerson ? named : null;
}

/** "and his wife" */
function leadsToKin(tokens: readonly Token[], at: number, { grammar, groups, numbers }: Language): boolean {
  return (
    tokens[at]?.lower === numbers.joiner &&
    grammar.owners.has(tokens[at + 1]?.lower ?? "") &&
    groups.kin.has(tokens[at + 2]?.lower ?? "")
  );
}

/** "Man, woman shot dead", "Mother, two children found dead": a headline leaves the articles out. */
function readHeadlined(sentence: Sentence, from: number, language: Language): Member | null {
  const person = readPerson(sentence, from, false, language);
  if (person === null || person.to - from > 2 || person.group === COUPLES) return null;
  // "Three Americans and five soldiers"
  if (!language.groups.nouns.has(sentence.tokens[person.to - 1]?.lower ?? "")) return null;
  return { from, noun: person.to, to: person.to, count: 1, group: person.group, told: "headlined" };
}

function member(tokens: readonly Token[], told: Omit<Member, "to">, language: Language): Member {
  const named = skipName(tokens, told.noun, language);
  return {
    ...told,
    to: skipOrigin(tokens, skipYears(tokens, skipAge(tokens, named, language), language), language),
  };
}

/** "a woman in her 50s", "a man in his late twenties", "a woman aged 40" */
function skipYears(tokens: readonly Token[], from: number, { grammar, numbers }: Language): number {
  const opener = tokens[from]?.lower ?? "";
  if (numbers.ageWords.has(opener)) return tokens[from + 1]?.kind === "number" ? from + 2 : from;
  if (!grammar.locatives.has(opener) || !grammar.owners.has(tokens[from + 1]?.lower ?? "")) return from;
  const at = grammar.dayParts.has(tokens[from + 2]?.lower ?? "") ? from + 3 : from + 2;
  const { kind, lower = "" } = tokens[at] ?? {};
  // "50s" is a number and a letter.
  if (kind === "number" && tokens[at + 1]?.lower === "s") return at + 2;
  return numbers.decades.has(lower) ? at + 1 : from;
}

/** "a woman from Leeds", "a man from the village of Kor" */
function skipOrigin(tokens: readonly Token[], from: number, { grammar, places }: Language): number {
  if (!places.origins.has(tokens[from]?.lower ?? "")) return from;
  let at = from + 1;
  if (grammar.determiners.has(tokens[at]?.lower ?? "") && places.kinds.has(tokens[at + 1]?.lower ?? ""))
    at += 3;
  const name = at;
  while (at < name + LONGEST_NAME && startsWithCapital(tokens[at]?.text ?? "")) at++;
  return at > name ? at : from;
}

/** "her son David": where a name ends that starts at token `from`; `from` itself where none does. */
export function skipName(tokens: readonly Token[], from: number, language: Language): number {
  let at = from;
  while (at < from + LONGEST_NAME && isName(tokens[at], language)) at++;
  return at;
}

/** "a man, 34,", "a man, aged 34,", "a woman (29)" */
function skipAge(tokens: readonly Token[], from: number, language: Language): number {
  const mark = tokens[from]?.text;
  if (mark !== "," && mark !== "(") return from;
  const start = language.numbers.ageWords.has(tokens[from + 1]?.lower ?? "") ? from + 2 : from + 1;
  if (tokens[start]?.kind !== "number") return from;
  const end = start + Math.max(1, measureAge(tokens, start, language));
  if (mark === "(") return tokens[end]?.text === ")" ? end + 1 : from;
  // The comma behind the age belongs to it where "and" goes on.
  return tokens[end]?.text === "," && tokens[end + 1]?.lower === language.numbers.joiner ? end + 1 : end;
}

/** A capitalised word that is neither a day nor how a sentence begins. */
export function isName(token: Token | undefined, { grammar }: Language): boolean {
  if (token?.kind !== "word" || !startsWithCapital(token.text)) return false;
  return !grammar.calendar.has(token.lower) && !grammar.sentenceStarters.has(token.lower);
}
