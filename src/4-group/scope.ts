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
  const named = rankPlaces([digest]);
  const finer = named.filter(({ place }) => place.precision !== "country");
  const main = (finer.length > 0 ? finer : named).slice(0, MAIN_PLACES).map(({ place }) => place);
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

/** The place most articles name; among equals the one named most often. */
export function findStoryPlace(digests: readonly Digest[]): Place | null {
  return rankPlaces(digests)[0]?.place ?? null;
}

interface RankedPlace {
  readonly place: Place;
  articles: number;
  mentions: number;
}

function rankPlaces(digests: readonly Digest[]): RankedPlace[] {
  const tallies = new Map<string, RankedPlace>();
  for (const { places } of digests) {
    for (const { place, mentions } of places) {
      const key = placeKey(place);
      const tally = tallies.get(key) ?? { place, articles: 0, mentions: 0 };
      tally.articles += 1;
      tally.mentions += mentions;
      tallies.set(key, tally);
    }
  }
  const ranked = [...tallies.entries()].sort(([keyA, a], [keyB, b]) => {
    return b.articles - a.articles || b.mentions - a.mentions || (keyA < keyB ? -1 : 1);
  });
  return ranked.map(([, tally]) => tally);
}

/** EDTF interval from the first day anything of the story happened or appeared to the last. */
export function findPeriod(members: readonly StoryMember[]): string {
  let first: string | null = null;
  let last: string | null = null;
  for (const { digest } of members) {
    const published = digest.article.published?.edtf ?? "";
    first = earlierOf(first, earliestDay(published));
    last = laterOf(last, latestDay(published));
  }
  const lastPublished = last;
  for (const member of members) {
    for (const day of listDays(member)) {
      if (lastPublished !== null && day > lastPublished) continue;
      first = earlierOf(first, day);
      last = laterOf(last, day);
    }
  }
  return makeInterval(first, last);
}

const daysOf = new WeakMap<StoryMember, readonly string[]>();

/** The days on which something happened, as an article tells; read once, however often its story is told. */
function listDays(member: StoryMember): readonly string[] {
  const known = daysOf.get(member);
  if (known !== undefined) return known;
  const days = new Set<string>();
  for (const { background, certainty, when } of member.claims) {
    if (background !== null || certainty === "planned" || certainty === "conditional") continue;
    // Only whole days widen the period: "in 2011" says too little.
    const day = dayOf(when?.edtf ?? "");
    if (day !== null) days.add(day);
  }
  const listed = [...days];
  daysOf.set(member, listed);
  return listed;
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
