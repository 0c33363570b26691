import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { makePaper } from "../../6-export/terminal.ts";
import { runPipeline } from "../../pipeline.ts";
import { explain } from "./explain.ts";

const EXAMPLE = new URL("../../../examples/kazakhstan-2022/", import.meta.url);
const inputs = readdirSync(EXAMPLE).map((name) => ({
  source: name,
  content: readFileSync(new URL(name, EXAMPLE)),
}));

it("explains every id of a ledger, with the claims behind it", { timeout: 120_000 }, async () => {
  const run = await runPipeline(inputs);
  const { articles, claims, stories } = run.ledger;
  const paper = makePaper(80, false);
  const records = stories.flatMap(({ figures, episodes, measures, statements }) => [
    ...figures,
    ...episodes,
    ...measures,
    ...statements,
  ]);
  for (const { id, claims: own } of records) {
    const explained = explain(id, run, paper) ?? "";
    for (const claim of own) expect(explained, id).toContain(claim);
  }
  for (const { id } of [...stories, ...articles, ...claims])
    expect(explain(id, run, paper), id).toContain(id);
  expect(explain("episode-000000000000", run, paper)).toBeNull();
});
