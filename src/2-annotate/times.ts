import type { TimeMention, Token } from "../model/annotation.ts";
import type { TimeLexicon, TimeMeaning } from "../model/lexicon/times.ts";
import { has, numberOf } from "./times/atoms.ts";
import { extendDraft, joinDrafts } from "./times/combine.ts";
import { type CompiledTimes, compileTimes } from "./times/compile.ts";
import { type Draft, type Meaning, makeDraft } from "./times/draft.ts";
import { type Atom, type Matcher, matchAt } from "./times/match.ts";
import { writeEdtf, writeTimex } from "./times/moment.ts";
import { splitPieces } from "./times/pieces.ts";
import { readClock, readOvernight } from "./times/read-clock.ts";
import { readDate, readDays, readDigits, readHoliday } from "./times/read-dates.ts";
import { readLater, readLength, readRate, readReach } from "./times/read-lengths.ts";
import {
  readAgo,
  readCentury,
  readDecade,
  readOffset,
  readQuarter,
  readRef,
  readSeason,
  readShift,
  readStep,
  readYear,
  readYears,
} from "./times/read-spans.ts";
import type { Scene } from "./times/scene.ts";

/** What relative times count from. */
export interface TimeAnchor {
  /** The article's publication day (`YYYY-MM-DD`) in the time zone of the place reported on, null where not known. */
  readonly day: string | null;
  /** IANA name. */
  readonly timeZone: string;
  /** The date last spoken of before these tokens, EDTF, for "the next day" and "three days later". */
  readonly focus?: string | null;
}

// "1996", "1990s" in "mid-1996", "mid-1990s"
const YEAR = /^\d{4}s?$/u;

type Read = (atoms: readonly Atom[], scene: Scene) => Meaning | null;

const READERS: Readonly<Record<TimeMeaning, Read>> = {
  date: readDate,
  days: readDays,
  digits: readDigits,
  offset: readOffset,
  shift: readShift,
  step: readStep,
  reach: readReach,
  ago: readAgo,
  later: readLater,
  length: readLength,
  rate: readRate,
  clock: readClock,
  overnight: readOvernight,
  season: readSeason,
  holiday: readHoliday,
  quarter: readQuarter,
  decade: readDecade,
  century: readCentury,
  year: readYear,
  years: readYears,
  ref: readRef,
};

/**
 * Finds the time expressions of one sentence and resolves them against the article's day, past preferred as news does.
 * `edtf` is empty where the words have no place on the calendar: a bare length, a repeated time, or no `anchor.day`.
 */
export function findTimes(
  text: string,
  tokens: readonly Token[],
  anchor: TimeAnchor,
  lexicon: TimeLexicon,
): TimeMention[] {
  return [...readTimes(text, tokens, anchor, lexicon).times];
}

/** Like `findTimes`, with the date last spoken of, to hand on to the next sentence as its `anchor.focus`. */
export function readTimes(
  _text: string,
  tokens: readonly Token[],
  anchor: TimeAnchor,
  lexicon: TimeLexicon,
): { readonly times: readonly TimeMention[]; readonly focus: string | null } {
  const compiled = compileTimes(lexicon);
  const given = anchor.focus ?? null;
  if (!mayHoldTime(tokens, compiled)) return { times: [], focus: given };
  const pieces = splitPieces(tokens, (lower) => compiled.phrases.has(lower) || compiled.leads.has(lower));
  const matcher: Matcher = { compiled, pieces };
  const drafts = findDrafts(matcher, anchor);
  const times = joinDrafts(matcher, drafts).map((draft) => writeMention(matcher, draft));
  return { times, focus: drafts.reduce<string | null>((focus, draft) => focusOf(draft) ?? focus, given) };
}

// Most sentences hold no time: a look for one word or digit that every expression needs saves reading them.
function mayHoldTime(tokens: readonly Token[], compiled: CompiledTimes): boolean {
  return tokens.some((token, index) => {
    if (token.kind === "number") {
      return token.text.length === 4 || tokens[index + 1]?.text === ":";
    }
    if (token.kind !== "word") return false;
    if (compiled.triggers.has(token.lower)) return true;
    if (token.lower.endsWith("'s")) return compiled.triggers.has(token.lower.slice(0, -2));
    return (
      token.lower.includes("-") &&
      token.lower.split("-").some((part) => compiled.triggers.has(part) || YEAR.test(part))
    );
  });
}

function findDrafts(matcher: Matcher, anchor: TimeAnchor): Draft[] {
  const drafts: Draft[] = [];
  let focus = anchor.focus ?? null;
  let floor = 0;
  for (let at = 0; at < matcher.pieces.length; at++) {
    // In "until 9 a.m. Tuesday" the clock time stands between the day and its preposition.
    const last = drafts.at(-1);
    const opening = last?.needsDate === true && last.to === at ? last.from : at;
    const draft = readAt(matcher, at, { anchor: anchor.day, focus, matcher, from: opening, to: at });
    if (draft === null) continue;
    const extended = extendDraft(matcher, draft, floor);
    drafts.push(extended);
    floor = extended.to;
    focus = focusOf(extended) ?? focus;
    at = extended.to - 1;
  }
  return drafts;
}

function readAt(matcher: Matcher, at: number, scene: Scene): Draft | null {
  for (const match of matchAt(matcher, at)) {
    const meaning = READERS[match.pattern.rule.means](match.atoms, { ...scene, to: match.to });
    if (meaning !== null) return makeDraft(match, meaning);
  }
  return null;
}

const FOCUSING: ReadonlySet<string> = new Set(["day", "month", "quarter", "year"]);

function focusOf(draft: Draft): string | null {
  if (draft.kind !== "date" || draft.needsDate || !FOCUSING.has(draft.moment.at)) return null;
  // "from 40 a year earlier" looks aside: the story goes on where it was.
  const isAside = has(draft.match.atoms, "ago") || numberOf(draft.match.atoms, "later") === -1;
  if (isAside) return null;
  return writeEdtf(draft.moment, false);
}

function writeMention({ pieces }: Matcher, draft: Draft): TimeMention {
  const edtf = writeEdtf(draft.moment, draft.about);
  const isTime = draft.kind === "date" && (draft.clock !== null || draft.part !== null);
  return {
    start: pieces[draft.from]?.start ?? 0,
    end: pieces[draft.to - 1]?.end ?? 0,
    edtf,
    basis: draft.basis,
    kind: isTime ? "time" : draft.kind,
    ...(draft.clock === null ? {} : { clock: draft.clock }),
    timex: writeTimex(draft.moment, draft.part, draft.clock),
  };
}
