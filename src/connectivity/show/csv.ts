import { type Interval, listIntervals } from "../intervals.ts";
import type { Observation } from "../observe.ts";

const COLUMNS: readonly (readonly [string, (interval: Interval) => string | number])[] = [
  ["place", ({ place }) => place],
  ["signal", ({ signal }) => signal],
  ["source", ({ source }) => source],
  ["family", ({ family }) => family],
  ["scope", ({ scope }) => scope],
  ["basis", ({ basis }) => basis],
  ["onset_utc", ({ onset }) => onset],
  ["onset_after_utc", ({ onsetAfter }) => onsetAfter],
  ["end_utc", ({ end }) => end ?? ""],
  ["ending", ({ ending }) => ending],
  ["depth", ({ depth }) => depth ?? ""],
  ["deepest", ({ deepest }) => deepest ?? ""],
  [
    "restorations_utc",
    ({ restorations }) => restorations.map(({ from, until }) => `${from}/${until}`).join(" "),
  ],
  ["files", ({ files }) => files.join(" ")],
];

/** One row an interval, for a spreadsheet. */
export function writeConnectivityCsv(observation: Observation): string {
  const rows = listIntervals(observation).map((interval) => COLUMNS.map(([, read]) => read(interval)));
  return [COLUMNS.map(([name]) => name), ...rows]
    .map((row) => `${row.map(writeCell).join(",")}\r\n`)
    .join("");
}

/** =1+1, +7, @SUM: what a spreadsheet would run as a formula */
const FORMULA = /^[=+\-@\t\r]/u;

function writeCell(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
