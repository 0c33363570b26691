export const HOUR = 3600;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

// "2022-01-05", "2022-01-05 10:30", "2022-01-05T10:30:00.000Z", "2026-02-09 15:30:00+05:30", "2022/01/05 10:30 UTC"
const STAMP =
  /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/u;
const SECONDS = /^\d{9,10}(?:\.0)?$/u;
const MILLISECONDS = /^\d{12,13}$/u;

/** Seconds since 1970 of a date, time or Unix stamp; one without an offset is UTC. Null for anything else, 31 June included. */
export function parseStamp(words: string): number | null {
  const text = words.trim();
  if (SECONDS.test(text)) return Number(text);
  if (MILLISECONDS.test(text)) return Math.floor(Number(text) / 1000);
  const match = STAMP.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((at) => Number(match[at] ?? 0));
  if (year === undefined || month === undefined || day === undefined) return null;
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 60) return null;
  const clock = (hour ?? 0) * HOUR + (minute ?? 0) * 60 + (second ?? 0);
  return midnight / 1000 + clock - offsetOf(match[7]);
}

/** True where the stamp says which zone it is in. */
export function hasOffset(words: string): boolean {
  const text = words.trim();
  return SECONDS.test(text) || MILLISECONDS.test(text) || /(?:Z|UTC|GMT|:\d{2}[+-]\d{2}:?\d{2})$/u.test(text);
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || !/^[+-]/u.test(zone)) return 0;
  const digits = zone.replace(":", "");
  const seconds = Number(digits.slice(1, 3)) * HOUR + Number(digits.slice(3, 5)) * 60;
  return digits.startsWith("-") ? -seconds : seconds;
}

/** `2026-01-08T16:30Z` */
export function formatStamp(time: number): string {
  return `${new Date(time * 1000).toISOString().slice(0, 16)}Z`;
}

/** "8 Jan 16:30" (UTC, for reading) */
export function formatTime(time: number): string {
  const iso = new Date(time * 1000).toISOString();
  return `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(11, 16)}`;
}

/** "8 Jan 2026 16:30" (UTC, where the year is not plain) */
export function formatMoment(time: number): string {
  const iso = new Date(time * 1000).toISOString();
  return `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)} ${iso.slice(11, 16)}`;
}

/** "45 min", "7 h", "18 d 21 h" */
export function formatLength(seconds: number): string {
  if (seconds < 2 * HOUR) return `${Math.round(seconds / 60)} min`;
  if (seconds < 2 * DAY) return `${Math.round(seconds / HOUR)} h`;
  const hours = Math.round((seconds % DAY) / HOUR);
  return hours === 0 ? `${Math.floor(seconds / DAY)} d` : `${Math.floor(seconds / DAY)} d ${hours} h`;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
