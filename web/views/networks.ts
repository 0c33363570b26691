import type { ConnectivityView, LinkView, SignalView, Stretch } from "../../src/model/connectivity-view.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Times in seconds since 1970 UTC. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** One row of the picture: a signal, its line, and where it stood below usual. */
interface SignalRow {
  readonly signal: SignalView;
  /** Pieces of the line: times, and shares of the highest value. */
  readonly line: readonly (readonly (readonly [time: number, share: number])[])[];
  readonly highest: number;
  readonly bands: readonly (Span & { readonly words: string })[];
  readonly pauses: readonly Span[];
  /** Stretch without a verdict. */
  readonly learning: Span | null;
}

/** A stretch that somebody stated; `opening` runs from the first to the last stated onset. */
interface StatedBand extends Span {
  readonly opening: Span;
  readonly pauses: readonly Span[];
}

interface ClaimBar extends Span {
  readonly number: number;
  readonly link: LinkView;
}

/** What the networks section draws: everything on one axis of time. */
export interface Networks {
  readonly axis: Span;
  readonly rows: readonly SignalRow[];
  /** Signals that are not drawn. */
  readonly undrawn: number;
  readonly stated: readonly StatedBand[];
  readonly marks: readonly { readonly time: number; readonly says: string; readonly words: string }[];
  readonly hasStatements: boolean;
  readonly claims: readonly ClaimBar[];
}

const MOST_SIGNALS = 12;
const MOST_MARKS = 200;

/**
 * Lays out what was measured, stated and claimed; null where nothing was measured or stated of the place, or nothing of
 * the time that the story tells of (`period`).
 */
export function viewNetworks(view: ConnectivityView, period: Span | null): Networks | null {
  if (view.signals.length + view.statements.length === 0) return null;
  const axis = chooseAxis(view, period);
  if (axis === null) return null;
  const rows = view.signals.filter((signal) => touches(spanOf(signal), axis));
  const marks = view.statements
    .filter(({ says, from }) => says !== "restored" && contains(axis, parse(from)))
    .slice(0, MOST_MARKS);
  return {
    axis,
    rows: rows.slice(0, MOST_SIGNALS).map((signal) => viewSignal(signal, view, axis)),
    undrawn: Math.max(0, rows.length - MOST_SIGNALS),
    stated: view.outages
      .filter(({ basis }) => basis === "statements")
      .map(({ begins, ends, restorations }) => ({
        from: parse(begins.earliest),
        until: parse(ends?.latest ?? begins.latest),
        opening: { from: parse(begins.earliest), until: parse(begins.latest) },
        pauses: restorations.map(spanOf),
      }))
      .filter((band) => touches(band, axis)),
    marks: marks.map(({ from, says, source, text }) => ({
      time: parse(from),
      says,
      words: `${wordTime(parse(from))} UTC, ${source}${text === "" ? "" : `: ${text}`}`,
    })),
    hasStatements: view.statements.length > 0,
    claims: view.links.flatMap((link, index) => {
      const span = spanOfClaim(link);
      return span === null || !touches(span, axis) ? [] : [{ ...span, number: index + 1, link }];
    }),
  };
}

/** From the first to the last thing said or found around the story, with room on both sides. */
function chooseAxis({ outages, links, signals }: ConnectivityView, period: Span | null): Span | null {
  const told = [...links.flatMap((link) => spanOfClaim(link) ?? []), ...(period === null ? [] : [period])];
  const around = join(told);
  const found = outages.map(({ begins, ends }) => ({
    from: parse(begins.earliest),
    until: parse(ends?.latest ?? begins.latest),
  }));
  const near = around === null ? found : found.filter((one) => touches(one, widen(around, 7 * DAY)));
  const claimed = links.flatMap((link) => spanOfClaim(link) ?? []);
  const shown = join([...near, ...claimed]);
  if (shown === null) {
    const measured = around === null ? null : join(signals.map(spanOf));
    // A quiet line over the days of the story is worth a picture too.
    return around !== null && measured !== null && touches(measured, around) ? widen(around, DAY) : null;
  }
  return widen(shown, Math.max(DAY / 2, (shown.until - shown.from) * 0.08));
}

function viewSignal(signal: SignalView, { intervals }: ConnectivityView, axis: Span): SignalRow {
  const inside = signal.outline.filter(([time]) => contains(axis, time));
  const highest = inside.reduce((most, [, value]) => Math.max(most, value ?? 0), 0);
  const own = intervals.filter(
    (one) =>
      one.basis === "series" &&
      one.signal === signal.name &&
      one.source === signal.source &&
      one.place === signal.place,
  );
  const until = parse(signal.until);
  const judged = signal.judgedFrom === null ? until : parse(signal.judgedFrom);
  const learning = { from: parse(signal.from), until: judged };
  return {
    signal,
    line: breakLine(inside, signal.gaps.map(spanOf), highest || 1),
    highest,
    bands: own
      .map((one) => ({
        from: parse(one.onset),
        until: one.end === null ? until : parse(one.end),
        words: `${signal.name}: ${wordInterval(one)}`,
      }))
      .filter((band) => touches(band, axis)),
    pauses: own.flatMap(({ restorations }) => restorations.map(spanOf)).filter((one) => touches(one, axis)),
    learning: judged > learning.from && touches(learning, axis) ? learning : null,
  };
}

/** Pieces of a line: it breaks where nothing was measured, because missing is not zero. */
function breakLine(
  points: SignalView["outline"],
  gaps: readonly Span[],
  highest: number,
): SignalRow["line"][number][] {
  const pieces: [number, number][][] = [];
  let last = Number.NEGATIVE_INFINITY;
  let gap = 0;
  for (const [time, value] of points) {
    if (value === null) continue;
    let isBroken = pieces.length === 0;
    for (; gap < gaps.length && (gaps[gap]?.until ?? 0) <= time; gap++)
      if ((gaps[gap]?.from ?? 0) >= last) isBroken = true;
    const point: [number, number] = [time, Math.max(0, value) / highest];
    if (isBroken) pieces.push([point]);
    else pieces.at(-1)?.push(point);
    last = time;
  }
  return pieces;
}

/** "5 Jan 10:30 to 11 Jan 02:15 UTC, 93 % below usual, back for a while 7 times" */
export function wordInterval({
  onset,
  end,
  depth,
  restorations,
}: ConnectivityView["intervals"][number]): string {
  const until = end === null ? "no end seen" : `to ${wordTime(parse(end))}`;
  const deep = depth === null ? "" : `, ${Math.round(depth * 100)} % below usual`;
  const count = restorations.length;
  const back = count === 0 ? "" : `, back for a while ${count === 1 ? "once" : `${count} times`}`;
  return `${wordTime(parse(onset))} ${until} UTC${deep}${back}`;
}

/** Times to label, on the hour or midnight UTC; few enough for `most` labels. */
export function listTicks({ from, until }: Span, most: number): { time: number; words: string }[] {
  const step = STEPS.find((one) => (until - from) / one <= most) ?? 365 * DAY;
  const ticks: { time: number; words: string }[] = [];
  for (let time = Math.ceil(from / step) * step; time <= until; time += step) {
    const words = wordTime(time);
    ticks.push({ time, words: time % DAY === 0 ? words.slice(0, -6) : words.slice(-5) });
  }
  return ticks;
}

const STEPS = [1, 3, 6, 12, 24, 48, 96, 168, 336, 720, 2184].map((hours) => hours * HOUR);

/** "5 Jan 10:30" */
export function wordTime(time: number): string {
  const iso = new Date(time * 1000).toISOString();
  return `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(11, 16)}`;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Puts each bar on the first line that is free where it starts; `wide` is the least room of one. */
export function stackBars<T extends Span>(bars: readonly T[], wide: number): { bar: T; line: number }[] {
  const lines: number[] = [];
  return bars.map((bar) => {
    const free = lines.findIndex((taken) => taken <= bar.from);
    const line = free < 0 ? lines.length : free;
    lines[line] = Math.max(bar.until, bar.from) + wide;
    return { bar, line };
  });
}

function spanOfClaim({ begins, ends, holds }: LinkView): Span | null {
  return join([begins, ends, holds].flatMap((one) => (one === null ? [] : spanOf(one))));
}

function spanOf({ from, until }: Stretch): Span {
  return { from: parse(from), until: parse(until) };
}

function join(spans: readonly Span[]): Span | null {
  return spans.reduce<Span | null>(
    (all, { from, until }) =>
      all === null ? { from, until } : { from: Math.min(all.from, from), until: Math.max(all.until, until) },
    null,
  );
}

function widen({ from, until }: Span, room: number): Span {
  return { from: from - room, until: until + room };
}

function touches(a: Span, b: Span): boolean {
  return a.from <= b.until && a.until >= b.from;
}

function contains({ from, until }: Span, time: number): boolean {
  return time >= from && time <= until;
}

function parse(stamp: string): number {
  return Date.parse(stamp) / 1000;
}
