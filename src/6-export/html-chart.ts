import { escapeHtml } from "./html-escape.ts";
import type { FigureView, StepView } from "./view.ts";

const WIDTH = 360;
const HEIGHT = 190;
const LEFT = 24;
const RIGHT = 336;
const TOP = 40;
const BOTTOM = 158;
const DAY_MS = 86_400_000;
/** How far an open bound's arrow reaches: a direction, not a value. */
const ARROW = 20;

interface Dot {
  readonly step: StepView;
  readonly letter: number;
  readonly x: number;
  /** Where its day stands on the axis; dots of one day are moved apart. */
  readonly dayX: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A picture of the claims of one figure, as inline SVG: a dot for each value at its date, lettered by origin, with
 * whiskers for ranges and arrows for open bounds. "" where there are not two dated values to compare.
 */
export function drawChart(figure: FigureView, origins: readonly string[]): string {
  const dots = placeDots(figure.steps, origins);
  if (dots.length < 2 || new Set(dots.map((dot) => dot.step.value)).size < 2) return "";
  const description = figure.steps
    .map((step) => `${step.asOf}: ${step.value}${step.isWithdrawn ? " (withdrawn)" : ""}, ${step.saidBy}`)
    .join("; ");
  const parts = [
    `<line class="axis" x1="${LEFT - 14}" y1="${BOTTOM}" x2="${RIGHT + 14}" y2="${BOTTOM}"/>`,
    figure.status === "disputed" ? "" : drawLine(dots),
    ...dots.map(drawWhisker),
    ...dots.map(drawDot),
    ...labelValues(dots),
    ...labelDates(dots),
  ];
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(`${figure.metric} over time. ${description}`)}">${parts.join("")}</svg>`;
}

/** "A", "B" … "Z", then "·": the letter an origin goes by in one figure. */
export function letterOf(index: number): string {
  return index >= 0 && index < 26 ? String.fromCharCode(65 + index) : "·";
}

function placeDots(steps: readonly StepView[], origins: readonly string[]): Dot[] {
  const dated = steps.flatMap((step) => {
    const day = readDay(step.asOfEdtf);
    const value = step.low ?? step.high;
    return day === null || value === null ? [] : [{ step, day, value }];
  });
  const days = dated.map(({ day }) => day);
  const first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const top = dated.reduce((most, { step, value }) => Math.max(most, step.high ?? 0, value), 1);
  const heightOf = (value: number) => round(BOTTOM - 12 - (value / top) * (BOTTOM - 12 - TOP));
  const perDay = new Map<number, number>();
  for (const day of days) perDay.set(day, (perDay.get(day) ?? 0) + 1);
  const room = (RIGHT - LEFT) / Math.max(1, last - first);
  const seen = new Map<number, number>();
  return dated.map(({ step, day, value }) => {
    const before = seen.get(day) ?? 0;
    seen.set(day, before + 1);
    const across = last === first ? 0.25 : (day - first) / (last - first);
    const dayX = round(LEFT + across * (RIGHT - LEFT));
    const apart = Math.max(4, Math.min(18, (room * 0.8) / (perDay.get(day) ?? 1)));
    return {
      step,
      letter: origins.indexOf(step.origin),
      // Values of one day stand side by side, away from the nearer edge.
      x: round(dayX + before * apart * (across > 0.5 ? -1 : 1)),
      dayX,
      y: heightOf(value),
      low: heightOf(step.low ?? value),
      high: heightOf(step.high ?? value),
    };
  });
}

/** 2022-01-05, 2022-01-05~, 2022-01-05T18:00 */
const ISO_DAY = /^\d{4}-\d{2}-\d{2}/u;

/** Days since 1970 of the last day of an EDTF date or interval; null where it names no day. */
function readDay(edtf: string): number | null {
  const day = ISO_DAY.exec(edtf.split("/").at(-1) ?? "")?.[0];
  const milliseconds = day === undefined ? Number.NaN : Date.parse(day);
  return Number.isNaN(milliseconds) ? null : milliseconds / DAY_MS;
}

/** The running value: one step for each date, without what was withdrawn. */
function drawLine(dots: readonly Dot[]): string {
  const latest = new Map<string, Dot>();
  for (const dot of dots) if (!dot.step.isWithdrawn) latest.set(dot.step.asOfEdtf, dot);
  const [start, ...rest] = [...latest.values()].sort((a, b) => a.x - b.x);
  if (!start || rest.length === 0) return "";
  return `<path class="run" d="M${start.x} ${start.y}${rest.map((dot) => `H${dot.x}V${dot.y}`).join("")}"/>`;
}

function drawWhisker({ step, letter, x, y, low, high }: Dot): string {
  const class_ = `class="whisker o${letter % 6}"`;
  if (step.high === null) return `<path ${class_} d="M${x} ${y}v${-ARROW}m-4 5l4-5l4 5"/>`;
  if (step.low === null) return `<path ${class_} d="M${x} ${y}v${ARROW}m-4-5l4 5l4-5"/>`;
  return low === high ? "" : `<path ${class_} d="M${x - 4} ${low}h8m-4 0V${high}m-4 0h8"/>`;
}

function drawDot({ step, letter, x, y }: Dot): string {
  const class_ = step.isWithdrawn ? "dot gone" : `dot o${letter % 6}`;
  return `<g class="${class_}"><circle cx="${x}" cy="${y}" r="8"/><text x="${x}" y="${y + 3.5}">${letterOf(letter)}</text></g>`;
}

function labelValues(dots: readonly Dot[]): string[] {
  const taken: { x: number; y: number }[] = [];
  return dots.map((dot) => {
    const top = dot.step.high === null ? dot.y - ARROW - 4 : Math.min(dot.high, dot.y) - 13;
    const isFree = !taken.some((other) => Math.abs(other.x - dot.x) < 44 && Math.abs(other.y - top) < 14);
    // A crowded label is left out: the list under the chart has every value.
    if (!isFree) return "";
    taken.push({ x: dot.x, y: top });
    const class_ = dot.step.isWithdrawn ? "value gone" : "value";
    return `<text class="${class_}" x="${dot.x}" y="${round(top)}"${anchorOf(dot.x)} data-claim="${escapeHtml(dot.step.claims[0]?.id ?? "")}">${escapeHtml(dot.step.value)}</text>`;
  });
}

function labelDates(dots: readonly Dot[]): string[] {
  const labels: string[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const dot of [...dots].sort((a, b) => a.dayX - b.dayX)) {
    if (dot.dayX - reach < 48) continue;
    reach = dot.dayX;
    labels.push(
      `<text class="date" x="${dot.dayX}" y="${BOTTOM + 18}"${anchorOf(dot.dayX)} data-date="${escapeHtml(dot.step.asOfEdtf)}">${escapeHtml(dot.step.shortAsOf)}</text>`,
    );
  }
  return labels;
}

function anchorOf(x: number): string {
  if (x < LEFT + 24) return ' text-anchor="start" dx="-12"';
  return x > RIGHT - 24 ? ' text-anchor="end" dx="12"' : "";
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
