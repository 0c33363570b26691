import { makeDay, toIso } from "./calendar.ts";
import { findDates } from "./dates.ts";

/** A date out of metadata. `day` is as written; `instant` is there where a time with its zone was given. */
export interface Timestamp {
  readonly day: string;
  readonly instant?: string;
  /** Minutes past midnight as written, where a clock time was given. */
  readonly minutes?: number;
}

/** Reads the forms crawlers and publishers write: ISO 8601, RFC 822, compact digits, seconds since 1970, words. */
export function readTimestamp(value: unknown): Timestamp | null {
  if (typeof value === "number") return readEpoch(value);
  if (typeof value !== "string") return null;
  const written = value.trim().slice(0, 64);
  if (/^\d{10}(?:\d{3})?$/u.test(written)) return readEpoch(Number(written));
  const parts = ISO.exec(written)?.groups ?? COMPACT.exec(written)?.groups;
  if (parts) return readParts(parts);
  const rfc = RFC_822.exec(written);
  if (rfc) {
    const [date] = findDates(written, { start: 0, end: written.length });
    const time = Date.parse(written);
    if (date && !Number.isNaN(time))
      return { day: date.day, instant: toIso(time), minutes: minutesOf(rfc[1], rfc[2]) };
  }
  const [date] = findDates(written, { start: 0, end: written.length });
  return date ? { day: date.day, ...(date.instant ? { instant: date.instant } : {}) } : null;
}

/** "2022-01-05T18:10:00+06:00", "2022-01-05 18:10", "2022-01-05" */
const ISO =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d{1,9})?)?\s?(?<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/u;
/** "20220105", "20220105T181000Z" */
const COMPACT =
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:T?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?<zone>Z)?)?$/u;
/** "Wed, 05 Jan 2022 18:10:00 +0600" */
const RFC_822 =
  /^(?:[A-Z][a-z]{2},\s)?\d{1,2}\s[A-Z][a-z]{2}\s\d{4}\s(\d\d):(\d\d)(?::\d\d)?\s(?:GMT|UTC|[A-Z]{3}|[+-]\d{4})$/u;

function readParts(g: Readonly<Record<string, string | undefined>>): Timestamp | null {
  const day = makeDay(Number(g.year), Number(g.month), Number(g.day));
  if (!day || g.hour === undefined) return day ? { day } : null;
  const minutes = minutesOf(g.hour, g.minute);
  // Midnight without a zone is how crawlers write "no time known".
  if (!g.zone) return minutes === 0 && !Number(g.second ?? 0) ? { day } : { day, minutes };
  const zone = /^[+-]/u.test(g.zone) ? `${g.zone.slice(0, 3)}:${g.zone.slice(-2)}` : "Z";
  const time = Date.parse(`${day}T${g.hour}:${g.minute}:${g.second ?? "00"}${zone}`);
  return Number.isNaN(time) ? { day } : { day, minutes, instant: toIso(time) };
}

function readEpoch(value: number): Timestamp | null {
  const milliseconds = value > 1e11 ? value : value * 1000;
  if (!(milliseconds > 0 && milliseconds < 7e12)) return null;
  const instant = toIso(Math.floor(milliseconds / 1000) * 1000);
  return {
    day: instant.slice(0, 10),
    instant,
    minutes: minutesOf(instant.slice(11, 13), instant.slice(14, 16)),
  };
}

function minutesOf(hour: string | undefined, minute: string | undefined): number {
  return Number(hour) * 60 + Number(minute);
}
