import type { Place } from "../model/annotation.ts";
import type { Claim } from "../model/claim.ts";
import type { Ledger } from "../model/ledger.ts";
import { viewClaim } from "./view-claim.ts";

/**
 * The places of the claims as GeoJSON (RFC 7946), one feature a place, its claims among the properties. A country has no pin: its
 * geometry is null, and so is that of a place whose position is not known.
 */
export function writeGeoJson(ledger: Ledger): string {
  const articles = new Map(ledger.articles.map((article) => [article.id, article]));
  const titles = new Map(
    ledger.stories.flatMap(({ title, articles: ids }) => ids.map((id) => [id, title] as const)),
  );
  const features = groupByPlace(ledger.claims).map(({ place, claims }) => ({
    type: "Feature",
    geometry: locate(place),
    properties: {
      name: place.name,
      country: place.country,
      ...(place.admin1 === undefined ? {} : { admin1: place.admin1 }),
      ...(place.geonames === undefined ? {} : { geonames: place.geonames }),
      precision: place.precision,
      claims: claims.map((claim) => {
        const view = viewClaim(claim, articles.get(claim.article));
        return {
          id: claim.id,
          kind: claim.kind,
          what: view.value,
          label: view.label,
          story: titles.get(claim.article) ?? "",
          when: claim.when?.edtf ?? null,
          asOf: claim.asOf,
          origin: view.origin,
          outlet: view.outlet,
          certainty: claim.certainty,
          background: claim.background?.reason ?? null,
          words: claim.span.exact,
          article: claim.article,
        };
      }),
    },
  }));
  return `${JSON.stringify({ type: "FeatureCollection", features }, null, 2)}\n`;
}

interface PlacedClaims {
  readonly place: Place;
  readonly claims: readonly Claim[];
}

/** By country, then name, so that the same ledger gives the same bytes. */
function groupByPlace(claims: readonly Claim[]): PlacedClaims[] {
  const groups = new Map<string, { place: Place; claims: Claim[] }>();
  for (const claim of claims) {
    if (claim.where === null) continue;
    const { name, country, geonames, precision } = claim.where;
    const key = JSON.stringify([country, name, precision, geonames]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { place: claim.where, claims: [claim] });
    else group.claims.push(claim);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, group]) => group);
}

/** RFC 7946 wants longitude first. */
function locate({ precision, lat, lon }: Place): { type: "Point"; coordinates: [number, number] } | null {
  if (precision === "country" || lat === undefined || lon === undefined) return null;
  return { type: "Point", coordinates: [lon, lat] };
}
