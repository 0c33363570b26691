import { describe, expect, test } from "vitest";
import fc from "../../../test/fast-check.ts";
import { findOutages } from "../detect/agree.ts";
import { outagesFromStatements } from "../detect/stated.ts";
import { watchSeries } from "../detect/watcher.ts";
import { at, makeSeries } from "../sample-series.ts";
import { HOUR } from "../times.ts";
import type { Statement, Watch } from "../types.ts";
import { rangeOfDays } from "./from-ledger.ts";
import { linkPressClaims } from "./link-press-claims.ts";
import type { Measured, PressClaim } from "./press-claim.ts";

const COUNTRY: PressClaim["place"] = { name: "Xanadu", country: "XA", precision: "country" };

function claim(
  says: PressClaim["says"],
  from: number,
  until: number,
  rest: Partial<PressClaim> = {},
): PressClaim {
  const range = { earliest: from, latest: until };
  const isState = says === "normal" || rest.holds !== undefined;
  return {
    id: "c",
    place: COUNTRY,
    medium: "internet",
    says,
    scope: "nationwide",
    text: "the internet was off nationwide",
    begins: isState ? null : range,
    ends: null,
    holds: isState ? range : null,
    ...rest,
  };
}

/** Down from day 20 to day 23 by 90 %, back for five hours on day 21. */
function watchAll(names: readonly string[]): Watch[] {
  return names
    .map((name) =>
      watchSeries(
        makeSeries(name, 35, (value, time) => {
          const isBack = time >= at(21, 2) && time < at(21, 7);
          return time >= at(20) && time < at(23) && !isBack ? value * 0.1 : value;
        }),
      ),
    )
    .filter((watch) => watch !== null);
}

function measure(...names: readonly string[]): Measured {
  const watches = watchAll(names);
  return { watches, outages: findOutages(watches) };
}

const full = measure("bgp", "ping-slash24", "requests");

function verdict(one: PressClaim, measured: Measured = full): string | undefined {
  return linkPressClaims(measured, [one])[0]?.verdict;
}

describe("beside series", () => {
  test("a cut at that time agrees, at another time differs, and its hours are told apart from its end", () => {
    expect(verdict(claim("cut", at(19, 22), at(20, 3)))).toBe("agrees");
    expect(verdict(claim("cut", at(21, 10), at(21, 20)))).toBe("onset-differs");
    expect(
      verdict(claim("cut", at(20), at(20, 20), { ends: { earliest: at(20, 10), latest: at(20, 23) } })),
    ).toBe("agrees-but-temporary");
  });

  test("a state agrees while it lasts, but not in the hours it was back", () => {
    expect(verdict(claim("cut", at(22), at(22, 5), { holds: { earliest: at(22), latest: at(22, 5) } }))).toBe(
      "agrees",
    );
    const inPause = { earliest: at(21, 3), latest: at(21, 5) };
    expect(verdict(claim("cut", 0, 0, { begins: null, holds: inPause }))).toBe("agrees-but-temporary");
  });

  test("a return that lasted, one that did not, and one that was not", () => {
    expect(verdict(claim("restored", at(22, 23), at(23, 1)))).toBe("agrees");
    expect(verdict(claim("restored", at(21, 3), at(21, 5)))).toBe("agrees-but-temporary");
    expect(verdict(claim("restored", at(22, 4), at(22, 6)))).toBe("contradicts");
    expect(verdict(claim("restored", at(22, 4), at(22, 6), { text: "partly restored" }))).toBe(
      "not-measurable",
    );
  });

  test("a denial is contradicted while two families are down, and agrees when none is", () => {
    expect(verdict(claim("normal", at(22, 4), at(22, 6)))).toBe("contradicts");
    expect(verdict(claim("normal", at(26), at(27)))).toBe("agrees");
    expect(verdict(claim("normal", at(22, 4), at(22, 6)), measure("ping-slash24"))).toBe("not-measurable");
  });
});

describe("contradiction needs signals that could have seen it", () => {
  const quiet = claim("cut", at(27), at(28));

  test("a nationwide cut that three families never saw", () => {
    expect(verdict(quiet)).toBe("contradicts");
  });

  test.each([
    ["a city", { place: { name: "Zaitun", country: "XA", precision: "city" as const } }, "not-measurable"],
    ["telephones", { medium: "phone" as const }, "not-measurable"],
    ["mobile networks alone", { medium: "mobile internet" as const }, "not-measurable"],
    ["some provinces", { scope: "", text: "cut in some provinces" }, "not-measurable"],
    [
      "another country",
      { place: { name: "Yonder", country: "XB", precision: "country" as const } },
      "no-data",
    ],
    ["no time", { begins: null }, "not-measurable"],
  ])("%s", (_name, change, expected) => {
    expect(verdict({ ...quiet, ...change })).toBe(expected);
  });

  test("routing and probing alone miss a mobile cut; learning series and silent ones see nothing", () => {
    expect(verdict(quiet, measure("bgp", "ping-slash24"))).toBe("not-measurable");
    expect(verdict(quiet, measure("requests"))).toBe("not-measurable");
    expect(verdict(claim("cut", at(1), at(2)))).toBe("no-data");
    expect(verdict(claim("cut", at(60), at(61)))).toBe("no-data");
  });

  test("whatever a claim says of the cut's own days, a true one is never contradicted", () => {
    const inside = fc.integer({ min: at(20, 1), max: at(22, 20) });
    const hours = fc.integer({ min: 0, max: 30 * HOUR });
    fc.assert(
      fc.property(inside, hours, fc.boolean(), (from, length, isState) => {
        const range = { earliest: from, latest: from + length };
        const one = claim("cut", range.earliest, range.latest, isState ? { begins: null, holds: range } : {});
        return verdict(one) !== "contradicts";
      }),
    );
  });
});

test("a town with a series of its own is judged by it, and never contradicted", () => {
  const place = { name: "Zaitun", country: "XA", precision: "city" as const };
  const watches = full.watches.map((watch) => {
    const signal = { ...watch.signal, place: "XA-Zaitun", reach: "region" as const };
    return { ...watch, signal, disruptions: watch.disruptions.map((one) => ({ ...one, signal })) };
  });
  const local: Measured = { watches, outages: findOutages(watches) };
  expect(verdict(claim("cut", at(19, 22), at(20, 3), { place }), local)).toBe("agrees");
  expect(verdict(claim("restored", at(21, 3), at(21, 5), { place }), local)).toBe("agrees-but-temporary");
  expect(verdict(claim("cut", at(27), at(28), { place }), local)).toBe("not-measurable");
});

describe("beside statements alone", () => {
  const state = (
    says: Statement["says"],
    from: number,
    until: number | null = null,
    scope = "national",
  ): Statement => ({
    source: "somebody who measures",
    place: "XA",
    says,
    from,
    until,
    precision: "about",
    scope,
    text: "words",
  });
  const stated: Measured = {
    watches: [],
    outages: outagesFromStatements([
      state("cut", at(3, 14), null, "mobile, national"),
      state("cut", at(4, 10)),
      state("cut", at(4, 11)),
      state("restored", at(4, 17), at(4, 22)),
      state("ended", at(10, 2)),
    ]),
  };

  test("they are drawn from what was said and no further", () => {
    expect(stated.outages).toMatchObject([
      {
        basis: "statements",
        agreement: "stated only",
        begins: { earliest: at(4, 10), latest: at(4, 11) },
        ends: { latest: at(10, 2) },
        restorations: [{ from: at(4, 17), until: at(4, 22) }],
      },
    ]);
  });

  test("a mobile cut before the whole one agrees with a claim that does not say nationwide", () => {
    expect(verdict(claim("cut", at(3, 12), at(3, 20), { scope: "", text: "disruption" }), stated)).toBe(
      "agrees",
    );
    expect(verdict(claim("cut", at(3, 12), at(3, 20)), stated)).toBe("onset-differs");
  });

  test("they agree and tell of a pause, but never contradict", () => {
    expect(verdict(claim("restored", at(4, 18), at(4, 23)), stated)).toBe("agrees-but-temporary");
    const says = fc.constantFrom<PressClaim["says"]>("cut", "restored", "normal");
    fc.assert(
      fc.property(
        says,
        fc.integer({ min: at(-20), max: at(40) }),
        fc.integer({ min: 0, max: 40 * HOUR }),
        (kind, from, length) => verdict(claim(kind, from, from + length), stated) !== "contradicts",
      ),
    );
  });
});

test("a day is the place's own day", () => {
  const sixHoursAhead = () => 6 * HOUR;
  expect(rangeOfDays("2022-01-05", sixHoursAhead)).toEqual({
    earliest: Date.UTC(2022, 0, 4, 18) / 1000,
    latest: Date.UTC(2022, 0, 5, 17, 59, 59) / 1000,
  });
  expect(rangeOfDays("../2022-01-05", sixHoursAhead)).toBeNull();
});
