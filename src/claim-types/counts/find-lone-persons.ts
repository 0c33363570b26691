import type { NumberMention, Sentence } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { groupOfAge, measureAge } from "./ages.ts";
import { readPerson } from "./read-person.ts";
import { isName, LONGEST_NAME, type Member, skipName } from "./row-members.ts";

/**
 * People told alone, by words that say one and neither by an article nor by a number: "Ana Lee, 34,", "34-year-old Ana Lee", "his wife".
 */
export function findLonePersons(sentence: Sentence, language: Language): readonly Member[] {
  const found: Member[] = [];
  for (const number of sentence.numbers) {
    const named = number.use === "age" ? readNamed(number, sentence, language) : null;
    if (named !== null) found.push(named);
  }
  for (let at = 0; at < sentence.tokens.length; at++) {
    const owned = readOwned(at, sentence, language);
    if (owned !== null) found.push(owned);
  }
  return found;
}

/** "34-year-old Ana Lee", "Ana Lee, 34,"; in "a 34-year-old Hazara" the article counts. */
function readNamed({ from, to, low }: NumberMention, sentence: Sentence, language: Language): Member | null {
  const { tokens } = sentence;
  const { groups, grammar } = language;
  const length = measureAge(tokens, from, language);
  if (length > 0) {
    const end = skipName(tokens, from + length, language);
    const isOpened = grammar.determiners.has(tokens[from - 1]?.lower ?? "");
    if (end === from + length || isOpened) return null;
    return {
      from,
      noun: end,
      to: end,
      count: 1,
      group: groupOfAge(tokens, from, language) ?? ALL,
      told: "named",
    };
  }
  const end = tokens[from - 1]?.text === "," ? from - 1 : from;
  let start = end;
  while (start > end - LONGEST_NAME && isName(tokens[start - 1], language)) start--;
  if (end === from || start === end || isPlace(start, end, sentence)) return null;
  const group = groups.ages.find(({ below }) => (low ?? 0) < below)?.group ?? ALL;
  return { from: start, noun: end, to, count: 1, group, told: "named" };
}

const ALL = "people";

/** "of Toledo, 34," */
function isPlace(from: number, to: number, { tokens, places }: Sentence): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined) return false;
  return places.some(({ start, end }) => start < last.end && first.start < end);
}

/** "his wife", "her 12-year-old brother" */
function readOwned(at: number, sentence: Sentence, language: Language): Member | null {
  const { grammar, groups } = language;
  if (!grammar.owners.has(sentence.tokens[at]?.lower ?? "")) return null;
  const person = readPerson(sentence, at + 1, false, language);
  if (person === null || !groups.kin.has(sentence.tokens[person.to - 1]?.lower ?? "")) return null;
  return { from: at, noun: person.to, to: person.to, count: 1, group: person.group, told: "owned" };
}
