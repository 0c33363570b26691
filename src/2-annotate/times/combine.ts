import { addDays, makeDay, weekdayOf } from "../../model/edtf.ts";
import { has, textOf } from "./atoms.ts";
import { dayOfHoliday, stepFrom } from "./calendar.ts";
import type { CompiledTimes } from "./compile.ts";
import type { Draft } from "./draft.ts";
import type { Matcher } from "./match.ts";
import type { Moment, Part } from "./moment.ts";

const LONGEST_JOINT = 2;
/** Joins drafts that are parts of one expression: "10 p.m. Wednesday", "January this year", "Friday last week". */
export function joinDrafts(matcher: Matcher, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const both =
      last === undefined || !areJoined(matcher, last, draft) ? null : joinTwo(matcher, last, draft);
    if (both === null) joined.push(draft);
    else joined[joined.length - 1] = both;
  }
  return joined.filter((draft) => !isTentative(draft));
}

/** Hours that tell nothing unless the date beside them takes them in: "10:30" behind "05/01/2022", "8" of "at 8 on Friday night". */
function isTentative({ match }: Draft): boolean {
  return match.pattern.rule.means === "clockBehind" || isBareHour(match);
}

function isBareHour({ pattern }: Draft["match"]): boolean {
  return pattern.rule.means === "bareHour";
}

function areJoined({ compiled, pieces }: Matcher, a: Draft, b: Draft): boolean {
  // "6 p.m. (1230 GMT) on Saturday"
  if (a.needsDate && b.needsDate) return b.from === a.to + 1 && isInBrackets(pieces, b);
  if (b.from === a.to + 1 && isInBrackets(pieces, b) && isDateOf(b, a)) return true;
  if (isYearOf(compiled, pieces, a, b)) return true;
  if (isAgo(a))
    return b.from === a.to || (b.from === a.to + 1 && compiled.agoJoints.has(pieces[a.to]?.lower ?? ""));
  const between = pieces.slice(a.to, Math.min(b.from, a.to + LONGEST_JOINT + 1));
  return between.length <= LONGEST_JOINT && between.every((piece) => compiled.joints.has(piece.lower));
}

/** "every day at 7:13 p.m.", "9 a.m. on Sundays": the hour comes again, too. */
function joinRepeated(a: Draft, b: Draft): Draft | null {
  const [set, hour] = a.kind === "set" ? [a, b] : [b, a];
  if (set.kind !== "set" || hour.kind !== "date" || !hour.needsDate || hour.clock === null) return null;
  if (set.moment.at !== "nowhere") return null;
  const days = DAILY.test(set.moment.timex) ? "" : WEEKLY.exec(set.moment.timex)?.[0];
  if (days === undefined) return null;
  const timex = `${days}T${hour.clock.replace(/:00$/u, "")}`;
  return { ...set, from: a.from, to: b.to, moment: { at: "nowhere", timex } };
}

const DAILY = /^(?:P1D|XXXX-XX-XXT[A-Z]{2})$/u;
const WEEKLY = /^XXXX-WXX-\d$/u;

/** "Tuesday (4 January)", "this Sunday, March eighth": the weekday's own date. */
function isDateOf({ moment, weekday, needsDate }: Draft, day: Draft): boolean {
  if (day.weekday === null || day.clock !== null || weekday !== null || needsDate) return false;
  return moment.at === "day" && weekdayOf(moment.day) === day.weekday;
}

/** "the Easter Sunday attacks of 2019" */
function isYearOf({ partitive }: CompiledTimes, pieces: Matcher["pieces"], a: Draft, b: Draft): boolean {
  const isBehind = b.from === a.to + 2 && partitive.has(pieces[a.to + 1]?.lower ?? "");
  return (
    isBehind && a.yearOpen && a.moment.at === "day" && b.moment.at === "year" && pieces[a.to]?.kind === "word"
  );
}

function isAgo({ match }: Draft): boolean {
  return match.pattern.rule.means === "ago";
}

function isInBrackets(pieces: Matcher["pieces"], { from, to }: Draft): boolean {
  return pieces[from - 1]?.lower === "(" && pieces[to]?.lower === ")";
}

function joinTwo({ compiled, pieces }: Matcher, a: Draft, b: Draft): Draft | null {
  const repeated = joinRepeated(a, b);
  if (repeated !== null) return repeated;
  if (a.kind !== "date" || b.kind !== "date") return null;
  if (a.needsDate && b.needsDate) return a.clock !== null && b.clock !== null ? { ...a, to: b.to + 1 } : null;
  const span = { from: a.from, to: b.to };
  if (isAgo(a)) return joinAgo(a, b);
  if (!fitsHour(a, b) || !fitsHour(b, a)) return null;
  if (isDateOf(b, a)) return { ...b, from: a.from, to: isInBrackets(pieces, b) ? b.to + 1 : b.to };
  if (isDay(b) && a.needsDate && !b.needsDate && b.clock === null)
    return { ...b, ...span, clock: tellHalf(a, b.part, pieces), part: a.part ?? b.part };
  if (isDay(a) && !a.needsDate && b.needsDate && a.clock === null)
    return { ...a, ...span, clock: tellHalf(b, a.part, pieces) };
  // "January this year", but not "January 5, 2022 …", which is one match.
  if (b.moment.at === "year" && a.yearOpen && (b.basis === "inferred" || b.from > a.to + 1)) {
    const moment = giveYearTo(a, b.moment.year);
    return moment === null ? null : { ...a, ...span, moment, yearOpen: false };
  }
  if (b.moment.at === "week" && a.weekday !== null) {
    return { ...a, ...span, moment: { at: "day", day: addDays(b.moment.monday, a.weekday - 1) } };
  }
  // "next week on Tuesday"
  if (a.moment.at === "week" && isPlainWeekday(b) && pieces[a.to]?.kind !== "punctuation")
    return { ...b, ...span, moment: { at: "day", day: addDays(a.moment.monday, (b.weekday ?? 1) - 1) } };
  const isOf = partitiveAt(compiled, pieces, a.to) && b.from === a.to + 1;
  if (a.moment.at === "weekend" && isOf && b.moment.at === "day" && b.clock === null)
    return { ...b, ...span, moment: { at: "day", day: dayOfWeekend(b, b.moment.day) }, portion: "weekend" };
  if (a.moment.at === "weekend" && isOf && b.moment.at === "stretch") return { ...b, from: a.from };
  // "early in the day Wednesday"
  return isHourOfDay(a) && b.weekday !== null && b.from <= a.to + 1 ? { ...b, from: a.from } : null;
}

/** "Tuesday" with nothing that tells which. */
export function isPlainWeekday({ weekday, match }: Draft): boolean {
  return weekday !== null && match.atoms[0]?.is === "weekday" && match.atoms.length === 1;
}

function partitiveAt({ partitive }: CompiledTimes, pieces: Matcher["pieces"], at: number): boolean {
  return partitive.has(pieces[at]?.lower ?? "");
}

const SATURDAY = 6;

/** "the weekend of the 8th": the month whose 8th lies in a weekend, the nearest first. */
function dayOfWeekend({ match }: Draft, day: string): string {
  if (match.pattern.rule.means !== "nth") return day;
  const days = [0, 1, -1].map((steps) => {
    const month = stepFrom(day, "M", steps);
    return month.at === "month" ? makeDay(month.year, month.month, Number(day.slice(8))) : null;
  });
  return days.find((choice) => choice !== null && weekdayOf(choice) >= SATURDAY) ?? day;
}

/** "early in the day" */
function isHourOfDay({ portion, moment, match }: Draft): boolean {
  return portion !== null && moment.at === "day" && textOf(match.atoms, "unit") === "D";
}

/** Whether the day `beside` tells the half of the day that a bare hour lies in; "at 2 on Friday night" leaves it open. */
function fitsHour({ match, clock }: Draft, beside: Draft): boolean {
  if (!isBareHour(match)) return true;
  return beside.part !== null && (beside.part !== "NI" || (clock ?? "") >= FIRST_OF_NIGHT);
}

const FIRST_OF_NIGHT = "06:00";
const TWELVE_HOURS = 12;

/** "10:30 on Friday night" is 22:30: the part of the day tells the half that the words leave open. */
function tellHalf(clock: Draft, part: Draft["part"], pieces: Matcher["pieces"]): string | null {
  const hour = Number(clock.clock?.slice(0, 2));
  const earliest = part === null ? undefined : EARLIEST[part];
  const isOpen = !has(clock.match.atoms, "ampm", "zone", "clock", "hhmm", "part");
  const isTwelve = pieces[clock.match.from]?.text.startsWith("0") !== true;
  if (clock.clock === null || earliest === undefined || !isOpen || !isTwelve) return clock.clock;
  if (hour < earliest || hour >= TWELVE_HOURS) return clock.clock;
  return `${hour + TWELVE_HOURS}${clock.clock.slice(2)}`;
}

/** The first hour that lies after noon in a part of the day: "3:30 at night" does not. */
const EARLIEST: Readonly<Partial<Record<Part, number>>> = { AF: 1, EV: 4, NI: 6 };

/** "ten years ago today", "two years ago this month", "a week ago on Friday": the day or month named, so long ago. */
function joinAgo(a: Draft, b: Draft): Draft | null {
  const moment = placeAgo(a.moment, b.moment);
  return moment === null || b.needsDate || b.clock !== null
    ? null
    : { ...b, from: a.from, moment, about: a.about, weekday: null };
}

function placeAgo(ago: Moment, named: Moment): Moment | null {
  if (ago.at === "year") {
    const isWeek = named.at === "week";
    const placed = giveYear(isWeek ? { at: "day", day: named.monday } : named, ago.year);
    return isWeek && placed?.at === "day" ? stepFrom(placed.day, "W", 0) : placed;
  }
  if (named.at !== "day") return null;
  if (ago.at === "week") return { at: "day", day: addDays(ago.monday, weekdayOf(named.day) - 1) };
  const day = ago.at === "month" ? makeDay(ago.year, ago.month, Number(named.day.slice(8))) : null;
  return day === null ? null : { at: "day", day };
}

function isDay(draft: Draft): boolean {
  return (
    draft.moment.at === "day" || (draft.moment.at === "nowhere" && draft.moment.timex.startsWith("XXXX-"))
  );
}

// Easter moves.
function giveYearTo({ moment, match }: Draft, year: number): Moment | null {
  const holiday = textOf(match.atoms, "holiday");
  const day = holiday === null ? null : dayOfHoliday(holiday, year);
  return day === null ? giveYear(moment, year) : { at: "day", day };
}

/** `moment` in `year`; null where it is no date that a year can be added to. */
export function giveYear(moment: Moment, year: number): Moment | null {
  switch (moment.at) {
    case "day": {
      const day = makeDay(year, Number(moment.day.slice(5, 7)), Number(moment.day.slice(8)));
      return day === null ? null : { at: "day", day };
    }
    case "month":
    case "quarter":
    case "season":
      return { ...moment, year };
    default:
      return null;
  }
}
