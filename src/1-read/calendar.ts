const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** 1 to 12 for an English month name or its abbreviation, 0 for anything else. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** `YYYY-MM-DD`, or null where the calendar has no such day or no newspaper could bear it. */
export function makeDay(year: number, month: number, day: number): string | null {
  if (!(year >= 1800 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0))) return null;
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days from `a` to `b`, both `YYYY-MM-DD`; negative where `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The instant of a clock time (`hour`, `minute`, `half` a or p, `zone`) on a day; null where no zone or no such time is written. */
export function toInstant(day: string, { hour, minute, half, zone }: Groups): string | null {
  const offset = zone ? offsetOf(zone.toUpperCase(), day) : null;
  if (offset === null) return null;
  let hours = Number(hour);
  if (half) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  if (hours > 23 || Number(minute) > 59) return null;
  return toIso(Date.parse(`${day}T00:00:00Z`) + (hours * 60 + Number(minute) - offset) * 60_000);
}

/** ISO 8601 in UTC to the second. */
export function toIso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(".000Z", "Z");
}

/**
 * Zone abbreviations news pages print, in minutes east of UTC. CST is taken for US Central and BST for British Summer
 * Time; IST (three countries) is left out.
 */
const OFFSETS: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  SAST: 120,
  CAT: 120,
  EEST: 180,
  MSK: 180,
  EAT: 180,
  TRT: 180,
  PKT: 300,
  WIB: 420,
  ICT: 420,
  HKT: 480,
  SGT: 480,
  PHT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  AST: -240,
  EDT: -240,
  EST: -300,
  CDT: -300,
  CST: -360,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  AKST: -540,
  HST: -600,
};
/** Zones named without saying whether clocks were advanced. */
const US_ZONES: Readonly<Record<string, number>> = { ET: -300, CT: -360, MT: -420, PT: -480 };

function offsetOf(zone: string, day: string): number | null {
  // "+06:00", "GMT+6", "UTC+0530"
  const numeric = /^(?:GMT|UTC)?([+-])(\d\d?):?(\d\d)?$/u.exec(zone);
  if (numeric) return (numeric[1] === "-" ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0));
  const us = US_ZONES[zone];
  if (us !== undefined) return us + (isUsSummer(day) ? 60 : 0);
  return OFFSETS[zone] ?? null;
}

/** From the second Sunday of March to the first Sunday of November, the rule since 2007. */
function isUsSummer(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const firstSunday = (month: number) => 1 + ((7 - new Date(Date.UTC(year, month, 1)).getUTCDay()) % 7);
  const begins = makeDay(year, 3, firstSunday(2) + 7) ?? "";
  const ends = makeDay(year, 11, firstSunday(10)) ?? "";
  return day >= begins && day < ends;
}
