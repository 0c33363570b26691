import { describeSignal } from "../signals.ts";
import { DAY, HOUR, parseStamp, WEEK } from "../times.ts";
import { Collector } from "./collect.ts";
import { type Json, listOf, member, membersOf, numberOf, textOf } from "./json-shapes.ts";
import type { ConnectivityReading, ReadOptions } from "./reading.ts";

/** OONI's aggregation: only the number of measurements is a signal, of volunteers who could reach OONI at all. */
export function readOoni(root: Json, { place }: ReadOptions): ConnectivityReading | null {
  const rows = listOf(member(root, "result"));
  if (member(rows[0], "measurement_count") === null) return null;
  const problems: string[] = [];
  const collector = new Collector();
  let undated = 0;
  for (const row of rows) {
    const time = parseStamp(textOf(member(row, "measurement_start_day")));
    if (time === null) {
      undated += 1;
      continue;
    }
    const country = textOf(member(row, "probe_cc")) || place;
    const signal = describeSignal("OONI measurements", {
      place: country,
      source: "OONI",
      note: "tests run by volunteers: few of them, and more when something is wrong",
    });
    collector.add(signal, time, numberOf(member(row, "measurement_count")));
  }
  if (undated > 0)
    problems.push(`${undated} rows have no measurement_start_day; ask for axis_x=measurement_start_day`);
  return { format: "OONI aggregation", series: collector.series(problems), statements: [], problems };
}

const RESOLUTIONS: Readonly<Record<string, number>> = { "5m": 300, "1h": HOUR, "1d": DAY, "1w": WEEK };
const ROUTED = ["v4_prefixes_ris", "v6_prefixes_ris", "asns_ris"];
/** Points that one answer may be spread over: nine years of five minutes. */
const MOST_POINTS = 1_000_000;

/** RIPEstat `country-resource-stats`: values that held over stretches of time, spread over the answer's own resolution. */
export function readRipestat(root: Json, { place }: ReadOptions): ConnectivityReading | null {
  const data = member(root, "data");
  const stats = listOf(member(data, "stats"));
  if (member(stats[0], "timeline") === null) return null;
  const problems: string[] = [];
  const resolution = textOf(member(data, "resolution"));
  const step = RESOLUTIONS[resolution];
  if (step === undefined)
    problems.push(`the resolution "${resolution}" is unknown; stretches give one point each`);
  const country = textOf(member(data, "resource")).toUpperCase() || place;
  const collector = new Collector();
  let spread = 0;
  for (const stat of stats) {
    const counts = membersOf(stat).filter(([name]) => ROUTED.includes(name));
    for (const stretch of listOf(member(stat, "timeline"))) {
      const from = parseStamp(textOf(member(stretch, "starttime")));
      const until = parseStamp(textOf(member(stretch, "endtime"))) ?? from;
      if (from === null || until === null) continue;
      const every = step ?? Math.max(1, until - from + 1);
      for (let time = from; time <= until && spread < MOST_POINTS; time += every, spread++)
        for (const [name, count] of counts) {
          const signal = describeSignal(name, { place: country, source: "RIPEstat" });
          collector.add(signal, time, numberOf(count));
        }
    }
  }
  if (spread >= MOST_POINTS)
    problems.push(`only its first ${MOST_POINTS} points were read; ask for less time`);
  return {
    format: "RIPEstat country-resource-stats",
    series: collector.series([]),
    statements: [],
    problems,
  };
}
