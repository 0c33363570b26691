import { nameOfCountry } from "../country-names.ts";
import { spanOf } from "../link/scope.ts";
import type { Observation } from "../observe.ts";
import { formatTime } from "../times.ts";
import type { Outage, Statement, Watch, Window } from "../types.ts";
import { type Axis, LEFT, listTicks, makeAxis, nameYears, RIGHT, round, WIDTH } from "./axis.ts";
import { escapeMarkup } from "./escape.ts";
import { PICTURE_STYLE } from "./style.ts";
import { IN_WORDS } from "./verdicts.ts";

const ROW = 74;
const PLOT = 54;
const STATED_ROW = 54;
const CLAIM_LINE = 15;
const TOP = 22;
/** Signals drawn; more are no picture. */
export const MOST_SIGNALS = 40;

/** Small multiples on one time axis: a row for each signal, one for what was only stated, one for the press claims. */
export function drawConnectivity(observation: Observation, asked: Partial<Window> = {}): string {
  const axis = makeAxis(observation, asked);
  const { watches, outages, statements } = observation;
  const stated = outages.filter(({ basis }) => basis === "statements");
  const rows: string[] = [];
  let y = TOP;
  for (const watch of watches.slice(0, MOST_SIGNALS)) {
    rows.push(drawSignal(watch, axis, y, observation.place));
    y += ROW;
  }
  if (statements.length > 0) {
    rows.push(drawStatements(stated, statements, axis, y));
    y += STATED_ROW;
  }
  const claims = drawClaims(observation, axis, y);
  rows.push(claims.svg);
  y += claims.height;
  const height = y + 24;
  return `<svg class="connectivity" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeMarkup(describePicture(observation))}">
<style>${PICTURE_STYLE}</style>
<defs><pattern id="stated" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6" class="hatch"/></pattern></defs>
${drawGrid(axis, y)}<text class="tick" x="0" y="${y + 15}">${nameYears(axis)}, UTC</text>
${rows.join("\n")}
</svg>
`;
}

function describePicture({ place, watches, outages }: Observation): string {
  const ones = outages.map(({ begins }) => formatTime(begins.earliest)).join(", ");
  return `${watches.length} ${watches.length === 1 ? "signal" : "signals"} of ${nameOfCountry(place)}; ${outages.length === 0 ? "no outage" : `outages from ${ones} UTC`}`;
}

function drawGrid(axis: Axis, bottom: number): string {
  return listTicks(axis)
    .map(({ time, label }) => {
      const x = axis.x(time);
      const anchor = x > RIGHT - 20 ? "end" : x < LEFT + 20 ? "start" : "middle";
      return `<path class="grid" d="M${x} ${TOP - 6}V${bottom}"/><text class="tick" x="${x}" y="${bottom + 15}" text-anchor="${anchor}">${label}</text>`;
    })
    .join("");
}

function drawSignal(watch: Watch, axis: Axis, y: number, place: string): string {
  const { signal, disruptions, judgedFrom, from, until } = watch;
  const highest = watch.outline.reduce((most, { value }) => Math.max(most, value ?? 0), 0) || 1;
  const bottom = y + PLOT;
  const yOf = (value: number) => round(bottom - (Math.max(0, value) / highest) * PLOT);
  const bands = disruptions.map(({ onset, end, depth, restorations }) => {
    const words = `${signal.name}: ${formatTime(onset)} to ${end === null ? "the end" : formatTime(end)}, ${Math.round(depth * 100)} % below usual`;
    return `<g><title>${escapeMarkup(words)}</title>${box("band", axis, onset, end ?? until, y, PLOT)}${restorations.map((pause) => box("pause", axis, pause.from, pause.until, y, PLOT)).join("")}</g>`;
  });
  const learning = judgedFrom === null ? until : judgedFrom;
  return `<g>${box("learning", axis, from, learning, y, PLOT)}${bands.join("")}
<text class="scale" x="${LEFT - 5}" y="${y + 5}" text-anchor="end">${formatValue(highest)}</text><text class="scale" x="${LEFT - 5}" y="${bottom + 3}" text-anchor="end">0</text>
<path class="line" d="${drawLine(watch, axis, yOf)}"/><path class="base" d="M${LEFT} ${bottom}H${RIGHT}"/>
${label(shorten(signal.name.replace(ASIDE, ""), 22), y + 14, "name")}${label(`${signal.family}, ${signal.source}${signal.place === place ? "" : `, ${signal.place}`}`, y + 29, "sub")}</g>`;
}

/** 1234567 → "1.2M": the highest value of a row, whose foot is zero. */
function formatValue(value: number): string {
  return new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 2 }).format(value);
}

/** The line breaks where nothing was measured: missing is not zero. */
function drawLine({ outline, gaps }: Watch, axis: Axis, yOf: (value: number) => number): string {
  let path = "";
  let last = Number.NEGATIVE_INFINITY;
  let gap = 0;
  for (const { time, value } of outline) {
    if (value === null || time < axis.from || time > axis.until) continue;
    let isBroken = path === "";
    for (; gap < gaps.length && (gaps[gap]?.until ?? 0) <= time; gap++)
      if ((gaps[gap]?.from ?? 0) > last) isBroken = true;
    path += `${isBroken ? "M" : "L"}${axis.x(time)} ${yOf(value)}`;
    last = time;
  }
  return path;
}

/** Hatched, never filled: these stretches stand on dated words alone. */
function drawStatements(
  outages: readonly Outage[],
  statements: readonly Statement[],
  axis: Axis,
  y: number,
): string {
  const stretches = outages.map(({ begins, ends, restorations }) => {
    const end = ends?.latest ?? begins.latest;
    const opening = box("opening", axis, begins.earliest, begins.latest, y + 4, 22);
    return `${box("stated", axis, begins.earliest, end, y + 4, 22)}${opening}${restorations.map((pause) => box("pause edge", axis, pause.from, pause.until, y + 4, 22)).join("")}`;
  });
  const marks = statements
    .filter(({ from, says }) => says !== "restored" && from >= axis.from && from <= axis.until)
    .map(({ from, source, text, says }) => {
      const x = axis.x(from);
      return `<path class="mark ${says}" d="M${x} ${y + 30}l4 8h-8z"><title>${escapeMarkup(`${formatTime(from)} ${source}: ${text}`)}</title></path>`;
    });
  return `<g>${stretches.join("")}${marks.join("")}${label("Dated statements", y + 14, "name")}${label("words, not a series", y + 29, "sub")}</g>`;
}

function drawClaims(observation: Observation, axis: Axis, y: number): { svg: string; height: number } {
  const { claims, links } = observation;
  const placed = links.flatMap((link, index) => {
    const claim = claims.find(({ id }) => id === link.claim);
    const span = claim === undefined ? null : spanOf(claim);
    if (claim === undefined || span === null || span.latest < axis.from || span.earliest > axis.until)
      return [];
    return [{ link, claim, span, number: index + 1 }];
  });
  if (placed.length === 0) return { svg: "", height: 0 };
  // Each bar, with its number and verdict beside it, takes the first line that is free where it starts.
  const lines: number[] = [];
  const bars = placed.map(({ link, claim, span, number }) => {
    const [from, until] = [axis.x(span.earliest), Math.max(axis.x(span.latest), axis.x(span.earliest) + 4)];
    const words = `${number} ${IN_WORDS[link.verdict]}`;
    const room = words.length * LETTER + 10;
    const isBefore = until + room > RIGHT;
    const [first, last] = isBefore ? [from - room, until] : [from, until + room];
    const free = lines.findIndex((taken) => taken < first);
    const line = free < 0 ? lines.length : free;
    lines[line] = last;
    const top = y + 4 + line * CLAIM_LINE;
    const label = isBefore
      ? `<text x="${round(from - 5)}" y="${top + 8}" text-anchor="end">${words}</text>`
      : `<text x="${round(until + 5)}" y="${top + 8}">${words}</text>`;
    return `<g class="claim ${link.verdict}"><title>${escapeMarkup(`${IN_WORDS[link.verdict]}: ${claim.text}`)}</title><rect x="${from}" y="${top}" width="${round(until - from)}" height="8" rx="2"/>${label}</g>`;
  });
  const height = Math.max(34, 8 + lines.length * CLAIM_LINE);
  return {
    svg: `<g>${label("Press claims", y + 14, "name")}${label("numbered as below", y + 29, "sub")}${bars.join("")}</g>`,
    height,
  };
}

/** Width of a letter of a claim's label. */
const LETTER = 5.6;

function box(kind: string, axis: Axis, from: number, until: number, y: number, height: number): string {
  if (until < axis.from || from > axis.until || until <= from) return "";
  const x = axis.x(from);
  return `<rect class="${kind}" x="${x}" y="${y}" width="${round(Math.max(1, axis.x(until) - x))}" height="${height}"/>`;
}

function label(words: string, y: number, kind: string): string {
  return `<text class="${kind}" x="0" y="${y}">${escapeMarkup(words)}</text>`;
}

// "Active Probing (#/24s Up)": the table below has the whole name.
const ASIDE = / \([^()]{0,80}\)$/u;

function shorten(words: string, length: number): string {
  return words.length <= length ? words : `${words.slice(0, length - 1)}…`;
}
