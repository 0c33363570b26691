import { expect, test } from "vitest";
import type { ConnectivityView } from "../../src/model/connectivity-view.ts";
import { listTicks, stackBars, viewNetworks } from "./networks.ts";

const at = (stamp: string) => Date.parse(stamp) / 1000;
const view: ConnectivityView = {
  schema: "sitrep-connectivity/1",
  place: "XA",
  signals: [
    {
      source: "IODA",
      name: "ping-slash24",
      family: "reachability",
      place: "XA",
      reach: "country",
      scale: "absolute",
      stepSeconds: 1800,
      from: "2023-12-01T00:00Z",
      until: "2024-01-20T00:00Z",
      judgedFrom: "2023-12-05T00:00Z",
      gaps: [{ from: "2024-01-08T04:00Z", until: "2024-01-08T10:00Z" }],
      outline: [
        [at("2023-12-02T00:00Z"), 900],
        [at("2024-01-08T02:00Z"), 100],
        [at("2024-01-08T04:00Z"), 50],
        [at("2024-01-08T10:00Z"), 100],
        [at("2024-01-08T11:00Z"), 0],
      ],
    },
  ],
  intervals: [],
  outages: [
    {
      place: "XA",
      scope: "country",
      basis: "series",
      agreement: "one family",
      families: ["reachability"],
      begins: { earliest: "2024-01-08T11:00Z", latest: "2024-01-08T11:00Z" },
      ends: { earliest: "2024-01-09T11:00Z", latest: "2024-01-09T11:00Z" },
      restorations: [],
    },
  ],
  statements: [],
  links: [],
  problems: [],
};
const days = (from: string, until: string) => ({ from: at(from), until: at(until) });

test("the axis spans what was found around the story, and a line breaks where nothing was measured", () => {
  const networks = viewNetworks(view, days("2024-01-07", "2024-01-09"));
  expect(networks?.axis).toEqual(days("2024-01-07T23:00Z", "2024-01-09T23:00Z"));
  expect(networks?.rows[0]?.line.map((piece) => piece.map(([, share]) => share))).toEqual([
    [1, 0.5],
    [1, 0],
  ]);
  expect(networks?.rows[0]?.learning).toBeNull();
});

test("a story of other days, or a place without measurements, has nothing to show", () => {
  expect(viewNetworks(view, days("2019-01-07", "2019-01-09"))).toBeNull();
  expect(viewNetworks({ ...view, signals: [] }, days("2024-01-07", "2024-01-09"))).toBeNull();
});

test("ticks stand on the hour in UTC, bars that overlap on lines of their own", () => {
  const words = listTicks(days("2024-01-07T23:00Z", "2024-01-09T01:00Z"), 4).map((tick) => tick.words);
  expect(words).toEqual(["8 Jan", "12:00", "9 Jan"]);
  const bars = [
    days("2024-01-07", "2024-01-08"),
    days("2024-01-07", "2024-01-09"),
    days("2024-01-09", "2024-01-10"),
  ];
  expect(stackBars(bars, 60).map(({ line }) => line)).toEqual([0, 1, 0]);
});
