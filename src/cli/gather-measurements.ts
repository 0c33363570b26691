import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import {
  type ArticleFacts,
  joinSeries,
  type Measurements,
  offsetOfZone,
  readConnectivity,
  streamSeriesCsv,
  type Watch,
} from "../connectivity/index.ts";
import type { Understood } from "../model/digest.ts";
import type { Problem } from "../model/problem.ts";
import type { Desk } from "./desk.ts";
import type { FetchSettings } from "./fetch-options.ts";
import { gatherInputs } from "./gather.ts";

/** Larger CSV files are read line by line, in bytes. */
const STREAMED = 32_000_000;

interface Gathered extends Measurements {
  /** What was left out, and what to beware of. */
  readonly problems: readonly Problem[];
  readonly places: readonly string[];
}

/** Which places are looked at, the first also the place of files that name none; and the clocks of each. */
interface Looking {
  readonly places: readonly string[];
  /** Signals of any place are kept, also from files read line by line. */
  readonly isEveryPlace?: boolean;
  readonly offsetOf?: (place: string, time: number) => number;
}

/** Reads files and folders of series and statements; CSV files too large to hold are read line by line and judged on the way. */
export async function gatherMeasurements(
  paths: readonly string[],
  looking: Looking,
  desk: Desk,
  settings: FetchSettings = {},
): Promise<Gathered> {
  const place = looking.places[0] ?? "";
  const long: string[] = [];
  for (const path of paths) if (await isLong(path)) long.push(path);
  const { inputs, problems } = await gatherInputs(
    paths.filter((path) => !long.includes(path)),
    desk,
    settings,
  );
  const found = [...problems];
  const report = (source: string) => (reason: string) => found.push({ source, stage: "read", reason });
  const decoder = new TextDecoder();
  const readings = inputs.map(({ source, content }) => {
    const text = typeof content === "string" ? content : decoder.decode(content);
    const reading = readConnectivity({ source, text }, { place });
    reading.problems.forEach(report(source));
    return reading;
  });
  const watches: Watch[] = [];
  for (const path of long) {
    const streamed = await streamLong(path, place, looking);
    if (streamed === null) report(path)("its first row names no time and value");
    watches.push(...(streamed?.watches ?? []));
    streamed?.problems.forEach(report(path));
  }
  const joined: string[] = [];
  const series = joinSeries(
    readings.flatMap((reading) => reading.series),
    joined,
  );
  joined.forEach(report(paths.join(", ")));
  const statements = readings.flatMap((reading) => reading.statements);
  const places = [...series.map(({ signal }) => signal.place), ...statements.map((one) => one.place)];
  return { series, watches, statements, problems: found, places };
}

function streamLong(path: string, place: string, { places, isEveryPlace = false, offsetOf }: Looking) {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  return streamSeriesCsv(lines, {
    ...(offsetOf === undefined ? {} : { offsetAt: (time) => offsetOf(place, time) }),
    place,
    file: path,
    isWanted: (signal) => isEveryPlace || places.includes(signal.place),
  });
}

async function isLong(path: string): Promise<boolean> {
  if (!path.toLowerCase().endsWith(".csv")) return false;
  try {
    const found = await stat(path);
    return found.isFile() && found.size > STREAMED;
  } catch {
    // Whatever is wrong with it is named where it is read.
    return false;
  }
}

/** What articles know of countries and their clocks; `zone` goes before the zone that the articles tell. */
export function articleFactsOf(understood: readonly Understood[], zone?: string): ArticleFacts {
  const countries = new Map(understood.map(({ digest }) => [digest.article.id, digest.country]));
  const zones = new Map<string, ReturnType<typeof offsetOfZone>>();
  const zoneOf = (country: string) => {
    const told = understood.find(({ digest }) => digest.country === country)?.digest.timeZone;
    return offsetOfZone(zone ?? told ?? "UTC");
  };
  return {
    countryOf: (article) => countries.get(article) ?? null,
    offsetOf: (country, time) => {
      if (!zones.has(country)) zones.set(country, zoneOf(country));
      return zones.get(country)?.(time) ?? 0;
    },
  };
}
