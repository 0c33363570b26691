import { expect, test } from "vitest";
import { runPipeline } from "../src/pipeline.ts";

test("two counts that share a verb are told with it, day by day", async () => {
  const content =
    "Toll rises in Orvana\n\nPublished: 7 March 2023\n\nThe Interior Ministry said 26 armed rebels and 18 soldiers had been killed in Orvana on Tuesday.\n";
  const { ledger } = await runPipeline([{ source: "a.txt", content }]);
  const words = ledger.stories.flatMap(({ timeline }) => timeline.map(({ headline }) => headline));
  expect(words).toContainEqual(expect.stringContaining("26 armed rebels and 18 soldiers had been killed"));
});
