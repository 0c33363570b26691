import { CERTAINTY_WORDS, wordGroup } from "../../src/6-export/wording.ts";
import { wordShortDate } from "../../src/6-export/wording-dates.ts";
import { tidyTitle, wordMeasure, wordTerm } from "../../src/6-export/wording-orders.ts";
import { addDays, compareEdtf, daysBetween, earliestDay, latestDay } from "../../src/model/edtf.ts";
import type { Episode, MeasureRecord } from "../../src/model/ledger.ts";
import type { Shelf } from "./shelf.ts";

/** A happening as a point, or as a thin line where only the days between which it was are told. */
export interface Point {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly type: string;
  readonly place: string;
  readonly certainty: string;
  readonly claims: readonly string[];
  readonly articles: number;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** An order as a bar; an end that nobody told is open. */
export interface Bar {
  readonly id: string;
  readonly title: string;
  readonly term: string;
  readonly claims: readonly string[];
  readonly states: readonly {
    readonly words: string;
    readonly at: string;
    readonly claims: readonly string[];
  }[];
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
}

export interface Timeline {
  readonly first: string;
  readonly last: string;
  /** Episodes by day, in order. */
  readonly days: readonly {
    readonly day: string;
    readonly words: string;
    readonly points: readonly Point[];
  }[];
  readonly bars: readonly Bar[];
  /** Happenings and orders without a day. */
  readonly undated: readonly Point[];
}

/** Lays out what happened and what was ordered. Happenings of another, earlier crisis are left out. */
export function viewTimeline(shelf: Shelf): Timeline {
  const points = shelf.story.episodes.flatMap((episode) => viewEpisode(episode, shelf));
  const bars = shelf.story.measures.map((measure) => viewMeasure(measure, shelf));
  const [from, to] = boundsOf(shelf.story.period);
  const dated = points.filter((point) => point.from !== "" && daysBetween(point.from, point.to) <= 7);
  const ends = [...dated.map((point) => point.from), ...bars.flatMap((bar) => bar.from ?? bar.to ?? [])];
  const first = [from, ...ends].filter((day) => day !== "").reduce(earlier, from || "9999");
  const last = [to, ...ends, ...bars.flatMap((bar) => bar.to ?? [])].reduce(
    (a, b) => (earlier(a, b) === a ? b : a),
    to,
  );
  const days = new Map<string, Point[]>();
  for (const point of [...dated].sort(byWindow)) {
    const day = days.get(point.words);
    if (day === undefined) days.set(point.words, [point]);
    else day.push(point);
  }
  return {
    first,
    last,
    days: [...days.values()].map((told) => ({
      day: told[0]?.from ?? "",
      words: told[0]?.words ?? "",
      points: told.sort((a, b) => b.articles - a.articles),
    })),
    bars,
    undated: points.filter((point) => !dated.includes(point)),
  };
}

function viewEpisode(episode: Episode, shelf: Shelf): Point[] {
  const claims = episode.claims.flatMap((id) => shelf.claims.get(id) ?? []);
  if (claims.length === 0 || claims.every(({ background }) => background !== null)) return [];
  const certainties = [...new Set(claims.map(({ certainty }) => certainty))];
  const only = certainties.length === 1 ? certainties[0] : undefined;
  const when = episode.when ?? "";
  return [
    {
      id: episode.id,
      title: tidyTitle(episode.title),
      words: when === "" ? "" : wordShortDate(when, shelf.year),
      type: wordGroup(episode.mode ?? episode.type).toLowerCase(),
      place: episode.where?.name ?? "",
      certainty: only === undefined || only === "reported" ? "" : CERTAINTY_WORDS[only],
      claims: episode.claims,
      articles: new Set(claims.map(({ article }) => article)).size,
      from: earliestDay(when) ?? latestDay(when) ?? "",
      to: latestDay(when) ?? earliestDay(when) ?? "",
      reason: episode.reason,
    },
  ];
}

function viewMeasure(measure: MeasureRecord, shelf: Shelf): Bar {
  const scope = measure.scope === "" ? "" : `, ${measure.scope}`;
  const told = measure.states.flatMap(({ at }) =>
    at === null ? [] : (earliestDay(at) ?? latestDay(at) ?? []),
  );
  const begins = measure.begins === null ? null : (earliestDay(measure.begins) ?? latestDay(measure.begins));
  const lifted = measure.states.findLast(({ step }) => step === "lifted" || step === "withdrawn")?.at ?? null;
  const ends = measure.ends ?? lifted;
  const isOnlyEnd = measure.states.every(({ step }) => step === "lifted" || step === "withdrawn");
  return {
    id: measure.id,
    title: wordMeasure(measure.measure) + scope,
    term: wordTerm(measure.begins, measure.ends),
    claims: measure.claims,
    states: measure.states.map(({ step, at, claims }) => ({
      words: wordGroup(step),
      at: at === null ? "" : wordShortDate(at, shelf.year),
      claims,
    })),
    from: begins ?? (isOnlyEnd ? null : (told.sort()[0] ?? null)),
    to: ends === null ? null : latestDay(ends),
    reason: measure.reason,
  };
}

function earlier(a: string, b: string): string {
  return compareEdtf(a, b) <= 0 ? a : b;
}

function byWindow(a: Point, b: Point): number {
  return compareEdtf(a.to, b.to) || compareEdtf(a.from, b.from);
}

function boundsOf(period: string): readonly [string, string] {
  const from = earliestDay(period) ?? "";
  return [from, latestDay(period) ?? from];
}

/** Where a day stands between the first and the last, from 0 to 1. The day after the last closes the axis. */
export function placeDay(day: string, { first, last }: Pick<Timeline, "first" | "last">): number {
  const span = Math.max(1, daysBetween(first, addDays(last, 1)));
  return Math.max(0, Math.min(1, daysBetween(first, day) / span));
}
