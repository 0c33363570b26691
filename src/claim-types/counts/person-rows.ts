import type { NumberMention, Sentence, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { MARKS } from "../../model/word-marks.ts";
import { countImplied, mayEndSubject } from "./further-ones.ts";
import { groupTree } from "./group-tree.ts";
import { commonGroup } from "./noun-groups.ts";
import { type Member, readFirstMember, readNextMember, type Style } from "./row-members.ts";
import { findTriggers, type TriggerMatch } from "./triggers.ts";

/** People told one by one, so that the words say how many they are: "a mother and her son", "a man, his wife and their two children". */
export interface PersonRow extends NumberMention {
  /** The nearest group of the tree that holds them all. */
  readonly group: string;
  readonly members: readonly Member[];
}

export function isPersonRow(number: NumberMention): number is PersonRow {
  return "members" in number;
}

/** The rows of people in a sentence, in order. */
export function findPersonRows(sentence: Sentence, language: Language): readonly PersonRow[] {
  const { tokens } = sentence;
  const headline = readRow(sentence, 0, "headline", language);
  const found = headline === null || headline === NO_SUM ? [] : [headline];
  const joiner = tokens.findLastIndex(({ lower }) => lower === language.numbers.joiner);
  let isTail = false;
  for (let at = found[0]?.to ?? 0; at < joiner; at++) {
    if (((tokens[at]?.marks ?? 0) & MEMBER_MARKS) === 0) continue;
    if (isTail && tokens[at - 1]?.text === ",") continue;
    const row = readRow(sentence, at, "text", language);
    // "The driver, two women and a man": what is no row from its first member on is none from the next.
    isTail = row === NO_SUM;
    if (row === null || row === NO_SUM) continue;
    found.push(row);
    at = row.to - 1;
  }
  return found;
}

/** "the driver", "two children", "Ana Lee": how a member of a row begins. */
const MEMBER_MARKS = MARKS.person | MARKS.number | MARKS.capital;

/** People in a row that nobody may add up. */
const NO_SUM = "no sum";

function readRow(
  sentence: Sentence,
  start: number,
  style: Style,
  language: Language,
): PersonRow | typeof NO_SUM | null {
  const { tokens } = sentence;
  const first = readFirstMember(sentence, start, style, language);
  if (first === null || describesSomebody(sentence, first, language)) return null;
  const members = readMembers(sentence, first, style, language);
  const last = members.at(-1);
  const isOfPeople = tellsPeople(members, style) || areNamedAsHarmed(members, tokens, language);
  if (last === undefined) return null;
  if (!isOfPeople) return first.told === "one" ? NO_SUM : null;
  if (!mayFollow(tokens, last, style, language)) return null;
  return joinMembers(members, tokens);
}

/** The members of the row that starts with `first`; none where it does not end as a row does. */
function readMembers(sentence: Sentence, first: Member, style: Style, language: Language): readonly Member[] {
  const members = [first];
  let last = first;
  let isClosed = false;
  for (;;) {
    const next = skipJoiner(sentence.tokens, last.to, language);
    const member = next === null ? null : readNextMember(sentence, last, next.at, style, language);
    // "Mother, two children found dead": a headline leaves "and" out.
    const mayEnd = isClosed || (style === "headline" && next === null && members.length > 1);
    // "a man and his wife and their son": only somebody of theirs comes behind the last.
    if (mayEnd && (member === null || member.told !== "owned")) return members;
    if (next === null || member === null) return [];
    members.push(member);
    last = member;
    isClosed ||= next.isLast;
  }
}

/** ", " or "and": where the next member starts, and whether it is the last. */
function skipJoiner(
  tokens: readonly Token[],
  from: number,
  { numbers }: Language,
): { at: number; isLast: boolean } | null {
  const isComma = tokens[from]?.text === ",";
  const at = isComma ? from + 1 : from;
  if (tokens[at]?.lower === numbers.joiner) return { at: at + 1, isLast: true };
  return isComma ? { at, isLast: false } : null;
}

/** "was a husband and a father", "Smith, a husband and a father": words about one named before. */
function describesSomebody(
  { tokens, places }: Sentence,
  { from, told }: Member,
  { grammar, numbers }: Language,
): boolean {
  const before = tokens[from - 1];
  if (before === undefined) return false;
  // "Ana Lee and Juan Lee and their son": the second begins no row, nor does the third.
  if (before.lower === numbers.joiner && (told === "named" || told === "owned")) return true;
  if (told === "named") return false;
  // "Killed were a teacher and her son"
  const isAmong = ((tokens[from - 2]?.marks ?? 0) & MARKS.metric) !== 0;
  if ((grammar.auxiliaries.has(before.lower) && !isAmong) || before.lower === AS) return true;
  // "In Goma, two women and a man": who stands before the comma is nobody.
  const name = tokens[from - 2];
  if (places.some(({ end, adjective }) => end === name?.end && !adjective)) return false;
  return before.text === "," && startsWithCapital(name?.text ?? "");
}

const AS = "as";

/**
 * Attackers among them are not of the victims. Names alone need ages to be those of people, and a number beside one who is told without is
 * added to nothing ("two women and the driver") but in a family: "a man, his wife and two children".
 */
function tellsPeople(members: readonly Member[], style: Style): boolean {
  const isHostile = members.some(
    ({ group }) => groupTree.isKindOf(group, "attackers") || groupTree.isKindOf(group, "suspects"),
  );
  if (isHostile || !members.every(({ group }) => groupTree.isKindOf(group, "people"))) return false;
  if (members.every(({ told }) => told === "named")) return members.every(({ noun, to }) => to > noun);
  if (members.every(({ group }) => BY_SEX_OR_AGE.has(group))) return true;
  const hasSingle = members.some(({ count, told }) => count === 1 || told === "one");
  const isFamily = style === "headline" || members.some(({ told }) => told === "owned");
  return hasSingle && (isFamily || members.every(({ told }) => told !== "counted"));
}

/**
 * "killing Ana Lee and Juan Lee", "the murder of Ana Lee and Juan Lee", "Ana Lee and Juan Lee were killed": who is killed or hurt is
 * somebody, and each has a name of two words or an age.
 */
function areNamedAsHarmed(members: readonly Member[], tokens: readonly Token[], language: Language): boolean {
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined || members.some(({ told }) => told !== "named")) return false;
  const isSubject = language.grammar.auxiliaries.has(tokens[last.to]?.lower ?? "");
  // "The army shot Ana Lee and Juan Lee fled"
  const isOfNext =
    isSubject || findTriggers(tokens, last.to, language.metrics).some(({ trigger }) => trigger.as === "verb");
  for (let at = Math.max(0, first.from - LONGEST_LEAD); at < first.from; at++)
    if (findHarm(tokens, at, language).some(({ to }) => to === first.from)) return !isOfNext;
  if (!isSubject) return false;
  for (let at = last.to + 1; at <= last.to + WORDS_TO_HARM; at++) {
    if (findHarm(tokens, at, language).length > 0) return true;
    if (!language.grammar.adverbs.has(tokens[at]?.lower ?? "")) return false;
  }
  return false;
}

/** "the fatal shooting of" */
const LONGEST_LEAD = 4;
const WORDS_TO_HARM = 3;

/** The words at a token that say of whom they name that they were killed or hurt. */
function findHarm(tokens: readonly Token[], at: number, { metrics }: Language): readonly TriggerMatch[] {
  return findTriggers(tokens, at, metrics).filter(
    ({ trigger }) =>
      (trigger.metric === "killed" || trigger.metric === "injured") &&
      !metrics.mildly.has(trigger.words[0] ?? "") &&
      (trigger.as === "noun-of" || (trigger.as === "verb" && trigger.counted === "patient")),
  );
}

const BY_SEX_OR_AGE: ReadonlySet<string> = new Set([
  "men",
  "women",
  "boys",
  "girls",
  "children",
  "adults",
  "teenagers",
  "babies",
]);

/** "… were killed", "… died", "killed … on Friday"; "a guard and his driver fled" may be another clause, and "was" speaks of one. */
function mayFollow(
  tokens: readonly Token[],
  { from, to }: Member,
  style: Style,
  language: Language,
): boolean {
  const { grammar } = language;
  const next = tokens[to]?.text === "," ? tokens[to + 1] : tokens[to];
  const lower = next?.lower ?? "";
  if (grammar.singularAuxiliaries.has(lower)) return false;
  const isVerb = grammar.auxiliaries.has(lower) || ((next?.marks ?? 0) & MARKS.metric) !== 0;
  // "killed a guard and the driver of the lorry fled"
  if (style === "headline" || grammar.definiteArticles.has(tokens[from]?.lower ?? "")) return isVerb;
  return (
    isVerb ||
    mayEndSubject(tokens[to], language) ||
    grammar.relatives.has(lower) ||
    grammar.calendar.has(lower) ||
    // "six grandchildren ages 3 to 10 died"
    language.numbers.ageWords.has(lower)
  );
}

/** The members as one quantity. Throws where there are none. */
export function joinMembers(members: readonly Member[], tokens: readonly Token[]): PersonRow {
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("a row without members");
  const sum = members.reduce((all, { count }) => all + count, 0);
  const group = members.map((member) => member.group).reduce((a, b) => commonGroup(a, b, groupTree));
  return { ...countImplied(tokens, first.from, last.noun, sum, false), group, members };
}
