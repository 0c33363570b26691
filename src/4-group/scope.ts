import type { Annotated, Place } from "../model/annotation.ts";
import type { Claim } from "../model/claim.ts";
import { dayOf, daysBetween, earliestDay, latestDay, makeInterval } from "../model/edtf.ts";
import { isStoryText } from "./terms.ts";

/** Where and when articles play: the places they name most, and their first and last day. */
export interface Setting {
  /** Places by key, to the number of articles that name them among their first. */
  readonly places: ReadonlyMap<string, number>;
  readonly first: string | null;
  readonly last: string | null;
}

// A folder about a crisis holds short and odd pieces too: those of the same place and days need fewer shared words.
// The figures are measured: shootings of one archive, 300 in a folder, against folders of one crisis each.
const SAME_DAYS = { within: 3, bonus: 0.1 };
const SAME_WEEKS = { within: 14, bonus: 0.04 };
const OTHER_MONTH = { beyond: 30, bonus: -0.03 };
// What already spans two months lies near every day; nearness says nothing then.
const LONGEST_SPAN = 60;
const MAIN_PLACES = 3;
const LEAD_SENTENCES = 4;

/**
 * The places an article names most and its day of publication. A country counts only where nothing finer is
 * named: all shootings of an American archive share the country, and nothing else.
 */
export function findSetting(article: Annotated): Setting {
  const published = article.reading.article.published?.edtf ?? "";
  const named = rankPlaces([article]);
  const finer = named.filter(({ place }) => place.precision !== "country");
  const main = (finer.length > 0 ? finer : named).slice(0, MAIN_PLACES).map(({ place }) => place);
  const places = new Map([...main, ...listLeadPlaces(article)].map((place) => [placeKey(place), 1]));
  return { places, first: earliestDay(published), last: latestDay(published) };
}

/** Places finer than a country in the first sentences, where a report says where it plays. */
function listLeadPlaces({ sentences }: Annotated): Place[] {
  const lead = sentences.filter(isStoryText).slice(0, LEAD_SENTENCES);
  const named = lead.flatMap(({ places }) => places).filter(({ adjective }) => !adjective);
  return named.map(({ place }) => place).filter(({ precision }) => precision !== "country");
}

export function joinSettings(a: Setting, b: Setting): Setting {
  const places = new Map(a.places);
  for (const [place, articles] of b.places) places.set(place, (places.get(place) ?? 0) + articles);
  const [first = null] = [a.first, b.first].filter((day) => day !== null).sort();
  const last =
    [a.last, b.last]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  return { places, first, last };
}

/** What near days in a shared place add to the likeness of two clusters, and what months between them take away. */
export function settingBonus(a: Setting, b: Setting): number {
  if (a.first === null || a.last === null || b.first === null || b.last === null) return 0;
  const both = joinSettings(a, b);
  const apart = Math.max(daysBetween(b.last, a.first), daysBetween(a.last, b.first));
  if (apart > OTHER_MONTH.beyond) return OTHER_MONTH.bonus;
  if (apart > SAME_WEEKS.within || daysBetween(both.first ?? a.first, both.last ?? a.last) > LONGEST_SPAN)
    return 0;
  const theirs = new Set(listMainPlaces(b));
  if (!listMainPlaces(a).some((place) => theirs.has(place))) return 0;
  return apart <= SAME_DAYS.within ? SAME_DAYS.bonus : SAME_WEEKS.bonus;
}

function listMainPlaces({ places }: Setting): string[] {
  const ranked = [...places].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
  return ranked.slice(0, 2 * MAIN_PLACES).map(([place]) => place);
}

interface PlaceTally {
  readonly place: Place;
  readonly articles: Set<string>;
  mentions: number;
}

/** The place most articles name; among equals the one named most often. */
export function findStoryPlace(articles: readonly Annotated[]): Place | null {
  return rankPlaces(articles)[0]?.place ?? null;
}

function rankPlaces(articles: readonly Annotated[]): PlaceTally[] {
  const tallies = new Map<string, PlaceTally>();
  for (const { sentences, country, reading } of articles) {
    for (const sentence of sentences) {
      if (!isStoryText(sentence)) continue;
      for (const { place, adjective } of sentence.places) {
        if (adjective || (country !== null && place.country !== country)) continue;
        const key = placeKey(place);
        const tally = tallies.get(key) ?? { place, articles: new Set<string>(), mentions: 0 };
        tally.articles.add(reading.article.id);
        tally.mentions += 1;
        tallies.set(key, tally);
      }
    }
  }
  const ranked = [...tallies.entries()].sort(([keyA, a], [keyB, b]) => {
    return b.articles.size - a.articles.size || b.mentions - a.mentions || (keyA < keyB ? -1 : 1);
  });
  return ranked.map(([, tally]) => tally);
}

function placeKey({ name, country, admin1, geonames }: Place): string {
  return `${geonames ?? name} ${country} ${admin1 ?? ""}`;
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
