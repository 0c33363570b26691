import { randomUUID } from "node:crypto";
import process from "node:process";
import { openWorkspace } from "../src/store/open.ts";
import { tinyNewsroom } from "./tiny-newsroom.ts";

// A program that writes to a workspace until it is killed, and tells on standard output what was confirmed to it:
// workspace-writer.ts FOLDER ROUND
const [folder = "", round = ""] = process.argv.slice(2);
const workspace = await openWorkspace(
  { folder, mayMake: true },
  { newsroom: tinyNewsroom, now: () => new Date(), makeId: randomUUID, work: "a writer" },
);
for (let number = 0; ; number++) {
  const [added] = await workspace.addArticles([
    {
      source: `${round}-${number}.txt`,
      content: `Article ${number} of round ${round}. ${"Words. ".repeat(200)}`,
    },
  ]);
  process.stdout.write(`article ${added?.article}\n`);
  if (number % 3 !== 2) continue;
  const decision = await workspace.decide({
    story: added?.story ?? "",
    author: "a writer",
    reason: round,
    body: { kind: "annotate", on: { kind: "story", id: added?.story ?? "" }, text: `note ${number}` },
  });
  process.stdout.write(`decision ${decision.id}\n`);
}
