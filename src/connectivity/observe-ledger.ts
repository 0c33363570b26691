import type { Ledger } from "../model/ledger.ts";
import { type ArticleFacts, pressClaimsOf } from "./link/from-ledger.ts";
import { type Measurements, type Observation, observe } from "./observe.ts";

/**
 * Sets every claim of a cut network in a ledger beside what was measured: one observation for each country that claims
 * or statements are about, in order of their codes. Without `facts` an article reports on the country of its story and
 * days are days of UTC; whoever knows the zone of a country should say so.
 */
export function observeLedger(
  ledger: Ledger,
  given: Measurements,
  facts: Partial<ArticleFacts> = {},
): Observation[] {
  const countries = countriesOf(ledger);
  const claims = pressClaimsOf(ledger.claims, {
    countryOf: facts.countryOf ?? ((article) => countries.get(article) ?? null),
    offsetOf: facts.offsetOf ?? (() => 0),
  });
  const places = [...new Set(claims.map(({ place }) => place.country))].sort();
  return places.map((place) =>
    observe(place, { ...given, claims }, { offsetAt: (time) => facts.offsetOf?.(place, time) ?? 0 }),
  );
}

/** The country each article reports on, as far as its story has a place. */
function countriesOf({ stories }: Ledger): ReadonlyMap<string, string> {
  return new Map(
    stories.flatMap(({ articles, place }) =>
      place === null ? [] : articles.map((article) => [article, place.country] as const),
    ),
  );
}
