import type { Series } from "../types.ts";
import { Collector } from "./collect.ts";
import { splitLines, splitRow } from "./csv-rows.ts";
import type { ConnectivityFile, ConnectivityReading, ReadOptions } from "./reading.ts";
import { readLayout, SeriesRows } from "./series-csv.ts";

/** CSV of series: IODA's dashboard export, Tor Metrics, OONI's aggregation, or plain `time,value`. Null for any other table. */
export function readSeriesCsv(file: ConnectivityFile, options: ReadOptions): ConnectivityReading | null {
  const lines = splitLines(file.text);
  const header = splitRow(lines[0] ?? "");
  const layout = readLayout(header);
  if (layout === null || layout.values.length === 0) return null;
  const format = nameFormat(header);
  const collector = new Collector();
  const rows = new SeriesRows(
    keepColumns(layout, format),
    options.place,
    (signal, time, value) => collector.add(signal, time, value),
    SOURCES[format],
  );
  for (const line of lines.slice(1)) rows.read(splitRow(line));
  const problems = rows.problems();
  const series = collector
    .series(problems)
    .filter(({ points }) => points.some(({ value }) => value !== null))
    // Tor Metrics gives the whole world a row without a country.
    .filter(({ signal }) => format !== "Tor Metrics CSV" || /^[A-Z]{2}$/u.test(signal.place))
    .map(markScale);
  return { format, series, statements: [], problems };
}

const SOURCES: Readonly<Record<string, string>> = {
  "Tor Metrics CSV": "Tor Metrics",
  "OONI aggregation CSV": "OONI",
};

function nameFormat(header: readonly string[]): string {
  const names = header.map((name) => name.trim().toLowerCase());
  if (names.includes("users") && names.includes("country")) return "Tor Metrics CSV";
  if (names.includes("measurement_count")) return "OONI aggregation CSV";
  if (names.some((name) => /^(?:bgp|active probing|telescope)/u.test(name))) return "IODA dashboard CSV";
  return "CSV";
}

/** Of OONI's columns only the number of measurements is a signal: how many volunteers could reach OONI at all. */
function keepColumns(layout: NonNullable<ReturnType<typeof readLayout>>, format: string) {
  const wanted: Readonly<Record<string, string>> = {
    "Tor Metrics CSV": "users",
    "OONI aggregation CSV": "measurement_count",
  };
  const only = wanted[format];
  return only === undefined
    ? layout
    : { ...layout, values: layout.values.filter(({ name }) => name.trim().toLowerCase() === only) };
}

/** A series whose highest value is exactly 100 (or 1) was scaled by its own maximum. */
function markScale(series: Series): Series {
  let highest = 0;
  for (const { value } of series.points) if (value !== null && value > highest) highest = value;
  if (highest !== 100 && highest !== 1) return series;
  return { ...series, signal: { ...series.signal, scale: "own-window" } };
}
