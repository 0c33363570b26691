import {
  applyPublishedThresholds,
  type Disruption,
  type Series,
  watchSeries,
} from "../../src/connectivity/index.ts";

const HOURS = [1, 2, 4, 8, 24, 48];
const DEPTHS = [0.1, 0.25, 0.5, 0.75, 1];
const STARTS = 6;
const HOUR = 3600;
/** Seconds after the hour at which an injected cut begins: series come in steps of half an hour. */
const OFF_STEP = 17 * 60;

/** One detector's record on one length and depth of injected outage. */
export interface Cell {
  readonly hours: number;
  readonly depth: number;
  runs: number;
  hits: number;
  extra: number;
  readonly onsetErrors: number[];
}

export type Detect = (series: Series) => readonly Disruption[];

export const DETECTORS: Readonly<Record<string, Detect>> = {
  sitrep: (series) => watchSeries(series)?.disruptions ?? [],
  "IODA thresholds": (series) => applyPublishedThresholds(series, watchSeries(series)?.step ?? 1800) ?? [],
};

/**
 * Injected outages, and nothing but: each quiet series is multiplied by `1 - depth` for so many hours from each of six
 * starts, one outage a run. An outage found within it counts as a hit, anything else that the untouched series does not
 * give as extra.
 */
export function injectOutages(quiet: readonly Series[], detect: Detect, from: number, until: number): Cell[] {
  return HOURS.flatMap((hours) =>
    DEPTHS.map((depth) => {
      const cell: Cell = { hours, depth, runs: 0, hits: 0, extra: 0, onsetErrors: [] };
      for (const series of quiet) {
        const usual = new Set(detect(series).map(({ onset }) => onset));
        for (let start = 0; start < STARTS; start++) {
          // Odd hours, so that every part of the day is hit; and between two points, as cuts come.
          const onset =
            from + Math.floor(((until - from) * start) / STARTS / HOUR + start * 5) * HOUR + OFF_STEP;
          scoreRun(cell, detect(cut(series, onset, hours, depth)), usual, onset, hours);
        }
      }
      return cell;
    }),
  );
}

function cut({ signal, points }: Series, onset: number, hours: number, depth: number): Series {
  const end = onset + hours * HOUR;
  return {
    signal,
    points: points.map(({ time, value }) => ({
      time,
      value: value !== null && time >= onset && time < end ? value * (1 - depth) : value,
    })),
  };
}

function scoreRun(
  cell: Cell,
  found: readonly Disruption[],
  usual: ReadonlySet<number>,
  onset: number,
  hours: number,
): void {
  cell.runs += 1;
  const end = onset + hours * HOUR;
  const hit = found.find((one) => one.onset < end && (one.end ?? Number.POSITIVE_INFINITY) > onset);
  if (hit !== undefined) {
    cell.hits += 1;
    cell.onsetErrors.push(Math.abs(hit.onset - onset) / 60);
  }
  cell.extra += found.filter((one) => one !== hit && !usual.has(one.onset)).length;
}

/** One line a depth, one column a length, as Markdown: recall, then how many else were found, then the median onset error in minutes. */
export function tabulate(cells: readonly Cell[]): string[] {
  const head = [
    `| depth | ${HOURS.map((hours) => `${hours} h`).join(" | ")} | all | precision |`,
    `| --- | ${HOURS.map(() => "---").join(" | ")} | --- | --- |`,
  ];
  const rows = DEPTHS.map((depth) => {
    const own = cells.filter((cell) => cell.depth === depth);
    const each = own.map(({ hits, runs, onsetErrors }) =>
      hits === 0 ? "0" : `${(hits / runs).toFixed(2)} (${medianOf(onsetErrors)} min)`,
    );
    return `| ${depth * 100} % | ${each.join(" | ")} | ${recallOf(own, 0, 0).toFixed(2)} | ${precisionOf(own).toFixed(2)} |`;
  });
  const lengths = HOURS.map((hours) => precisionOf(cells.filter((cell) => cell.hours === hours)).toFixed(2));
  return [
    ...head,
    ...rows,
    `| precision | ${lengths.join(" | ")} | recall ${recallOf(cells, 0, 0).toFixed(2)} | ${precisionOf(cells).toFixed(2)} |`,
  ];
}

/** Share of found outages that were injected. */
export function precisionOf(cells: readonly Cell[]): number {
  const hits = cells.reduce((sum, cell) => sum + cell.hits, 0);
  const extra = cells.reduce((sum, cell) => sum + cell.extra, 0);
  return hits + extra === 0 ? 0 : hits / (hits + extra);
}

/** Share of injected outages that were found, over cells of at least this depth and length. */
export function recallOf(cells: readonly Cell[], depth: number, hours: number): number {
  const own = cells.filter((cell) => cell.depth >= depth && cell.hours >= hours);
  return (
    own.reduce((sum, cell) => sum + cell.hits, 0) /
    Math.max(
      1,
      own.reduce((sum, cell) => sum + cell.runs, 0),
    )
  );
}

function medianOf(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return String(Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0));
}
