import { expect, test } from "vitest";
import { english } from "../languages/en/index.ts";
import { splitTokens } from "./tokens.ts";

function write(text: string): string {
  return splitTokens(text, { start: 0, end: text.length }, english)
    .map(({ kind, text: words }) => `${kind[0]}:${words}`)
    .join(" ");
}

test.each([
  ["Police said 12 died.", "w:Police w:said n:12 w:died p:."],
  ["O'Brien of the U.S. oil-worker union", "w:O'Brien w:of w:the w:U.S. w:oil-worker w:union"],
  ["3,700 (2.3 %), 5th", "n:3,700 p:( n:2.3 p:% p:) p:, n:5 w:th"],
  ["“Äpfel” cost €5–6 + tax", "p:“ w:Äpfel p:” w:cost s:€ n:5 p:– n:6 s:+ w:tax"],
  ["snake_case a.b x’s\u00a0½ y", "w:snake_case w:a p:. w:b w:x’s n:½ w:y"],
])("%s is split into words, numbers and marks", (text, expected) => {
  expect(write(text)).toBe(expected);
});

test("tokens carry their offsets and their words in small letters", () => {
  expect(splitTokens("… Don’t STOP", { start: 2, end: 12 }, english)).toMatchObject([
    { start: 2, end: 7, kind: "word", text: "Don’t", lower: "don't" },
    { start: 8, end: 12, kind: "word", text: "STOP", lower: "stop" },
  ]);
});
