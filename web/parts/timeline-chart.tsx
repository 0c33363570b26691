import { countOf } from "../../src/6-export/wording.ts";
import { wordShortDate } from "../../src/6-export/wording-dates.ts";
import { addDays, daysBetween } from "../../src/model/edtf.ts";
import { cutWords, tameWords } from "../views/safe-words.ts";
import type { Shelf } from "../views/shelf.ts";
import { type Bar, type Point, placeDay, type Timeline, viewTimeline } from "../views/timeline.ts";
import { EpisodeTools } from "./episode-tools.tsx";
import { Opening } from "./opening.tsx";
import { useFold } from "./use-fold.tsx";
import { useWidth } from "./use-width.ts";
import { Nothing, Quote, Words } from "./words.tsx";

/** Episodes as points and orders as bars on one axis; below it the same day by day, with their sentences. */
export function TimelineChart({ shelf }: { shelf: Shelf }) {
  const timeline = viewTimeline(shelf);
  if (timeline.days.length + timeline.bars.length === 0)
    return <Nothing>Nothing dated has been told yet.</Nothing>;
  return (
    <>
      <Axis timeline={timeline} shelf={shelf} />
      {timeline.bars.length === 0 ? null : (
        <>
          <h3>Orders and measures</h3>
          <ul class="bars-list">
            {timeline.bars.map((bar) => (
              <li key={bar.id}>
                <Opening
                  summary={
                    <>
                      <b>
                        <Words text={bar.title} most={120} />
                      </b>
                      <span class="soft">{bar.term}</span>
                      <span class="states">
                        {bar.states
                          .map(({ words, at }) => (at === "" ? `${words}, day not told` : `${words} ${at}`))
                          .join(" · ")}
                      </span>
                    </>
                  }
                >
                  {() =>
                    bar.states
                      .flatMap(({ claims }) => claims.slice(0, 3))
                      .map((id) => <ClaimQuote key={id} id={id} shelf={shelf} />)
                  }
                </Opening>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Day by day</h3>
      <ol class="days">
        {timeline.days.map((day) => (
          <li key={day.words}>
            <h4>{day.words}</h4>
            <Happenings points={day.points} all={timeline} shelf={shelf} />
          </li>
        ))}
        {timeline.undated.length === 0 ? null : (
          <li>
            <h4>Day not told</h4>
            <Opening class="undated" summary={countOf(timeline.undated.length, "happening")}>
              {() => <Happenings points={timeline.undated} all={timeline} shelf={shelf} />}
            </Opening>
          </li>
        )}
      </ol>
    </>
  );
}

const MOST_A_DAY = 6;

function Happenings({ points, all, shelf }: { points: readonly Point[]; all: Timeline; shelf: Shelf }) {
  const { shown, rest } = useFold(points, MOST_A_DAY);
  return (
    <div>
      <ul>
        {shown.map((point) => (
          <Happening key={point.id} point={point} all={all} shelf={shelf} />
        ))}
      </ul>
      {rest}
    </div>
  );
}

function Happening({ point, all, shelf }: { point: Point; all: Timeline; shelf: Shelf }) {
  return (
    <li id={point.id}>
      <Opening
        summary={
          <>
            <Words text={point.title} most={160} />
            <span class="soft">
              {[point.place, point.articles > 1 ? `${point.articles} articles` : "", point.certainty]
                .filter((words) => words !== "")
                .join(" · ")}
            </span>
          </>
        }
      >
        {() => (
          <>
            <ClaimQuotes claims={point.claims} shelf={shelf} />
            {point.claims.length > 1 ? <p class="soft">{point.reason}</p> : null}
            <EpisodeTools point={point} all={all} shelf={shelf} />
          </>
        )}
      </Opening>
    </li>
  );
}

function ClaimQuotes({ claims, shelf }: { claims: readonly string[]; shelf: Shelf }) {
  const { shown, rest } = useFold(claims, 8);
  return (
    <>
      {shown.map((id) => (
        <ClaimQuote key={id} id={id} shelf={shelf} />
      ))}
      {rest}
    </>
  );
}

function ClaimQuote({ id, shelf }: { id: string; shelf: Shelf }) {
  const view = shelf.show(id);
  return view === undefined ? null : <Quote view={view} story={shelf.story.id} />;
}

const LANE = 22;
const DOT = 11;

function Axis({ timeline, shelf }: { timeline: Timeline; shelf: Shelf }) {
  const [element, width] = useWidth<HTMLDivElement>(960);
  const inner = width - 16;
  const xOf = (day: string) => 8 + placeDay(day, timeline) * inner;
  const dayWidth = xOf(addDays(timeline.first, 1)) - xOf(timeline.first);
  const stacks = new Map<string, number>();
  const dots = timeline.days.flatMap(({ points }) =>
    points
      .filter(({ from, to }) => daysBetween(from, to) <= 2)
      .map((point) => {
        const level = stacks.get(point.to) ?? 0;
        stacks.set(point.to, level + 1);
        return { point, level };
      }),
  );
  const columns = Math.max(1, Math.min(6, Math.floor(dayWidth / DOT)));
  const rows = Math.max(1, ...[...stacks.values()].map((count) => Math.ceil(count / columns)));
  const bars = timeline.bars.filter(({ from, to }) => from !== null || to !== null);
  const barsHeight = bars.length * LANE;
  const axisY = barsHeight + rows * DOT + 12;
  const height = axisY + 22;
  return (
    <div class="axis-box" ref={element}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={`Timeline from ${timeline.first} to ${timeline.last}: ${dots.length} happenings and ${timeline.bars.length} orders; the same stands in the lists below.`}
      >
        {tickDays(timeline, inner).map(({ day, isNamed }) => (
          <g key={day}>
            <line class="grid" x1={xOf(day)} x2={xOf(day)} y1={0} y2={axisY} />
            {isNamed ? (
              <text class="day" x={xOf(day) + dayWidth / 2} y={height - 6} text-anchor="middle">
                {wordShortDate(day, shelf.year)}
              </text>
            ) : null}
          </g>
        ))}
        {bars.map((bar, lane) => (
          <BarMark key={bar.id} bar={bar} lane={lane} xOf={xOf} width={width} />
        ))}
        <line class="axis" x1={8} x2={width - 8} y1={axisY} y2={axisY} />
        {dots.map(({ point, level }) => {
          const x =
            xOf(point.to) +
            dayWidth / 2 +
            ((level % columns) - (Math.min(columns, stacks.get(point.to) ?? 1) - 1) / 2) * DOT;
          const y = axisY - 8 - Math.floor(level / columns) * DOT;
          return (
            <circle key={point.id} class="happening" cx={x} cy={y} r={point.articles > 1 ? 4.5 : 3}>
              <title>{tameWords(`${point.words}: ${point.title}`)}</title>
            </circle>
          );
        })}
      </svg>
    </div>
  );
}

function BarMark({
  bar,
  lane,
  xOf,
  width,
}: {
  bar: Bar;
  lane: number;
  xOf: (day: string) => number;
  width: number;
}) {
  const y = lane * LANE;
  const from = bar.from === null ? Math.max(8, xOf(bar.to ?? "") - 40) : xOf(bar.from);
  const to = bar.to === null ? width - 8 : xOf(addDays(bar.to, 1));
  const length = Math.max(6, to - from);
  const words = cutWords(tameWords(bar.title), Math.max(8, Math.floor((width - 24) / 6.2)));
  const wide = words.length * 6.2;
  const startsAt = Math.max(8, Math.min(from + 6, width - 8 - wide));
  return (
    <g class="bar">
      <rect
        class={`${bar.from === null ? "open-from" : ""} ${bar.to === null ? "open-to" : ""}`}
        x={from}
        y={y + 3}
        width={length}
        height={LANE - 6}
        rx={3}
      />
      <text x={startsAt} y={y + LANE / 2 + 4}>
        {words}
      </text>
      <title>{tameWords(`${bar.title}: ${bar.term}`)}</title>
    </g>
  );
}

function tickDays({ first, last }: Timeline, width: number): { day: string; isNamed: boolean }[] {
  const span = Math.max(1, daysBetween(first, last) + 1);
  const every = Math.max(1, Math.ceil((52 * span) / width));
  const gap = Math.max(1, Math.ceil(span / 120));
  const days: { day: string; isNamed: boolean }[] = [];
  for (let index = 0; index < span; index += gap)
    days.push({ day: addDays(first, index), isNamed: index % every < gap && index + 1 <= span });
  return days;
}
