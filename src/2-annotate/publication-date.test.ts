import { describe, expect, it } from "vitest";
import { english } from "../languages/en/index.ts";
import type { ZoneKind } from "../model/article.ts";
import { joinMarks } from "../model/word-marks.ts";
import { inferPublication, localDay } from "./publication-date.ts";
import { prepareTimes } from "./times.ts";
import { splitTokens } from "./tokens.ts";

/** Infers the day of an article made of one sentence a zone. */
function infer(...parts: readonly [zone: ZoneKind, words: string][]) {
  const text = parts.map(([, words]) => words).join("\n");
  let at = 0;
  const sentences = parts.map(([zone, words]) => {
    const span = { start: at, end: at + words.length };
    at = span.end + 1;
    const tokens = splitTokens(text, span, english);
    return { ...span, zone, tokens, marks: joinMarks(tokens) };
  });
  const prepared = sentences.map((sentence) => prepareTimes(sentence, english.times));
  const found = inferPublication(text, sentences, prepared, english.times);
  return found === null ? null : `${found.edtf} ${found.basis}: ${found.span?.exact}`;
}

describe("inferPublication", () => {
  it("takes the dated day of a picture", () => {
    expect(
      infer(["body", "Crowds filled the square."], ["caption", "Police in Almaty on January 5, 2022."]),
    ).toBe("2022-01-05 inferred: January 5, 2022");
  });

  it("goes on to the weekday that the text tells in the past tense", () => {
    const caption: [ZoneKind, string] = ["caption", "Police block a street, Wednesday, January 5, 2022."];
    expect(infer(["body", "Troops arrived in the country on Thursday."], caption)).toBe(
      "2022-01-06 inferred: Thursday",
    );
    expect(infer(["body", "He said in an address early Thursday that it was over."], caption)).toBe(
      "2022-01-06 inferred: early Thursday",
    );
    expect(infer(["body", "Shooting continued on Jan. 7."], caption)).toBe("2022-01-07 inferred: Jan. 7");
  });

  it("looks past days ahead, days long gone and days of the page", () => {
    const caption: [ZoneKind, string] = ["caption", "Police in Almaty on January 5, 2022."];
    const day = "2022-01-05 inferred: January 5, 2022";
    expect(infer(["body", "The order runs until January 19."], caption)).toBe(day);
    expect(infer(["body", "The council will meet on Friday."], caption)).toBe(day);
    expect(infer(["body", "He resigned in 2019."], caption)).toBe(day);
    expect(
      infer(["body", "One."], ["body", "Two."], ["body", "The protests began on Sunday."], caption),
    ).toBe(day);
    expect(infer(["boilerplate", "Copyright, December 7, 2022"], caption)).toBe(day);
  });

  it("does not move on by weekdays that tell how far something reaches", () => {
    const caption: [ZoneKind, string] = ["caption", "Lorries near the airport, January 7, 2022."];
    const day = "2022-01-07 inferred: January 7, 2022";
    expect(infer(["body", "The bank has been shut since Tuesday."], caption)).toBe(day);
    expect(infer(["body", "Shops closed from Saturday."], caption)).toBe(day);
    expect(infer(["body", "By Saturday the square was cleared."], caption)).toBe(day);
    expect(infer(["body", "They said the next Saturday would be calm."], caption)).toBe(day);
    expect(infer(["body", "Troops cleared the square on Saturday."], caption)).toBe(
      "2022-01-08 inferred: Saturday",
    );
  });

  it("goes far by an opening's weekday only where no picture is pinned to its own", () => {
    const body: [ZoneKind, string] = ["body", "The mayor resigned on Tuesday."];
    expect(infer(body, ["caption", "Lorries near the airport, January 7, 2022."])).toBe(
      "2022-01-11 inferred: Tuesday",
    );
    expect(infer(body, ["caption", "Lorries near the airport, Friday, January 7, 2022."])).toBe(
      "2022-01-07 inferred: Friday, January 7, 2022",
    );
  });

  it("does not take history for news", () => {
    const body: [ZoneKind, string][] = [
      ["body", "Crowds filled the square."],
      ["body", "Police fired."],
      ["body", "On December 16, 2011, police killed strikers there."],
    ];
    expect(infer(...body)).toBeNull();
    expect(infer(["body", "Crowds filled the square on Thursday."])).toBeNull();
  });
});

describe("localDay", () => {
  it.each([
    ["2022-01-05T18:10-06:00", "Asia/Almaty", "2022-01-06"],
    ["2022-01-05T18:10:00.000-0600", "Asia/Almaty", "2022-01-06"],
    ["2022-01-05T17:30:00Z", "Asia/Almaty", "2022-01-05"],
    ["2022-01-06 03:00 +06", "America/New_York", "2022-01-05"],
    ["2022-01-05", "Asia/Almaty", "2022-01-05"],
    ["2022-01-05T23:30", "Asia/Almaty", "2022-01-05"],
    ["last Tuesday", "Asia/Almaty", ""],
    ["2022-02-30T10:00Z", "Asia/Almaty", ""],
  ])("%s in %s is %j", (instant, zone, day) => {
    expect(localDay(instant, zone)).toBe(day);
  });
});
