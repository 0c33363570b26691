import type { Zone } from "../model/article.ts";
import type { Span } from "../model/span.ts";
import { nameAgency } from "./agencies.ts";
import { makeDay, monthNumber } from "./calendar.ts";

/** "SAN JOSE, Dec 31 (Reuters) - ": where a report was filed, when, and for which agency. */
export interface Dateline extends Span {
  /** Its canonical name where it is listed. */
  readonly agency: string | null;
  /** What stands in the brackets. */
  readonly bracketed: string | null;
  /** `YYYY-MM-DD` where the dateline has a year: "SAN SALVADOR, 3 Jan 90 (EFE) --". */
  readonly day: string | null;
  /** "(Lakeview, February 3, 2022) –": an organisation's own release. */
  readonly isRelease: boolean;
  /** Where it has none: "LAKEVIEW, Jan 5 (AP) -". Month 1 to 12. */
  readonly dayOfYear: { readonly month: number; readonly date: number } | null;
}

const MONTH =
  "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC";
const DATELINE = new RegExp(
  `^(?:[\\p{Lu}][\\p{L}.’' -]{1,40})(?:, [\\p{Lu}][\\p{L}. ]{1,30}){0,2}` +
    `(?:,? (?:(?<monthA>${MONTH})\\p{L}{0,6}\\.? (?<dayA>\\d{1,2})(?:, (?<yearA>\\d{4}))?|(?<dayB>\\d{1,2}) (?<monthB>${MONTH})\\p{L}{0,6}\\.?(?: (?<yearB>\\d{4}|\\d\\d))?))?` +
    `(?:,? \\((?<agency>[\\p{L} /-]{2,40})\\))?\\s?[-–—]{1,2}\\s`,
  "u",
);

/** "(Lakeview, February 3, 2022) – ": how organisations date their own releases. */
const RELEASE_DATELINE = new RegExp(
  `^\\(\\p{Lu}[\\p{L}.’' -]{1,40}, (?:(?<monthA>${MONTH})\\p{L}{0,6}\\.? (?<dayA>\\d{1,2}), (?<yearA>\\d{4})|(?<dayB>\\d{1,2}) (?<monthB>${MONTH})\\p{L}{0,6}\\.? (?<yearB>\\d{4}))\\)\\s?[-–—]{1,2}\\s`,
  "u",
);

/** What closes every dateline. */
const DASH = /[-–—]\s/u;

/** Reads the dateline of the first body paragraph that has one, among the first three. */
export function findDateline(text: string, zones: readonly Zone[]): Dateline | null {
  let read = 0;
  for (const zone of zones) {
    if (zone.kind !== "body") continue;
    if (++read > 3) break;
    const opening = text.slice(zone.start, Math.min(zone.end, zone.start + 200));
    const isRelease = opening.startsWith("(");
    const match = DASH.test(opening) ? (isRelease ? RELEASE_DATELINE : DATELINE).exec(opening) : null;
    const g = match?.groups;
    if (!match || !g || !(g.agency || g.monthA || g.monthB)) continue;
    const year = readYear(g.yearA ?? g.yearB);
    const month = monthNumber(g.monthA ?? g.monthB ?? "");
    const date = Number(g.dayA ?? g.dayB);
    return {
      start: zone.start,
      end: zone.start + match[0].trimEnd().length,
      agency: g.agency ? nameAgency(g.agency) : null,
      bracketed: g.agency ?? null,
      day: year ? makeDay(year, month, date) : null,
      isRelease,
      dayOfYear: !year && month > 0 && makeDay(2000, month, date) ? { month, date } : null,
    };
  }
  return null;
}

/** Wire copy of the last century wrote years with two digits. */
function readYear(digits: string | undefined): number | null {
  if (!digits) return null;
  const year = Number(digits);
  return digits.length === 4 ? year : year >= 50 ? 1900 + year : 2000 + year;
}
