import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { prepareTimes, readTimes } from "../src/2-annotate/times.ts";
import { splitTokens } from "../src/2-annotate/tokens.ts";
import { english } from "../src/languages/en/index.ts";
import { dayOf } from "../src/model/edtf.ts";
import { joinMarks } from "../src/model/word-marks.ts";

interface Time {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

interface Marked {
  readonly id: string;
  readonly day: string | null;
  readonly text: string;
  readonly times: readonly Time[];
}

interface Tally {
  gold: number;
  found: number;
  relaxed: number;
  strict: number;
  valued: number;
}

const FOLDER = "../shared/gold/time-expressions";
const ANY_TAG = /<(\/?)(\w+)([^<>]{0,400})>/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

/**
 * Scores the time expressions found in articles marked up with TIMEX3 (TempEval-3): F1 of spans that overlap (relaxed)
 * or are the same (strict), and F1 of overlapping spans with the right value. Times of the calendar and the clock (DATE,
 * TIME) are scored apart from lengths and repeated times (DURATION, SET).
 */
export function scoreTimeExpressions(goldFolder: string): {
  name: string;
  metrics: Record<string, number>;
  errors: string[];
} {
  const groups: Record<string, Tally> = { all: newTally(), dateTime: newTally(), durationSet: newTally() };
  const errors: string[] = [];
  for (const file of listArticles(goldFolder)) {
    const marked = readMarked(readFileSync(file, "utf8"));
    const found = findAll(marked);
    for (const [group, tally] of Object.entries(groups)) {
      const inGroup = (time: Time) => group === "all" || isCalendar(time) === (group === "dateTime");
      countMatches(marked.times.filter(inGroup), found.filter(inGroup), tally);
    }
    errors.push(...describeErrors(marked, found));
  }
  const metrics: Record<string, number> = {};
  for (const [group, tally] of Object.entries(groups)) {
    metrics[`${group}.relaxedF1`] = f1(tally.relaxed, tally);
    metrics[`${group}.strictF1`] = f1(tally.strict, tally);
    metrics[`${group}.valueF1`] = f1(tally.valued, tally);
    metrics[`${group}.valueAccuracy`] = round(tally.relaxed === 0 ? 0 : tally.valued / tally.relaxed);
    metrics[`${group}.precision`] = round(tally.found === 0 ? 0 : tally.relaxed / tally.found);
    metrics[`${group}.recall`] = round(tally.gold === 0 ? 0 : tally.relaxed / tally.gold);
    metrics[`${group}.gold`] = tally.gold;
  }
  return { name: "time-expressions", metrics, errors };
}

function listArticles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tml") && !path.includes("._"))
    .sort()
    .map((path) => join(folder, path));
}

/** Takes the marks out of TimeML: the text, its TIMEX3 with offsets into it, and the day it was written. */
function readMarked(markup: string): Marked {
  const created = /<DCT>.{0,20}?<TIMEX3[^<>]{0,300}?value="([^"]{0,40})"/su.exec(markup)?.[1] ?? "";
  const body = /<TEXT>(.*)<\/TEXT>/su.exec(markup)?.[1] ?? "";
  const times: Time[] = [];
  const open: { start: number; attributes: string }[] = [];
  let text = "";
  let from = 0;
  for (const tag of body.matchAll(ANY_TAG)) {
    text += decode(body.slice(from, tag.index));
    from = tag.index + tag[0].length;
    if (tag[2] !== "TIMEX3") continue;
    if (tag[1] === "") open.push({ start: text.length, attributes: tag[3] ?? "" });
    else {
      const last = open.pop();
      if (last !== undefined) times.push(makeTime(last.start, text.length, last.attributes));
    }
  }
  text += decode(body.slice(from));
  const id = /<DOCID>([^<]{0,80})/u.exec(markup)?.[1]?.trim() ?? "";
  return { id, day: dayOf(created.slice(0, 10)), text, times };
}

function makeTime(start: number, end: number, attributes: string): Time {
  const read = (name: string) => attributes.match(new RegExp(`\\b${name}="([^"]{0,60})"`, "u"))?.[1] ?? "";
  return { start, end, type: read("type"), value: read("value") };
}

function decode(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|apos);/gu, (entity) => ENTITIES[entity] ?? entity);
}

function findAll({ text, day }: Marked): Time[] {
  const found: Time[] = [];
  let spokenOf: { focus: string | null; quarter: string | null } = { focus: null, quarter: null };
  for (const sentence of text.matchAll(/[^\n](?:(?!\n\s*\n)[\s\S])*/gu)) {
    const span = { start: sentence.index, end: sentence.index + sentence[0].length };
    const tokens = splitTokens(text, span, english);
    const prepared = prepareTimes({ tokens, marks: joinMarks(tokens) }, english.times);
    const read = readTimes(prepared, { day, timeZone: "UTC", ...spokenOf });
    spokenOf = read;
    // The annotators marked the ends of a stretch each for itself.
    for (const { start, end, kind, timex } of read.times.flatMap((time) => time.parts ?? [time]))
      found.push({ start, end, type: kind.toUpperCase(), value: timex });
  }
  return found;
}

function countMatches(gold: readonly Time[], found: readonly Time[], tally: Tally): void {
  tally.gold += gold.length;
  tally.found += found.length;
  for (const [time, match] of pairUp(gold, found)) {
    tally.relaxed += 1;
    if (time.start === match.start && time.end === match.end) tally.strict += 1;
    if (time.value === match.value) tally.valued += 1;
  }
}

/** Pairs each gold time with the first found time that overlaps it and is not taken. */
function pairUp(gold: readonly Time[], found: readonly Time[]): [Time, Time][] {
  const taken = new Set<Time>();
  const pairs: [Time, Time][] = [];
  for (const time of gold) {
    const match = found.find(
      (other) => !taken.has(other) && other.start < time.end && time.start < other.end,
    );
    if (match === undefined) continue;
    taken.add(match);
    pairs.push([time, match]);
  }
  return pairs;
}

function describeErrors({ id, day, text, times }: Marked, found: readonly Time[]): string[] {
  const pairs = pairUp(times, found);
  const [seen, used] = [new Set(pairs.map(([time]) => time)), new Set(pairs.map(([, match]) => match))];
  const words = (time: Time) => text.slice(time.start, time.end).replaceAll(/\s+/gu, " ");
  const around = (time: Time) =>
    text.slice(Math.max(0, time.start - 50), time.end + 40).replaceAll(/\s+/gu, " ");
  const lines = pairs
    .filter(([time, match]) => time.value !== match.value)
    .map(
      ([time, match]) =>
        `VALUE ${time.type} "${words(time)}" ${time.value} / "${words(match)}" ${match.value} | ${around(time)}`,
    );
  lines.push(
    ...times
      .filter((time) => !seen.has(time))
      .map((time) => `MISSED ${time.type} "${words(time)}" ${time.value} | ${around(time)}`),
  );
  lines.push(
    ...found
      .filter((time) => !used.has(time))
      .map((time) => `EXTRA ${time.type} "${words(time)}" ${time.value} | ${around(time)}`),
  );
  return lines.map((line) => `${id} ${day ?? "undated"} ${line}`);
}

function isCalendar(time: Time): boolean {
  return time.type === "DATE" || time.type === "TIME";
}

function f1(right: number, tally: Tally): number {
  return round(right === 0 ? 0 : (2 * right) / (tally.gold + tally.found));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function newTally(): Tally {
  return { gold: 0, found: 0, relaxed: 0, strict: 0, valued: 0 };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { metrics, errors } = scoreTimeExpressions(resolve(import.meta.dirname, "..", FOLDER));
  if (process.argv.includes("--errors")) console.log(errors.join("\n"));
  console.log(metrics);
}
