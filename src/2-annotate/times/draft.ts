import type { Portion } from "../../model/lexicon/times.ts";
import type { Match } from "./match.ts";
import type { Moment, Part } from "./moment.ts";

/** A time expression being read: what it means so far and the pieces it covers. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly kind: "date" | "duration" | "set";
  readonly moment: Moment;
  readonly basis: "stated" | "inferred";
  readonly part: Part | null;
  readonly clock: string | null;
  readonly about: boolean;
  /** A clock time or part of the day whose date, if given at all, stands beside it. */
  readonly needsDate: boolean;
  /** Set where the year was worked out and words beside it may still give it. */
  readonly yearOpen: boolean;
  /** The part of a month, year or week that is meant, or the week or weekend around a day. */
  readonly portion: Portion | "week" | "weekTo" | "weekend" | null;
  /** A length that tells nothing but from a day beside it: "a day after". */
  readonly needsDay: boolean;
  /** What it was joined from, where that stands for itself. */
  readonly parts: readonly Draft[];
  /** 1 Monday … 7 Sunday, where a weekday alone was named. */
  readonly weekday: number | null;
  readonly match: Match;
}

/** What reading a match gives: the rest of a draft has its usual values. */
export type Meaning = Pick<Draft, "moment"> &
  Partial<Omit<Draft, "from" | "to" | "match" | "parts">> & {
    /** The times that stand for themselves in it, by the pieces they cover. */
    readonly parts?: readonly (Meaning & { readonly from: number; readonly to: number })[];
  };

export function makeDraft(match: Match, meaning: Meaning): Draft {
  return {
    from: match.from,
    to: match.to,
    kind: meaning.kind ?? "date",
    moment: meaning.moment,
    basis: meaning.basis ?? "inferred",
    part: meaning.part ?? null,
    clock: meaning.clock ?? null,
    about: meaning.about ?? false,
    needsDate: meaning.needsDate ?? false,
    yearOpen: meaning.yearOpen ?? false,
    portion: meaning.portion ?? null,
    needsDay: match.pattern.rule.means === "distance",
    parts: (meaning.parts ?? []).map((part) => makeDraft({ ...match, from: part.from, to: part.to }, part)),
    weekday: meaning.weekday ?? null,
    match,
  };
}
