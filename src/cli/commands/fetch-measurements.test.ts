import { expect, test } from "vitest";
import { addressesOf, PUBLISHERS, type Publisher } from "../../connectivity/index.ts";
import { at, makeSeries } from "../../connectivity/sample-series.ts";
import { makeSampleTime, openSite, type Pages, say } from "../../fetch/sample-site.ts";
import { runSample } from "../sample-desk.ts";

const WINDOW = { from: at(28), until: at(35) };
const CUT = { from: at(30), until: at(32) };
const STAMPS = { from: "2024-01-29", until: "2024-02-05" };

function valuesOf(name: string, step: number): { time: number; value: number }[] {
  return makeSeries(
    name,
    35,
    (value, time) => (time >= CUT.from && time < CUT.until ? value * 0.1 : value),
    step,
  ).points.map(({ time, value }) => ({ time, value: Math.round(value ?? 0) }));
}

const stamp = (time: number) => new Date(time * 1000).toISOString();
const days = valuesOf("requests", 86_400);
const hours = valuesOf("requests", 3600);

/** What each publisher would answer, in the order of its addresses; written for this test after their documents. */
const ANSWERS: Readonly<Record<Publisher, readonly string[]>> = {
  ioda: [
    JSON.stringify({
      data: [
        [
          {
            entityType: "country",
            entityCode: "XA",
            datasource: "ping-slash24",
            from: at(0),
            step: 1800,
            values: valuesOf("ping-slash24", 1800).map(({ value }) => value),
          },
        ],
      ],
    }),
    JSON.stringify({
      data: [
        {
          location: "country/XA",
          start: CUT.from,
          duration: 172_800,
          datasource: "ping-slash24",
          score: 90,
        },
      ],
    }),
  ],
  radar: [
    JSON.stringify({
      success: true,
      result: {
        meta: { normalization: "MIN0_MAX" },
        serie_0: {
          timestamps: hours.map(({ time }) => stamp(time)),
          values: hours.map(({ value }) => String(value / 2000)),
        },
      },
    }),
    JSON.stringify({
      success: true,
      result: {
        annotations: [
          {
            startDate: stamp(CUT.from),
            endDate: stamp(CUT.until),
            locations: ["XA"],
            outage: { outageCause: "GOVERNMENT_DIRECTED", outageType: "NATIONWIDE" },
          },
        ],
      },
    }),
  ],
  ooni: [
    JSON.stringify({
      v: 0,
      result: days.map(({ time, value }) => ({
        measurement_start_day: stamp(time).slice(0, 10),
        measurement_count: value,
      })),
    }),
  ],
  tor: [
    `# a comment\ndate,country,users,lower,upper,frac\n${days.map(({ time, value }) => `${stamp(time).slice(0, 10)},xa,${value},,,90`).join("\n")}\n`,
  ],
  ripestat: [
    JSON.stringify({
      data: {
        resource: "xa",
        resolution: "1h",
        stats: [{ timeline: [{ starttime: at(0), endtime: at(35) }], v4_prefixes_ris: 400 }],
      },
    }),
  ],
};

async function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { clock, sleep } = makeSampleTime();
  const { code, out, notes } = await runSample(["connectivity", "--place", "XA", "--as", "json", ...args], {
    columns: 80,
    environment,
    network: { clock, sleep },
  });
  return { code, printed: out, noted: notes };
}

const SPAN = ["--from", STAMPS.from, "--until", STAMPS.until];

async function openMirror(answers: Readonly<Partial<Record<Publisher, readonly string[]>>>) {
  const pages: Record<string, Pages[string]> = {};
  for (const publisher of PUBLISHERS)
    for (const [index, address] of addressesOf(publisher, "XA", WINDOW, "http://x").entries()) {
      const body = answers[publisher]?.[index];
      if (body !== undefined) pages[address.slice("http://x".length)] = say(body);
    }
  return openSite(pages);
}

test("what every publisher answers is fetched and read, and names its address", async () => {
  const site = await openMirror(ANSWERS);
  try {
    const args = ["--fetch", ...PUBLISHERS, ...SPAN, "--mirror", site.at(""), "--allow-host", site.host];
    const { code, printed } = await run(args);
    expect(code).toBe(0);
    const { signals, intervals, statements } = JSON.parse(printed) as {
      signals: { source: string; files: string[] }[];
      intervals: { source: string; onset: string; files: string[] }[];
      statements: { source: string }[];
    };
    expect(signals.map(({ source }) => source).sort()).toEqual([
      "Cloudflare Radar",
      "IODA",
      "OONI",
      "RIPEstat",
      "Tor Metrics",
    ]);
    expect(statements.map(({ source }) => source).sort()).toEqual([
      "Cloudflare Radar outage annotations",
      "IODA outage events",
    ]);
    const probing = intervals.find(({ source }) => source === "IODA");
    expect(probing?.onset).toBe("2024-01-31T00:00Z");
    expect(probing?.files[0]).toContain("/v2/signals/raw/country/XA?from=1704067200&until=1707091200");
  } finally {
    await site.close();
  }
});

test("an answer that is no data, and one that never comes, are named; the rest is read", async () => {
  const page = "<!doctype html><html><body>Down for maintenance</body></html>";
  const site = await openMirror({ ioda: ANSWERS.ioda, tor: [page] });
  try {
    const args = [
      "--fetch",
      "ioda",
      "tor",
      "ooni",
      ...SPAN,
      "--mirror",
      site.at(""),
      "--allow-host",
      site.host,
    ];
    const { code, noted } = await run(args);
    expect(code).toBe(0);
    expect(noted).toMatch(/userstats-relay-country\.csv.*: it is a web page, not data/u);
    expect(noted).toMatch(/aggregation.*: there is no such page \(404\)/u);
  } finally {
    await site.close();
  }
});

test.each([
  [["--fetch", "ioda"], "--fetch needs --from"],
  [["--fetch", "ioda", "--from", STAMPS.until, "--until", STAMPS.from], "a later --until"],
  [["--fetch", "radar", ...SPAN], "set CLOUDFLARE_API_TOKEN"],
  [[], "give files of measurements"],
])("%s says what is missing", async (args, words) => {
  const { code, noted } = await run(args);
  expect(code).toBe(2);
  expect(noted).toContain(words);
});

test("addresses are those the publishers document", () => {
  const [signals] = addressesOf("ioda", "KZ", { from: 1641340800, until: 1641945600 });
  expect(signals).toBe(
    "https://api.ioda.inetintel.cc.gatech.edu/v2/signals/raw/country/KZ?from=1638921600&until=1641945600",
  );
  expect(addressesOf("radar", "KZ", { from: 1641340800, until: 1641945600 })[0]).toBe(
    "https://api.cloudflare.com/client/v4/radar/netflows/timeseries?dateStart=2021-12-08T00:00:00Z&dateEnd=2022-01-12T00:00:00Z&location=KZ&format=json&aggInterval=1h",
  );
});
