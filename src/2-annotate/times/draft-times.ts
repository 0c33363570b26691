import type { Sentence } from "../../model/annotation.ts";
import type { TimeLexicon, TimeMeaning } from "../../model/lexicon/times.ts";
import { MARKS } from "../../model/word-marks.ts";
import { has, numberOf } from "./atoms.ts";
import { compileTimes, type WordEntry } from "./compile.ts";
import { type Draft, type Meaning, makeDraft } from "./draft.ts";
import { extendDraft } from "./extend.ts";
import { type Atom, type Matcher, makeMatcher, matchAt } from "./match.ts";
import { writeEdtf } from "./moment.ts";
import { type Piece, splitPieces } from "./pieces.ts";
import { readAgo, readAhead } from "./read-ago.ts";
import {
  readBareHour,
  readClock,
  readClockBehind,
  readDialWords,
  readHours,
  readOvernight,
  readStamp,
  readWatch,
} from "./read-clock.ts";
import { readDate, readDays, readDigits, readHoliday } from "./read-dates.ts";
import { readLater, readLength, readRate, readReach } from "./read-lengths.ts";
import { readMonths } from "./read-months.ts";
import { readNth } from "./read-nth.ts";
import { readShare } from "./read-shares.ts";
import { readOffset, readQuarter, readRef, readSeason, readShift, readStep } from "./read-spans.ts";
import { readCentury, readDecade, readWeekNumber, readYear, readYearPart, readYears } from "./read-years.ts";
import { findDirection, type Scene, type TimeAnchor } from "./scene.ts";

/** The time expressions of one sentence before they are joined and written, in order. */
export interface Drafted {
  readonly drafts: readonly Draft[];
  /** The date the story is at after them, EDTF, or null. */
  readonly focus: string | null;
  /** The quarter last spoken of, EDTF, or null. */
  readonly quarter: string | null;
}

type Read = (atoms: readonly Atom[], scene: Scene) => Meaning | null;

const READERS: Readonly<Record<TimeMeaning, Read>> = {
  date: readDate,
  days: readDays,
  months: readMonths,
  stamp: readStamp,
  digits: readDigits,
  offset: readOffset,
  shift: readShift,
  step: readStep,
  reach: readReach,
  ago: readAgo,
  ahead: readAhead,
  later: readLater,
  length: readLength,
  distance: readLength,
  rate: readRate,
  clock: readClock,
  clockBehind: readClockBehind,
  bareHour: readBareHour,
  hours: readHours,
  watch: readWatch,
  dial: readDialWords,
  overnight: readOvernight,
  season: readSeason,
  holiday: readHoliday,
  quarter: readQuarter,
  yearPart: readYearPart,
  weekNumber: readWeekNumber,
  decade: readDecade,
  century: readCentury,
  year: readYear,
  years: readYears,
  ref: readRef,
  nth: readNth,
  share: readShare,
};

/** Makes a sentence ready for its times to be read, from one day or from several; null where it holds none. */
export function prepareTimes(
  { tokens, marks }: Pick<Sentence, "tokens" | "marks">,
  lexicon: TimeLexicon,
): Matcher | null {
  // Most sentences hold no word or digit that every expression needs.
  if ((marks & MARKS.time) === 0) return null;
  const compiled = compileTimes(lexicon);
  const isKnown = (lower: string) => compiled.words.has(lower) || compiled.leads.has(lower);
  return makeMatcher(compiled, splitPieces(tokens, isKnown));
}

// How many pieces may come before the one that triggers: "2 and a half years", "the first of March".
const LONGEST_OPENING = 6;

// "13.5.2015", "2015.05.13"
const DOTTED_DATE = /^\d{1,4}\.\d{1,2}\.\d{1,4}$/u;

// "2022", "5th", "8pm", "10:30", "10 : 30": four digits, digits with a word right behind them, or a colon.
function triggers(entry: WordEntry | undefined, piece: Piece, next: Piece | undefined): boolean {
  if (piece.kind !== "number") return entry?.triggers === true;
  if (piece.text.length === 4 || DOTTED_DATE.test(piece.text)) return true;
  return next?.lower === ":" || (next?.start === piece.end && next.kind === "word");
}

const FAR = 0x7fffffff;

/** For each piece the place of the next one that triggers, itself included. */
function findTriggers({ pieces, entries }: Matcher): readonly number[] {
  const places = new Array<number>(pieces.length);
  let place = FAR;
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (piece !== undefined && triggers(entries[at], piece, pieces[at + 1])) place = at;
    places[at] = place;
  }
  return places;
}

/** Reads the time expressions of one sentence one by one: at each piece the longest match that means something. */
export function draftTimes(matcher: Matcher, anchor: TimeAnchor): Drafted {
  const drafts: Draft[] = [];
  let { focus, quarter } = rememberFrom(anchor);
  const triggersFrom = findTriggers(matcher);
  let floor = 0;
  for (let at = 0; at < matcher.pieces.length; at++) {
    const mayBegin = (triggersFrom[at] ?? 0) - at <= LONGEST_OPENING || isBehindPart(drafts.at(-1), at);
    if (!mayBegin || matchAt(matcher, at).length === 0) continue;
    // In "until 9 a.m. Tuesday" the clock time stands between the day and its preposition.
    const last = drafts.at(-1);
    const isJoined = last?.to === at || (last?.to === at - 1 && isDayLink(matcher, at - 1, drafts));
    const opening = last?.needsDate === true && isJoined ? last.from : at;
    const { day, isDayFirst = tellsNothing } = anchor;
    const scene = { anchor: day, focus, quarter, isDayFirst, matcher, from: opening, to: at };
    const draft = readAt(matcher, at, scene);
    if (draft === null) continue;
    const extended = extendDraft(matcher, draft, floor);
    drafts.push(extended);
    floor = extended.to;
    focus = moveFocus(draft, scene) ?? focus;
    quarter = reportQuarter(draft, anchor.day) ?? quarter;
    at = extended.to - 1;
  }
  return { drafts, focus, quarter };
}

/** The "10" of "tonight at 10". */
function isBehindPart(last: Draft | undefined, at: number): boolean {
  return last !== undefined && last.part !== null && last.to === at - 1;
}

/** "until midnight on Sunday"; "from Saturday until 6 a.m. on Monday" is a stretch, whose end follows its beginning. */
function isDayLink({ pieces, compiled }: Matcher, at: number, drafts: readonly Draft[]): boolean {
  const [before, clock] = drafts.slice(-2);
  const isStretch = clock !== undefined && before !== undefined && before.to === clock.from - 1;
  return compiled.dayLinks.has(pieces[at]?.lower ?? "") && !isStretch;
}

const tellsNothing = () => null;

/** What a sentence without a time hands on. */
export function rememberFrom({ focus, quarter }: TimeAnchor): Pick<Drafted, "focus" | "quarter"> {
  return { focus: focus ?? null, quarter: quarter ?? null };
}

function readAt(matcher: Matcher, at: number, scene: Scene): Draft | null {
  for (const match of matchAt(matcher, at)) {
    const read = READERS[match.pattern.rule.means];
    const meaning = read(match.atoms, { ...scene, to: match.to });
    if (meaning !== null) return makeDraft(match, meaning);
  }
  return null;
}

const FOCUSING: ReadonlySet<string> = new Set(["day", "month", "quarter", "year"]);

/** The date that a draft leaves the story at, EDTF; null where the story stays where it was. */
function moveFocus(draft: Draft, scene: Scene): string | null {
  if (draft.kind !== "date" || draft.needsDate || !FOCUSING.has(draft.moment.at)) return null;
  // "until January 19" looks ahead; of a quarter the verb says nothing.
  if (isAside(draft)) return null;
  if (draft.moment.at !== "quarter" && findDirection({ ...scene, to: draft.match.to }) === 1) return null;
  return writeEdtf(draft.moment, false);
}

/** The quarter that a draft tells results of, EDTF: one that is over; null where there is none. */
function reportQuarter(draft: Draft, day: string | null): string | null {
  if (draft.moment.at !== "quarter" || isAside(draft)) return null;
  const quarter = writeEdtf(draft.moment, false);
  return day === null || quarter.slice(-7) < day.slice(0, 7) ? quarter : null;
}

// "from 40 a year earlier", "from 40 in the 2020 quarter"
function isAside({ match: { atoms } }: Draft): boolean {
  if (has(atoms, "ago") || numberOf(atoms, "later") === -1) return true;
  return has(atoms, "year") && atoms.at(-1)?.is === "word" && !has(atoms, "ord", "yy");
}
