import { useMemo, useState } from "preact/hooks";
import { countOf } from "../../src/6-export/wording.ts";
import { type Column, type Voice, viewQuoting } from "../views/quoting.ts";
import { layWords, tameWords } from "../views/safe-words.ts";
import type { Shelf } from "../views/shelf.ts";
import { useWidth } from "./use-width.ts";
import { Nothing, Quote, Words } from "./words.tsx";

const COLUMNS: readonly (readonly [Column, string])[] = [
  ["origin", "Said it"],
  ["agency", "Passed it on"],
  ["outlet", "Printed it"],
];
const ROW = 30;
/** On a telephone names take two lines. */
const NARROW_ROW = 42;
const LINE = 14;

/** Claims on their way from who said them, through agencies, to who printed them. A voice chosen shows its own ways. */
export function QuotingChart({ shelf }: { shelf: Shelf }) {
  const quoting = useMemo(() => viewQuoting(shelf), [shelf]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [element, width] = useWidth<HTMLDivElement>(960);
  if (quoting.passings.length === 0) return <Nothing>No article names a source yet.</Nothing>;
  const hasAgencies = quoting.voices.some(({ column }) => column === "agency");
  const columns = COLUMNS.filter(([column]) => column !== "agency" || hasAgencies);
  const isNarrow = width < 600;
  const columnWidth = Math.min(230, (width - (columns.length - 1) * (isNarrow ? 26 : 48)) / columns.length);
  const gap = columns.length === 1 ? 0 : (width - columnWidth * columns.length) / (columns.length - 1);
  const row = isNarrow ? NARROW_ROW : ROW;
  const letters = Math.max(8, Math.floor((columnWidth - (isNarrow ? 12 : 30)) / 6.8));
  const tallest = Math.max(
    ...columns.map(([column]) => quoting.voices.filter((voice) => voice.column === column).length),
  );
  const height = tallest * row + 30;
  const placed = new Map<string, { x: number; y: number; voice: Voice }>();
  for (const [index, [column]] of columns.entries()) {
    const own = quoting.voices.filter((voice) => voice.column === column);
    const top = 30 + ((tallest - own.length) * row) / 2;
    for (const [place, voice] of own.entries())
      placed.set(voice.key, { x: index * (columnWidth + gap), y: top + place * row + row / 2, voice });
  }
  const ways = chosen === null ? null : new Set(placed.get(chosen)?.voice.claims ?? []);
  const isLit = (claims: readonly string[]) => ways === null || claims.some((id) => ways.has(id));
  const voice = chosen === null ? undefined : placed.get(chosen)?.voice;
  return (
    <div class="quoting" ref={element}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <title>Who quotes whom</title>
        {columns.map(([column, words], index) => (
          <text key={column} class="head" x={index * (columnWidth + gap)} y={14}>
            {words}
          </text>
        ))}
        {quoting.passings.map((passing) => {
          const from = placed.get(passing.from);
          const to = placed.get(passing.to);
          if (from === undefined || to === undefined) return null;
          const [x, X] =
            from.x < to.x ? [from.x + columnWidth, to.x] : [from.x + columnWidth, to.x + columnWidth];
          const bend = Math.max(24, Math.abs(X - x) / 2);
          const end = from.x < to.x ? X - bend : X + bend;
          return (
            <path
              key={`${passing.from} ${passing.to}`}
              class={isLit(passing.claims) ? "way" : "way dim"}
              d={`M${x} ${from.y}C${x + bend} ${from.y} ${end} ${to.y} ${X} ${to.y}`}
              stroke-width={1 + Math.min(7, Math.sqrt(passing.claims.length) * 1.4)}
            >
              <title>{countOf(passing.claims.length, "claim")}</title>
            </path>
          );
        })}
        {[...placed.values()].map(({ x, y, voice: one }) => (
          // biome-ignore lint/a11y/useSemanticElements: a drawing has no button element of its own
          <g
            key={one.key}
            class={`voice ${one.column}${isLit(one.claims) ? "" : " dim"}`}
            role="button"
            tabIndex={0}
            aria-pressed={one.key === chosen}
            onClick={() => setChosen(one.key === chosen ? null : one.key)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              setChosen(one.key === chosen ? null : one.key);
            }}
          >
            <rect x={x} y={y - row / 2 + 3} width={columnWidth} height={row - 6} rx={4} />
            {layWords(tameWords(one.name), letters, isNarrow ? 2 : 1).map((line, at, lines) => (
              <text key={line} x={x + (isNarrow ? 6 : 8)} y={y + 4 + (at - (lines.length - 1) / 2) * LINE}>
                {line}
              </text>
            ))}
            {isNarrow ? null : (
              <text class="count" x={x + columnWidth - 7} y={y + 4} text-anchor="end">
                {one.claims.length}
              </text>
            )}
            <title>{`${tameWords(one.name)}: ${countOf(one.claims.length, "claim")}`}</title>
          </g>
        ))}
      </svg>
      {quoting.leftOut > 0 ? (
        <p class="soft">
          {countOf(quoting.leftOut, "more origin")} on whom fewer claims stand are not drawn.
        </p>
      ) : null}
      {voice === undefined ? null : (
        <div class="chosen">
          <h3>
            <Words text={voice.name} most={120} />
          </h3>
          {[...new Set(voice.claims)].slice(0, 12).map((id) => {
            const view = shelf.show(id);
            return view === undefined ? null : <Quote key={id} view={view} story={shelf.story.id} />;
          })}
          {voice.claims.length > 12 ? <p class="soft">and {voice.claims.length - 12} more</p> : null}
        </div>
      )}
    </div>
  );
}
