import type { Annotated, PlaceMention, Sentence, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { isWordAt } from "../../model/phrases.ts";
import type { MeasureActMatch } from "./acts.ts";
import { skipDay } from "./authority.ts";
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
  const country = match.noun.family === "troops" ? null : article.country;
  const next = acts.find(({ act }) => act.from >= last)?.act.from ?? sentence.tokens.length;
  const end = Math.min(next, last + FARTHEST, sentence.tokens.length);
  return (
    readInside(first, last, sentence, country, language) ??
    readOwnName(match, sentence, country) ??
    (isSettled(match, sentence, language)
      ? null
      : readAfter(
          match.rule === "joined" ? match.noun.to : match.act.to,
          end,
          sentence,
          country,
          language,
        )) ??
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

/** A place by its name, and in "Kazakhstan's capital", "the Kazakh capital" the area; null where the name only describes ("the Polish border"). */
function readPlace(
  place: PlaceMention,
  at: number,
  sentence: Sentence,
  country: string | null,
  language: Language,
): string | null {
  const { tokens } = sentence;
  const isOwner = /['’]s?$/u.test(tokens[at]?.text ?? "");
  if (!place.adjective && !isOwner) return nameScope(place, country);
  if (language.measures.areas.has(tokens[at + 1]?.lower ?? ""))
    return wordArea(sentence, place.place.country === country ? at + 1 : at, at + 2, language);
  return place.adjective || placeAt(sentence, at + 1) !== null ? null : nameScope(place, country);
}

const LONGEST_NAME = 4;

/** "Almaty International Airport": what is closed bears the name of its town. */
function readOwnName({ noun }: MeasureActMatch, sentence: Sentence, country: string | null): string | null {
  if (noun.family !== "closure") return null;
  for (let at = noun.from - 1; at >= Math.max(0, noun.from - LONGEST_NAME); at--) {
    if (!startsWithCapital(sentence.tokens[at]?.text ?? "")) return null;
    const place = placeAt(sentence, at);
    if (place !== null) return place.adjective ? null : nameScope(place, country);
    if (!startsWithCapital(sentence.tokens[at - 1]?.text ?? ""))
      return wordName(sentence.tokens, at, noun.to);
  }
  return null;
}

/** The name of what is closed where its town is not told apart; null for "International Airport", "The airport". */
function wordName(tokens: readonly Token[], from: number, to: number): string | null {
  const isName = to - from > 2 && startsWithCapital(tokens[to - 1]?.text ?? "");
  return isName
    ? tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(" ")
    : null;
}

/** "agreed a truce in Moscow": the talks were there. */
function isSettled({ act }: MeasureActMatch, { tokens, places }: Sentence, { measures }: Language): boolean {
  if (!measures.settlings.has(tokens[act.from]?.lower ?? "")) return false;
  const from = tokens[act.to]?.start ?? 0;
  const next = places.find(({ start }) => start >= from);
  return next !== undefined && TOWNS.has(next.place.precision);
}

const TOWNS: ReadonlySet<string> = new Set(["city", "point"]);

/** "Aktau was placed under", "the country remains under", "placed its capital under". */
function readUnder(
  { act, rule }: MeasureActMatch,
  sentence: Sentence,
  country: string | null,
  { grammar, measures }: Language,
): string | null {
  if (rule !== "context") return null;
  const { tokens } = sentence;
  let at = act.from - 1;
  while (grammar.auxiliaries.has(tokens[at]?.lower ?? "") || measures.stays.has(tokens[at]?.lower ?? ""))
    at--;
  // "three districts of Almaty"
  if (tokens[at - 1]?.lower === "of") return null;
  return readWhere(at, sentence, country, measures.areas);
}

/** "Authorities in Aktau imposed", "Police in the capital banned", "Kyrgyzstan closed": where those who order it are. */
function readDoers(
  { act, noun }: MeasureActMatch,
  sentence: Sentence,
  country: string | null,
  language: Language,
): string | null {
  if (ELSEWHERE.has(noun.measure)) return null;
  const { tokens } = sentence;
  const at = skipDay(tokens, act.from - 1, language);
  const where = readWhere(at, sentence, country, language.measures.areas);
  if (where === null) return null;
  const before = findPlaceStart(at, sentence) - 1;
  const inAt = language.grammar.determiners.has(tokens[before]?.lower ?? "") ? before - 1 : before;
  if (tokens[inAt]?.lower === "in")
    return language.speech.speakerNouns.has(tokens[inAt - 1]?.lower ?? "") ? where : null;
  // Of its own country's order the words leave open where in it.
  const opens =
    before < 0 ||
    tokens[before]?.kind === "punctuation" ||
    language.grammar.conjunctions.has(tokens[before]?.lower ?? "");
  return where === NATIONWIDE || !opens || placeEndingAt(at, sentence) === null ? null : where;
}

/** Orders that hold for others than those who make them. */
const ELSEWHERE: ReadonlySet<string> = new Set(["sanctions", "ceasefire", "travel_ban", "troop_deployment"]);

/** The place or the area whose last word is token `at`. */
function readWhere(
  at: number,
  sentence: Sentence,
  country: string | null,
  areas: ReadonlySet<string>,
): string | null {
  const place = placeEndingAt(at, sentence);
  if (place !== null) return place.adjective ? null : nameScope(place, country);
  const lower = sentence.tokens[at]?.lower ?? "";
  if (WHOLE.has(lower)) return NATIONWIDE;
  return areas.has(lower) ? lower : null;
}

function placeEndingAt(at: number, { tokens, places }: Sentence): PlaceMention | null {
  const token = tokens[at];
  return token === undefined ? null : (places.find(({ end }) => end === token.end) ?? null);
}

function findPlaceStart(at: number, sentence: Sentence): number {
  const place = placeEndingAt(at, sentence);
  return place === null ? at : sentence.tokens.findIndex(({ start }) => start === place.start);
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
      const named = place === null ? null : readPlace(place, inner, sentence, country, language);
      if (named !== null) return named;
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
