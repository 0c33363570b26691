import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  applyPublishedThresholds,
  type Disruption,
  findOutages,
  linkPressClaims,
  outagesFromStatements,
  readConnectivity,
  type Series,
  type Statement,
  type Watch,
  watchSeries,
} from "../../src/connectivity/index.ts";
import type { Scorer } from "../scorer.ts";
import { DETECTORS, injectOutages, precisionOf, recallOf, tabulate } from "./inject.ts";
import { PRESS_CASES } from "./press-claims.ts";
import { scoreSeedClaims } from "./seed-claims.ts";

const at = (stamp: string) => Date.parse(stamp) / 1000;
/** Independent times: Cloudflare Radar, the Internet Society's Pulse and Kentik for the onset, Pulse for the return of web search. */
const ONSETS = [at("2026-01-08T16:30Z"), at("2026-01-08T18:45Z")];
const SEARCH_BACK = at("2026-01-18T13:00Z");
/** Partial disruptions were reported from 1 to 5 January: alarms then are neither right nor wrong. */
const QUIET = [
  [at("2025-12-01T00:00Z"), at("2026-01-01T00:00Z")],
  [at("2026-01-06T00:00Z"), at("2026-01-08T14:30Z")],
] as const;
/** Traffic has learned its two weeks by then. */
const INJECT = [at("2025-12-16T00:00Z"), at("2025-12-28T00:00Z")] as const;

/** Measured disruptions: onsets, recoveries and false alarms on real exports, injected outages, and verdicts on press claims. */
export const scoreConnectivity: Scorer = {
  name: "connectivity",
  folder: "connectivity",
  async score(goldFolder) {
    const iran = readFolder(join(goldFolder, "ioda_iran_2026"), "IR");
    const controls = readFolder(join(goldFolder, "cloudflare_netflow_share_controls_2026"), "");
    const timeline = readFolder(join(goldFolder, "kazakhstan_2022_timeline"), "KZ");
    const watches = watchAll(iran.series);
    const controlWatches = watchAll(controls.series);
    const ours = watches.flatMap(({ disruptions }) => disruptions);
    const theirs = iran.series.flatMap((series) => applyPublishedThresholds(series, stepOf(series)) ?? []);
    const quiet = iran.series.map((series) => ({
      signal: series.signal,
      points: series.points.filter(({ time }) => time < QUIET[0][1]),
    }));
    const cells = injectOutages(quiet, DETECTORS.sitrep ?? (() => []), ...INJECT);
    // IODA publishes no threshold for two of the five signals: both detectors are compared on the other three.
    const judged = quiet.filter((series) => applyPublishedThresholds(series, 1800) !== null);
    const fair = injectOutages(judged, DETECTORS.sitrep ?? (() => []), ...INJECT);
    const published = injectOutages(judged, DETECTORS["IODA thresholds"] ?? (() => []), ...INJECT);
    const links = scoreLinks(watches, timeline.statements);
    const seeds = await scoreSeedClaims(join(goldFolder, "..", "..", "seeds"), timeline.statements);
    const controlAlarms = controlWatches.flatMap(({ disruptions }) => disruptions);
    return {
      metrics: {
        "onset-probing-60-min": share(ours, /probing/iu, 60) > 0 ? 1 : 0,
        "onset-120-min": signalsWithin(ours, 120) / watches.length,
        "search-back-120-min": isSearchBack(ours) ? 1 : 0,
        "recovered-signals": recovered(watches) / watches.length,
        "false-alarms-quiet": inQuiet(ours).length,
        "false-alarms-controls": controlAlarms.length,
        "injected-precision": precisionOf(cells),
        "injected-recall": recallOf(cells, 0, 0),
        "injected-recall-50-2h": recallOf(cells, 0.5, 2),
        "links-right": links.right / PRESS_CASES.length,
        "seed-claims-right": seeds.right,
        "false-contradicts": links.wrongContradicts + seeds.contradicted,
      },
      notes: [
        `onsets of 8 January: ${describeOnsets(ours)}`,
        `recoveries: ${describeRecoveries(ours)}`,
        `IODA's published thresholds, same series: onsets ${describeOnsets(theirs)}; ${inQuiet(theirs).length} alarms in the quiet weeks, ${theirs.length} in all`,
        `controls: ${controlWatches.length} healthy places, judged for ${Math.round(judgedDays(controlWatches))} days together`,
        `injected outages, ${sum(cells, "runs")} runs on quiet December: recall; on the three signals with a threshold: sitrep ${recallOf(fair, 0, 0).toFixed(3)} (precision ${precisionOf(fair).toFixed(3)}), IODA's thresholds ${recallOf(published, 0, 0).toFixed(3)} (precision ${precisionOf(published).toFixed(3)})`,
        ...tabulate(cells),
      ],
      errors: [
        ...links.errors,
        ...seeds.errors,
        ...[...inQuiet(ours), ...controlAlarms].map(
          ({ signal, onset }) => `false alarm: ${signal.name} of ${signal.place} at ${show(onset)}`,
        ),
      ],
      tables: [
        "the same three signals, sitrep",
        ...tabulate(fair),
        "and IODA's thresholds",
        ...tabulate(published),
      ],
    };
  },
};

function readFolder(folder: string, place: string): { series: Series[]; statements: Statement[] } {
  const readings = readdirSync(folder)
    .filter((name) => /\.(?:csv|json)$/u.test(name))
    .sort()
    .map((name) =>
      readConnectivity({ source: name, text: readFileSync(join(folder, name), "utf8") }, { place }),
    );
  return {
    series: readings.flatMap(({ series }) => series),
    statements: readings.flatMap(({ statements }) => statements),
  };
}

function watchAll(series: readonly Series[]): Watch[] {
  return series.map((one) => watchSeries(one)).filter((watch) => watch !== null);
}

function stepOf(series: Series): number {
  return watchSeries(series)?.step ?? 1800;
}

/** Minutes from an onset to the nearer of the independent times. */
function errorOf(onset: number): number {
  return Math.min(...ONSETS.map((known) => Math.abs(onset - known))) / 60;
}

function onsetsOf(found: readonly Disruption[]): Disruption[] {
  return found.filter(({ onset }) => errorOf(onset) < 12 * 60);
}

function share(found: readonly Disruption[], name: RegExp, minutes: number): number {
  return onsetsOf(found).filter(({ signal, onset }) => name.test(signal.name) && errorOf(onset) <= minutes)
    .length;
}

function signalsWithin(found: readonly Disruption[], minutes: number): number {
  const near = onsetsOf(found).filter(({ onset }) => errorOf(onset) <= minutes);
  return new Set(near.map(({ signal }) => signal.name)).size;
}

/** The first return of web search, lasting or not. */
function isSearchBack(found: readonly Disruption[]): boolean {
  return onsetsOf(found)
    .filter(({ signal }) => /google|search/iu.test(signal.name))
    .some(({ end, restorations }) => {
      const first = Math.min(end ?? Number.POSITIVE_INFINITY, ...restorations.map(({ from }) => from));
      return Math.abs(first - SEARCH_BACK) <= 2 * 3600;
    });
}

function recovered(watches: readonly Watch[]): number {
  return watches.filter(({ disruptions }) => onsetsOf(disruptions).some(({ end }) => end !== null)).length;
}

function inQuiet(found: readonly Disruption[]): Disruption[] {
  return found.filter(({ onset }) => QUIET.some(([from, until]) => onset >= from && onset < until));
}

function judgedDays(watches: readonly Watch[]): number {
  return watches.reduce((days, { judgedFrom, until }) => days + (until - (judgedFrom ?? until)) / 86_400, 0);
}

function describeOnsets(found: readonly Disruption[]): string {
  return (
    onsetsOf(found)
      .map(({ signal, onset }) => `${signal.name.split(" (")[0]} ${show(onset)}`)
      .join(", ") || "none"
  );
}

function describeRecoveries(found: readonly Disruption[]): string {
  return onsetsOf(found)
    .map(({ signal, end, restorations }) => {
      const first = restorations[0];
      const pause = first === undefined ? "" : `, first ${show(first.from)}`;
      return `${signal.name.split(" (")[0]} ${end === null ? "none" : show(end)}${pause}`;
    })
    .join("; ");
}

function scoreLinks(watches: readonly Watch[], statements: readonly Statement[]) {
  const outages = [...findOutages(watches), ...outagesFromStatements(statements)];
  const links = linkPressClaims(
    { outages, watches },
    PRESS_CASES.map(({ claim }) => claim),
  );
  const errors: string[] = [];
  let right = 0;
  let wrongContradicts = 0;
  for (const [index, link] of links.entries()) {
    const known = PRESS_CASES[index];
    if (known === undefined) continue;
    if (known.expected.includes(link.verdict)) right += 1;
    else
      errors.push(
        `"${known.claim.text}": ${link.verdict}, not ${known.expected.join(" or ")}: ${link.reason}`,
      );
    if (link.verdict === "contradicts" && !known.expected.includes("contradicts")) wrongContradicts += 1;
  }
  return { right, wrongContradicts, errors };
}

function sum(cells: readonly { readonly runs: number }[], name: "runs"): number {
  return cells.reduce((total, cell) => total + cell[name], 0);
}

function show(time: number): string {
  return `${new Date(time * 1000).toISOString().slice(5, 16).replace("T", " ")}Z`;
}
