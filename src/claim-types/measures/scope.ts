import type { Annotated, PlaceMention, Sentence } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { isWordAt } from "../../model/phrases.ts";
import type { MeasureActMatch } from "./acts.ts";
import { isQuoteMark } from "./tokens.ts";

/** Every scope that is the whole country, in one word. */
const NATIONWIDE = "nationwide";

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
  const namesWhole = match.noun.family !== "troops";
  const next = acts.find(({ act }) => act.from >= last)?.act.from ?? sentence.tokens.length;
  const end = Math.min(next, last + FARTHEST, sentence.tokens.length);
  return (
    readInside(first, last, sentence, namesWhole ? article.country : null, language) ??
    readAfter(
      match.rule === "joined" ? match.noun.to : match.act.to,
      end,
      sentence,
      namesWhole ? article.country : null,
      language,
    ) ??
    readSubject(first, sentence, language) ??
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
    const place = placeAt(sentence, at);
    if (place !== null && !place.adjective && at >= first) return nameScope(place, country);
  }
  return null;
}

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
    const isEntered = ENTERS.has(tokens[at - 1]?.lower ?? "") && at === from;
    if (!isEntered && !measures.placePrepositions.has(token.lower)) continue;
    const start = isEntered ? at : at + 1;
    for (let inner = start; inner < Math.min(start + LONGEST_AREA, tokens.length); inner++) {
      // "will start at 8 p.m., state television said": the area ends with its clause.
      if (tokens[inner]?.text === "," || isInTime(sentence, inner)) break;
      // "for some hours in the capital"
      if (inner > start && measures.placePrepositions.has(tokens[inner]?.lower ?? "")) break;
      const place = placeAt(sentence, inner);
      if (place !== null && !place.adjective) return nameScope(place, country);
      if (measures.areas.has(tokens[inner]?.lower ?? ""))
        return wordArea(sentence, start, inner + 1, language);
    }
  }
  return null;
}

const ENTERS = new Set(["entered", "in"]);

/** "the country was experiencing", "the country's internet". */
function readSubject(first: number, { tokens }: Sentence, { grammar }: Language): string | null {
  let at = first - 1;
  while (at >= 0 && grammar.auxiliaries.has(tokens[at]?.lower ?? "")) at--;
  const isWhole = WHOLE.has(tokens[at]?.lower ?? "") && tokens[at - 1]?.lower === "the";
  return isWhole ? NATIONWIDE : null;
}

const WHOLE = new Set(["country", "nation", "country's", "nation's"]);

function isNationwideAt({ tokens }: Sentence, at: number, { measures }: Language): boolean {
  return measures.nationwide.some((words) => isWordAt(tokens, at, words));
}

function isInTime({ tokens, times }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && times.some(({ start, end }) => start <= token.start && token.end <= end);
}

function placeAt({ tokens, places }: Sentence, at: number): PlaceMention | null {
  const token = tokens[at];
  if (token === undefined) return null;
  return places.find(({ start }) => start === token.start) ?? null;
}

/** The article's own country is "nationwide"; troops go to it by name. */
function nameScope({ place }: PlaceMention, country: string | null): string {
  return place.precision === "country" && place.country === country ? NATIONWIDE : place.name;
}

function wordArea({ tokens }: Sentence, from: number, to: number, { grammar }: Language): string {
  let first = from;
  while (grammar.determiners.has(tokens[first]?.lower ?? "")) first++;
  return tokens
    .slice(first, to)
    .map(({ text }) => text)
    .join(" ");
}
