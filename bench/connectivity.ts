import { streamSeriesCsv } from "../src/connectivity/index.ts";

/**
 * A year of five-minute points for 200 made-up countries, read and judged in one pass: `npx tsx bench/connectivity.ts
 * [countries] [days]`. The lines are made as they are read, so that memory shows the reader's own. One cut of six hours
 * is injected into each country and must be found.
 */
const [countries = 200, days = 365] = process.argv.slice(2).map(Number);
const STEP = 300;
const DAY = 86_400;
const START = Date.UTC(2025, 0, 1) / 1000;
const CUT = { hours: 6, day: Math.min(200, Math.floor(days / 2)) };

const names = Array.from(
  { length: countries },
  (_, at) => String.fromCharCode(65 + Math.floor(at / 26)) + String.fromCharCode(65 + (at % 26)),
);
let peak = 0;
const began = performance.now();
const streamed = await streamSeriesCsv(makeLines(), { place: "" });
const seconds = (performance.now() - began) / 1000;
const points = Math.round((days * DAY) / STEP) * countries;
const found = streamed?.watches.map(({ disruptions }) => disruptions) ?? [];
const hits = found.filter((disruptions) =>
  disruptions.some(({ onset }) => Math.abs(onset - (START + CUT.day * DAY)) <= DAY / 2),
).length;
const extra = found.reduce((sum, disruptions) => sum + disruptions.length, 0) - hits;
console.log(
  `${points} points of ${countries} countries in ${seconds.toFixed(1)} s, ${Math.round(points / seconds)} a second`,
);
console.log(
  `peak resident memory ${Math.round(peak / 1e6)} MB; ${hits} of ${countries} injected cuts found, ${extra} else`,
);

/** Long form, one row a point: time, place, signal, value. Two thirds probing, one third traffic with its daily wave. */
async function* makeLines(): AsyncGenerator<string> {
  yield "time,place,signal,value";
  let seed = 1;
  for (let time = START; time < START + days * DAY; time += STEP) {
    if ((time - START) % DAY === 0) {
      const { rss } = process.memoryUsage();
      peak = Math.max(peak, rss);
      const day = (time - START) / DAY;
      if (day > 0 && day % 60 === 0) console.log(`after ${day} days: ${Math.round(rss / 1e6)} MB`);
    }
    for (const [at, name] of names.entries()) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const noise = 1 + (seed / 2_147_483_648 - 0.5) * 0.04;
      const isTraffic = at % 3 === 0;
      const wave = isTraffic ? 1 + 0.5 * Math.sin(((time % DAY) / DAY) * 2 * Math.PI) : 1;
      const onset = START + CUT.day * DAY + (at % 12) * 3600;
      const isCut = time >= onset && time < onset + CUT.hours * 3600;
      const value = 1000 * noise * wave * (isCut ? 0.1 : 1);
      yield `${time},${name},${isTraffic ? "requests" : "ping-slash24"},${value.toFixed(2)}`;
    }
  }
}
