import { describeSignal } from "../signals.ts";
import { parseStamp } from "../times.ts";
import type { Statement } from "../types.ts";
import { Collector } from "./collect.ts";
import { type Json, listOf, member, membersOf, numberOf, textOf } from "./json-shapes.ts";
import type { ConnectivityReading, ReadOptions } from "./reading.ts";

const SCALED =
  "Cloudflare scales each answer by its own window: values of two files must not be compared or joined";

/** Cloudflare Radar `timeseries` (values are strings) and `timeseries_groups` (one list a location). */
export function readRadarSeries(root: Json, { place }: ReadOptions): ConnectivityReading | null {
  const result = member(root, "result") ?? root;
  const series = membersOf(result).filter(([, value]) => listOf(member(value, "timestamps")).length > 0);
  if (series.length === 0) return null;
  const problems: string[] = [];
  const collector = new Collector();
  const normalization = textOf(member(member(result, "meta"), "normalization"));
  for (const [serie, value] of series) {
    const stamps = listOf(member(value, "timestamps")).map((stamp) => parseStamp(textOf(stamp)));
    const lists = membersOf(value).filter(([name, list]) => name !== "timestamps" && Array.isArray(list));
    for (const [name, list] of lists) {
      // "KZ": one location of a group; "values": the series itself.
      const isPlace = /^[A-Z]{2}$/u.test(name);
      const signal = describeSignal(
        isPlace || name === "values" ? `Radar ${serie}` : `Radar ${serie} ${name}`,
        {
          place: isPlace ? name : place,
          source: "Cloudflare Radar",
          scale: "own-window",
          note: isPlace
            ? "a share of all locations shown, so that one place's fall lifts all others"
            : SCALED,
        },
      );
      const values = listOf(list);
      if (values.length !== stamps.length)
        problems.push(
          `${serie} ${name}: ${values.length} values for ${stamps.length} stamps; the rest was left out`,
        );
      for (const [at, stamp] of stamps.entries())
        if (stamp !== null && at < values.length) collector.add(signal, stamp, numberOf(values[at]));
    }
  }
  if (normalization !== "") problems.push(`normalised by Cloudflare as ${normalization}: ${SCALED}`);
  return { format: "Cloudflare Radar series", series: collector.series(problems), statements: [], problems };
}

/** Cloudflare Radar's outage annotations: people wrote them, so they are statements. */
export function readRadarOutages(root: Json): ConnectivityReading | null {
  const annotations = listOf(member(member(root, "result") ?? root, "annotations"));
  if (annotations.length === 0 || member(annotations[0], "startDate") === null) return null;
  const statements: Statement[] = [];
  for (const annotation of annotations) {
    const from = parseStamp(textOf(member(annotation, "startDate")));
    if (from === null) continue;
    const outage = member(annotation, "outage");
    const url = textOf(member(annotation, "linkedUrl"));
    const words = [
      textOf(member(annotation, "description")),
      textOf(member(outage, "outageCause")),
      textOf(member(outage, "outageType")),
    ];
    const kind = textOf(member(outage, "outageType"));
    for (const location of listOf(member(annotation, "locations")))
      statements.push({
        source: "Cloudflare Radar outage annotations",
        place: textOf(location),
        says: "cut",
        from,
        until: parseStamp(textOf(member(annotation, "endDate"))),
        precision: "about",
        scope:
          textOf(member(annotation, "scope")) || (kind === "NATIONWIDE" ? "national" : kind.toLowerCase()),
        text: words.filter(Boolean).join(", "),
        ...(url === "" ? {} : { url }),
      });
  }
  const missing = annotations.length - new Set(statements.map(({ from }) => from)).size;
  return {
    format: "Cloudflare Radar annotations",
    series: [],
    statements,
    problems: missing > 0 && statements.length === 0 ? ["no annotation has a start and a location"] : [],
  };
}
