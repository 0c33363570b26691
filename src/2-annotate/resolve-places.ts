import type { Place, PlaceMention } from "../model/annotation.ts";
import type { Gazetteer, PlaceCandidate } from "../model/gazetteer.ts";
import type { PlaceGuess } from "./place-guess.ts";
import { type Scene, SURE_EVIDENCE, setScene, weightOf } from "./place-scene.ts";

/** Where an article plays, and the places its sentences name. */
export interface ResolvedPlaces {
  /** ISO 3166-1 alpha-2 of the country most reported on, or null. */
  readonly country: string | null;
  /** IANA name; "UTC" where nothing is known. */
  readonly timeZone: string;
  /** One list for each sentence, in the order of the text. */
  readonly mentions: readonly (readonly PlaceMention[])[];
}

interface Resolved {
  readonly candidate: PlaceCandidate;
  readonly mention: PlaceMention;
}

/** Chooses the article's country by votes, then for each name the likeliest of its places; unlikely ones are not reported. */
export function resolvePlaces(
  guessesBySentence: readonly (readonly PlaceGuess[])[],
  gazetteer: Gazetteer,
): ResolvedPlaces {
  const scene = setScene(guessesBySentence);
  const resolved = guessesBySentence.map((guesses) => resolveSentence(guesses, scene));
  return {
    country: scene.country,
    timeZone: chooseTimeZone(scene.country, resolved, gazetteer),
    mentions: resolved.map((sentence) => sentence.map(({ mention }) => mention)),
  };
}

const ENOUGH_TRUST = 2;

function resolveSentence(guesses: readonly PlaceGuess[], scene: Scene): Resolved[] {
  const resolved: Resolved[] = [];
  const near = areasNamed(guesses);
  for (const guess of guesses) {
    if (guess.use !== "place") continue;
    const candidate = chooseCandidate(guess, near, scene);
    if (candidate === null || trustOf(guess, candidate, scene) < ENOUGH_TRUST) continue;
    const { start, end, adjective } = guess;
    const { place } = candidate;
    resolved.push({ candidate, mention: { start, end, place, adjective: adjective || candidate.adjective } });
  }
  return resolved;
}

/** The regions and countries a sentence names: "KZ.09", "KZ". */
function areasNamed(guesses: readonly PlaceGuess[]): ReadonlySet<string> {
  const areas = new Set<string>();
  for (const { use, candidates } of guesses) {
    const area = candidates[0]?.place;
    if (use !== "place" || area === undefined || area.precision === "city") continue;
    areas.add(area.admin1 === undefined ? area.country : regionOf(area));
  }
  return areas;
}

function regionOf({ country, admin1 = "" }: Place): string {
  return `${country}.${admin1}`;
}

function chooseCandidate(guess: PlaceGuess, near: ReadonlySet<string>, scene: Scene): PlaceCandidate | null {
  let best: PlaceCandidate | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of guess.candidates) {
    const likelihood = likelihoodOf(candidate, guess, near, scene);
    if (likelihood > most) {
      best = candidate;
      most = likelihood;
    }
  }
  return best;
}

/** How likely a candidate is meant, on the scale of the power of ten of its people. */
function likelihoodOf(
  { place, population }: PlaceCandidate,
  guess: PlaceGuess,
  near: ReadonlySet<string>,
  scene: Scene,
): number {
  let likelihood = Math.log10(population + 1);
  if (place.country === scene.country) likelihood += 3;
  else if (scene.areas.has(place.country)) likelihood += 1;
  if (scene.said.has(guess.name) && scene.said.get(guess.name) === place.geonames) likelihood += 4;
  if (place.precision === "country") return likelihood + 2;
  if (place.precision === "region") return guess.saidToBe === "region" ? likelihood + 2 : likelihood;
  likelihood += guess.saidToBe === "region" ? -3 : 1;
  if (near.has(regionOf(place)) || near.has(place.country)) likelihood += 2;
  return likelihood + Math.min(2, 0.75 * (scene.areas.get(regionOf(place)) ?? 0));
}

/** How sure it is that the name is meant as this place; 2 is enough. */
function trustOf(guess: PlaceGuess, { place, population, alsoMeans }: PlaceCandidate, scene: Scene): number {
  const isCity = place.precision === "city";
  const isHome = place.country === scene.country;
  const best = scene.evidence.get(guess.name) ?? 0;
  if (isCity && scene.unknown.has(guess.name)) return 0;
  if (scene.others.has(guess.name) && (isCity || alsoMeans !== null) && guess.evidence < 2) return 0;
  let trust = guess.evidence + (place.precision === "country" ? 3 : isCity ? trustInSize(population) : 2);
  if (isHome) trust += 1;
  else if (isCity && population < 200_000 && !guess.qualified)
    trust -= scene.countries.has(place.country) ? 1 : 4;
  if (isCity && isLostNamesake(place, population, scene)) trust -= 2.5;
  if (guess.evidence < SURE_EVIDENCE && best >= SURE_EVIDENCE) trust += 1;
  if (alsoMeans === null) return trust;
  if (!isCity || population >= 500_000) return trust - 1;
  return trust - (alsoMeans === "word" ? 3 : 2);
}

/**
 * A small town of the United States in a state that the article does not name, while it names another: the same few names are
 * given to many towns there, and the one meant is more likely too small for the gazetteer.
 */
function isLostNamesake(place: Place, population: number, { areas, namesState }: Scene): boolean {
  return namesState && place.country === "US" && population < 100_000 && !areas.has(regionOf(place));
}

function trustInSize(population: number): number {
  if (population >= 1_000_000) return 2.5;
  if (population >= 200_000) return 2;
  return population >= 50_000 ? 1.5 : 1;
}

/** The zone of the city most spoken of in the article's country, the lead counting most; else the one most of the country lives in. */
function chooseTimeZone(
  country: string | null,
  resolved: readonly (readonly Resolved[])[],
  gazetteer: Gazetteer,
): string {
  if (country === null) return "UTC";
  const counts = new Map<string, number>();
  let best = gazetteer.timeZoneOf(country);
  let most = 0;
  for (const [index, sentence] of resolved.entries()) {
    for (const { candidate, mention } of sentence) {
      const { place } = candidate;
      if (place.country !== country || mention.adjective || place.precision === "country") continue;
      const key = `${place.precision} ${place.geonames ?? place.name}`;
      const weight = (place.precision === "city" ? 1 : 0.5) * weightOf(index);
      const count = (counts.get(key) ?? 0) + weight;
      counts.set(key, count);
      if (count > most) {
        most = count;
        best = candidate.timeZone;
      }
    }
  }
  return best;
}
