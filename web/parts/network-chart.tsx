import { listTicks, type Networks, type Span, stackBars, wordTime } from "../views/networks.ts";
import { cutWords, tameWords } from "../views/safe-words.ts";
import { useWidth } from "./use-width.ts";

const NAME = 18;
const PLOT = 46;
const GAP = 12;
const STATED = 22;
const LINE = 17;
const BAR = 9;

type Row = Networks["rows"][number];
type XOf = (time: number) => number;

/** Signals, what was only stated, and the press claims by number, on one axis of time. */
export function NetworkChart({ networks, label }: { networks: Networks; label: string }) {
  const [element, width] = useWidth<HTMLDivElement>(960);
  const { axis, rows, hasStatements } = networks;
  const inner = width - 2;
  const xOf: XOf = (time) => {
    const share = (time - axis.from) / (axis.until - axis.from);
    return Math.round((1 + Math.min(1, Math.max(0, share)) * inner) * 10) / 10;
  };
  const bars = stackBars(networks.claims, (24 / inner) * (axis.until - axis.from));
  const lines = bars.reduce((most, { line }) => Math.max(most, line + 1), 0);
  const statedY = rows.length * (NAME + PLOT + GAP);
  const claimsY = statedY + (hasStatements ? NAME + STATED + 12 + GAP : 0);
  const axisY = claimsY + (lines === 0 ? 0 : NAME + lines * LINE + 6);
  return (
    <div class="axis-box networks" ref={element}>
      <svg
        viewBox={`0 0 ${width} ${axisY + 22}`}
        width={width}
        height={axisY + 22}
        role="img"
        aria-label={label}
      >
        <defs>
          <pattern
            id="stated"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path class="hatch" d="M0 0v6" />
          </pattern>
        </defs>
        {listTicks(axis, Math.max(2, Math.floor(width / 64))).map(({ time, words }) => (
          <g key={time}>
            <line class="grid" x1={xOf(time)} x2={xOf(time)} y1={0} y2={axisY} />
            <text class="day" x={xOf(time)} y={axisY + 16} text-anchor={anchorOf(xOf(time), width)}>
              {words}
            </text>
          </g>
        ))}
        {rows.map((row, index) => (
          <SignalRow
            key={row.signal.name}
            row={row}
            y={index * (NAME + PLOT + GAP)}
            xOf={xOf}
            width={width}
          />
        ))}
        {hasStatements ? <Stated networks={networks} y={statedY} xOf={xOf} /> : null}
        {lines === 0 ? null : <RowName words="Press claims" aside="numbered as below" y={claimsY} />}
        {bars.map(({ bar, line }) => {
          const [from, top] = [xOf(bar.from), claimsY + NAME + 2 + line * LINE];
          const wide = Math.max(4, xOf(bar.until) - from);
          const isTight = from + wide + 18 > width;
          return (
            <g key={bar.number} class={`claim-bar ${bar.link.verdict}`}>
              <title>{tameWords(`${bar.number}, ${bar.link.verdictInWords}: ${bar.link.text}`)}</title>
              <rect x={from} y={top} width={wide} height={BAR} rx={2} />
              <text
                x={isTight ? from - 4 : from + wide + 4}
                y={top + BAR}
                text-anchor={isTight ? "end" : "start"}
              >
                {bar.number}
              </text>
            </g>
          );
        })}
        <line class="axis" x1={0} x2={width} y1={axisY} y2={axisY} />
      </svg>
    </div>
  );
}

function SignalRow({ row, y, xOf, width }: { row: Row; y: number; xOf: XOf; width: number }) {
  const { signal, line, bands, pauses, learning, highest } = row;
  const top = y + NAME;
  const path = line
    .map((piece) =>
      piece
        .map(([time, share], index) => {
          const height = Math.round((top + PLOT - share * PLOT) * 10) / 10;
          return `${index === 0 ? "M" : "L"}${xOf(time)} ${height}`;
        })
        .join(""),
    )
    .join("");
  return (
    <g>
      {learning === null ? null : <Box kind="learning" span={learning} y={top} height={PLOT} xOf={xOf} />}
      {bands.map((band) => (
        <Box key={band.from} kind="band" span={band} y={top} height={PLOT} xOf={xOf} words={band.words} />
      ))}
      {pauses.map((pause) => (
        <Box key={pause.from} kind="pause" span={pause} y={top} height={PLOT} xOf={xOf} />
      ))}
      <path class="measured" d={path} />
      <line class="axis" x1={0} x2={width} y1={top + PLOT} y2={top + PLOT} />
      <RowName words={signal.name} aside={`${signal.family}, ${signal.source}`} y={y} />
      {width < 480 ? null : (
        <text class="day" x={width} y={y + 13} text-anchor="end">
          0 to {COMPACT.format(highest)}
        </text>
      )}
    </g>
  );
}

const COMPACT = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 2 });

/** Hatched, never filled: these stretches stand on dated words alone. */
function Stated({ networks, y, xOf }: { networks: Networks; y: number; xOf: XOf }) {
  const top = y + NAME;
  return (
    <g>
      <RowName words="Dated statements" aside="words, not a series" y={y} />
      {networks.stated.map((band) => (
        <g key={band.from}>
          <Box
            kind="stated"
            span={band}
            y={top}
            height={STATED}
            xOf={xOf}
            words={`stated: ${wordTime(band.from)} to ${wordTime(band.until)} UTC`}
          />
          <Box kind="opening" span={band.opening} y={top} height={STATED} xOf={xOf} />
          {band.pauses.map((pause) => (
            <Box
              key={pause.from}
              kind="pause edge"
              span={pause}
              y={top}
              height={STATED}
              xOf={xOf}
              words={`back for a while: ${wordTime(pause.from)} to ${wordTime(pause.until)} UTC`}
            />
          ))}
        </g>
      ))}
      {networks.marks.map(({ time, says, words }) => (
        <path key={`${time} ${words}`} class={`said ${says}`} d={`M${xOf(time)} ${top + STATED + 2}l4 8h-8z`}>
          <title>{tameWords(words)}</title>
        </path>
      ))}
    </g>
  );
}

function Box({
  kind,
  span,
  y,
  height,
  xOf,
  words,
}: {
  kind: string;
  span: Span;
  y: number;
  height: number;
  xOf: XOf;
  words?: string;
}) {
  const x = xOf(span.from);
  return (
    <rect class={kind} x={x} y={y} width={Math.max(1, xOf(span.until) - x)} height={height}>
      {words === undefined ? null : <title>{tameWords(words)}</title>}
    </rect>
  );
}

function RowName({ words, aside, y }: { words: string; aside: string; y: number }) {
  return (
    <text x={0} y={y + 13}>
      <tspan class="row-name">{cutWords(tameWords(words), 34)}</tspan>
      <tspan class="day" dx={6}>
        {cutWords(tameWords(aside), 40)}
      </tspan>
    </text>
  );
}

function anchorOf(x: number, width: number): "start" | "middle" | "end" {
  return x < 20 ? "start" : x > width - 20 ? "end" : "middle";
}
