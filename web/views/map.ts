import { capitalise, countOf } from "../../src/6-export/wording.ts";
import type { Place } from "../../src/model/annotation.ts";
import type { Shelf } from "./shelf.ts";

/** A place of the story with the claims told of it, drawn as precisely as it is known and no more. */
export interface Spot {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  readonly precision: Place["precision"];
  readonly lat: number | null;
  readonly lon: number | null;
  readonly claims: readonly string[];
  /** "a town, drawn as a dot", "a region whose border is not known here, drawn as a circle of 150 km" */
  readonly drawnAs: string;
  /** "12 claims" */
  readonly support: string;
}

/** Radius of the circle that stands for a region, in kilometres. */
export const REGION_KM = 150;

const DRAWN_AS: Readonly<Record<Place["precision"], string>> = {
  point: "an exact place, drawn as a dot",
  city: "a town, drawn as a dot at its centre",
  region: `a region, drawn as a circle of ${REGION_KM} km: its border is not known here`,
  country: "a country, drawn as its shape and never as a pin",
};

/** The places of a story's own claims, most told first. */
export function viewSpots(shelf: Shelf): Spot[] {
  const spots = new Map<string, { place: Place; claims: string[] }>();
  for (const claim of shelf.claims.values()) {
    if (claim.where === null || claim.background !== null) continue;
    const { where } = claim;
    const key = String(where.geonames ?? `${where.name} ${where.country}`);
    const spot = spots.get(key) ?? { place: where, claims: [] };
    spot.claims.push(claim.id);
    spots.set(key, spot);
  }
  return [...spots]
    .map(([key, { place, claims }]) => ({
      key,
      name: place.name,
      country: place.country,
      precision: place.precision,
      lat: place.lat ?? null,
      lon: place.lon ?? null,
      claims,
      drawnAs: capitalise(DRAWN_AS[place.precision]),
      support: countOf(claims.length, "claim"),
    }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.name < b.name ? -1 : 1));
}

/** The countries that fill the map: the story's own, and any that a fifth as many claims speak of. */
export function pickCountries(spots: readonly Spot[], own: string): string[] {
  const counts = new Map<string, number>();
  for (const spot of spots) counts.set(spot.country, (counts.get(spot.country) ?? 0) + spot.claims.length);
  const most = Math.max(0, ...counts.values());
  const told = [...counts].filter(([code, count]) => code === own || count * 5 >= most).map(([code]) => code);
  return told.length > 0 || own === "" ? told : [own];
}
