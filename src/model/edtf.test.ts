// @ts-expect-error the package ships no types
import edtf from "edtf";
import { describe, expect, it } from "vitest";
import fc from "../../test/fast-check.ts";
import {
  addDays,
  compareEdtf,
  dayOf,
  daysBetween,
  earliestDay,
  latestDay,
  makeDay,
  makeInterval,
  weekdayOf,
  weekOf,
} from "./edtf.ts";

const BOUNDS: readonly [edtf: string, first: string | null, last: string | null][] = [
  ["2022-01-05", "2022-01-05", "2022-01-05"],
  ["2022-01-05~", "2022-01-05", "2022-01-05"],
  ["2022-02", "2022-02-01", "2022-02-28"],
  ["2020-02", "2020-02-01", "2020-02-29"],
  ["2011", "2011-01-01", "2011-12-31"],
  ["196X", "1960-01-01", "1969-12-31"],
  ["19XX", "1900-01-01", "1999-12-31"],
  ["2011-22", "2011-06-01", "2011-08-31"],
  ["2011-24", "2011-12-01", "2012-02-29"],
  ["2022-01-02/2022-01-08", "2022-01-02", "2022-01-08"],
  ["2022-01-02/..", "2022-01-02", null],
  ["../2022-01", null, "2022-01-31"],
  ["2013/2014", "2013-01-01", "2014-12-31"],
];

describe("EDTF", () => {
  it.each(BOUNDS)("%s runs from %s to %s and is EDTF", (text, first, last) => {
    expect(earliestDay(text)).toBe(first);
    expect(latestDay(text)).toBe(last);
    expect(() => edtf(text)).not.toThrow();
  });

  it.each(["", "yesterday", "2022-13", "2022-02-30", "2022-1-5", "XXXX-01-05", "/"])(
    "%j names no date",
    (text) => {
      expect(earliestDay(text)).toBeNull();
      expect(latestDay(text)).toBeNull();
      expect(dayOf(text)).toBeNull();
    },
  );

  it("gives a day only for a day", () => {
    expect(dayOf("2022-01-05~")).toBe("2022-01-05");
    expect(dayOf("2022-01")).toBeNull();
    expect(dayOf("2022-01-05/2022-01-06")).toBeNull();
  });

  it("joins dates into intervals", () => {
    expect(makeInterval("2022-01-02", "2022-01-08")).toBe("2022-01-02/2022-01-08");
    expect(makeInterval("2022-01-02", "2022-01-02")).toBe("2022-01-02");
    expect(makeInterval("2022-01-02", null)).toBe("2022-01-02/..");
    expect(makeInterval(null, "2022-01-02/2022-01-08")).toBe("../2022-01-08");
  });

  it("sorts by first day, then by last", () => {
    const sorted = ["2022-01-05", "2022-01", "../2021", "2022-01-05/..", "196X"].toSorted(compareEdtf);
    expect(sorted).toEqual(["../2021", "196X", "2022-01", "2022-01-05", "2022-01-05/.."]);
  });

  it("counts days, weekdays and weeks as the calendar does", () => {
    expect(addDays("2022-01-05", -5)).toBe("2021-12-31");
    expect(addDays("2020-02-28", 1)).toBe("2020-02-29");
    expect(weekdayOf("2022-01-05")).toBe(3);
    expect(weekOf("2022-01-02")).toEqual({ year: 2021, week: 52 });
    expect(weekOf("1998-12-31")).toEqual({ year: 1998, week: 53 });
    expect(makeDay(2021, 2, 29)).toBeNull();
  });

  it("agrees with the platform's calendar on any day", () => {
    const days = fc.integer({ min: -60000, max: 60000 });
    fc.assert(
      fc.property(days, days, (from, by) => {
        const day = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(day(from), by)).toBe(day(from + by));
        expect(daysBetween(day(from), day(from + by))).toBe(by);
        expect(weekdayOf(day(from)) % 7).toBe(new Date(from * 86_400_000).getUTCDay());
      }),
    );
  });
});
