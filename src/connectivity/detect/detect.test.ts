import { describe, expect, test } from "vitest";
import { at, makeSeries } from "../sample-series.ts";
import type { Disruption, Series } from "../types.ts";
import { findOutages } from "./agree.ts";
import { applyPublishedThresholds } from "./thresholds.ts";
import { watchSeries } from "./watcher.ts";

const PROBING = "ping-slash24";

function cut(name: string, days: number, from: number, until: number, depth: number): Series {
  return makeSeries(name, days, (value, time) =>
    time >= from && time < until ? value * (1 - depth) : value,
  );
}

function find(series: Series): readonly Disruption[] {
  return watchSeries(series)?.disruptions ?? [];
}

describe("opening", () => {
  test("two points below the line open at the first of them", () => {
    const [found] = find(cut(PROBING, 10, at(8, 5), at(8, 6), 0.5));
    expect(found).toMatchObject({
      onset: at(8, 5),
      onsetAfter: at(8, 4.5),
      end: at(8, 6),
      ending: "lasting",
    });
    expect(found?.depth).toBeCloseTo(0.5, 1);
  });

  test("one point does not", () => {
    expect(find(cut(PROBING, 10, at(8, 5), at(8, 5.5), 1))).toEqual([]);
  });

  test("a fall within the usual dips does not, however it looks beside an even signal", () => {
    const noisy = makeSeries(
      PROBING,
      10,
      (value, time) => value * (Math.floor(time / 1800) % 5 === 0 ? 0.85 : 1),
    );
    expect(find(noisy)).toEqual([]);
  });

  test("two low points with a gap between them do not", () => {
    const gapped = makeSeries(PROBING, 10, (value, time) => {
      if (time > at(8, 5) && time < at(8, 11)) return null;
      return time >= at(8, 5) && time <= at(8, 11) ? value * 0.3 : value;
    });
    expect(find(gapped)).toEqual([]);
  });

  test("silence alone is no disruption", () => {
    const silent = makeSeries(PROBING, 12, (value, time) => (time >= at(8) && time < at(10) ? null : value));
    const watch = watchSeries(silent);
    expect(watch?.disruptions).toEqual([]);
    expect(watch?.gaps).toEqual([{ from: at(8), until: at(10) }]);
  });

  test("a fall to zero is a disruption", () => {
    expect(find(cut("bgp", 10, at(8), at(9), 1))).toHaveLength(1);
  });
});

describe("learning", () => {
  test("traffic has no verdict before two weeks, then follows the time of week", () => {
    const series = cut("requests", 21, at(10), at(10, 8), 0.9);
    expect(find(series)).toEqual([]);
    expect(watchSeries(makeSeries("requests", 21))?.judgedFrom).toBe(at(14));
    expect(find(cut("requests", 21, at(18), at(18, 8), 0.9))).toHaveLength(1);
  });

  test("the baseline is frozen at the onset: three weeks down stay three weeks down", () => {
    const [found, ...more] = find(cut(PROBING, 40, at(8), at(29), 0.96));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ onset: at(8), end: at(29) });
  });

  test("published thresholds, whose median moves along, end it after days", () => {
    const alerts = applyPublishedThresholds(cut(PROBING, 40, at(8), at(29), 0.96), 1800) ?? [];
    expect(alerts[0]?.end).toBeLessThan(at(13));
  });
});

describe("closing", () => {
  test("a return of hours is kept inside", () => {
    const series = makeSeries(PROBING, 16, (value, time) => {
      const isBack = time >= at(9, 2) && time < at(9, 6);
      return time >= at(8) && time < at(11) && !isBack ? value * 0.1 : value;
    });
    const [found, ...more] = find(series);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      onset: at(8),
      end: at(11),
      restorations: [{ from: at(9, 2), until: at(9, 6) }],
    });
  });

  test("a return halfway between the lines does not close", () => {
    const series = makeSeries(PROBING, 16, (value, time) => {
      if (time >= at(8) && time < at(9)) return value * 0.3;
      return time >= at(9) && time < at(13) ? value * 0.93 : value;
    });
    expect(find(series)).toMatchObject([{ onset: at(8), end: at(13) }]);
  });

  test("a gap does not close: the recovery must be measured", () => {
    const series = makeSeries(PROBING, 14, (value, time) => {
      if (time >= at(8) && time < at(9)) return value * 0.1;
      if (time >= at(9, 1) && time < at(10)) return null;
      return time >= at(10) && time < at(11) ? value * 0.1 : value;
    });
    expect(find(series)).toMatchObject([{ onset: at(8), end: at(11) }]);
  });

  test("where the series ends first, the end is provisional or missing", () => {
    expect(find(cut(PROBING, 9, at(8), at(8, 20), 0.9))).toMatchObject([
      { end: at(8, 20), ending: "provisional" },
    ]);
    expect(find(cut(PROBING, 9, at(8), at(9), 0.9))).toMatchObject([{ end: null, ending: "none" }]);
  });
});

test("families are graded, and routing alone says so", () => {
  const grade = (...names: readonly string[]) =>
    findOutages(
      names.map((name) => watchSeries(cut(name, 30, at(20), at(22), 0.8))).filter((watch) => watch !== null),
    ).map(({ agreement }) => agreement);
  expect(grade("bgp")).toEqual(["routing only"]);
  expect(grade("ping-slash24")).toEqual(["one family"]);
  expect(grade("ping-slash24", "requests", "visitors")).toEqual(["two families"]);
  expect(grade("bgp", "ping-slash24", "requests")).toEqual(["three families"]);
});
