/** One stream: so many articles took so many seconds of processor time. */
export interface Stretch {
  readonly articles: number;
  readonly seconds: number;
}

const WIDTH = 640;
const HEIGHT = 400;
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 612, 28, 344];

/** Time against articles, both axes logarithmic, beside the line on which twice the articles take twice the time. SVG. */
export function drawGrowth(stretches: readonly Stretch[]): string {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("there is nothing to draw");
  const most = Math.max(last.seconds, (first.seconds * last.articles) / first.articles);
  const x = scaleLog([first.articles, last.articles], [LEFT, RIGHT]);
  const y = scaleLog([first.seconds, most], [BOTTOM, TOP]);
  const points = stretches.map(({ articles, seconds }) => `${round(x(articles))},${round(y(seconds))}`);
  const columns = stretches.map(({ articles }) => {
    const at = round(x(articles));
    return `<path class="grid" d="M${at} ${TOP}V${BOTTOM}"/><text x="${at}" y="${BOTTOM + 18}" text-anchor="middle">${shorten(articles)}</text>`;
  });
  const rows = listPowersOfTen(first.seconds, most).map((seconds) => {
    const at = round(y(seconds));
    return `<path class="grid" d="M${LEFT} ${at}H${RIGHT}"/><text x="${LEFT - 8}" y="${at + 4}" text-anchor="end">${seconds.toLocaleString("en")}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="Seconds of processor time for ${shorten(first.articles)} to ${shorten(last.articles)} articles">
<style>text{font:12px system-ui,sans-serif;fill:#444}.grid{stroke:#ddd}.straight{stroke:#999;stroke-dasharray:4 4}.time{fill:none;stroke:#1a5fb4;stroke-width:2}circle{fill:#1a5fb4}</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${[...columns, ...rows].join("\n")}
<path class="straight" d="M${LEFT} ${round(y(first.seconds))}L${RIGHT} ${round(y((first.seconds * last.articles) / first.articles))}"/>
<polyline class="time" points="${points.join(" ")}"/>
${points.map((point) => `<circle cx="${point.replace(",", '" cy="')}" r="3.5"/>`).join("")}
<text x="${LEFT}" y="16">seconds of processor time; dashed: twice the articles, twice the time</text>
<text x="${(LEFT + RIGHT) / 2}" y="${BOTTOM + 42}" text-anchor="middle">articles</text>
</svg>
`;
}

type Scale = (value: number) => number;

function scaleLog([least, most]: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  const width = Math.log(most / least) || 1;
  return (value) => from + ((to - from) * Math.log(value / least)) / width;
}

function listPowersOfTen(least: number, most: number): number[] {
  const powers: number[] = [];
  for (let power = 10 ** Math.ceil(Math.log10(least)); power <= most; power *= 10) powers.push(power);
  return powers;
}

function shorten(articles: number): string {
  if (articles >= 1e6) return `${articles / 1e6}M`;
  return articles >= 1000 ? `${articles / 1000}k` : String(articles);
}

function round(place: number): number {
  return Math.round(place * 10) / 10;
}
