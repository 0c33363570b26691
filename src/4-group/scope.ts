import type { Place } from "../model/annotation.ts";
import type { Digest, StoryMember } from "../model/digest.ts";
import { dayOf, daysBetween, earliestDay, latestDay, makeInterval } from "../model/edtf.ts";
import { countryOfKey, isKeyIn, placeKey } from "./digest.ts";

/** First and last day of a time without a long rest, in days from 1970. */
export type Spell = readonly [first: number, last: number];

/** Where and when articles play: the places they name most, and their first and last day. */
export interface Setting {
  /** Places by key, to the number of articles that name them among their first. */
  readonly places: ReadonlyMap<string, number>;
  readonly first: string | null;
  readonly last: string | null;
  /** The times in which articles came, in order: between two of them the story rested. */
  readonly spells: readonly Spell[];
  /** False where one of the days was worked out and not stated. */
  readonly isSure: boolean;
}

/** What is asked of a story, or of an article alone, when it is held against another, beside its terms. */
export interface Side {
  readonly setting: Setting;
  readonly articles: number;
  /** Sum of the cosines of its articles with each other, each pair counted twice. */
  readonly kinship: number;
}

/** Cosine at which two clusters of articles are one story; measured on look-alike events, where 0.16 to 0.22 do alike. */
export const SAME_STORY = 0.18;

// A folder about a crisis holds short and odd pieces too: those of the same place and days need fewer shared words.
// The figures are measured: shootings of one archive, 300 in a folder, against folders of one crisis each.
const SAME_DAYS = { within: 3, bonus: 0.1 };
// "Nepal mourns its dead" names no town: of those days it is as likely about the crash in Pokhara as about nothing else in Nepal.
const SAME_COUNTRY = 0.05;
const SAME_WEEKS = { within: 14, bonus: 0.04 };
// The next attack in a town shares the town, its police and its hospital with the last one; the trial shares the names too. So what
// comes after a rest must be more alike: `share` of the way from what is asked at any time to what the story's own articles are to each
// other. `kinship` is that of a story with few articles, and worth so many `pairs`; copies of one text count for no more than
// `mostKinship`. Measured on 2,927 articles of four years about 1,628 shootings, many in one city, with charges and trials
// (`npm run eval -- story-streams`): a higher kinship gives sharper stories there, and tears more late reports from their first ones.
const RESTED = { after: 14, share: 0.5, kinship: 0.24, pairs: 6, mostKinship: 0.5 };
// A day that was worked out may be wrong by years.
const UNSURE_REST = { after: 30, asks: 0.03 };
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
  const isSure = digest.article.published?.basis !== "inferred";
  const [first, last] = [earliestDay(published), latestDay(published)];
  return { places, first, last, spells: makeSpells(first, last), isSure };
}

export function joinSettings(a: Setting, b: Setting): Setting {
  const places = new Map(a.places);
  for (const [place, articles] of b.places) places.set(place, (places.get(place) ?? 0) + articles);
  const [first, last] = [earlierOf(a.first, b.first), laterOf(a.last, b.last)];
  return { places, first, last, spells: joinSpells(a.spells, b.spells), isSure: a.isSure && b.isSure };
}

/** The one spell from a first to a last day; none where they are not known. */
export function makeSpells(first: string | null, last: string | null): readonly Spell[] {
  return first === null || last === null ? [] : [[daysBetween(EPOCH, first), daysBetween(EPOCH, last)]];
}

function joinSpells(a: readonly Spell[], b: readonly Spell[]): readonly Spell[] {
  const joined: Spell[] = [];
  for (const spell of [...a, ...b].sort((x, y) => x[0] - y[0])) {
    const before = joined.at(-1);
    if (before === undefined || spell[0] - before[1] > RESTED.after) joined.push(spell);
    else joined[joined.length - 1] = [before[0], Math.max(before[1], spell[1])];
  }
  return joined;
}

/** Days between the articles of one and the nearest of the other; none or less where they come at the same time. */
function restBetween(a: readonly Spell[], b: readonly Spell[]): number {
  let rest = Number.POSITIVE_INFINITY;
  for (let [atA, atB] = [0, 0]; atA < a.length && atB < b.length; ) {
    const [one, other] = [a[atA], b[atB]];
    if (one === undefined || other === undefined) break;
    rest = Math.min(rest, Math.max(one[0] - other[1], other[0] - one[1]));
    if (one[1] < other[1]) atA++;
    else atB++;
  }
  return rest;
}

/** What near days in a shared place add to the likeness of two stories, and what a rest between them takes away. */
export function settingBonus(a: Side, b: Side): number {
  const [one, other] = [glanceAt(a.setting), glanceAt(b.setting)];
  if (one === null || other === null) return 0;
  const rest = restBetween(a.setting.spells, b.setting.spells);
  if (rest > RESTED.after) return -askAfterRest(a, b, rest);
  const span = Math.max(one.last, other.last) - Math.min(one.first, other.first);
  if (span > LONGEST_SPAN) return 0;
  if (!one.places.some((place) => other.places.includes(place)))
    return rest <= SAME_DAYS.within && isInCountryOf(one, other) ? SAME_COUNTRY : 0;
  return rest <= SAME_DAYS.within ? SAME_DAYS.bonus : SAME_WEEKS.bonus;
}

/** True where one names a country alone and the other a place in it. */
function isInCountryOf(a: Glance, b: Glance): boolean {
  const [one, other] = a.places.length === 1 ? [a, b] : [b, a];
  const [only = ""] = one.places;
  const country = countryOfKey(only);
  return one.places.length === 1 && country !== null && other.places.some((place) => isKeyIn(place, country));
}

/** How much more alike two stories must be that lie so many days apart. */
function askAfterRest(a: Side, b: Side, rest: number): number {
  if (!a.setting.isSure || !b.setting.isSure) return rest > UNSURE_REST.after ? UNSURE_REST.asks : 0;
  const pairs = a.articles * (a.articles - 1) + b.articles * (b.articles - 1) + RESTED.pairs;
  const kinship = (a.kinship + b.kinship + RESTED.pairs * RESTED.kinship) / pairs;
  return Math.max(0, RESTED.share * (Math.min(RESTED.mostKinship, kinship) - SAME_STORY));
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
