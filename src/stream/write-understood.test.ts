import { expect, test } from "vitest";
import type { Understood } from "../model/digest.ts";
import { understandInput } from "../understand.ts";
import { readUnderstood, writeUnderstood } from "./write-understood.ts";

function understand(text: string): Understood {
  const content = JSON.stringify({
    title: text.slice(0, 40),
    text,
    date_publish: "2022-01-06",
    language: "en",
  });
  const [one] = understandInput({ source: "a.json", content }).understood;
  if (one === undefined) throw new Error("nothing was understood");
  return one;
}

const EVERY_KIND = `ALMATY — The health ministry said on Thursday that 12 police officers, including two guards, had been killed.

Protesters stormed the mayor’s office in Almaty. President Kassym-Jomart Tokayev declared a state of emergency until 19 January.

“We will not talk,” Tokayev said. Interior minister Erlan Turgumbayev resigned. The ministry declined to give a death toll.`;

test.each([
  ["a claim of every kind", EVERY_KIND],
  [
    "letters beyond the first 65,536, halves of such letters, and a zero",
    "🔥 Eight killed in Łódź,\ud83d police said.\u0000 \u2028",
  ],
  ["no claim", "Nothing much."],
])("an article is read as it was written: %s", (_, text) => {
  const { digest, claims } = understand(text);
  expect(readUnderstood(writeUnderstood({ digest, claims }))).toEqual({ digest, claims });
});

test("the text that holds a claim of every kind holds one", () => {
  const kinds = new Set(understand(EVERY_KIND).claims.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(["absence", "count", "event", "measure", "role", "statement"]);
});

test("claims keep the order of their members, for a ledger is compared byte by byte", () => {
  const { digest, claims } = understand(EVERY_KIND);
  const read = readUnderstood(writeUnderstood({ digest, claims }));
  expect(JSON.stringify([read.claims, read.digest.article])).toBe(JSON.stringify([claims, digest.article]));
});
