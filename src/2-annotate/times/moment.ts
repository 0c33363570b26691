import { addDays, earliestDay, latestDay, makeInterval, weekOf } from "../../model/edtf.ts";

export type Part = "MO" | "AF" | "EV" | "NI" | "DT";
export type Season = "SP" | "SU" | "FA" | "WI";

/** What a time expression means, before it is written as EDTF or TIMEX3. */
export type Moment =
  | { readonly at: "day"; readonly day: string }
  | { readonly at: "month"; readonly year: number; readonly month: number }
  | { readonly at: "year"; readonly year: number }
  | { readonly at: "decade"; readonly year: number }
  | { readonly at: "century"; readonly year: number }
  | { readonly at: "quarter"; readonly year: number; readonly quarter: number }
  | { readonly at: "season"; readonly year: number; readonly season: Season }
  | { readonly at: "week"; readonly monday: string }
  | { readonly at: "weekend"; readonly saturday: string }
  /** From the start of one moment to the end of another; null is open. */
  | {
      readonly at: "stretch";
      readonly from: Moment | null;
      readonly to: Moment | null;
      readonly timex: string;
      /** Both ends are rough: "late January". */
      readonly rough?: boolean;
    }
  /** Known as a time, not to be placed on the calendar. */
  | { readonly at: "nowhere"; readonly timex: string };

const SEASON_CODES: Readonly<Record<Season, string>> = { SP: "21", SU: "22", FA: "23", WI: "24" };

/** EDTF of `moment`, `~` added where it is `about`; empty where it has no place on the calendar. */
export function writeEdtf(moment: Moment, about: boolean): string {
  const mark = about ? "~" : "";
  switch (moment.at) {
    case "day":
      return moment.day + mark;
    case "month":
      return writeMonth(moment.year, moment.month) + mark;
    case "year":
      return writeYear(moment.year) + mark;
    case "decade":
      return `${writeYear(moment.year).slice(0, 3)}X`;
    case "century":
      return `${writeYear(moment.year).slice(0, 2)}XX`;
    case "quarter": {
      const last = moment.quarter * 3;
      return makeInterval(writeMonth(moment.year, last - 2), writeMonth(moment.year, last));
    }
    case "season":
      return `${writeYear(moment.year)}-${SEASON_CODES[moment.season]}`;
    case "week":
      return makeInterval(moment.monday + mark, addDays(moment.monday, 6) + mark);
    case "weekend":
      return makeInterval(moment.saturday + mark, addDays(moment.saturday, 1) + mark);
    case "stretch":
      return makeInterval(
        (moment.from === null ? "" : writeEdtf(moment.from, about || moment.rough === true)) || null,
        (moment.to === null ? "" : writeEdtf(moment.to, moment.rough === true)) || null,
      );
    case "nowhere":
      return "";
  }
}

/** TIMEX3 value of `moment` with the clock time or the part of the day it was given. */
export function writeTimex(moment: Moment, part: Part | null, clock: string | null): string {
  switch (moment.at) {
    case "day":
      return moment.day + writeTimeOfDay(part, clock);
    case "month":
      return writeMonth(moment.year, moment.month);
    case "year":
      return writeYear(moment.year);
    case "decade":
      return `${writeYear(moment.year).slice(0, 3)}X`;
    case "century":
      return `${writeYear(moment.year).slice(0, 2)}XX`;
    case "quarter":
      return `${writeYear(moment.year)}-Q${moment.quarter}`;
    case "season":
      return `${writeYear(moment.year)}-${moment.season}`;
    case "week":
      return writeWeek(moment.monday);
    case "weekend":
      return `${writeWeek(moment.saturday)}-WE`;
    case "stretch":
      return moment.timex;
    case "nowhere":
      return moment.timex + (moment.timex.startsWith("XXXX-") ? writeTimeOfDay(part, clock) : "");
  }
}

export function writeMonth(year: number, month: number): string {
  return `${writeYear(year)}-${String(month).padStart(2, "0")}`;
}

export function writeYear(year: number): string {
  return String(year).padStart(4, "0");
}

/** From the first day to the last. */
export function makeStretch(from: string, to: string, timex: string, rough = false): Moment {
  return { at: "stretch", from: { at: "day", day: from }, to: { at: "day", day: to }, timex, rough };
}

/** The first and the last day of `moment`; null where it has no place on the calendar or is open. */
export function boundsOf(moment: Moment): readonly [string, string] | null {
  const edtf = writeEdtf(moment, false);
  const [first, last] = [earliestDay(edtf), latestDay(edtf)];
  return first === null || last === null ? null : [first, last];
}

function writeWeek(day: string): string {
  const { year, week } = weekOf(day);
  return `${writeYear(year)}-W${String(week).padStart(2, "0")}`;
}

function writeTimeOfDay(part: Part | null, clock: string | null): string {
  if (clock !== null) return `T${clock}`;
  return part === null ? "" : `T${part}`;
}
