import type { Sentence, TimeMention, Token } from "../../model/annotation.ts";
import { addDays, dayOf, makeDay } from "../../model/edtf.ts";
import type { Language } from "../../model/language.ts";
import { datesSpeech } from "../../model/speech-dates.ts";
import type { MeasureActMatch } from "./acts.ts";
import { GROWN } from "./acts-before.ts";

/** When a measure begins and ends (EDTF), and how long it lasts (ISO 8601), as far as its own sentence tells. */
export interface MeasureTimes {
  readonly begins: string | null;
  readonly ends: string | null;
  readonly lasts: string | null;
}

// "a 24-hour curfew" lasts day and night, not for a day.
const CURFEW = "curfew";
const DAY_AND_NIGHT = "PT24H";

/** Reads "until January 19", "from Tuesday", "two-week", "for several hours on Wednesday" and the day of the act itself. */
export function findTimesOf(
  match: MeasureActMatch,
  acts: readonly MeasureActMatch[],
  sentence: Sentence,
  language: Language,
): MeasureTimes {
  const times = listTimes(match, acts, sentence, language);
  const length = times.find(({ as }) => as === "length")?.time.timex ?? null;
  const lasts = match.noun.measure === CURFEW && length === DAY_AND_NIGHT ? null : length;
  const [from, to] = readStart(times.find(({ as }) => as === "from")?.time);
  const until =
    times
      .find(({ as }) => as === "until")
      ?.time.edtf.split("/")
      .at(-1) ?? to;
  const on = nearestTo(match, times, sentence, language);
  if (match.step === "lifted" || match.step === "withdrawn") return { begins: null, ends: on, lasts };
  if (match.step === "requested" || match.step === "approved" || match.step === "dispatched")
    return { begins: null, ends: until, lasts };
  const isWithin = lasts !== null && HOURS.test(lasts) && on !== null;
  const begins = from ?? (match.starts || isWithin ? on : null);
  return { begins, ends: until ?? (begins === null || lasts === null ? null : endOf(begins, lasts)), lasts };
}

/** "from 5 January to 19 January" tells both ends, "since last week" one. */
function readStart(time: TimeMention | undefined): readonly [from: string | null, to: string | null] {
  if (time?.parts === undefined) return [time?.edtf ?? null, null];
  const [from = null, to = null] = time.edtf.split("/");
  return [from, to];
}

type TimePart = "length" | "until" | "from" | "on";

interface PartTime {
  readonly time: TimeMention;
  readonly as: TimePart;
  /** Index of its first token. */
  readonly at: number;
}

const HOURS = /^PT/u;

/** The times of a sentence that belong to this act: those after the act before it and before the act after it. */
function listTimes(
  match: MeasureActMatch,
  acts: readonly MeasureActMatch[],
  sentence: Sentence,
  language: Language,
): PartTime[] {
  const { tokens } = sentence;
  const first = Math.min(match.act.from, match.noun.from);
  const last = Math.max(match.act.to, match.noun.to);
  const rivals = acts.filter(({ noun }) => noun.measure === match.noun.measure);
  const isLast = rivals.every(({ act }) => act.from <= match.act.from);
  const next = acts.find(
    ({ act, noun }) => act.from > match.act.from && noun.from >= match.noun.from && act.from >= last,
  );
  const limit = next === undefined ? tokens.length : next.act.from;
  return sentence.times.flatMap((time) => {
    const at = tokens.findIndex(({ start }) => start >= time.start);
    const to = tokens.findIndex(({ end }) => end >= time.end) + 1;
    const as = partOf(time, at, match, acts, tokens, language);
    if (as === null || at >= limit) return [];
    // What stands before a row of acts dates the last of them: "on Wednesday said a curfew declared … would be extended".
    if (at < first && as !== "length" && !(isLast && at >= first - FARTHEST_BEFORE)) return [];
    if (match.rule === GROWN && at < first) return [];
    // "was relaxed for two hours on Monday and will remain in force": those are of the verb before.
    if (match.since !== undefined && at < match.since && at >= match.noun.to) return [];
    // "services were suspended for five days and a curfew was imposed": the five days are those of the act before them.
    if (at < first && isOfOther(at, match, acts)) return [];
    if (isOfFormer(at, match, acts)) return [];
    if (at >= last + FARTHEST_AFTER || to < first - FARTHEST_BEFORE) return [];
    return [{ time, as, at }];
  });
}

/** True for a time right behind another measure and its act. */
function isOfOther(at: number, { noun, act }: MeasureActMatch, acts: readonly MeasureActMatch[]): boolean {
  return acts.some((other) => {
    const end = Math.max(other.act.to, other.noun.to);
    return other.noun.measure !== noun.measure && other.act.from < act.from && end <= at;
  });
}

/** "access, cut on Monday, was restored": a day between another act of the same noun and this one is the other's. */
function isOfFormer(at: number, match: MeasureActMatch, acts: readonly MeasureActMatch[]): boolean {
  if (at >= match.act.from || at < match.noun.to) return false;
  return acts.some(({ act, noun }) => noun.from === match.noun.from && act.from >= noun.to && act.to <= at);
}

const FARTHEST_BEFORE = 14;
const FARTHEST_AFTER = 26;

function partOf(
  time: TimeMention,
  at: number,
  match: MeasureActMatch,
  acts: readonly MeasureActMatch[],
  tokens: readonly Token[],
  { measures }: Language,
): TimePart | null {
  const before = tokens[at - 1]?.lower ?? "";
  // "lifted on Monday a curfew"
  const isInside =
    !measures.dayPrepositions.has(before) && acts.some(({ act, noun }) => at >= act.to && at < noun.from);
  if (time.kind === "duration") {
    // "a two-week state of emergency", "for several hours"
    const isAttribute = at >= Math.min(match.act.from, match.noun.from - 4) && at < match.noun.from;
    return isAttribute || measures.lengths.has(before) ? lengthOf(time) : null;
  }
  // "from midnight to 6 a.m." are the hours of every day.
  if (time.undated === true) return null;
  if (time.kind === "set" || !/^\d/u.test(time.edtf)) return null;
  if (measures.untils.has(before)) return "until";
  if (match.step === "extended" && measures.extendedTo.has(before)) return "until";
  if (measures.froms.has(before)) return "from";
  // "an overnight curfew", "the Monday curfew": a name, not a date
  return isInside || time.timex === "PRESENT_REF" || time.timex === "PAST_REF" ? null : "on";
}

function lengthOf({ timex }: TimeMention): TimePart | null {
  return /^P/u.test(timex) ? "length" : null;
}

/** The day of the act: the nearest date in its own clause; "../day" where the act came "after" that day's happening began. */
function nearestTo(
  match: MeasureActMatch,
  times: readonly PartTime[],
  sentence: Sentence,
  language: Language,
): string | null {
  // "declared on Friday": the deed itself is no speaking.
  const verb = sentence.tokens[match.act.from];
  const others = sentence.speech.filter(({ cue }) => cue.start !== verb?.start);
  const speaking = others.length === sentence.speech.length ? sentence : { ...sentence, speech: others };
  let best: PartTime | null = null;
  for (const part of times) {
    if (part.as !== "on" || datesSpeech(part.time, speaking, language)) continue;
    if (best === null || distance(part, match) < distance(best, match)) best = part;
  }
  if (best === null) return null;
  const between =
    best.at < match.act.from
      ? sentence.tokens.slice(best.at, match.act.from)
      : sentence.tokens.slice(match.act.to, best.at);
  const opener = between.find(({ lower }) => OPENERS.has(lower))?.lower;
  if (opener === undefined) return beforeOrOn(best, sentence);
  return opener === "after" && best.at < match.act.from
    ? `../${best.time.edtf.split("/").at(-1) ?? ""}`
    : null;
}

/** "by early Thursday" is Thursday or before. */
function beforeOrOn({ time, at }: PartTime, { tokens }: Sentence): string {
  const isBy = tokens[at - 1]?.lower === "by" || tokens[at - 1]?.lower === "before";
  return isBy ? `../${time.edtf}` : time.edtf;
}

const OPENERS = new Set([
  "after",
  "before",
  "while",
  "because",
  "since",
  "when",
  "if",
  "although",
  "who",
  "which",
]);

function distance({ at }: PartTime, { act }: MeasureActMatch): number {
  return at < act.from ? act.from - at : at - act.to;
}

const LENGTH = /^P(?:(\d{1,4})([YMWD])|T(?:(\d{1,4})H)?.{0,8})$/u;
const HOURS_A_DAY = 24;

/** The last day of `lasts` counted from the day `begins`; null where either is no whole day. */
function endOf(begins: string, lasts: string): string | null {
  const day = dayOf(begins);
  const match = LENGTH.exec(lasts);
  if (day === null || match === null) return null;
  const count = Number(match[1] ?? 0);
  // 48 hours from noon on Saturday end on Monday.
  if (match[2] === undefined) return addDays(day, Math.floor(Number(match[3] ?? 0) / HOURS_A_DAY));
  if (match[2] === "D") return addDays(day, count);
  if (match[2] === "W") return addDays(day, 7 * count);
  const [year, month, date] = day.split("-").map(Number);
  const months = (year ?? 0) * 12 + (month ?? 1) - 1 + count * (match[2] === "Y" ? 12 : 1);
  return makeDay(Math.floor(months / 12), (months % 12) + 1, Math.min(date ?? 1, 28));
}
