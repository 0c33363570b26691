import { describe, expect, it } from "vitest";
import { findDates } from "./dates.ts";
import { type DateCandidate, findMentionedDays, judgeDates } from "./published.ts";
import { readTimestamp } from "./timestamp.ts";

const datesOf = (text: string) => findDates(text, { start: 0, end: text.length });

describe("dates written on a page", () => {
  it.each([
    ["by Dana AbenovaJanuary 7, 2022 9:07 pm", "2022-01-07", "January 7, 2022 9:07 pm"],
    ["Wed, 5 Jan. 2022", "2022-01-05", "Wed, 5 Jan. 2022"],
    ["Posted on 2022-01-05", "2022-01-05", "2022-01-05"],
    ["am 05.01.2022 um", "2022-01-05", "05.01.2022"],
    ["13/01/2022", "2022-01-13", "13/01/2022"],
    ["Sunday, 6/8/2014", "2014-06-08", "Sunday, 6/8/2014"],
    ["JAN 5 2022", "2022-01-05", "JAN 5 2022"],
  ])("%s", (text, day, words) => {
    const [date] = datesOf(text);
    expect(date?.day).toBe(day);
    expect(text.slice(date?.start, date?.end)).toBe(words);
  });

  it.each(["06/08/2014", "February 30, 2022", "version 2022.13.45", "12345-01-05", "Jan. 7", "5 of January"])(
    "%s is none",
    (text) => {
      expect(datesOf(text)).toEqual([]);
    },
  );

  it.each([
    ["Posted Jan 5, 2022 6:10 PM CST", "2022-01-06T00:10:00Z"],
    ["July 4, 2016 at 9:05 p.m. ET", "2016-07-05T01:05:00Z"],
    ["January 4, 2016, 9:05 a.m. ET", "2016-01-04T14:05:00Z"],
    ["5 January 2022 18:10 GMT", "2022-01-05T18:10:00Z"],
    ["Thu, 6 Jan 2022 07:05 (GMT+6)", "2022-01-06T01:05:00Z"],
  ])("%s has an instant", (text, instant) => {
    expect(datesOf(text)[0]?.instant).toBe(instant);
  });

  it("tells what was published from what was changed", () => {
    const labels = datesOf("Published: Tuesday, June 9, 2015 1:02 PM EDT Updated: Wednesday, June 10, 2015");
    expect(labels.map(({ label, day }) => `${label} ${day}`)).toEqual([
      "published 2015-06-09",
      "modified 2015-06-10",
    ]);
  });

  it.each([
    ["Moved 5 January 2022 23:40 Almaty time", "published"],
    ["Filed: 5 January 2022", "published"],
    ["Last updated 5 January 2022", "modified"],
    ["Last update: Jan 5, 2022", "modified"],
    ["It was removed 5 January 2022", "none"],
  ])("%s is %s", (text, label) => {
    expect(datesOf(text)[0]?.label).toBe(label);
  });
});

it.each([
  ["2022-01-05T18:10:00+06:00", { day: "2022-01-05", instant: "2022-01-05T12:10:00Z" }],
  ["2022-01-05 00:00:00", { day: "2022-01-05" }],
  ["20220105T181000Z", { day: "2022-01-05", instant: "2022-01-05T18:10:00Z" }],
  ["Wed, 05 Jan 2022 18:10:00 +0600", { day: "2022-01-05", instant: "2022-01-05T12:10:00Z" }],
  [1641380400, { day: "2022-01-05", instant: "2022-01-05T11:00:00Z" }],
])("reads the time stamp %s", (value, stamp) => {
  expect(readTimestamp(value)).toMatchObject(stamp);
});

it.each([null, "", "soon", "2022-13-45", {}, -5])("reads no time stamp in %j", (value) => {
  expect(readTimestamp(value)).toBeNull();
});

describe("judging candidates", () => {
  const header: DateCandidate = { from: "header", day: "2022-12-07" };
  const byline: DateCandidate = { from: "byline", day: "2022-01-07" };
  const january = findMentionedDays("It began on Jan. 2, spread on Jan. 5, 2022, and ended on 7 January.");

  it("prefers a byline to a header and calls the header a crawl date", () => {
    expect(judgeDates([header, byline], [])).toEqual({ chosen: byline, crawled: [header] });
  });

  it("takes a last update where nothing else tells, and no header later than it", () => {
    const updated: DateCandidate = { from: "updated", day: "2022-01-07" };
    const earlier: DateCandidate = { from: "header", day: "2022-01-06" };
    expect(judgeDates([updated, header], [])).toEqual({ chosen: updated, crawled: [header] });
    expect(judgeDates([updated, earlier], []).chosen).toBe(earlier);
  });

  it("drops a header that the days in the text contradict", () => {
    expect(january).toHaveLength(3);
    expect(judgeDates([header], january)).toEqual({ chosen: null, crawled: [header] });
  });

  it("keeps a header that follows the days in the text, or stands alone", () => {
    const near: DateCandidate = { from: "header", day: "2022-01-09" };
    expect(judgeDates([near], january).chosen).toBe(near);
    expect(
      judgeDates([header], findMentionedDays("A strike on 16 December 2011 ended with 15 dead.")).chosen,
    ).toBe(header);
  });
});
