import { expect, test } from "vitest";
import { observe } from "../observe.ts";
import { at, makeSeries } from "../sample-series.ts";
import {
  writeConnectivityCsv,
  writeConnectivityHtml,
  writeConnectivityJson,
  writeConnectivityText,
} from "./index.ts";

const series = makeSeries("ping-slash24", 16, (value, time) => {
  if (time >= at(12) && time < at(13)) return null;
  return time >= at(9) && time < at(10) ? value * 0.1 : value;
});
const statement = {
  source: "<b>Somebody</b>",
  place: "XA",
  says: "cut" as const,
  from: at(9),
  until: at(10),
  precision: "about" as const,
  scope: "national",
  text: "=off & gone",
  url: "javascript:alert(1)",
};
const range = { earliest: at(9), latest: at(9, 5) };
const claim = {
  id: "c-1",
  place: { name: "Xanadu", country: "XA", precision: "country" as const },
  medium: "internet" as const,
  says: "cut" as const,
  scope: "nationwide",
  begins: range,
  ends: null,
  holds: null,
  text: "the internet went off",
};
const observation = observe("XA", { series: [series], statements: [statement], claims: [claim] });

test("JSON and CSV give every interval in UTC, and say which stand on words", () => {
  const json = JSON.parse(writeConnectivityJson(observation, [])) as {
    intervals: { basis: string; onset: string; end: string; depth: number }[];
    links: { verdict: string }[];
  };
  expect(json.intervals).toMatchObject([
    { basis: "statements", onset: "2024-01-10T00:00Z", end: "2024-01-11T00:00Z", depth: null },
    { basis: "series", onset: "2024-01-10T00:00Z", end: "2024-01-11T00:00Z", depth: expect.closeTo(0.9, 1) },
  ]);
  expect(json.links).toMatchObject([{ verdict: "agrees" }]);
  expect(writeConnectivityCsv(observation).split("\r\n")[2]).toContain(
    "ping-slash24,IODA,reachability,country,series,2024-01-10T00:00Z",
  );
});

test("the picture tells measured from stated, and breaks its line where nothing was measured", () => {
  const page = writeConnectivityHtml(observation, []);
  expect(page).toContain('class="band"');
  expect(page).toContain('class="stated"');
  expect(page).toContain('class="claim agrees"');
  expect(/class="line" d="(M[^M]+M[^M]+)"/u.test(page)).toBe(true);
});

test("nothing from a file becomes markup or a link to run", () => {
  const page = writeConnectivityHtml(observation, ["<script>x</script>"]);
  expect(page).not.toMatch(/<b>Somebody|<script>|javascript:/u);
});

test("text names the outage, its signals and the verdict", () => {
  const text = writeConnectivityText(observation);
  expect(text).toContain("ping-slash24: 10 Jan 00:00 to 11 Jan 00:00, 90 % below usual");
  expect(text).toContain("agrees: “the internet went off” [c-1]");
});
