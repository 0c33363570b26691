import type { Place } from "../model/annotation.ts";
import type { PlaceGuess } from "./place-guess.ts";

/** What the whole article says, before each name is looked at again. */
export interface Scene {
  readonly country: string | null;
  /** How often countries and regions are named in so many words or through a town that lies nowhere else: "KZ", "KZ.09". */
  readonly areas: ReadonlyMap<string, number>;
  /** Countries named in so many words or by an adjective. */
  readonly countries: ReadonlySet<string>;
  /** True where the article names a state of the United States, or a town that lies in but one. */
  readonly namesState: boolean;
  /** Best evidence for a place, by name, of all sentences. */
  readonly evidence: ReadonlyMap<string, number>;
  /** Places that a name was said to be in so many words, "Mesquite, Nev.": by name, GeoNames ids. */
  readonly said: ReadonlyMap<string, number | undefined>;
  /** Names that are mostly a person's in this article. */
  readonly others: ReadonlySet<string>;
  /** Names of towns that lie where the gazetteer has none: "Banki, Nigeria". */
  readonly unknown: ReadonlySet<string>;
}

/** Evidence from which a name is surely meant as a place. */
export const SURE_EVIDENCE = 1.5;
/** One adjective late in an article makes no country. */
const FEWEST_VOTES = 2.5;

/** The first sentences say where; later ones compare and look back: 4 for the first, falling to 1. */
export function weightOf(sentence: number): number {
  return 1 + 3 / (1 + sentence / 2);
}

/** Takes together what all sentences of an article say of places. */
export function setScene(guessesBySentence: readonly (readonly PlaceGuess[])[]): Scene {
  const evidence = new Map<string, number>();
  const balance = new Map<string, number>();
  const areas = new Map<string, number>();
  const said = new Map<string, number | undefined>();
  const unknown = new Set<string>();
  const countries = new Set<string>();
  for (const guesses of guessesBySentence)
    for (const guess of guesses) {
      const top = guess.candidates[0];
      if (top === undefined || guess.use === "name") continue;
      // A name that is a person's elsewhere too has to be a place's twice as often.
      const step = guess.use === "place" ? 1 : top.alsoMeans === null ? -1 : -2;
      balance.set(guess.name, (balance.get(guess.name) ?? 0) + step);
      if (guess.use !== "place") {
        if (guess.qualified) unknown.add(guess.name);
        continue;
      }
      if (top.place.precision === "country") countries.add(top.place.country);
      evidence.set(
        guess.name,
        Math.max(guess.evidence, evidence.get(guess.name) ?? Number.NEGATIVE_INFINITY),
      );
      if (guess.qualified && !said.has(guess.name)) said.set(guess.name, top.place.geonames);
      if (guess.qualified || isUnmistakable(guess)) {
        for (const area of areasOf(top.place)) areas.set(area, (areas.get(area) ?? 0) + 1);
      }
    }
  const others = new Set([...balance].filter(([, sum]) => sum < 0).map(([name]) => name));
  for (const name of [...unknown]) if (said.has(name)) unknown.delete(name);
  return {
    country: chooseCountry(guessesBySentence, evidence, others),
    areas,
    countries,
    namesState: [...areas.keys()].some((area) => area.startsWith("US.")),
    evidence,
    said,
    others,
    unknown,
  };
}

/** True where all places of the name lie in one region, or where it is a country's or region's of which there is but one: not "Georgia". */
function isUnmistakable(guess: PlaceGuess): boolean {
  const wide = guess.candidates.filter(({ place }) => place.precision !== "city");
  const first = guess.candidates[0];
  if (wide.length > 0) return wide.every(({ place }) => place.country === wide[0]?.place.country);
  return first?.alsoMeans === null && guess.candidates.every(({ place }) => isSameRegion(place, first.place));
}

function isSameRegion(a: Place, b: Place): boolean {
  return a.country === b.country && a.admin1 === b.admin1;
}

function areasOf(place: Place): string[] {
  return place.admin1 === undefined ? [place.country] : [place.country, `${place.country}.${place.admin1}`];
}

function chooseCountry(
  guessesBySentence: readonly (readonly PlaceGuess[])[],
  evidence: ReadonlyMap<string, number>,
  others: ReadonlySet<string>,
): string | null {
  const votes = new Map<string, number>();
  for (const [index, guesses] of guessesBySentence.entries()) {
    const nearness = weightOf(index);
    for (const guess of guesses) {
      if (others.has(guess.name)) continue;
      const total = guess.candidates.reduce((sum, candidate) => sum + candidate.population + 1, 0);
      const weight = nearness * weighGuess(guess, evidence.get(guess.name) ?? 0);
      for (const { place, population } of guess.candidates) {
        votes.set(place.country, (votes.get(place.country) ?? 0) + (weight * (population + 1)) / total);
      }
    }
  }
  let best: string | null = null;
  let most = FEWEST_VOTES;
  for (const [country, count] of votes) {
    if (count > most || (count === most && best !== null && country < best)) {
      best = country;
      most = count;
    }
  }
  return best;
}

/** How much a name says about the article's country: a country most, an ambiguous town little. */
function weighGuess(guess: PlaceGuess, bestEvidence: number): number {
  const top = guess.candidates[0];
  if (top === undefined || guess.use === "other") return 0;
  if (guess.use === "name") return 1;
  const doubt =
    top.alsoMeans === null || top.population >= 500_000 ? 1 : bestEvidence < SURE_EVIDENCE ? 0.3 : 0.6;
  const stress = guess.evidence >= SURE_EVIDENCE ? 1.5 : 1;
  if (guess.adjective) return 1.5;
  if (top.place.precision === "country") return 2.5 * doubt * stress;
  if (top.place.precision === "region" || guess.qualified) return 1.5 * doubt * stress;
  return doubt * stress * (top.population >= 200_000 ? 1 : 0.7);
}
