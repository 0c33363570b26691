import { describe, expect, test } from "vitest";
import { parseStamp } from "../times.ts";
import { joinSeries } from "./collect.ts";
import { readConnectivity } from "./index.ts";
import { streamSeriesCsv } from "./stream-csv.ts";

const MIDNIGHT = Date.UTC(2022, 0, 5) / 1000;

function read(content: unknown, place = "XA") {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return readConnectivity({ source: "file", text }, { place });
}

/** "IODA bgp XA routing: 1 - 3" */
function describeSeries(content: unknown): string[] {
  return read(content).series.map(
    ({ signal, points }) =>
      `${signal.source} ${signal.name} ${signal.place} ${signal.family}: ${points.map(({ value }) => value ?? "-").join(" ")}`,
  );
}

describe("formats", () => {
  const rows: readonly (readonly [name: string, content: unknown, series: readonly string[]])[] = [
    [
      "IODA v2 signals: nested lists, nulls",
      {
        type: "signals",
        data: [
          [
            {
              entityType: "country",
              entityCode: "XA",
              datasource: "bgp",
              from: MIDNIGHT,
              step: 300,
              values: [1, null, 3],
            },
            {
              entityType: "asn",
              entityCode: "64500",
              datasource: "ping-slash24",
              from: MIDNIGHT,
              step: 600,
              values: [9, 8],
            },
          ],
        ],
      },
      ["IODA bgp XA routing: 1 - 3", "IODA ping-slash24 64500 reachability: 9 8"],
    ],
    [
      "IODA's dashboard export",
      '"Time (UTC)","BGP (#Visible /24s)","Telescope (# Unique Source IPs)"\n"2022-01-05 00:00:00",99.5,\n"2022-01-05 00:30:00",100,12\n',
      [
        "IODA BGP (#Visible /24s) XA routing: 99.5 100",
        "IODA Telescope (# Unique Source IPs) XA traffic: - 12",
      ],
    ],
    [
      "Cloudflare Radar: values are strings",
      {
        success: true,
        result: {
          meta: { normalization: "MIN0_MAX" },
          serie_0: { timestamps: ["2022-01-05T00:00:00Z", "2022-01-05T01:00:00Z"], values: ["0.5", "1"] },
        },
      },
      ["Cloudflare Radar Radar serie_0 XA traffic: 0.5 1"],
    ],
    [
      "OONI's aggregation",
      {
        result: [
          { measurement_start_day: "2022-01-05", probe_cc: "XA", measurement_count: 40, anomaly_count: 3 },
          { measurement_start_day: "2022-01-06", probe_cc: "XA", measurement_count: 2, anomaly_count: 0 },
        ],
        v: 0,
      },
      ["OONI OONI measurements XA traffic: 40 2"],
    ],
    [
      "Tor Metrics: comments, the whole world's row left out",
      "# The Tor Project\n#\ndate,country,users,lower,upper,frac\n2022-01-05,xa,1200,1000,1400,71\n2022-01-05,,2000000,,,71\n",
      ["Tor Metrics users XA traffic: 1200"],
    ],
    [
      "RIPEstat: values that held over a stretch",
      {
        data: {
          resource: "xa",
          resolution: "1h",
          stats: [
            {
              timeline: [{ starttime: "2022-01-05T00:00:00", endtime: "2022-01-05T01:00:00" }],
              v4_prefixes_ris: 7,
              asns_stats: 3,
            },
            {
              timeline: [{ starttime: "2022-01-05T02:00:00", endtime: "2022-01-05T02:00:00" }],
              v4_prefixes_ris: 5,
            },
          ],
        },
      },
      ["RIPEstat v4_prefixes_ris XA routing: 7 7 5"],
    ],
    ["plain time,value", "time,value\n1641340800,3\n1641341100,4\n", ["file value XA traffic: 3 4"]],
  ];

  test.each(rows)("%s", (_name, content, series) => {
    expect(describeSeries(content)).toEqual(series);
  });

  test("outage events, in both forms, are statements", () => {
    const forms = [
      {
        type: "country",
        data: [{ location: "country/XA", start: MIDNIGHT, duration: 3600, datasource: "bgp", score: 9 }],
      },
      {
        data: [
          [
            {
              entity: { type: "country", code: "XA" },
              from: MIDNIGHT,
              until: MIDNIGHT + 3600,
              datasource: "bgp",
              score: 9,
            },
          ],
        ],
      },
    ];
    for (const form of forms)
      expect(read(form).statements).toMatchObject([{ place: "XA", from: MIDNIGHT, until: MIDNIGHT + 3600 }]);
  });

  test("alerts open at a bad level and close at the next normal one", () => {
    const alert = (time: number, level: string) => ({
      datasource: "ping-slash24",
      entity: { type: "country", code: "XA" },
      time,
      level,
      value: 10,
      historyValue: 100,
    });
    const reading = read({ data: [alert(MIDNIGHT + 900, "normal"), alert(MIDNIGHT, "critical")] });
    expect(reading.statements).toMatchObject([{ from: MIDNIGHT, until: MIDNIGHT + 900, says: "cut" }]);
  });

  test("annotations and lists of shutdowns are statements too", () => {
    const annotation = {
      startDate: "2022-01-05T10:30:00Z",
      endDate: null,
      locations: ["XA"],
      outage: { outageCause: "GOVERNMENT_DIRECTED", outageType: "NATIONWIDE" },
    };
    expect(read({ result: { annotations: [annotation] } }).statements).toMatchObject([
      { place: "XA", scope: "national", until: null, text: "GOVERNMENT_DIRECTED, NATIONWIDE" },
    ]);
    const list = [
      { country: "Kazakhstan", start: "2022-01-05T10:30Z", end: "2022-01-05T17:30Z", cause: "protests" },
    ];
    expect(read(list).statements).toMatchObject([{ place: "KZ", precision: "minute", text: "protests" }]);
    const table =
      "Start date,End date,Country,Geo scope,Event\n2022-01-04,2022-01-10,Kazakhstan,national,Protests\nsoon,,Mali,,\n";
    const shutdowns = read(table);
    expect(shutdowns.statements).toMatchObject([
      { place: "KZ", precision: "day", until: parseStamp("2022-01-11"), scope: "national" },
    ]);
    expect(shutdowns.problems.join()).toContain("1 rows");
  });
});

describe("what is wrong is named", () => {
  test("unordered and repeated stamps, words for numbers, useless columns", () => {
    const reading = read(
      "time,value,remark\n2022-01-05T01:00Z,2,a\n2022-01-05T00:00Z,1,b\n2022-01-05T01:00Z,3,c\nsoon,4,d\n",
    );
    expect(reading.series[0]?.points.map(({ value }) => value)).toEqual([1, 3]);
    expect(reading.problems.join("; ")).toMatch(
      /no readable time.*"remark" holds no numbers.*out of order.*come twice/u,
    );
  });

  test("local stamps without an offset are called out", () => {
    expect(read("timestamp_ist,value\n2022-01-05 00:00:00,1\n").problems.join()).toContain("read as UTC");
    const reading = read("timestamp_ist,value\n2022-01-05 05:30:00+05:30,1\n");
    expect(reading.problems).toEqual([]);
    expect(reading.series[0]?.points[0]?.time).toBe(MIDNIGHT);
  });

  test.each(["", "{", "[]", '{"a":1}', "some words", "a,b\n1,2", "time\n2022-01-05"])(
    "%j holds nothing, and says so",
    (text) => {
      const reading = read(text);
      expect([reading.series, reading.statements]).toEqual([[], []]);
      expect(reading.problems.length).toBeGreaterThan(0);
    },
  );
});

test("files of one signal are joined, but never those scaled by their own window", () => {
  const files = [
    "time,value\n2022-01-06,5\n",
    "time,value\n2022-01-05,4\n",
    "time,value\n2022-01-05,100\n2022-01-06,7\n",
  ];
  const joined = joinSeries(
    files.flatMap((text) => read(text).series),
    [],
  );
  expect(joined.map(({ points }) => points.map(({ value }) => value))).toEqual([
    [4, 5],
    [100, 7],
  ]);
});

test("a stamp that no calendar has is no time", () => {
  expect(["2022-02-30", "2022-01-05T25:00Z", "5 January", "20220105"].map(parseStamp)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("a long table read line by line gives what it gives whole", async () => {
  const lines = ["time,place,value"];
  for (let at = 0; at < 1200; at++)
    for (const place of ["XA", "XB"])
      lines.push(
        `${MIDNIGHT + at * 1800},${place},${place === "XA" && at >= 1000 && at < 1020 ? 1 : 100 + (at % 48)}`,
      );
  async function* give() {
    yield* lines;
  }
  const streamed = await streamSeriesCsv(give(), { place: "", isWanted: ({ place }) => place === "XA" });
  expect(streamed?.watches.map(({ signal }) => signal.place)).toEqual(["XA"]);
  expect(streamed?.watches[0]?.disruptions).toMatchObject([
    { onset: MIDNIGHT + 1000 * 1800, end: MIDNIGHT + 1020 * 1800 },
  ]);
});
