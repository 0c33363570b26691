import { expect, test } from "vitest";
import { watchSeries } from "./detect/watcher.ts";
import { makeSeries } from "./sample-series.ts";
import { DAY, HOUR } from "./times.ts";
import { offsetOfZone } from "./zone.ts";

const berlin = offsetOfZone("Europe/Berlin") ?? (() => 0);

test("a zone knows its winter, its summer, and that it exists", () => {
  expect([berlin(Date.UTC(2024, 0, 1) / 1000), berlin(Date.UTC(2024, 6, 1) / 1000)]).toEqual([
    HOUR,
    2 * HOUR,
  ]);
  expect(offsetOfZone("Asia/Tehran")?.(Date.UTC(2026, 0, 8) / 1000)).toBe(3.5 * HOUR);
  expect(offsetOfZone("Nowhere/At_all")).toBeNull();
});

test("clocks that change move no one's morning where the zone is known", () => {
  // Busy from eight to eight by the clock on the wall, across the last Sunday of March.
  const series = makeSeries("requests", 100, (_value, time) => {
    const hour = ((time + berlin(time)) % DAY) / HOUR;
    return hour >= 8 && hour < 20 ? 1000 : 200;
  });
  expect(watchSeries(series)?.disruptions.length).toBeGreaterThan(0);
  expect(watchSeries(series, { offsetAt: berlin })?.disruptions).toEqual([]);
});
