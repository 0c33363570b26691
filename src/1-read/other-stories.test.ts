import { expect, it } from "vitest";
import { readInput } from "./read.ts";

const STORY = [
  "A dam gave way near Lakeview on Friday and water ran through four villages of the valley, the ministry said.",
  "At least 12 people were killed and 300 others were moved to schools, according to the ministry's spokesman.",
  "Rescuers in boats went from house to house in the villages, and the army sent helicopters to the valley.",
];

/** The lines of a page that are not the article's own. */
function foreignLines(lines: readonly string[]): string[] {
  const content = lines.join("\n");
  const [reading] = readInput({ source: "page.txt", content }).readings;
  return (reading?.zones ?? [])
    .filter(({ kind }) => kind === "boilerplate")
    .map(({ start, end }) => content.slice(start, end));
}

it("takes what is listed under a heading for links, up to the next prose", () => {
  const links = ["More Local News", "Two shot dead in Stonefield", "Bus crash leaves nine hurt"];
  expect(foreignLines([...STORY, ...links])).toEqual(links);
  expect(foreignLines([STORY[0] ?? "", ...links, ...STORY.slice(1)])).toEqual(links);
});

it("takes lines below the last prose whose words the story does not use for headlines of other stories", () => {
  const others = ["Stonefield man charged with killing two brothers", "Bus crash leaves nine tourists hurt"];
  expect(foreignLines([...STORY, ...others])).toEqual(others);
});

it("keeps the story's own headings and lists", () => {
  const own = [
    "Water in the four villages of the valley",
    "A 20-year-old was hit by a tree",
    "A girl, 9, was swept off a roof",
  ];
  expect(foreignLines([STORY[0] ?? "", ...own, ...STORY.slice(1)])).toEqual([]);
});

it("knows lists of videos and galleries of other stories", () => {
  const videos = ["0:33 Sheriff gives an update on bus crash", "1:24 Festival opens in Stonefield"];
  const gallery = [
    "Lakeview news in pictures",
    "1/2 3 May 2017 Eight die in a fire in Stonefield",
    "2/2 2 May 2017 A cat",
  ];
  expect(foreignLines([STORY[0] ?? "", ...videos, ...gallery, ...STORY.slice(1)])).toEqual([
    ...videos,
    ...gallery,
  ]);
});

it("does not end an article at a copyright line that news follows", () => {
  expect(foreignLines([STORY[0] ?? "", "© 2016 Example Group.", ...STORY.slice(1)])).toEqual([
    "© 2016 Example Group.",
  ]);
});
