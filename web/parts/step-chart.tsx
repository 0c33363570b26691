import { writeRoute } from "../route.ts";
import { type Dot, layOutChart, type PlacedDot } from "../views/chart.ts";
import { tameWords } from "../views/safe-words.ts";
import { useWidth } from "./use-width.ts";

/** The most dots of a small and of a large chart; where there are more, a dot stands for several origins. */
export const MOST_DOTS = { small: 28, large: 48 } as const;

/** Every claim of a figure by day and value: dots by origin, whiskers for bounds, hollow where it no longer counts. */
export function StepChart({
  dots,
  label,
  large,
}: {
  dots: readonly Dot[];
  label: string;
  /** Where set, dots carry letters and lead to their sentences in this story. */
  large?: { story: string; articleOf: (claim: string) => string };
}) {
  const [element, width] = useWidth<HTMLDivElement>(large ? 760 : 300);
  const isSingle = new Set(dots.map(({ day }) => day)).size < 2;
  const height = large ? 280 : isSingle ? 76 : 120;
  const margin = large ? { side: 34, top: 34, bottom: 30 } : { side: 20, top: 36, bottom: 22 };
  const chart = layOutChart(dots, { width, height, margin, apart: large ? 20 : 14 });
  const told = dots
    .map((dot) => `${dot.shortDay}: ${dot.value}${dot.gone === "" ? "" : " (does not count)"}, ${dot.origin}`)
    .join("; ");
  return (
    <div class={large ? "chart large" : "chart"} ref={element}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role={large ? "group" : "img"}
        aria-label={tameWords(`${label} over time. ${told}`)}
      >
        <line class="axis" x1={0} x2={width} y1={chart.baseline} y2={chart.baseline} />
        {chart.path === "" ? null : <path class="run" d={chart.path} />}
        {chart.dots.map((dot) => (
          <Mark key={dot.claims[0]} dot={dot} large={large} />
        ))}
        {chart.days.map(({ x, words }) => (
          <text key={words} class="day" x={x} y={height - 6} text-anchor="middle">
            {words}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Mark({
  dot,
  large,
}: {
  dot: PlacedDot;
  large: { story: string; articleOf: (claim: string) => string } | undefined;
}) {
  const class_ = `dot ${dot.originIndex === null ? "many" : `o${dot.originIndex % 6}`}${dot.gone === "" ? "" : " gone"}`;
  const claim = dot.claims[0] ?? "";
  const drawing = (
    <>
      <Whisker dot={dot} />
      <circle cx={dot.x} cy={dot.y} r={large ? (dot.originIndex === null ? 10 : 8) : 4.5} />
      {large ? (
        <text class="letter" x={dot.x} y={dot.y + 3.5}>
          {dot.originIndex === null ? dot.claims.length : letterOf(dot.originIndex)}
        </text>
      ) : null}
      {dot.labelX !== null ? (
        <text class="value" x={dot.labelX} y={dot.yHigh - (large ? 13 : 8)}>
          {tameWords(dot.value)}
        </text>
      ) : null}
    </>
  );
  const words = tameWords(
    `${dot.shortDay}: ${dot.value}, ${dot.origin}, in ${listOutlets(dot.outlets)}${dot.gone === "" ? "" : `; ${dot.gone}`}`,
  );
  if (large === undefined) return <g class={class_}>{drawing}</g>;
  return (
    <a
      class={class_}
      href={writeRoute({ page: "article", story: large.story, article: large.articleOf(claim), claim })}
    >
      <title>{words}</title>
      {drawing}
    </a>
  );
}

function listOutlets(outlets: readonly string[]): string {
  const more = outlets.length - 8;
  return outlets.slice(0, 8).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function Whisker({ dot: { x, y, yLow, yHigh, arrow } }: { dot: PlacedDot }) {
  if (arrow === "up") return <path class="whisker" d={`M${x} ${y}V${yHigh}m-3.5 4.5l3.5-4.5l3.5 4.5`} />;
  if (arrow === "down") return <path class="whisker" d={`M${x} ${y}V${yLow}m-3.5-4.5l3.5 4.5l3.5-4.5`} />;
  return yHigh === yLow ? null : <path class="whisker" d={`M${x - 4} ${yLow}h8m-4 0V${yHigh}m-4 0h8`} />;
}

/** "A", "B" … "Z", then "·": the letter an origin goes by in one figure. */
export function letterOf(index: number): string {
  return index >= 0 && index < 26 ? String.fromCharCode(65 + index) : "·";
}
