import { addDays } from "../../model/edtf.ts";
import { has } from "./atoms.ts";
import { DAYS_A_WEEK, nearWeekday, yearOf } from "./calendar.ts";
import { giveYear, isPlainWeekday } from "./combine.ts";
import type { CompiledRanges } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { joinLength } from "./join-lengths.ts";
import type { Matcher } from "./match.ts";
import { boundsOf, type Moment, makeStretch, writeTimex } from "./moment.ts";
import { findDirection } from "./scene.ts";

/**
 * Joins two times that together are one: the ends of a stretch ("from 2 July to 10 July", "between Monday and Wednesday", "on Tuesday
 * and Wednesday", "from 11 p.m. to 7 a.m."), or a length and the day it is counted from ("two days after Monday's attack").
 */
export function joinRanges(matcher: Matcher, drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const both = last === undefined ? null : joinTwo(matcher, last, draft);
    if (both === null) joined.push(draft);
    else joined[joined.length - 1] = both;
  }
  return joined.filter(({ needsDay }) => !needsDay);
}

const LONGEST_LINK = 2;

function joinTwo(matcher: Matcher, a: Draft, b: Draft): Draft | null {
  const { compiled, pieces } = matcher;
  const { ranges } = compiled;
  if (b.from - a.to > LONGEST_LINK || b.kind === "duration") return null;
  const link = pieces[a.to]?.lower ?? "";
  const hasFiller = b.from - a.to === LONGEST_LINK;
  if (b.from === a.to || (hasFiller && !ranges.fillers.has(pieces[a.to + 1]?.lower ?? ""))) return null;
  if (b.kind === "set") return ranges.links.has(link) ? joinRepeated(a, b) : null;
  if (a.kind === "duration") return joinLength(matcher, a, b);
  if (a.kind !== "date" || a.parts.length > 0) return null;
  if (a.match.pattern.rule.means === "overnight") return ranges.links.has(link) ? joinNight(a, b) : null;
  const how = howLinked(matcher, a, b, link, ranges);
  if (how === null) return null;
  const isAhead = findDirection({ matcher, from: a.from, to: b.to }) === 1;
  return a.clock !== null && b.clock !== null ? joinHours(a, b) : joinDays(a, b, how, isAhead);
}

/** "8 p.m. to 5 a.m. every day" begins at eight every day. */
function joinRepeated(a: Draft, b: Draft): Draft | null {
  const hour = b.moment.at === "nowhere" ? HOUR.exec(b.moment.timex) : null;
  if (hour === null || a.clock === null || !a.needsDate || b.moment.at !== "nowhere") return null;
  const timex = `${b.moment.timex.slice(0, hour.index)}T${a.clock.replace(/:00$/u, "")}`;
  return { ...b, from: a.from, moment: { at: "nowhere", timex } };
}

const HOUR = /T\d{2}(?::\d{2})?$/u;

/** "overnight into Thursday": the night before it. */
function joinNight(a: Draft, b: Draft): Draft | null {
  if (b.moment.at !== "day" || b.clock !== null) return null;
  const evening = addDays(b.moment.day, -1);
  return { ...a, to: b.to, moment: makeStretch(evening, b.moment.day, `${b.moment.day}TNI`), parts: [b] };
}

type Linked = "bounds" | "pair";

function howLinked(
  { compiled, pieces }: Matcher,
  a: Draft,
  b: Draft,
  link: string,
  ranges: CompiledRanges,
): Linked | null {
  const before = pieces[a.from - 1]?.lower ?? "";
  if (ranges.between.has(before)) return ranges.links.has(link) || ranges.pairs.has(link) ? "bounds" : null;
  if (ranges.links.has(link)) {
    // "postponed from Monday to Friday"
    if (pieces.slice(Math.max(0, a.from - FAR_VERB), a.from).some(({ lower }) => ranges.moves.has(lower)))
      return null;
    return ranges.openers.has(before) || a.moment.at === b.moment.at ? "bounds" : null;
  }
  // "killed on Monday and Tuesday's talks …", "… and Tuesday saw": the second opens words of its own.
  const after = pieces[b.to]?.lower ?? "";
  return ranges.pairs.has(link) && after !== "'s" && !compiled.behindWords.has(after) ? "pair" : null;
}

const FAR_VERB = 8;

/** "from 6 p.m. Sunday to 6 a.m. Monday", "from 11 p.m. to 7 a.m.", "from 8 to 10 p.m. on Friday" */
function joinHours(a: Draft, b: Draft): Draft | null {
  if (a.moment.at !== "day" || b.moment.at !== "day") return null;
  const isOvernight = (b.clock ?? "") <= (a.clock ?? "");
  const joint = { ...a, to: b.to, parts: [a, b] };
  if (a.needsDate && b.needsDate) return joint;
  const from = a.needsDate ? addDays(b.moment.day, isOvernight ? -1 : 0) : a.moment.day;
  const told = b.needsDate ? addDays(a.moment.day, isOvernight ? 1 : 0) : b.moment.day;
  // "from 11 p.m. on Wednesday until 7 a.m. on Thursday": the Thursday after it.
  const to = from > told && b.weekday !== null ? nearWeekday(from, b.weekday, 1) : told;
  if (from > to) return null;
  if (from === to) return { ...joint, moment: { at: "day", day: from }, needsDate: false };
  const timex = `${from}T${a.clock}/${to}T${b.clock}`;
  const moment: Moment = { at: "stretch", from: { at: "day", day: from }, to: { at: "day", day: to }, timex };
  return { ...joint, moment, needsDate: false };
}

function joinDays(a: Draft, b: Draft, how: Linked, isAhead: boolean): Draft | null {
  if (a.needsDate || b.needsDate) return null;
  const ends = orderEnds(a, b, isAhead);
  if (ends === null) return null;
  const [from, to] = ends;
  // "on Monday and Thursday" are two days and not the four from the one to the other.
  if (how === "pair" && !isNext(from, to)) return null;
  const timex = `${writeTimex(from, null, null)}/${writeTimex(to, null, null)}`;
  const moment: Moment = { at: "stretch", from, to, timex };
  const basis = a.basis === "stated" || b.basis === "stated" ? "stated" : "inferred";
  return {
    ...a,
    to: b.to,
    moment,
    basis,
    part: null,
    clock: null,
    portion: null,
    weekday: null,
    parts: [a, b],
  };
}

const BOUNDING: ReadonlySet<Moment["at"]> = new Set([
  "day",
  "month",
  "year",
  "quarter",
  "season",
  "week",
  "weekend",
  "stretch",
]);

/** The two ends with the year or the week that puts them in order; null where nothing does. */
function orderEnds(a: Draft, b: Draft, isAhead: boolean): readonly [Moment, Moment] | null {
  if (!BOUNDING.has(a.moment.at) || !BOUNDING.has(b.moment.at)) return null;
  // "from next Monday to Friday": the Friday after it.
  if (has(a.match.atoms, "shift") && a.moment.at === "day" && isPlainWeekday(b))
    return [a.moment, { at: "day", day: nearWeekday(a.moment.day, b.weekday ?? 1, 1) }];
  // "from 26 June to 28 June 2020"
  const told = yearOfEnd(b.moment);
  let from = a.yearOpen && b.basis === "stated" && told !== null ? giveYear(a.moment, told) : a.moment;
  let to: Moment | null = b.moment;
  if (from !== null && !isBefore(from, to)) {
    if (from.at === "day" && to.at === "day" && b.weekday !== null && (isAhead || a.weekday === null))
      to = { at: "day", day: addDays(to.day, DAYS_A_WEEK) };
    else if (from.at === "day" && to.at === "day" && a.weekday !== null && b.weekday !== null)
      from = { at: "day", day: addDays(from.day, -DAYS_A_WEEK) };
    else if (a.yearOpen && !(isAhead && b.yearOpen)) from = giveYear(from, (yearOfEnd(from) ?? 0) - 1);
    else if (b.yearOpen) to = giveYear(to, (yearOfEnd(to) ?? 0) + 1);
  }
  if (from === null || to === null || !isBefore(from, to)) return null;
  if (a.weekday === null || b.weekday === null || from.at !== "day") return [from, to];
  // "from Friday through Sunday": the Sunday after that Friday.
  return [from, { at: "day", day: nearWeekday(from.day, b.weekday, 1) }];
}

function yearOfEnd(moment: Moment): number | null {
  const bounds = boundsOf(moment);
  return bounds === null ? null : yearOf(bounds[1]);
}

function isBefore(a: Moment, b: Moment): boolean {
  const [first, second] = [boundsOf(a), boundsOf(b)];
  return first !== null && second !== null && first[0] < second[0] && first[1] <= second[1];
}

function isNext(a: Moment, b: Moment): boolean {
  if (a.at !== b.at) return false;
  const [first, second] = [boundsOf(a), boundsOf(b)];
  return first !== null && second !== null && addDays(first[1], 1) === second[0];
}
