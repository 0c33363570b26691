import { expect, it } from "vitest";
import { runPipeline } from "../src/pipeline.ts";

it("reads a text with more numbers than a call takes arguments", async () => {
  const text = `The farm said it sold 7 apples. ${"He ate 7 of 9 and 3 of 4 and 5 of 6 apples. ".repeat(22_000)}`;
  const { ledger, drops } = await runPipeline([{ source: "apples.txt", content: text }]);
  expect(ledger.articles).toHaveLength(1);
  expect(drops.length).toBeGreaterThan(125_000);
}, 60_000);

it("names what it cannot read and goes on with the rest", async () => {
  const { ledger } = await runPipeline([
    { source: "empty.txt", content: "" },
    { source: "noise.bin", content: new Uint8Array(2000).map((_, at) => (at * 37) % 256) },
    {
      source: "russian.txt",
      content: "В Алматы погибли восемь сотрудников полиции, сообщило министерство внутренних дел.",
    },
    {
      source: "broken.jsonl",
      content: '{"title": "A", "text": "Eight people were killed in Almaty."}\n{"title": \n',
    },
    { source: "good.txt", content: "Eight people were killed in Almaty on Wednesday, officials said." },
  ]);
  const named = new Set(ledger.problems.map(({ source }) => source.split(/[#,:]/u)[0]));
  expect([...named].sort()).toEqual(["broken.jsonl", "empty.txt", "noise.bin", "russian.txt"]);
  for (const { stage, reason } of ledger.problems) {
    expect(stage).not.toBe("");
    expect(reason.length).toBeGreaterThan(10);
  }
  expect(ledger.claims.filter(({ kind }) => kind === "count")).toHaveLength(2);
});
