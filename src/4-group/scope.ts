import type { Place } from "../model/annotation.ts";
import type { Digest, StoryMember } from "../model/digest.ts";
import { dayOf, daysBetween, earliestDay, latestDay, makeInterval } from "../model/edtf.ts";
import { placeKey } from "./digest.ts";

/** Where and when articles play: the places they name most, and their first and last day. */
export interface Setting {
  /** Places by key, to the number of articles that name them among their first. */
  readonly places: ReadonlyMap<string, number>;
  readonly first: string | null;
  readonly last: string | null;
}

/** Cosine at which two clusters of articles are one story; measured on look-alike events, where 0.16 to 0.22 do alike. */
export const SAME_STORY = 0.18;

// A folder about a crisis holds short and odd pieces too: those of the same place and days need fewer shared words.
// The figures are measured: shootings of one archive, 300 in a folder, against folders of one crisis each.
const SAME_DAYS = { within: 3, bonus: 0.1 };
const SAME_WEEKS = { within: 14, bonus: 0.04 };
const OTHER_MONTH = { beyond: 30, bonus: -0.03 };
// What already spans two months lies near every day; nearness says nothing then.
const LONGEST_SPAN = 60;
const MAIN_PLACES = 3;
const MOST_PLACES = 40;

/**
 * The places an article names most and its day of publication. A country counts only where nothing finer is
 * named: all shootings of an American archive share the country, and nothing else.
 */
export function findSetting(digest: Digest): Setting {
  const published = digest.article.published?.edtf ?? "";
  const tally = new PlaceTally();
  tally.add(digest, () => false);
  const named = tally.rank();
  const finer = named.filter(({ precision }) => precision !== "country");
  const main = (finer.length > 0 ? finer : named).slice(0, MAIN_PLACES);
  const places = new Map([...main, ...digest.lead].map((place) => [placeKey(place), 1]));
  return { places, first: earliestDay(published), last: latestDay(published) };
}

export function joinSettings(a: Setting, b: Setting): Setting {
  const places = new Map(a.places);
  for (const [place, articles] of b.places) places.set(place, (places.get(place) ?? 0) + articles);
  return { places, first: earlierOf(a.first, b.first), last: laterOf(a.last, b.last) };
}

/** What near days in a shared place add to the likeness of two clusters, and what months between them take away. */
export function settingBonus(a: Setting, b: Setting): number {
  const [one, other] = [glanceAt(a), glanceAt(b)];
  if (one === null || other === null) return 0;
  const apart = Math.max(one.first - other.last, other.first - one.last);
  if (apart > OTHER_MONTH.beyond) return OTHER_MONTH.bonus;
  const span = Math.max(one.last, other.last) - Math.min(one.first, other.first);
  if (apart > SAME_WEEKS.within || span > LONGEST_SPAN) return 0;
  if (!one.places.some((place) => other.places.includes(place))) return 0;
  return apart <= SAME_DAYS.within ? SAME_DAYS.bonus : SAME_WEEKS.bonus;
}

/** What is compared of a setting: days as numbers, and the places named most. */
interface Glance {
  readonly first: number;
  readonly last: number;
  readonly places: readonly string[];
}

const glances = new WeakMap<Setting, Glance>();

/** Asked for of every pair that is compared, and worked out once for each setting; null where the days are not known. */
function glanceAt(setting: Setting): Glance | null {
  const { first, last, places } = setting;
  if (first === null || last === null) return null;
  const known = glances.get(setting);
  if (known !== undefined) return known;
  const ranked = [...places].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
  const glance: Glance = {
    first: daysBetween(EPOCH, first),
    last: daysBetween(EPOCH, last),
    places: ranked.slice(0, 2 * MAIN_PLACES).map(([place]) => place),
  };
  glances.set(setting, glance);
  return glance;
}

const EPOCH = "1970-01-01";

/** Of a story of thousands of articles, the places that matter. */
export function keepMainPlaces(setting: Setting): Setting {
  if (setting.places.size <= MOST_PLACES) return setting;
  const ranked = [...setting.places].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
  return { ...setting, places: new Map(ranked.slice(0, MOST_PLACES / 2)) };
}

interface RankedPlace {
  place: Place;
  /** The first article that names it, under the name it has there. */
  teller: Digest;
  articles: number;
  mentions: number;
}

/** The places that articles name, by how many name them. */
class PlaceTally {
  private readonly tallies = new Map<string, RankedPlace>();

  /** `goesBefore` tells which of two articles comes first. */
  add(digest: Digest, goesBefore: (a: Digest, b: Digest) => boolean): void {
    for (const { place, mentions } of digest.places) {
      const key = placeKey(place);
      const tally = this.tallies.get(key);
      if (tally === undefined) {
        this.tallies.set(key, { place, teller: digest, articles: 1, mentions });
        continue;
      }
      if (goesBefore(digest, tally.teller)) Object.assign(tally, { place, teller: digest });
      tally.articles += 1;
      tally.mentions += mentions;
    }
  }

  /** Those that most articles name first; among equals those named most often. */
  rank(): Place[] {
    const ranked = [...this.tallies].sort(([keyA, a], [keyB, b]) => {
      return b.articles - a.articles || b.mentions - a.mentions || (keyA < keyB ? -1 : 1);
    });
    return ranked.map(([, { place }]) => place);
  }
}

/** Where and when a story plays, while articles come. */
export class StoryScope {
  private readonly places = new PlaceTally();
  /** First and last day of publication. */
  private published: { readonly first: string | null; readonly last: string | null } = {
    first: null,
    last: null,
  };
  /** The days on which something happened, as the articles tell. */
  private readonly happened = new Set<string>();

  take({ digest, claims }: StoryMember, goesBefore: (a: Digest, b: Digest) => boolean): void {
    this.places.add(digest, goesBefore);
    const published = digest.article.published?.edtf ?? "";
    const { first, last } = this.published;
    this.published = {
      first: earlierOf(first, earliestDay(published)),
      last: laterOf(last, latestDay(published)),
    };
    for (const { background, certainty, when } of claims) {
      if (background !== null || certainty === "planned" || certainty === "conditional") continue;
      // Only whole days widen the period: "in 2011" says too little.
      const day = dayOf(when?.edtf ?? "");
      if (day !== null) this.happened.add(day);
    }
  }

  /** The place most articles name; among equals the one named most often. */
  findPlace(): Place | null {
    return this.places.rank()[0] ?? null;
  }

  /** EDTF interval from the first day anything of the story happened or appeared to the last. */
  findPeriod(): string {
    let { first, last } = this.published;
    for (const day of this.happened) {
      if (this.published.last !== null && day > this.published.last) continue;
      first = earlierOf(first, day);
      last = laterOf(last, day);
    }
    return makeInterval(first, last);
  }
}

/** Of two days the earlier, where both are known. */
function earlierOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function laterOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
