import type { Token } from "../model/annotation.ts";
import type { Gazetteer, PlaceCandidate } from "../model/gazetteer.ts";
import type { Language } from "../model/language.ts";
import { startsWithCapital } from "../model/letters.ts";
import { isWithin } from "../model/place.ts";
import { matchName } from "./match-place.ts";
import { hasManyCapitals, judgeContext } from "./place-context.ts";
import type { PlaceGuess } from "./place-guess.ts";

export { type ResolvedPlaces, resolvePlaces } from "./resolve-places.ts";

/** Finds names of places and their adjectives among the tokens of one sentence of `text`, the longest name first. */
export function findPlaces(
  text: string,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  language: Language,
): PlaceGuess[] {
  const guesses: PlaceGuess[] = [];
  let title: boolean | undefined;
  let at = 0;
  while (at < tokens.length) {
    const match = matchName(text, tokens, at, gazetteer);
    if (match === null) {
      at++;
      continue;
    }
    const before = guesses.at(-1);
    const name = text.slice(match.start, match.end);
    if (isAbbreviation(name) && !mayAbbreviate(tokens, at, name, match.candidates, before)) {
      at++;
      continue;
    }
    title ??= hasManyCapitals(tokens);
    const { start, end, to, candidates, adjective } = match;
    const { use, evidence } = judgeContext({
      tokens,
      from: at,
      to,
      candidates,
      adjective,
      before,
      title,
      language,
    });
    if (use !== null) {
      // Member by member: a spread here is slow.
      guesses.push({
        start,
        end,
        from: at,
        to,
        name,
        candidates,
        adjective,
        use,
        evidence,
        qualified: false,
        saidToBe: isSaidToBeRegion(tokens, at, to, language) ? "region" : null,
      });
    }
    at = to;
  }
  return guesses.length > 1 ? qualifyNames(tokens, guesses) : guesses;
}

/** "IN", "Fla.", "W.Va.": short for a region, and read so only after a city. */
const ABBREVIATION = /^(?:\p{Lu}{2}|\p{Lu}\p{Ll}{1,5}\.)$/u;
const FREE_ABBREVIATIONS = new Set(["US", "UK"]);

function isSaidToBeRegion(tokens: readonly Token[], from: number, to: number, { places }: Language): boolean {
  const { regions } = places.names;
  if (regions.has(tokens[to]?.lower ?? "")) return true;
  return places.belonging.has(tokens[from - 1]?.lower ?? "") && regions.has(tokens[from - 2]?.lower ?? "");
}

function isAbbreviation(name: string): boolean {
  return ABBREVIATION.test(name) && !FREE_ABBREVIATIONS.has(name);
}

/** "Franklin, Ind." and "Smallville, Ind.", but of two capitals only "Franklin, IN": "PA" may be a news agency. */
function mayAbbreviate(
  tokens: readonly Token[],
  at: number,
  name: string,
  areas: readonly PlaceCandidate[],
  before: PlaceGuess | undefined,
): boolean {
  if (before && isJoined(tokens, before.to, at))
    return name.endsWith(".") || findInside(before, areas).length > 0;
  return name.endsWith(".") && tokens[at - 1]?.text === "," && startsWithCapital(tokens[at - 2]?.text ?? "");
}

/** Joins a name to the region or country said right after it: "Paris, Texas", "Franklin (Indiana)". */
function qualifyNames(tokens: readonly Token[], guesses: readonly PlaceGuess[]): PlaceGuess[] {
  const qualified: PlaceGuess[] = [];
  // The region or country just found to hold the name before: "New York" after "Buffalo" is the state.
  let area: readonly PlaceCandidate[] = [];
  for (const [index, found] of guesses.entries()) {
    const guess: PlaceGuess =
      area.length > 0 ? { ...found, candidates: area, evidence: found.evidence + 2 } : found;
    area = [];
    const next = guesses[index + 1];
    if (next === undefined || next.adjective || guess.adjective || !isJoined(tokens, guess.to, next.from)) {
      qualified.push(guess);
      continue;
    }
    const areas = next.candidates.filter(
      ({ place }) => place.precision === "region" || place.precision === "country",
    );
    const inside = findInside(guess, areas);
    if (inside.length > 0) {
      qualified.push({
        ...guess,
        candidates: inside,
        use: "place",
        evidence: Math.max(guess.evidence, 0) + 3,
        qualified: true,
      });
      area = areas.filter((outer) => inside.some(({ place }) => isInside(place, outer.place)));
    } else {
      qualified.push(isForeignTo(guess, areas) ? { ...guess, use: "other", qualified: true } : guess);
    }
  }
  return qualified;
}

function findInside(guess: PlaceGuess, areas: readonly PlaceCandidate[]): PlaceCandidate[] {
  return guess.candidates.filter(
    ({ place, adjective }) =>
      !adjective && place.precision !== "country" && areas.some((area) => isInside(place, area.place)),
  );
}

function isInside(inner: PlaceCandidate["place"], outer: PlaceCandidate["place"]): boolean {
  return inner.geonames !== outer.geonames && isWithin(inner, outer);
}

/** "Moscow, Ala.": a town of that name we do not know, and none that we do. A large city before a country is one of a list. */
function isForeignTo(guess: PlaceGuess, areas: readonly PlaceCandidate[]): boolean {
  const top = guess.candidates[0];
  if (areas.length === 0 || top?.place.precision !== "city") return false;
  return areas[0]?.place.precision === "region" || top.population < 500_000;
}

function isJoined(tokens: readonly Token[], end: number, start: number): boolean {
  if (start === end) return true;
  return start === end + 1 && (tokens[end]?.text === "," || tokens[end]?.text === "(");
}
