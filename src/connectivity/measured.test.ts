import { expect, test } from "vitest";
import { sitrep } from "../index.ts";
import type { ConnectivityView } from "../model/connectivity-view.ts";
import { attachMeasured, observeLedger, viewConnectivity } from "./index.ts";
import { joinSeries } from "./read/collect.ts";
import { readConnectivity } from "./read/index.ts";
import { at, makeSeries } from "./sample-series.ts";

const DAY_22 = "2024-01-23";
/** Five weeks of two families as a file would hold them; both fall by 90 % from day 20 to day 23. */
const rows = ["bgp", "ping-slash24", "requests"].flatMap((name) =>
  makeSeries(name, 35, (value, time) => (time >= at(20) && time < at(23) ? value * 0.1 : value)).points.map(
    ({ time, value }) => `${time},KZ,${name},${value}`,
  ),
);
const reading = readConnectivity(
  { source: "series.csv", text: `time,place,signal,value\n${rows.join("\n")}` },
  { place: "KZ" },
);
const series = joinSeries(reading.series, []);

async function readStory(text: string) {
  const content = `Unrest goes on in Kazakhstan\n\n${DAY_22}\n\nALMATY, Kazakhstan — ${text}\n`;
  return sitrep([{ source: "paper.txt", content, published: DAY_22 }]);
}

test("an order that cuts the network carries the verdict of each claim, the intervals and their file", async () => {
  const ledger = await readStory(
    "Kazakhstan was under a nationwide internet blackout on Monday. A curfew was imposed on Monday.",
  );
  const observations = observeLedger(ledger, { series, statements: [] });
  const measures = attachMeasured(ledger, observations).stories.flatMap((story) => story.measures);
  const cut = measures.find(({ measure }) => measure === "internet_shutdown");
  expect(cut?.measured).toMatchObject({
    place: "KZ",
    reason: "measured (three families) from 21 Jan 2024 00:00 to 24 Jan 2024 00:00 UTC; of 1 claim 1 agrees",
    verdicts: [{ claim: cut?.claims[0], verdict: "agrees" }],
  });
  expect(cut?.measured?.intervals).toHaveLength(3);
  expect(cut?.measured?.intervals[0]).toMatchObject({
    onset: "2024-01-21T00:00Z",
    end: "2024-01-24T00:00Z",
    files: ["series.csv"],
  });
  expect(measures.find(({ measure }) => measure === "curfew")?.measured).toBeUndefined();
});

test("a page draws from plain JSON: signals with their outline, intervals, claims with time and verdict", async () => {
  const ledger = await readStory("The government shut down the internet on Monday, nationwide.");
  const [observation] = observeLedger(ledger, { series, statements: [] });
  if (observation === undefined) throw new Error("the claim was not found");
  const view: ConnectivityView = viewConnectivity(observation);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  expect(view.signals.map(({ name, outline }) => [name, outline.length > 100])).toEqual([
    ["bgp", true],
    ["ping-slash24", true],
    ["requests", true],
  ]);
  expect(view.links).toMatchObject([
    { says: "cut", verdict: "onset-differs", begins: { from: "2024-01-22T00:00Z" } },
  ]);
});
