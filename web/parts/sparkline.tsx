/** Articles a day as small bars; days without one stay empty. */
export function Sparkline({ days }: { days: readonly (readonly [day: string, articles: number])[] }) {
  const first = Date.parse(days[0]?.[0] ?? "");
  const last = Date.parse(days.at(-1)?.[0] ?? "");
  if (Number.isNaN(first) || Number.isNaN(last)) return null;
  const span = Math.max(1, Math.round((last - first) / DAY) + 1);
  const most = Math.max(...days.map(([, articles]) => articles));
  const step = WIDTH / Math.max(span, 7);
  const label = `${days.reduce((sum, [, articles]) => sum + articles, 0)} articles over ${span} days, at most ${most} a day`;
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {days.map(([day, articles]) => {
        const height = Math.max(2, (articles / most) * (HEIGHT - 4));
        const x = ((Date.parse(day) - first) / DAY) * step;
        return <rect key={day} x={x} y={HEIGHT - height} width={Math.max(1.5, step - 2)} height={height} />;
      })}
    </svg>
  );
}

const DAY = 86_400_000;
const WIDTH = 160;
const HEIGHT = 36;
