import type { TimeMention, Token } from "../model/annotation.ts";
import type { TimeLexicon, TimeMeaning } from "../model/lexicon/times.ts";
import { extendDraft, joinDrafts } from "./times/combine.ts";
import { type CompiledTimes, compileTimes } from "./times/compile.ts";
import { type Draft, type Meaning, makeDraft } from "./times/draft.ts";
import { type Atom, type Match, type Matcher, matchAt } from "./times/match.ts";
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
  _text: string,
  tokens: readonly Token[],
  anchor: TimeAnchor,
  lexicon: TimeLexicon,
): TimeMention[] {
  const compiled = compileTimes(lexicon);
  if (!mayHoldTime(tokens, compiled)) return [];
  const pieces = splitPieces(tokens, (lower) => compiled.phrases.has(lower) || compiled.leads.has(lower));
  const matcher: Matcher = { compiled, pieces };
  const drafts = joinDrafts(matcher, findDrafts(matcher, anchor));
  return drafts.map((draft) => writeMention(matcher, draft));
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
    const draft = readAt(matcher, at, anchor.day, focus);
    if (draft === null) continue;
    const extended = extendDraft(matcher, draft, floor);
    drafts.push(extended);
    floor = extended.to;
    focus = focusOf(extended) ?? focus;
    at = extended.to - 1;
  }
  return drafts;
}

function readAt(matcher: Matcher, at: number, anchor: string | null, focus: string | null): Draft | null {
  for (const match of matchAt(matcher, at)) {
    const meaning = readMatch(match, { anchor, focus, matcher, from: match.from, to: match.to });
    if (meaning !== null) return makeDraft(match, meaning);
  }
  return null;
}

function readMatch(match: Match, scene: Scene): Meaning | null {
  return READERS[match.pattern.rule.means](match.atoms, scene);
}

const FOCUSING: ReadonlySet<string> = new Set(["day", "month", "year"]);

function focusOf(draft: Draft): string | null {
  if (draft.kind !== "date" || draft.needsDate || !FOCUSING.has(draft.moment.at)) return null;
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
