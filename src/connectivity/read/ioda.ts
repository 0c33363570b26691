import { codeOf } from "../country-names.ts";
import { describeSignal } from "../signals.ts";
import { parseStamp } from "../times.ts";
import type { Reach, Statement } from "../types.ts";
import { Collector } from "./collect.ts";
import { flatten, type Json, listOf, member, numberOf, textOf } from "./json-shapes.ts";
import type { ConnectivityReading } from "./reading.ts";

/** IODA v2 `signals/raw`: lists of lists of series with a start, a step, and values with nulls. */
export function readIodaSignals(root: Json): ConnectivityReading | null {
  const entries = flatten(member(root, "data")).filter((entry) => Array.isArray(member(entry, "values")));
  if (entries.length === 0 || textOf(member(entries[0], "datasource")) === "") return null;
  const problems: string[] = [];
  const collector = new Collector();
  for (const entry of entries) readOne(entry, collector, problems);
  return { format: "IODA signals", series: collector.series(problems), statements: [], problems };
}

const REACH: Readonly<Record<string, Reach>> = { country: "country", region: "region" };

/** "XA" a country, "64500" a network, "XA-Zaitun" a region where its full id tells the country: "geo.netacuity.AS.XA.1234". */
function placeOf(entry: Json): string {
  const code = textOf(member(entry, "entityCode"));
  if (textOf(member(entry, "entityType")) !== "region") return code;
  const country = /\.([A-Z]{2})\.\d{1,9}$/u.exec(textOf(member(entry, "entityFqid")))?.[1];
  const name = textOf(member(entry, "entityName"));
  return country === undefined || name === "" ? code : `${country}-${name}`;
}

function readOne(entry: Json, collector: Collector, problems: string[]): void {
  const datasource = textOf(member(entry, "datasource"));
  const subtype = textOf(member(entry, "subtype"));
  const name = [datasource, subtype].filter(Boolean).join(" ");
  const place = placeOf(entry);
  const from = numberOf(member(entry, "from"));
  const step = numberOf(member(entry, "step"));
  if (from === null || step === null || step <= 0) {
    problems.push(`${name} of ${place}: no start or no step; left out`);
    return;
  }
  const reach = REACH[textOf(member(entry, "entityType"))] ?? "network";
  const signal = describeSignal(name, {
    place,
    reach,
    source: "IODA",
    // Google's series are scaled for each answer; the others are counts.
    ...(/^gtr/u.test(datasource) ? { scale: "own-window" as const } : {}),
  });
  let strange = 0;
  for (const [at, raw] of listOf(member(entry, "values")).entries()) {
    const value = numberOf(raw);
    if (raw !== null && value === null) strange += 1;
    else collector.add(signal, from + at * step, value);
  }
  if (strange > 0) problems.push(`${name} of ${place}: ${strange} values are no numbers and were left out`);
}

/** IODA v2 `outages/events`, in both of its forms. */
export function readIodaEvents(root: Json): ConnectivityReading | null {
  const entries = flatten(member(root, "data"));
  const first = entries[0];
  if (member(first, "datasource") === null || member(first, "score") === null) return null;
  const statements: Statement[] = [];
  const problems: string[] = [];
  for (const entry of entries) {
    const from = numberOf(member(entry, "from")) ?? numberOf(member(entry, "start"));
    const duration = numberOf(member(entry, "duration"));
    const until =
      numberOf(member(entry, "until")) ?? (from !== null && duration !== null ? from + duration : null);
    const [type, code] = entityOf(entry);
    if (from === null || code === "") {
      problems.push("an outage event has no start or no place; left out");
      continue;
    }
    statements.push({
      source: "IODA outage events",
      place: code,
      says: "cut",
      from,
      until,
      precision: "minute",
      scope: type === "country" ? "national" : type,
      text: `${textOf(member(entry, "datasource"))} below IODA's threshold, score ${textOf(member(entry, "score"))}`,
    });
  }
  return { format: "IODA outage events", series: [], statements, problems };
}

/** IODA v2 `outages/alerts`: a change of level opens an outage, the next return to normal ends it. */
export function readIodaAlerts(root: Json): ConnectivityReading | null {
  const entries = flatten(member(root, "data"));
  if (member(entries[0], "level") === null || member(entries[0], "datasource") === null) return null;
  const alerts = entries
    .map((entry) => ({ entry, time: numberOf(member(entry, "time")), at: entityOf(entry) }))
    .filter((alert): alert is typeof alert & { time: number } => alert.time !== null)
    .sort((a, b) => a.time - b.time);
  const open = new Map<string, Statement>();
  const statements: Statement[] = [];
  for (const { entry, time, at } of alerts) {
    const [type, code] = at;
    const datasource = textOf(member(entry, "datasource"));
    const key = [type, code, datasource].join(" ");
    const isNormal = textOf(member(entry, "level")) === "normal";
    const started = open.get(key);
    if (isNormal && started !== undefined) {
      statements.push({ ...started, until: time });
      open.delete(key);
    } else if (!isNormal && started === undefined)
      open.set(key, {
        source: "IODA outage alerts",
        place: code,
        says: "cut",
        from: time,
        until: null,
        precision: "minute",
        scope: type === "country" ? "national" : type,
        text: `${datasource} ${textOf(member(entry, "level"))}: ${textOf(member(entry, "value"))} where ${textOf(member(entry, "historyValue"))} was usual`,
      });
  }
  statements.push(...open.values());
  statements.sort((a, b) => a.from - b.from);
  return { format: "IODA outage alerts", series: [], statements, problems: [] };
}

/** `entity: { type, code }`, or `location: "country/IR"`. */
function entityOf(entry: Json): readonly [type: string, code: string] {
  const entity = member(entry, "entity");
  const code = textOf(member(entity, "code"));
  if (code !== "") return [textOf(member(entity, "type")), code];
  const [type = "", place = ""] = textOf(member(entry, "location")).split("/");
  return [type, place];
}

/**
 * A list of investigated outages, as IODA's reports give them: records with a place, a start and an end under any of
 * the usual names.
 */
export function readOutageList(root: Json): ConnectivityReading | null {
  const entries = listOf(Array.isArray(root) ? root : (member(root, "outages") ?? member(root, "data")));
  const statements: Statement[] = [];
  for (const entry of entries) {
    const named = (...names: readonly string[]) =>
      names.map((name) => textOf(member(entry, name))).find((words) => words !== "") ?? "";
    const from = parseStamp(named("start", "start_time", "startTime", "start_date", "startDate", "from"));
    const place = named("country_code", "countryCode", "country", "entityCode", "location");
    if (from === null || place === "") continue;
    statements.push({
      source: named("source") || "list of investigated outages",
      place: codeOf(place),
      says: "cut",
      from,
      until: parseStamp(named("end", "end_time", "endTime", "end_date", "endDate", "until")),
      precision:
        named("start", "start_time", "startTime", "start_date", "startDate", "from").length <= 10
          ? "day"
          : "minute",
      scope: named("scope", "geo_scope", "region") || "national",
      text: named("cause", "reason", "title", "description"),
      ...(named("url", "link", "report") === "" ? {} : { url: named("url", "link", "report") }),
    });
  }
  if (statements.length === 0) return null;
  const missing = entries.length - statements.length;
  const problems = missing > 0 ? [`${missing} records have no place or no start; left out`] : [];
  return { format: "list of outages", series: [], statements, problems };
}
