import { expect, test } from "vitest";
import { readInput } from "./read.ts";

/** The article and the kinds of the paragraphs of a text, by their first words. */
function readReport(content: string) {
  const reading = readInput({ source: "report.txt", content }).readings[0];
  const kinds = reading?.zones.map(({ kind, start }) => `${kind}: ${content.slice(start, start + 12)}`);
  return { ...reading?.article, kinds };
}

const PROSE =
  "At least 12 people were killed when a dam gave way near Lakeview on 6 January, officials said.";

test("a release is its organisation's own, and its footnotes are no part of it", () => {
  const report = readReport(`Lakeland: Investigate Deaths at Dam

(Lakeview, January 9, 2022) – ${PROSE} The governor should open an inquiry, Valley Rights Watch said today.

[1] Interview with a nurse, Lakeview, January 7, 2022, on file with Valley Rights Watch.
[2] “Dam kills 40,” Lakeview Post, January 7, 2022.`);
  expect(report).toMatchObject({
    headline: "Lakeland: Investigate Deaths at Dam",
    outlet: "Valley Rights Watch",
    published: { edtf: "2022-01-09", basis: "stated" },
  });
  expect(report.kinds?.slice(-2)).toEqual(["boilerplate: [1] Intervie", "boilerplate: [2] “Dam kil"]);
});

test("the number of a report is not its headline", () => {
  const report = readReport(`LAKELAND: FLOODS
Situation Report No. 3
As of 9 January 2022, 18:00

This report is produced by the Valley Relief Desk with its partners.

${PROSE}`);
  expect(report).toMatchObject({
    headline: "LAKELAND: FLOODS",
    outlet: "Valley Relief Desk",
    published: { edtf: "2022-01-09" },
  });
});

test.each([
  ["MINISTRY OF HEALTH OF THE REPUBLIC OF LAKELAND", PROSE, "Ministry of Health of the Republic of Lakeland"],
  [
    "VALLEY DOCUMENTATION GROUP",
    `${PROSE} The Valley Documentation Group counted 14.`,
    "Valley Documentation Group",
  ],
  ["NATIONAL HOSPITAL OF LAKELAND\nMEDIA BULLETIN", PROSE, "National Hospital of Lakeland"],
  ["Lakeview Police Commission\nStatement on the dam", PROSE, "Lakeview Police Commission"],
  ["GUNMAN STORMS MEDICAL CENTRE", PROSE, "report"],
])("a body names itself at the top of its page: %s", (top, body, outlet) => {
  expect(
    readReport(`${top}\n\nDeaths at the Lakeview dam on 6 January\n\n9 January 2022\n\n${body}`).outlet,
  ).toBe(outlet);
});
