import type { EventSense } from "../../model/lexicon/events.ts";
import { fits, holds } from "./fits.ts";
import { isAdverb, isInNumber, type Line, lowerAt, wordAt } from "./line.ts";
import { findTail, matchSenses, type SenseMatch } from "./match-sense.ts";
import { kindOf, type NounPhrase, readAfter } from "./noun-phrase.ts";
import { joinRowBehind } from "./row.ts";
import { mayBeName } from "./unknown-name.ts";

export interface ObjectFound {
  readonly targets: readonly NounPhrase[];
  /** One past the last token of the predicate with its weapon or other words. */
  readonly to: number;
  readonly isMild: boolean;
}

/** What the active verb ending at `at` was done to; null where its sense misses what it needs. */
export function readObject(line: Line, { sense, to: end }: SenseMatch, at: number): ObjectFound | null {
  const { takes } = sense;
  const tail = findTail(line, sense, at);
  if (tail === null) return null;
  if (takes === "none") {
    if (sense.alone && hasObject(line, at)) return null;
    const target = readVia(line, sense, at);
    return { targets: target === null ? [] : [target], to: at, isMild: false };
  }
  if (takes === "weapon") return readWeapon(line, sense, at);
  if (takes === "words") return readNeeded(line, sense, at);
  const isTailFirst = sense.tail !== undefined && tail.from === at;
  const start = isTailFirst ? tail.to : at;
  const row = readRow(line, sense, start);
  // "held the town hostage": without its tail, what is left must still be somebody.
  const targets =
    isTailFirst || sense.tail === undefined
      ? row
      : row.map((one) => cutAt(line, one, tail.from)).filter((one) => fits(line, one, sense));
  const direct = targets.length > 0 ? targets : single(readVia(line, sense, at));
  if (direct.length === 0) return shareNext(line, sense, at);
  if (sense.needs !== undefined && !holds(line, at, at + 14, sense.needs)) return null;
  return { targets: direct, to: Math.max(end, tail.to), isMild: false };
}

/** "rallied support", "demonstrated skill"; not "rallied on Friday". */
function hasObject(line: Line, at: number): boolean {
  // "demonstrated just how easily"
  if (isAdverb(line, at) && ASKING.has(lowerAt(line, at + 1))) return true;
  const object = readAfter(line, at);
  return (
    object !== null &&
    object.kind !== "place" &&
    line.times[object.from] !== 1 &&
    line.times[object.head] !== 1
  );
}

const ASKING = new Set(["how", "why"]);

/** "stormed and set alight the mayor's office": the object stands behind the next verb. */
function shareNext(line: Line, sense: EventSense, at: number): ObjectFound | null {
  if (lowerAt(line, at) !== "and") return null;
  const next = matchSenses(line, at + 1).find((match) => match.sense.form !== "noun");
  if (next === undefined) return null;
  const tail = findTail(line, next.sense, next.to);
  const start = tail !== null && tail.from === next.to ? tail.to : next.to;
  const targets = readRow(line, sense, start);
  return targets.length === 0 ? null : { targets, to: at, isMild: false };
}

/** "took three engineers | hostage": without the words that belong to the verb. */
function cutAt(line: Line, phrase: NounPhrase, end: number): NounPhrase {
  if (end <= phrase.from || end >= phrase.to) return phrase;
  return { from: phrase.from, to: end, head: end - 1, kind: kindOf(line, end - 1) };
}

function single(phrase: NounPhrase | null): NounPhrase[] {
  return phrase === null ? [] : [phrase];
}

/** The object; things in a row are told one by one: "the residence and the mayor's office". */
function readRow(line: Line, sense: EventSense, at: number): NounPhrase[] {
  const first = readAfter(line, at);
  if (first === null) return [];
  if (!fits(line, first, sense)) return mayBeName(line, first, sense, "object") ? [first] : [];
  if (first.kind !== "thing") return [joinRowBehind(line, first)];
  const row = [first];
  for (let end = first.to; row.length < 4; ) {
    const joint = lowerAt(line, end);
    if (joint !== "and" && joint !== ",") break;
    const next = readAfter(line, end + 1);
    if (
      next === null ||
      next.kind !== "thing" ||
      matchSenses(line, next.from).some((one) => one.sense.form === "past")
    )
      break;
    row.push(next);
    end = next.to;
  }
  return row;
}

/** "fired on protesters", "clashed with police". */
function readVia(line: Line, sense: EventSense, at: number): NounPhrase | null {
  for (let via = at; via < at + 3; via++) {
    if (!isAdverb(line, via) && !sense.via.has(lowerAt(line, via))) return null;
    if (!sense.via.has(lowerAt(line, via))) continue;
    const phrase = readAfter(line, via + 1);
    if (phrase === null || line.times[phrase.head] === 1 || phrase.kind === "other") return null;
    // "rallied in Almaty": where, not whom.
    return phrase.kind === "place" && WHERE.has(lowerAt(line, via)) ? null : phrase;
  }
  return null;
}

const WHERE = new Set(["in", "at", "into", "over"]);

/** "fired 64 rounds at the mob", "fired on protesters", "fired in the air". */
function readWeapon(line: Line, sense: EventSense, at: number): ObjectFound | null {
  const { mildWeapons, weapons } = line.language.events;
  const weapon = readAfter(line, at);
  if (weapon !== null && holds(line, weapon.from, weapon.to + 2, weapons)) {
    let end = weapon.to;
    while (weapons.has(lowerAt(line, end)) && end < weapon.to + 2) end++;
    const isMild = holds(line, weapon.from, end, mildWeapons);
    const targets = single(readViaLater(line, sense, end));
    return { targets, to: end, isMild };
  }
  const target = readVia(line, sense, at);
  if (target !== null && (target.kind === "people" || target.kind === "body" || target.kind === "thing"))
    return { targets: [target], to: at, isMild: false };
  return lowerAt(line, at) === "in" && holds(line, at + 1, at + 4, AIR)
    ? { targets: [], to: at, isMild: false }
    : null;
}

export const AIR = new Set(["air"]);

/** "fired rockets at the airport": tear gas at the airport was used there. */
const AIMED_AT_THINGS = "heavy-weapons";

/** "fired 5,000 rounds of ammunition on mobs as well as tear gas": the crowd may stand a few words on. */
function readViaLater(line: Line, sense: EventSense, at: number): NounPhrase | null {
  for (let via = at; via < at + 8; via++) {
    const lower = lowerAt(line, via);
    if (lower === "," || lower === ";" || lower === "") return null;
    // "fired tear gas and arrested at least 14": those were not fired at.
    if (sense.via.has(lower) && !isInNumber(line, via)) {
      const phrase = readAfter(line, via + 1);
      if (phrase === null) return null;
      const isAimed = sense.mode === AIMED_AT_THINGS && (phrase.kind === "thing" || phrase.kind === "place");
      const wanted =
        lower === "to" || lower === "into"
          ? phrase.kind === "place"
          : phrase.kind === "people" || phrase.kind === "body";
      return wanted || isAimed ? phrase : null;
    }
  }
  return null;
}

const DEFECTION = "SUPPORT";

/** "asked for … help", "deployed water cannons": a needed word must head what follows. */
function readNeeded(line: Line, sense: EventSense, at: number): ObjectFound | null {
  const needs = sense.needs;
  if (needs === undefined) return null;
  for (let end = at; end < Math.min(at + 9, line.tokens.length); end++) {
    const lower = lowerAt(line, end);
    if (lower === "," || lower === ";" || lower === "." || lower === "that") return null;
    // "joined bankers in the old town against the protesters": another noun is the object.
    if (sense.type === DEFECTION && line.language.grammar.prepositions.has(lower)) return null;
    if (!needs.has(wordAt(line, end))) continue;
    let to = end + 1;
    while (needs.has(lowerAt(line, to)) && to < end + 4) to++;
    return { targets: single(readViaLater(line, sense, to)), to, isMild: false };
  }
  return null;
}
