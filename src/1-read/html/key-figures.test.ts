import { expect, it, test } from "vitest";
import { readInput } from "../read.ts";

const PROSE =
  "Rescue work went on in seven regions on Wednesday, and roads to the valley stayed closed, the ministry said in a statement.";

/** The paragraphs between two of running text that an article makes of `html`. */
function readBetween(html: string): string[] {
  const content = `<html><body><main><article><h1>Floods in the valley</h1><p>${PROSE}</p>${html}<p>${PROSE}</p></article></main></body></html>`;
  const { readings } = readInput({ source: "page.html", content });
  return (readings[0]?.article.text ?? "").split("\n\n").slice(1, -1);
}

test.each<[what: string, html: string, paragraphs: string[]]>([
  [
    "a table, a line for each row",
    `<table><caption>Losses by state</caption><thead><tr><th>State</th><th>Killed</th><th>Injured</th></tr></thead>
     <tbody><tr><td><p>Borno</p></td><td>41</td><td>1,200</td></tr><tr><td>Yobe</td><td></td><td>9<sup>1</sup></td></tr></tbody></table>`,
    ["Losses by state", "State | Killed | Injured\nBorno | 41 | 1,200\nYobe | | 9"],
  ],
  [
    "cells that reach over several columns or rows, in their first place",
    `<table><tr><td rowspan=2>State</td><td colspan=2>Killed</td><td rowspan="2">Injured</td></tr><tr><td>Men</td><td>Women</td></tr>
     <tr><td>Borno</td><td>4</td><td>3</td><td>9</td></tr></table>`,
    ["State | Killed | | Injured\n| Men | Women\nBorno | 4 | 3 | 9"],
  ],
  [
    "a figure beside its label, without a gap in the markup",
    `<div class="figures"><div><span>1,240</span><span>people killed</span></div><div><b>212K</b><b>people displaced</b></div>
     <div><strong>33</strong> people missing</div></div>`,
    ["1,240 people killed", "212K people displaced", "33 people missing"],
  ],
  [
    "a figure over its label",
    `<section class="toll"><div><div>Turkey</div><div>8,574</div><div>dead</div></div><div><div>Syria</div><div>2,662</div><div>dead</div></div></section>`,
    ["Turkey\n8,574\ndead", "Syria\n2,662\ndead"],
  ],
  [
    "a list of terms, each with its figure",
    "<dl><dt>Cases</dt><dd>72</dd><dt>Deaths</dt><dd>31</dd><dt>Source</dt><dd>The ministry</dd></dl>",
    ["Cases\n72", "Deaths\n31", "Source", "The ministry"],
  ],
  ["no box of other figures", `<div class="counts"><div>120 likes</div><div>14 views</div></div>`, []],
  [
    "no box of other stories",
    `<div class="more"><div><a href="/a">Blast kills 12 people in market</a></div><div><a href="/b">Storm leaves 40 dead</a></div></div>`,
    [],
  ],
  [
    "the cells of a table that lays out running text, each as a paragraph",
    `<table><tr><td><p>${PROSE}</p><p>${PROSE}</p></td><td>Twelve people were killed.</td></tr><tr><td>Two were hurt.</td><td></td></tr></table>`,
    [PROSE, PROSE, "Twelve people were killed.", "Two were hurt."],
  ],
])("%s", (_, html, paragraphs) => {
  expect(readBetween(html)).toEqual(paragraphs);
});

it("reads a table of 50,000 cells, tables in tables and cells that never end in little time", () => {
  const row = `<tr><td>Borno</td>${"<td>12</td>".repeat(19)}</tr>`;
  const pages = [
    `<table><tr><th>State</th><th>Killed</th></tr>${row.repeat(2500)}</table>`,
    `${"<table><tr><td>".repeat(10_000)}12 killed`,
    `<table>${"<tr><td colspan=9999 rowspan=9999>12 killed<td>".repeat(20_000)}`,
  ];
  for (const html of pages) {
    // Time of the processor: a busy machine makes no page slower.
    const before = process.cpuUsage();
    expect(readBetween(html).length).toBeGreaterThanOrEqual(0);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(5);
  }
});
