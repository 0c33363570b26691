import type { Place } from "../model/annotation.ts";
import type { Claim } from "../model/claim.ts";
import { addDays, compareEdtf, makeInterval } from "../model/edtf.ts";
import { makeId } from "../model/id.ts";
import type { Episode } from "../model/ledger.ts";
import type { HappeningWords } from "../model/lexicon/story.ts";
import { isWithin } from "../model/place.ts";
import { type Days, type EventClaim, type EventKey, makeKey, START } from "./episode-key.ts";
import { type Side, splitWords } from "./happening-words.ts";
import { listBy } from "./questions.ts";
import { compareText } from "./report.ts";

const HAPPENED: ReadonlySet<string> = new Set(["stated", "reported", "alleged", "planned"]);
/** A claim is held against so many episodes of its family at most. */
const MOST_COMPARED = 60;

/** A happening as far as its claims tell. */
interface Gathered {
  readonly keys: EventKey[];
  readonly family: string;
  side: Side;
  marks: ReadonlySet<string>;
  persons: ReadonlySet<string>;
  days: Days | null;
  where: Place | null;
}

/**
 * Joins the claims of one happening across the articles of a story, in order of time. Two claims are joined only where kind,
 * thing or persons, side, place and day agree as far as both tell; a claim that fits several episodes joins none.
 */
export function findEpisodes(
  storyId: string,
  claims: readonly Claim[],
  withdrawnArticles: ReadonlySet<string>,
  words: HappeningWords,
): Episode[] {
  const events = claims.filter(
    (claim): claim is EventClaim =>
      claim.kind === "event" &&
      claim.background === null &&
      HAPPENED.has(claim.certainty) &&
      !withdrawnArticles.has(claim.article),
  );
  const placeNames = new Set(events.flatMap(({ where }) => (where === null ? [] : splitWords(where.name))));
  const keys = events.map((claim) => makeKey(claim, placeNames, words)).sort(bySureness);
  const gathered = [...listBy(keys, ({ family }) => family).values()].flatMap((own) =>
    gatherFamily(own, words),
  );
  return gathered.map((one) => describeEpisode(storyId, one)).sort(byTime);
}

/** What is surest of day and place comes first, so that vaguer claims find it. */
function bySureness(a: EventKey, b: EventKey): number {
  return (
    rank(a) - rank(b) ||
    compareText(a.claim.article, b.claim.article) ||
    a.claim.span.start - b.claim.span.start
  );
}

function rank({ days, where, thing, persons }: EventKey): number {
  const day = days === null ? 4 : days.isSure ? 0 : 2;
  const place = where === null ? 2 : where.precision === "country" ? 1 : 0;
  return 4 * (day + place) + (thing !== null || persons.size > 0 ? 0 : 1);
}

function gatherFamily(keys: readonly EventKey[], words: HappeningWords): Gathered[] {
  const gathered: Gathered[] = [];
  for (const key of keys) {
    const fitting = gathered.slice(-MOST_COMPARED).filter((one) => mayJoin(one, key, words));
    const [first, second] = fitting;
    if (first !== undefined && second === undefined) join(first, key);
    else gathered.push(startEpisode(key));
  }
  return gathered;
}

function startEpisode(key: EventKey): Gathered {
  const { family, side, persons, days, where } = key;
  return { keys: [key], family, side, marks: key.thing?.marks ?? new Set(), persons, days, where };
}

function join(one: Gathered, key: EventKey): void {
  one.keys.push(key);
  one.side ??= key.side;
  one.marks = new Set([...one.marks, ...(key.thing?.marks ?? [])]);
  one.persons = new Set([...one.persons, ...key.persons]);
  one.days = joinDays(one.days, key.days);
  if (key.where !== null && (one.where === null || isWithin(key.where, one.where))) one.where = key.where;
}

/** The surer of two; of two that were both worked out and differ, the days from one to the other. */
function joinDays(a: Days | null, b: Days | null): Days | null {
  if (a === null || b === null) return a ?? b;
  if (a.isSure || b.isSure) return a.isSure ? a : b;
  const isStretch = a.first !== a.last || b.first !== b.last;
  if (isStretch) return a;
  const [first = a.first, last = a.last] = [a.first, b.first].sort(compareText);
  return { first, last, isSure: false };
}

function mayJoin(one: Gathered, key: EventKey, words: HappeningWords): boolean {
  const [first] = one.keys;
  if (first === undefined || !isSameSide(one, key) || !isSameThing(one, key, first)) return false;
  if (!isSamePlace(one.where, key.where) || !isSameDay(one.days, key.days)) return false;
  if (isNameless(one, key) && one.where?.name !== key.where?.name) return false;
  const isTold = one.days !== null && key.days !== null;
  const isPlaced = one.where !== null && key.where !== null;
  // Without a day in common the words alone must say that it is the same thing in the same place.
  return isTold || (isPlaced && key.thing !== null) || isOneStart(one, key) || isNamedAlike(one, key, words);
}

/** "Clashes continued": with nobody and nothing named, clashes in a city and in the country are no one happening. */
function isNameless({ persons, marks }: Gathered, key: EventKey): boolean {
  const isBare = persons.size === 0 && key.persons.size === 0 && marks.size === 0 && key.thing === null;
  return isBare && key.family !== START;
}

/** The protests of one story begin in a town once. */
function isOneStart(one: Gathered, key: EventKey): boolean {
  const isLocal = [one.where, key.where].every((where) => where !== null && where.precision !== "country");
  return isLocal && key.family === START;
}

/** Protesters who seize an airport and troops who take it back are two happenings. */
function isSameSide(one: Gathered, key: EventKey): boolean {
  return one.side === null || key.side === null || one.side === key.side;
}

function isSameThing(one: Gathered, key: EventKey, first: EventKey): boolean {
  if (key.thing !== null) return sharesAll(one.marks, key.thing.marks);
  if (first.toll !== key.toll) return false;
  if (one.persons.size === 0 && key.persons.size === 0) return true;
  if (isCrowdOnly(one.keys[0]) && isCrowdOnly(key)) return true;
  return [...key.persons].some((stem) => one.persons.has(stem));
}

/** "fired on protesters", "fired on the crowd": whoever stands there is the same crowd. */
function isCrowdOnly(key: EventKey | undefined): boolean {
  return (
    key !== undefined &&
    key.claim.event.type === "ASSAULT" &&
    key.side === "state" &&
    !/\d/u.test(key.claim.event.recipient ?? "")
  );
}

/** No mark of one may be missing from the other: "the mayor's office" and "the prosecutor's office" are two. */
function sharesAll(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  return [...b].some((mark) => a.has(mark));
}

function isNamedAlike(one: Gathered, key: EventKey, { unique }: HappeningWords): boolean {
  if (key.thing !== null) return key.thing.marks.size > 0 || unique.has(key.thing.head);
  return (
    key.persons.size > 0 &&
    [...key.persons].some((stem) => one.persons.has(stem)) &&
    BY_NAME.has(key.claim.event.type)
  );
}

const BY_NAME = new Set(["RETREAT", "REQUEST", "SANCTION", "MOBILIZE", "AGREE"]);

function isSamePlace(a: Place | null, b: Place | null): boolean {
  return a === null || b === null || isWithin(a, b) || isWithin(b, a);
}

/** The same day, or the next where one of the two was worked out. */
function isSameDay(a: Days | null, b: Days | null): boolean {
  if (a === null || b === null) return true;
  const slack = a.isSure && b.isSure ? 0 : 1;
  return a.first <= addDays(b.last, slack) && b.first <= addDays(a.last, slack);
}

function describeEpisode(storyId: string, one: Gathered): Episode {
  const claims = one.keys.map(({ claim }) => claim);
  const told = [...one.keys].sort(
    (a, b) => rank(a) - rank(b) || a.claim.span.exact.length - b.claim.span.exact.length,
  );
  const best = told[0]?.claim ?? claims[0];
  if (best === undefined) throw new RangeError("an episode without claims");
  const { type, mode } = best.event;
  const when = one.days === null ? (best.when?.edtf ?? null) : makeInterval(one.days.first, one.days.last);
  const ids = claims.map(({ id }) => id);
  return {
    id: makeId("episode", storyId, ...[...ids].sort(compareText)),
    type,
    ...(mode === undefined ? {} : { mode }),
    title: best.span.exact.replace(/\s+/gu, " "),
    when,
    where: one.where,
    claims: ids,
    reason: explainJoin(one, when),
  };
}

/** Why the claims were joined, in words. */
function explainJoin(one: Gathered, when: string | null): string {
  const articles = new Set(one.keys.map(({ claim }) => claim.article)).size;
  if (one.keys.length === 1) return "told once";
  const objects = [
    ...new Set(one.keys.flatMap(({ claim }) => claim.event.object ?? claim.event.recipient ?? [])),
  ];
  const actors = [...new Set(one.keys.map(({ claim }) => claim.event.actor).filter((actor) => actor !== ""))];
  const undated = one.keys.filter(({ days }) => days === null).length;
  const parts = [
    `${one.keys.length} claims of ${articles === 1 ? "one article" : `${articles} articles`} tell of it`,
    objects.length > 0 ? `${listWords(objects)} taken for the same` : "",
    actors.length > 0 ? `by ${listWords(actors)}` : "",
    one.where === null ? "no place named" : `in ${one.where.name}`,
    when === null ? "no day named" : `on ${when}`,
    undated > 0 && when !== null ? `${undated} of them name no day and fit no other happening` : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function listWords(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}

function byTime(a: Episode, b: Episode): number {
  if (a.when === null || b.when === null) {
    if (a.when !== b.when) return a.when === null ? 1 : -1;
    return compareText(a.id, b.id);
  }
  return compareEdtf(a.when, b.when) || b.claims.length - a.claims.length || compareText(a.id, b.id);
}
