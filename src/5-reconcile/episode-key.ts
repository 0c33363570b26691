import type { Place } from "../model/annotation.ts";
import type { Claim } from "../model/claim.ts";
import { daysBetween, earliestDay, latestDay } from "../model/edtf.ts";
import type { HappeningWords } from "../model/lexicon/story.ts";
import { compareClaims } from "./claims-by-kind.ts";
import {
  hasAny,
  type NamedThing,
  nameThing,
  type Side,
  sideOf,
  splitWords,
  stemsOf,
} from "./happening-words.ts";

export type EventClaim = Extract<Claim, { kind: "event" }>;

/** Days a happening may have fallen on; `isSure` where the words name one day. */
export interface Days {
  readonly first: string;
  readonly last: string;
  readonly isSure: boolean;
}

/** What a claim of a happening is compared by. */
export interface EventKey {
  readonly claim: EventClaim;
  /** Claims of different families are never joined. */
  readonly family: string;
  readonly side: Side;
  readonly thing: NamedThing | null;
  /** Stems of the words for whom it was done to, or who did it where that is all there is. */
  readonly persons: ReadonlySet<string>;
  /** Numbers of the toll tell two killings apart: "eight officers", "26 protesters". */
  readonly toll: string;
  readonly days: Days | null;
  readonly where: Place | null;
  /** How little it tells of day and place: the surest come first. */
  readonly rank: number;
}

const LONGEST_STRETCH = 2;
const PLANNED = "planned";
/** Words said and posts left: a place in their sentence is seldom where they happened. */
const ANYWHERE = new Set(["REQUEST", "AGREE", "ACCUSE", "SUPPORT", "THREATEN", "SANCTION", "REJECT"]);

export function makeKey(claim: EventClaim, placeNames: ReadonlySet<string>, words: HappeningWords): EventKey {
  const { event } = claim;
  const thing =
    event.object === undefined || claim.event.type === "MOBILIZE"
      ? null
      : nameThing(event.object, placeNames, words);
  const persons = stemsOf(personsOf(claim), event.type === "RETREAT", words);
  const days = daysOf(claim);
  const where = isAnywhere(claim) ? null : claim.where;
  return {
    claim,
    family: familyOf(claim, thing, words),
    side: sideOf(event.actor, words),
    thing,
    persons,
    toll: numbersIn(event.recipient ?? ""),
    days,
    where,
    rank: rankSureness(days, where, thing !== null || persons.size > 0),
  };
}

function rankSureness(days: Days | null, where: Place | null, isNamed: boolean): number {
  const day = days === null ? 4 : days.isSure ? 0 : 2;
  const place = where === null ? 2 : where.precision === "country" ? 1 : 0;
  return 4 * (day + place) + (isNamed ? 0 : 1);
}

/** What is surest of day and place comes first, so that vaguer claims find it. */
export function bySureness(a: EventKey, b: EventKey): number {
  return a.rank - b.rank || compareClaims(a.claim, b.claim);
}

function isAnywhere({ event }: EventClaim): boolean {
  // Who goes over to the crowd does so where the crowd is.
  return event.mode !== "defect" && (ANYWHERE.has(event.type) || event.mode === "resign");
}

/** Storming, taking and burning a place are one happening in different words; so are the ways of sending troops. */
function familyOf(
  { event, certainty, span }: EventClaim,
  thing: NamedThing | null,
  { starts }: HappeningWords,
): string {
  const { type, mode = "" } = event;
  const state = certainty === PLANNED ? `${PLANNED} ` : "";
  if (thing !== null && IN_PLACES.has(`${type} ${mode}`.trim())) return `${state}attack on ${thing.head}`;
  if (type === "PROTEST" && event.actor === "")
    return hasAny(span.exact, starts) ? `${state}${START}` : `${state}${type} went on`;
  if (type === "AGREE" && mode === "assist") return "planned MOBILIZE troops";
  return `${state}${type} ${mode}${thing === null ? "" : ` ${thing.head}`}`;
}

/** Family of claims that tell how protests began. */
export const START = "PROTEST began";

const IN_PLACES = new Set(["ASSAULT", "ASSAULT arson", "ASSAULT destroy", "COERCE seize"]);
const BY_ACTOR = new Set(["RETREAT", "REQUEST", "MOBILIZE", "AGREE", "CONSULT", "SUPPORT", "PROTEST"]);

function personsOf({ event }: EventClaim): string {
  if (BY_ACTOR.has(event.type) && event.mode !== "release") return event.actor;
  return event.recipient ?? "";
}

function daysOf({ when }: EventClaim): Days | null {
  if (when === null) return null;
  const [first, last] = [earliestDay(when.edtf), latestDay(when.edtf)];
  if (first === null || last === null || daysBetween(first, last) > LONGEST_STRETCH) return null;
  return { first, last, isSure: first === last && when.basis === "stated" };
}

function numbersIn(words: string): string {
  return splitWords(words)
    .filter((word) => /^\d/u.test(word))
    .join(" ");
}
