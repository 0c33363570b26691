import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { isWordAt } from "../../model/phrases.ts";
import type { MeasureActMatch } from "./acts.ts";
import { readDoers, readOwnName, readUnder } from "./scope-doers.ts";
import { NATIONWIDE, placeAt, readPlace, WHOLE, wordArea } from "./scope-places.ts";
import { isPast, isQuoteMark } from "./tokens.ts";

const FARTHEST = 16;
const LONGEST_AREA = 5;

/** Where a measure holds: "nationwide", a place by its name, or the words for an area ("protest-hit areas"); "" where nothing tells. */
export function findScope(
  match: MeasureActMatch,
  acts: readonly MeasureActMatch[],
  sentence: Sentence,
  article: Annotated,
  language: Language,
): string {
  const first = match.rule === "joined" ? match.noun.from : Math.min(match.act.from, match.noun.from);
  const last = Math.max(match.act.to, match.noun.to);
  const country = match.noun.family === "troops" ? null : article.country;
  const next = acts.find(({ act }) => act.from >= last)?.act.from ?? sentence.tokens.length;
  const end = Math.min(next, last + FARTHEST, sentence.tokens.length);
  return (
    readInside(first, last, sentence, country, language) ??
    readOwnName(match, sentence, country) ??
    (isSettled(match, sentence, language)
      ? null
      : readAfter(match.rule === "joined" ? match.noun.to : last, end, sentence, country, language)) ??
    readSubject(first, sentence, language) ??
    readUnder(match, sentence, country, language) ??
    readDoers(match, sentence, country, language) ??
    ""
  );
}

/** "a nationwide shutdown of the internet", "closed Almaty airport". */
function readInside(
  first: number,
  last: number,
  sentence: Sentence,
  country: string | null,
  language: Language,
): string | null {
  for (let at = Math.max(0, first - 1); at < last; at++) {
    if (isNationwideAt(sentence, at, language)) return NATIONWIDE;
    const place = at >= first ? placeAt(sentence, at) : null;
    if (place === null) continue;
    const scope = readPlace(place, at, sentence, country, language);
    if (scope !== null) return scope;
  }
  return null;
}

/** "agreed a truce in Moscow": the talks were there. */
function isSettled({ act }: MeasureActMatch, { tokens, places }: Sentence, { measures }: Language): boolean {
  if (!measures.settlings.has(tokens[act.from]?.lower ?? "")) return false;
  const from = tokens[act.to]?.start ?? 0;
  const next = places.find(({ start }) => start >= from);
  return next !== undefined && TOWNS.has(next.place.precision);
}

const TOWNS: ReadonlySet<string> = new Set(["city", "point"]);

/** "in protest-hit areas", "across the country", "restored in Almaty". */
function readAfter(
  from: number,
  to: number,
  sentence: Sentence,
  country: string | null,
  language: Language,
): string | null {
  const { measures, grammar } = language;
  const { tokens } = sentence;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (isNationwideAt(sentence, at, language)) return NATIONWIDE;
    if (grammar.clauseOpeners.has(token.lower) || (token.kind === "punctuation" && !isQuoteMark(token)))
      return null;
    if (opensDeed(sentence, at, language)) return null;
    const isEntered = ENTERS.has(tokens[at - 1]?.lower ?? "") && at === from;
    if (!isEntered && !measures.placePrepositions.has(token.lower)) continue;
    const start = isEntered ? at : at + 1;
    for (let inner = start; inner < Math.min(start + LONGEST_AREA, tokens.length); inner++) {
      // "will start at 8 p.m., state television said": the area ends with its clause.
      if (tokens[inner]?.text === "," || isInTime(sentence, inner)) break;
      // "for some hours in the capital"
      if (inner > start && measures.placePrepositions.has(tokens[inner]?.lower ?? "")) break;
      const place = placeAt(sentence, inner);
      const named = place === null ? null : readPlace(place, inner, sentence, country, language);
      if (named !== null) return named;
      if (isNamedBehind(sentence, inner)) continue;
      if (measures.areas.has(tokens[inner]?.lower ?? ""))
        return wordArea(sentence, start, endOfArea(sentence, inner, language), language);
    }
  }
  return null;
}

/** "the island | of Crete", "the city of Aktau": one area that bears the name; not "parts of Almaty". */
function isNamedBehind(sentence: Sentence, at: number): boolean {
  return sentence.tokens[at]?.lower.endsWith("s") === false && isOfPlace(sentence, at);
}

/** "parts | of Almaty" */
function isOfPlace({ tokens, places }: Sentence, at: number): boolean {
  const place = tokens[at + 2]?.start;
  return (
    tokens[at + 1]?.lower === "of" && places.some(({ start, adjective }) => !adjective && start === place)
  );
}

const LONGEST_OF = 7;

/** The token past "parts of Almaty", "parts of the Black valley". */
function endOfArea({ tokens, times }: Sentence, at: number, { grammar }: Language): number {
  if (tokens[at + 1]?.lower !== "of") return at + 1;
  for (let to = at + 2; to < at + LONGEST_OF; to++) {
    const token = tokens[to];
    const isTime = token !== undefined && times.some(({ start }) => start === token.start);
    if (token === undefined || token.kind !== "word" || isTime) return to;
    if (
      [grammar.prepositions, grammar.conjunctions, grammar.auxiliaries].some((words) =>
        words.has(token.lower),
      )
    )
      return to;
  }
  return at + 1;
}

/** "suspended mobile data | and put tanks on roads": what follows is where something else was done. */
function opensDeed({ tokens }: Sentence, at: number, { grammar, measures }: Language): boolean {
  if (!grammar.conjunctions.has(tokens[at]?.lower ?? "")) return false;
  return isPast(tokens[at + 1]) || measures.deeds.has(tokens[at + 1]?.lower ?? "");
}

const ENTERS = new Set(["entered", "in"]);

/** "the country was experiencing", "the country's internet". */
function readSubject(first: number, { tokens }: Sentence, { grammar }: Language): string | null {
  let at = first - 1;
  while (at >= 0 && grammar.auxiliaries.has(tokens[at]?.lower ?? "")) at--;
  const isWhole = WHOLE.has(tokens[at]?.lower ?? "") && tokens[at - 1]?.lower === "the";
  return isWhole ? NATIONWIDE : null;
}

function isNationwideAt({ tokens }: Sentence, at: number, { measures }: Language): boolean {
  return measures.nationwide.some((words) => isWordAt(tokens, at, words));
}

function isInTime({ tokens, times }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && times.some(({ start, end }) => start <= token.start && token.end <= end);
}
