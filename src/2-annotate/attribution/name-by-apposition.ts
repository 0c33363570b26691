import type { SpeechMention, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { cover, type Span } from "../../model/span.ts";
import { kindOfReferent } from "../referents/kind-of-referent.ts";
import type { BareSentence } from "../sentences.ts";
import { nameSpeaker } from "../speaker-names.ts";

/** "the company's chairman, Petra Novak, said": the name is Petra Novak; "the government late on Friday": the government. */
export function nameByApposition(
  mention: SpeechMention,
  { tokens }: BareSentence,
  places: readonly Span[],
  language: Language,
): SpeechMention {
  const { source, cue } = mention;
  if (source === null) return mention;
  const words = tokens.filter(({ start, end }) => start >= source.start && end <= source.end);
  const opensAt = tokens.findIndex(({ start }) => start >= source.end);
  const closesAt = tokens.findIndex(
    // "said his mother, Ana Lee."
    ({ text }, index) => index > opensAt && (text === "," || (text === "." && index === tokens.length - 1)),
  );
  if (tokens[opensAt]?.text !== "," || closesAt < 0 || isPerson(words, language))
    return dropTimes(mention, words, language);
  const apposition = tokens.slice(opensAt + 1, closesAt);
  const first = apposition[0];
  const end = apposition.at(-1);
  const isBeforeCue = source.end <= cue.start && (tokens[closesAt]?.end ?? 0) <= cue.start;
  // "according to its chairman, Petra Novak"; "according to the report, Petra Novak left" names nobody anew.
  const isAfterCue = source.start >= cue.end && isOnePerson(mention.name, language);
  if (first === undefined || end === undefined || !(isBeforeCue || isAfterCue)) return mention;
  const isPlain = apposition.every(({ kind }) => kind === "word") && apposition.length <= 6;
  // "a man from Springfield, New Hull, said"
  const isPlace = places.some((place) => place.start <= first.start && place.end >= end.end);
  // "Ivo Marek, via News Today, said"
  const isAdjunct = language.grammar.prepositions.has(first.lower);
  if (!isPlain || isPlace || isAdjunct || !isPerson(apposition, language)) return mention;
  const name = nameSpeaker(apposition, language);
  return name === null ? mention : { ...mention, name, source: cover(source, end) };
}

function isOnePerson(name: string | null, language: Language): boolean {
  const kind = name === null ? null : kindOfReferent(name, language);
  return kind === "person" || kind === "man" || kind === "woman";
}

/** Ends in two capitalised words, the last of them no noun for an office or a body. */
function isPerson(words: readonly Token[], { speech, groups }: Language): boolean {
  const [last, before] = [words.at(-1), words.at(-2)];
  if (last === undefined || before === undefined) return false;
  const isName = (word: Token) => /^\p{Lu}/u.test(word.text);
  return (
    isName(last) && isName(before) && !speech.speakerNouns.has(last.lower) && !groups.nouns.has(last.lower)
  );
}

const TIMES = /^(?:early|late|earlier|later|today|yesterday|then|meanwhile|on|in)$/u;

function dropTimes(mention: SpeechMention, words: readonly Token[], language: Language): SpeechMention {
  let to = words.length;
  while (to > 0) {
    const word = words[to - 1];
    const isDay = word !== undefined && language.grammar.calendar.has(word.lower) && word.text !== word.lower;
    if (!isDay && !TIMES.test(word?.text ?? "")) break;
    to--;
  }
  const [first, last] = [words[0], words[to - 1]];
  if (to === words.length || first === undefined || last === undefined || mention.carried) return mention;
  return { ...mention, name: nameSpeaker(words.slice(0, to), language), source: cover(first, last) };
}
