import { DAY, parseStamp } from "../times.ts";
import type { Statement } from "../types.ts";
import { type Json, listOf, member, membersOf, textOf } from "./json-shapes.ts";
import type { ConnectivityReading, ReadOptions } from "./reading.ts";

/**
 * A timeline of dated statements: `{ "country", "onset_statements": [{ "source", "what", "utc", "precision", "scope", "url" }],
 * "restored_windows…": { "source", "windows_utc": [[from, until]] }, "end_statements": [{ "source", "what", "utc" } or
 * { "source", "start_date", "end_date" }] }`.
 */
export function readTimeline(root: Json, { place }: ReadOptions): ConnectivityReading | null {
  const onsets = listOf(member(root, "onset_statements"));
  const ends = listOf(member(root, "end_statements"));
  if (onsets.length + ends.length === 0) return null;
  const country = textOf(member(root, "country")) || place;
  const problems: string[] = [];
  const statements = [
    ...onsets.map((entry) => readMoment(entry, country, "cut", problems)),
    ...membersOf(root)
      .filter(([name]) => name.startsWith("restored_windows"))
      .flatMap(([, entry]) => readWindows(entry, country, problems)),
    ...ends.map((entry) => readEnd(entry, country, problems)),
  ].filter((statement) => statement !== null);
  statements.sort((a, b) => a.from - b.from || (a.source < b.source ? -1 : 1));
  return { format: "timeline of statements", series: [], statements, problems };
}

function readMoment(
  entry: Json,
  place: string,
  says: Statement["says"],
  problems: string[],
): Statement | null {
  const source = textOf(member(entry, "source"));
  const from = parseStamp(textOf(member(entry, "utc")));
  if (from === null) {
    problems.push(`a statement by ${source || "nobody"} has no time; left out`);
    return null;
  }
  const words = textOf(member(entry, "precision"));
  return {
    source,
    place,
    says,
    from,
    until: null,
    precision: /around|approx|rough|after|about/iu.test(words) ? "about" : "minute",
    scope: textOf(member(entry, "scope")) || "national",
    text: textOf(member(entry, "what")),
    ...urlOf(entry),
  };
}

function readEnd(entry: Json, place: string, problems: string[]): Statement | null {
  const start = parseStamp(textOf(member(entry, "start_date")));
  const end = parseStamp(textOf(member(entry, "end_date")));
  if (start === null) return readMoment(entry, place, "ended", problems);
  return {
    source: textOf(member(entry, "source")),
    place,
    says: "cut",
    from: start,
    until: end === null ? null : end + DAY,
    precision: "day",
    scope: textOf(member(entry, "scope")),
    text: textOf(member(entry, "event_text_says")) || textOf(member(entry, "what")),
    ...urlOf(entry),
  };
}

function readWindows(entry: Json, place: string, problems: string[]): (Statement | null)[] {
  const source = textOf(member(entry, "source"));
  return listOf(member(entry, "windows_utc")).map((window) => {
    const [from, until] = listOf(window).map((stamp) => parseStamp(textOf(stamp)));
    if (from === null || from === undefined || until === null || until === undefined || until <= from) {
      problems.push(`a restored window of ${source} has no start or no end; left out`);
      return null;
    }
    return {
      source,
      place,
      says: "restored",
      from,
      until,
      precision: "about",
      scope: "national",
      text: "",
      ...urlOf(entry),
    };
  });
}

function urlOf(entry: Json): { readonly url?: string } {
  const url = /https?:\/\/[^\s()]{1,500}/u.exec(textOf(member(entry, "url")))?.[0];
  return url === undefined ? {} : { url };
}
