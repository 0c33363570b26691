import type { Annotated, Place } from "../model/annotation.ts";
import type { Claim } from "../model/claim.ts";
import { dayOf, daysBetween, earliestDay, latestDay, makeInterval } from "../model/edtf.ts";
import { isStoryText } from "./terms.ts";

/** Where and when articles play: how many report on each country, and their first and last day. */
export interface Setting {
  readonly countries: ReadonlyMap<string, number>;
  readonly first: string | null;
  readonly last: string | null;
}

// A folder about a crisis holds short and odd pieces too: those of the same country and days need fewer shared words.
const SAME_SETTING = 0.1;
const DAYS_APART = 3;

/** The country most reported on and the day of publication. */
export function findSetting(article: Annotated): Setting {
  const published = article.reading.article.published?.edtf ?? "";
  const countries = new Map(article.country === null ? [] : [[article.country, 1]]);
  return { countries, first: earliestDay(published), last: latestDay(published) };
}

export function joinSettings(a: Setting, b: Setting): Setting {
  const countries = new Map(a.countries);
  for (const [country, articles] of b.countries)
    countries.set(country, (countries.get(country) ?? 0) + articles);
  const [first = null] = [a.first, b.first].filter((day) => day !== null).sort();
  const last =
    [a.last, b.last]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  return { countries, first, last };
}

/** What a shared country and shared days add to the likeness of two clusters. */
export function settingBonus(a: Setting, b: Setting): number {
  const country = mostReported(a);
  if (country === null || country !== mostReported(b)) return 0;
  if (a.first === null || a.last === null || b.first === null || b.last === null) return 0;
  const apart = Math.max(daysBetween(b.last, a.first), daysBetween(a.last, b.first));
  return apart <= DAYS_APART ? SAME_SETTING : 0;
}

function mostReported({ countries }: Setting): string | null {
  const [best] = [...countries].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
  return best?.[0] ?? null;
}

interface PlaceTally {
  readonly place: Place;
  readonly articles: Set<string>;
  mentions: number;
}

/** The place most articles name; among equals the one named most often. */
export function findStoryPlace(articles: readonly Annotated[]): Place | null {
  const tallies = new Map<string, PlaceTally>();
  for (const { sentences, country, reading } of articles) {
    for (const sentence of sentences) {
      if (!isStoryText(sentence)) continue;
      for (const { place, adjective } of sentence.places) {
        if (adjective || (country !== null && place.country !== country)) continue;
        const key = `${place.name} ${place.country} ${place.admin1 ?? ""} ${place.geonames ?? ""}`;
        const tally = tallies.get(key) ?? { place, articles: new Set<string>(), mentions: 0 };
        tally.articles.add(reading.article.id);
        tally.mentions += 1;
        tallies.set(key, tally);
      }
    }
  }
  const best = [...tallies.entries()].sort(([keyA, a], [keyB, b]) => {
    return b.articles.size - a.articles.size || b.mentions - a.mentions || (keyA < keyB ? -1 : 1);
  })[0];
  return best?.[1].place ?? null;
}

/** EDTF interval from the first day anything of the story happened or appeared to the last. */
export function findPeriod(articles: readonly Annotated[], claims: readonly Claim[]): string {
  const firsts: string[] = [];
  const lasts: string[] = [];
  for (const article of articles) {
    const { first, last } = findSetting(article);
    if (first !== null) firsts.push(first);
    if (last !== null) lasts.push(last);
  }
  const lastPublished = lasts.sort().at(-1) ?? null;
  for (const claim of claims) {
    if (claim.background !== null || claim.certainty === "planned" || claim.certainty === "conditional")
      continue;
    // Only whole days widen the period: "in 2011" says too little.
    const day = dayOf(claim.when?.edtf ?? "");
    if (day === null || (lastPublished !== null && day > lastPublished)) continue;
    firsts.push(day);
    lasts.push(day);
  }
  return makeInterval(firsts.sort()[0] ?? null, lasts.sort().at(-1) ?? null);
}
