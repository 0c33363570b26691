import { findNumbers } from "../../src/2-annotate/numbers.ts";
import { findTimes } from "../../src/2-annotate/times.ts";
import { splitTokens } from "../../src/2-annotate/tokens.ts";
import { english } from "../../src/languages/en/index.ts";
import type { NumberMention, TimeMention } from "../../src/model/annotation.ts";
import { addDays, earliestDay, latestDay } from "../../src/model/edtf.ts";
import { overlaps } from "../../src/model/span.ts";
import { interleave, ratio } from "../measures.ts";
import type { Scorer } from "../scorer.ts";
import { readSpecs, type Spec } from "./gold.ts";

/** Unit cases of a well-known recogniser: the share of expectations met, by kind. Its words are those of a desk calendar, not of news. */
export const scoreNumberDateSpecs: Scorer = {
  name: "number-date-specs",
  folder: "number-date-specs",
  async score(goldFolder, options = {}) {
    const specs = readSpecs(goldFolder, options.sample);
    const passed = new Map<string, { right: number; all: number; errors: string[] }>();
    let right = 0;
    for (const spec of specs) {
      const tally = passed.get(spec.kind) ?? { right: 0, all: 0, errors: [] };
      passed.set(spec.kind, tally);
      tally.all++;
      const { ok, found } = judge(spec);
      if (ok) {
        tally.right++;
        right++;
      } else tally.errors.push(describe(spec, found));
    }
    const kinds = [...passed].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      metrics: {
        all: ratio(right, specs.length),
        ...Object.fromEntries(kinds.map(([kind, tally]) => [kind, ratio(tally.right, tally.all)])),
      },
      notes: [
        `${specs.length} expectations; ${kinds.map(([kind, { all }]) => `${kind} ${all}`).join(", ")}`,
        "met: words overlap and the value is one that the specification allows; nothing found where nothing is meant",
      ],
      errors: interleave(kinds.map(([, { errors }]) => errors)),
    };
  },
};

interface Judgement {
  readonly ok: boolean;
  readonly found: string;
}

function judge(spec: Spec): Judgement {
  const tokens = splitTokens(spec.input, { start: 0, end: spec.input.length }, english);
  if (isOfNumbers(spec)) {
    const numbers = findNumbers(tokens, english.numbers, english.grammar).filter(({ implicit }) => !implicit);
    if (spec.kind === "no-number")
      return {
        ok: !numbers.some(({ use }) => use === "quantity"),
        found: numbers.map(showNumber).join(" "),
      };
    const near = numbers.filter((number) => overlaps(number, spec));
    return {
      ok: near.some((number) => isNumber(number, spec)),
      found: near.map(showNumber).join(" "),
    };
  }
  const anchor = { day: spec.day, timeZone: "UTC", focus: null };
  // "18 and 19 June" is a stretch here and two dates in the specification.
  const times = findTimes(tokens, anchor, english.times).flatMap((time) => [time, ...(time.parts ?? [])]);
  const near = spec.kind === "no-time" ? times : times.filter((time) => overlaps(time, spec));
  const found = near.map(({ edtf, clock = "", timex }) => `${edtf} ${clock} ${timex}`).join("; ");
  if (spec.kind === "no-time") return { ok: times.length === 0, found };
  return { ok: spec.values.some((value) => near.some((time) => isTime(time, spec, value))), found };
}

const OF_NUMBERS = new Set(["number", "numberrange", "ordinal", "percentage", "currency", "no-number"]);

function isOfNumbers({ kind }: Spec): boolean {
  return OF_NUMBERS.has(kind);
}

function isNumber(number: NumberMention, { kind, values }: Spec): boolean {
  const value = values[0] ?? "";
  const plain = valuesOf(number);
  switch (kind) {
    case "numberrange":
      return isRange(number, value);
    case "ordinal":
      return number.use === "ordinal" && plain.includes(Number(value));
    case "percentage":
      return number.use === "percent" && plain.includes(Number(value.replace("%", "")));
    case "currency":
      return number.use === "money" && plain.includes(Number(value));
    default:
      return plain.includes(Number(value));
  }
}

/** The number that was written, whatever its modifier made of it: "more than 30" starts at 31. */
function valuesOf({ low, high, modifier }: NumberMention): (number | null)[] {
  if (modifier === "more_than") return [low === null ? null : low - 1];
  if (modifier === "fewer_than") return [high === null ? null : high + 1];
  return [low, high];
}

// "[500,)", "(20,35]"
const RANGE = /^([[(])([\d.-]*),([\d.-]*)([\])])$/u;

function isRange({ low, high }: NumberMention, value: string): boolean {
  const match = RANGE.exec(value);
  if (match === null) return false;
  const [, opens, from = "", to = "", closes] = match;
  const least = from === "" ? null : Number(from) + (opens === "(" ? 1 : 0);
  const most = to === "" ? null : Number(to);
  // "five to ten" ends before ten in the specification, with it here; "under ten" ends before it in both.
  const isTold = high === most || (closes === ")" && from === "" && most !== null && high === most - 1);
  return low === least && (closes === ")" && from === "" && most !== null ? high === most - 1 : isTold);
}

function isTime({ edtf, clock, timex }: TimeMention, { kind }: Spec, value: string): boolean {
  const [start = "", end = ""] = value.split("/");
  switch (kind) {
    case "date":
      return edtf.replace("~", "") === value;
    case "daterange": {
      const last = latestDay(edtf);
      return earliestDay(edtf) === start && last !== null && (last === end || addDays(last, 1) === end);
    }
    case "time":
      return clock === value;
    case "timerange":
      return clock === start;
    case "datetime":
      return `${edtf} ${clock ?? "00:00"}` === value;
    case "datetimerange":
      return earliestDay(edtf) === start.slice(0, 10);
    default:
      return timex === value;
  }
}

function showNumber({ low, high, modifier, use }: NumberMention): string {
  return `${modifier} ${low}..${high} ${use}`;
}

function describe({ kind, file, input, start, end, values, day }: Spec, found: string): string {
  return `${kind} (${file}, ${day}): “${input.slice(start, end)}” in “${input.slice(0, 120)}” should be ${values.join(" or ") || "nothing"}, is ${found || "nothing"}`;
}
