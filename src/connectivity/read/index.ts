import { readRadarOutages, readRadarSeries } from "./cloudflare.ts";
import { readOoni, readRipestat } from "./counts-json.ts";
import { readSeriesCsv } from "./csv.ts";
import { readIodaAlerts, readIodaEvents, readIodaSignals, readOutageList } from "./ioda.ts";
import type { Json } from "./json-shapes.ts";
import { readKeepItOn } from "./known-shutdowns.ts";
import { keepPlausible } from "./plausible.ts";
import type { ConnectivityFile, ConnectivityReading, ReadOptions } from "./reading.ts";
import { readTimeline } from "./statements.ts";

type ReadJson = (root: Json, options: ReadOptions) => ConnectivityReading | null;

/** Tried in order: the most particular shape first. */
const JSON_READERS: readonly ReadJson[] = [
  readIodaSignals,
  readIodaAlerts,
  readIodaEvents,
  readRadarSeries,
  readRadarOutages,
  readOoni,
  readRipestat,
  readTimeline,
  readOutageList,
];

/** Reads one file of measurements or statements by its shape; what cannot be read is named in `problems`. */
export function readConnectivity(file: ConnectivityFile, options: ReadOptions): ConnectivityReading {
  const start = file.text.trimStart().slice(0, 1);
  if (file.text.trim() === "") return nothing("it is empty");
  if (start === "<") return nothing("it is a web page, not data: ask the address of the data itself");
  const reading = start === "{" || start === "[" ? readJson(file, options) : readTable(file, options);
  return nameFile(nameEmpty(keepPlausible(reading)), file.source);
}

function nameFile(reading: ConnectivityReading, file: string): ConnectivityReading {
  return {
    ...reading,
    series: reading.series.map(({ signal, points }) => ({ signal: { ...signal, files: [file] }, points })),
    statements: reading.statements.map((statement) => ({ ...statement, file })),
  };
}

function readJson(file: ConnectivityFile, options: ReadOptions): ConnectivityReading {
  let root: Json;
  try {
    root = JSON.parse(file.text.replace(/^\ufeff/u, "")) as Json;
  } catch {
    return nothing("it is not complete JSON; download it again");
  }
  for (const read of JSON_READERS) {
    const reading = read(root, options);
    if (reading !== null) return reading;
  }
  return nothing(`its shape is not known; docs/connectivity.md lists what is read`);
}

function readTable(file: ConnectivityFile, options: ReadOptions): ConnectivityReading {
  const reading = readKeepItOn(file) ?? readSeriesCsv(file, options);
  return reading ?? nothing(`it is no table of times and values; it was left out`);
}

function nameEmpty(reading: ConnectivityReading): ConnectivityReading {
  const series = reading.series.filter(({ points }) => points.some(({ value }) => value !== null));
  if (series.length + reading.statements.length > 0) return { ...reading, series };
  if (reading.format === UNKNOWN) return reading;
  return { ...reading, series, problems: [...reading.problems, "it holds no usable point or statement"] };
}

const UNKNOWN = "unknown";

function nothing(reason: string): ConnectivityReading {
  return { format: UNKNOWN, series: [], statements: [], problems: [reason] };
}
