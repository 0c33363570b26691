import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Understood } from "../src/model/digest.ts";
import { assembleLedger, tellStory } from "../src/pipeline.ts";
import { understandInput } from "../src/understand.ts";
import { exampleFolder } from "./example-key.ts";

function understandExample(): Understood[] {
  return readdirSync(exampleFolder).flatMap((file) => {
    return understandInput({ source: file, content: readFileSync(`${exampleFolder}/${file}`) }).understood;
  });
}

test("an understood article may be kept as JSON: the ledger made of it is the same", () => {
  const understood = understandExample();
  const kept = understood.map((one): Understood => JSON.parse(JSON.stringify(one)));
  expect(assembleLedger(kept.reverse(), [])).toEqual(assembleLedger(understood, []));
});

test("a story told of its own articles is the story that grouping gives", () => {
  const understood = understandExample();
  const { articles, stories, claims } = assembleLedger(understood, []);
  const [grouped] = stories;
  const told = tellStory(grouped?.id ?? "", [...understood].reverse());
  expect(stories).toHaveLength(1);
  expect(told).toEqual({ articles, story: grouped, claims });
});
