import { endBeforeAges } from "./ages.ts";
import { mayAct, PEOPLE } from "./fits.ts";
import { isInNumber, type Line, lowerAt, wordAt } from "./line.ts";
import { type NounPhrase, readBefore } from "./noun-phrase.ts";
import { SUBJECTS } from "./relative.ts";

const LONGEST_ROW = 25;
const COUNTRY_ROW = new Set(["other", "its", "the", "several"]);

/** "Russian and Kazakh troops": the words before "and" belong to it where they name actors and no preposition rules them. */
export function joinRow(line: Line, phrase: NounPhrase): NounPhrase {
  if (lowerAt(line, phrase.from - 1) !== "and" || SUBJECTS.has(lowerAt(line, phrase.head))) return phrase;
  // "317 wounded and eight killed": a numeral alone goes on with no row.
  if (line.sentence.numbers.some(({ from, to }) => from <= phrase.from && to === phrase.to)) return phrase;
  const adjective = phrase.from - 2;
  if (line.places[adjective] === 2) return { ...phrase, from: adjective };
  const { prepositions } = line.language.grammar;
  const apart = joinRowWithCommas(line, phrase);
  if (apart !== null) return apart;
  let from = phrase.from;
  for (let joint = phrase.from - 1; joint > 0 && phrase.from - joint < LONGEST_ROW; ) {
    const first = readBefore(line, joint);
    const isAlike =
      first !== null &&
      (PEOPLE.has(first.kind) ||
        // "Russia and other members": a country may open the row.
        (first.kind === "place" && (phrase.kind === "place" || COUNTRY_ROW.has(lowerAt(line, phrase.from)))));
    if (isAlike && lowerAt(line, first.from - 1) === "of") {
      // "eight members of the police and the National Guard"
      const counted = readBefore(line, first.from - 1);
      return counted !== null && line.language.events.measures.has(wordAt(line, counted.head))
        ? { ...phrase, from: counted.from }
        : phrase;
    }
    if (!isAlike || prepositions.has(lowerAt(line, first.from - 1))) break;
    from = first.from;
    joint = first.from - 1;
    if (lowerAt(line, joint) !== ",") break;
  }
  return { ...phrase, from };
}

/** "Ana Lee, 19, Joe Moss, 22, and a guard were shot": a row with ages or a comma before "and", where it opens its clause; null where it is none. */
function joinRowWithCommas(line: Line, phrase: NounPhrase): NounPhrase | null {
  let joint = phrase.from - 1;
  if (lowerAt(line, joint - 1) === ",") joint--;
  let from = phrase.from;
  while (phrase.from - joint < LONGEST_ROW) {
    const member = readBefore(line, endBeforeAges(line, joint));
    if (member === null || !PEOPLE.has(member.kind) || holdsVerb(line, member)) return null;
    from = member.from;
    joint = from - 1;
    if (lowerAt(line, joint) !== ",") break;
  }
  const { clauseOpeners } = line.language.grammar;
  const before = lowerAt(line, joint);
  const isOpening = from === 0 || clauseOpeners.has(before) || line.language.speech.cues.has(before);
  return isOpening ? { ...phrase, from } : null;
}

/** "Police arrested Joe Moss": no member of a row. */
function holdsVerb(line: Line, { from, to }: NounPhrase): boolean {
  for (let at = from; at < to; at++) {
    const senses = line.language.events.senses.get(lowerAt(line, at));
    const isVerb = senses?.some(({ form }) => form !== "noun" && form !== "infinitive") ?? false;
    if (isVerb || lowerAt(line, at).endsWith("ed")) return true;
  }
  return false;
}

/** The first noun between `from` and `to` that can act and that no preposition rules. */
export function firstActor(line: Line, from: number, to: number): NounPhrase | null {
  const { prepositions } = line.language.grammar;
  for (let at = Math.max(0, from); at < Math.min(to, line.tokens.length); at++) {
    const phrase = line.tokens[at]?.kind === "word" ? readBefore(line, at + 1) : null;
    if (phrase === null || phrase.head !== at || phrase.from < from || isInNumber(line, at)) continue;
    if (!(phrase.kind === "people" || phrase.kind === "body" || phrase.kind === "name")) continue;
    // Of "police officers" and "Nikol Pashinyan" the last word is the head.
    const next = line.tokens[at + 1] === undefined ? null : readBefore(line, at + 2);
    if (
      next !== null &&
      next.head === at + 1 &&
      next.from === phrase.from &&
      mayAct(next) &&
      next.kind !== "place"
    )
      continue;
    // "hours after Clinton's visit": it is the visit.
    // "told the authorities he got a weapon": of what he did they are no doers.
    if (SUBJECTS.has(lowerAt(line, at + 1))) continue;
    if (isModifier(line, at) || lowerAt(line, at).endsWith("'s")) continue;
    if (!prepositions.has(lowerAt(line, phrase.from - 1))) return phrase;
  }
  return null;
}

/** "terrorist action": one person's noun before a word that is no verb only describes it. */
function isModifier(line: Line, at: number): boolean {
  const noun = line.language.groups.nouns.get(lowerAt(line, at));
  const next = line.tokens[at + 1];
  if (noun === undefined || noun.plural || next === undefined || next.kind !== "word") return false;
  const following = readBefore(line, at + 2);
  return (
    following !== null && following.head === at + 1 && !/ed$/u.test(next.lower) && next.text === next.lower
  );
}
