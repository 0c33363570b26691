import { countOf, wordCount } from "../../src/6-export/wording.ts";
import { wordShortDate } from "../../src/6-export/wording-dates.ts";
import type { CountClaim } from "../../src/model/claim.ts";
import { daysBetween, latestDay } from "../../src/model/edtf.ts";
import type { Shelf } from "./shelf.ts";

/** All claims of one value on one day from one origin, or in a crowd from all origins: one dot. */
export interface Dot {
  readonly day: string;
  readonly shortDay: string;
  readonly value: string;
  readonly low: number | null;
  readonly high: number | null;
  /** Who said it; "4 origins" in a crowd. */
  readonly origin: string;
  /** Index of the origin among those of the figure, in order of appearance; null for several origins. */
  readonly originIndex: number | null;
  readonly outlets: readonly string[];
  readonly claims: readonly string[];
  /** Why it no longer counts: taken back, planned, of another happening; "" where it counts. */
  readonly gone: string;
}

/** A dot with its place in a drawing of given size. */
export interface PlacedDot extends Dot {
  readonly x: number;
  readonly y: number;
  readonly yLow: number;
  readonly yHigh: number;
  /** An open bound: an arrow and not a value. */
  readonly arrow: "up" | "down" | null;
  /** Middle of the number written above the dot; null where there is no room. */
  readonly labelX: number | null;
}

export interface Chart {
  readonly dots: readonly PlacedDot[];
  /** The running value as a stepped line, SVG path; "" where there are not two days to join. */
  readonly path: string;
  /** Days under the axis, by their middles. */
  readonly days: readonly { readonly x: number; readonly words: string }[];
  readonly baseline: number;
}

/** Gathers the dated claims of a figure into dots, day by day; where they would be more than `most`, each stands for all origins that say the same. */
export function gatherDots(claims: readonly CountClaim[], shelf: Shelf, most: number): Dot[] {
  const dots = gatherByOrigin(claims, shelf);
  return dots.length > most ? joinOrigins(dots) : dots;
}

function gatherByOrigin(claims: readonly CountClaim[], shelf: Shelf): Dot[] {
  const dots = new Map<string, Dot & { outlets: string[]; claims: string[] }>();
  const origins: string[] = [];
  for (const claim of claims) {
    const view = shelf.show(claim.id);
    const day = view === undefined ? null : latestDay(view.asOfEdtf);
    if (view === undefined || day === null || (claim.count.low ?? claim.count.high) === null) continue;
    if (!origins.includes(view.origin)) origins.push(view.origin);
    const gone = whyGone(claim, shelf);
    const key = JSON.stringify([day, view.value, view.origin, gone !== ""]);
    const dot = dots.get(key) ?? {
      day,
      shortDay: wordShortDate(day, shelf.year),
      value: wordCount(claim.count),
      low: claim.count.low,
      high: claim.count.high,
      origin: view.origin,
      originIndex: origins.indexOf(view.origin),
      outlets: [],
      claims: [],
      gone,
    };
    if (!dot.outlets.includes(view.outlet)) dot.outlets.push(view.outlet);
    dot.claims.push(claim.id);
    dots.set(key, dot);
  }
  return [...dots.values()].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function joinOrigins(dots: readonly Dot[]): Dot[] {
  const groups = new Map<string, Dot[]>();
  for (const dot of dots) {
    const key = JSON.stringify([dot.day, dot.value, dot.gone]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [dot]);
    else group.push(dot);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) return group;
    return {
      ...first,
      origin: countOf(group.length, "origin"),
      originIndex: null,
      outlets: [...new Set(group.flatMap(({ outlets }) => outlets))],
      claims: group.flatMap(({ claims }) => claims),
    };
  });
}

function whyGone(claim: CountClaim, shelf: Shelf): string {
  const reason = shelf.withdrawn.get(claim.id);
  if (reason !== undefined) return reason;
  if (claim.background !== null) return claim.background.reason;
  return claim.certainty === "planned" || claim.certainty === "denied" || claim.certainty === "conditional"
    ? claim.certainty
    : "";
}

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Room at the left and right, top and bottom, in the same units. */
  readonly margin: { readonly side: number; readonly top: number; readonly bottom: number };
  /** Between the middles of two dots of one day, where there is room: 14. */
  readonly apart?: number;
}

const ARROW = 16;

/** Places dots in a drawing: days across, values up from zero. */
export function layOutChart(dots: readonly Dot[], size: Size): Chart {
  const { width, height, margin, apart: most = 14 } = size;
  const baseline = height - margin.bottom;
  const first = dots[0]?.day ?? "";
  const span = first === "" ? 0 : daysBetween(first, dots.at(-1)?.day ?? first);
  const top = dots.reduce((most, dot) => Math.max(most, dot.high ?? 0, dot.low ?? 0), 1);
  const heightOf = (value: number) => round(baseline - 8 - (value / top) * (baseline - 8 - margin.top));
  const room = width - margin.side * 2;
  const dayX = (day: string) =>
    round(margin.side + (span === 0 ? 0.5 : daysBetween(first, day) / span) * room);
  const perDay = countBy(dots, ({ day }) => day);
  const seen = new Map<string, number>();
  const apart = span === 0 ? Math.max(18, most) : Math.max(5, Math.min(most, room / (span + 1) / 2));
  // The dots of one day keep to their day.
  const apartOn = (day: string) =>
    span === 0
      ? Math.min(apart, room / (perDay.get(day) ?? 1))
      : Math.min(apart, (room / span) * (0.9 / (perDay.get(day) ?? 1)));
  const unlabelled = dots.map((dot): PlacedDot => {
    const before = seen.get(dot.day) ?? 0;
    seen.set(dot.day, before + 1);
    const middle = ((perDay.get(dot.day) ?? 1) - 1) / 2;
    const x = clamp(dayX(dot.day) + (before - middle) * apartOn(dot.day), 6, width - 6);
    const y = heightOf(dot.low ?? dot.high ?? 0);
    const arrow = dot.high === null ? "up" : dot.low === null ? "down" : null;
    const yHigh = arrow === "up" ? Math.max(4, y - ARROW) : heightOf(dot.high ?? dot.low ?? 0);
    const yLow = arrow === "down" ? y + ARROW : y;
    return { ...dot, x: round(x), y, yLow, yHigh: Math.min(y, yHigh), arrow, labelX: null };
  });
  const placed = labelDots(unlabelled, width);
  return { dots: placed, path: drawSteps(placed), days: labelDays(dots, dayX, width), baseline };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly tall: number;
}

/** Writes numbers where there is room: the latest and those that count first, never over a dot or each other. */
function labelDots(dots: readonly PlacedDot[], width: number): PlacedDot[] {
  const taken: Box[] = dots.map(({ x, y, yHigh, yLow }) => ({
    x,
    y: (yHigh + yLow) / 2,
    half: 4,
    tall: (Math.max(y, yLow) - yHigh) / 2 + 4,
  }));
  const order = dots
    .map((dot, index) => ({ dot, index }))
    .sort((a, b) => Number(a.dot.gone !== "") - Number(b.dot.gone !== "") || b.index - a.index);
  const labels = new Map<PlacedDot, number>();
  for (const { dot } of order) {
    const half = dot.value.length * 3.4 + 1;
    const box: Box = { x: clamp(dot.x, half, width - half), y: dot.yHigh - 12, half, tall: 6 };
    const isFree = taken.every(
      (one) => Math.abs(one.x - box.x) >= one.half + half || Math.abs(one.y - box.y) >= one.tall + box.tall,
    );
    if (!isFree) continue;
    taken.push(box);
    labels.set(dot, round(box.x));
  }
  return dots.map((dot) => ({ ...dot, labelX: labels.get(dot) ?? null }));
}

/** The last standing value of each day; what only says less exactly what was known before is no step. */
function drawSteps(dots: readonly PlacedDot[]): string {
  const latest = new Map<string, PlacedDot>();
  for (const dot of dots) {
    if (dot.gone !== "") continue;
    const known = latest.get(dot.day);
    if (known === undefined || known.arrow !== null || (dot.arrow === null && dot.y <= known.y))
      latest.set(dot.day, dot);
  }
  const [start, ...rest] = [...latest.values()];
  if (start === undefined || rest.length === 0) return "";
  return `M${start.x} ${start.y}${rest.map((dot) => `H${dot.x}V${dot.y}`).join("")}`;
}

/** Half the width of a day in letters, and the least way from one to the next. */
const HALF_DAY = 18;
const NEXT_DAY = 46;

function labelDays(dots: readonly Dot[], dayX: (day: string) => number, width: number): Chart["days"] {
  const days = [...new Map(dots.map((dot) => [dot.day, dot])).values()];
  const last = days.at(-1);
  const middleOf = ({ day }: Dot) => clamp(dayX(day), HALF_DAY, width - HALF_DAY);
  const kept: { x: number; words: string }[] = [];
  for (const dot of days) {
    const x = middleOf(dot);
    const isTight = dot !== last && last !== undefined && middleOf(last) - x < NEXT_DAY;
    const before = kept.at(-1);
    if (isTight || (before !== undefined && x - before.x < NEXT_DAY)) continue;
    kept.push({ x, words: dot.shortDay });
  }
  return kept;
}

function countBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
