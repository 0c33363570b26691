/** What a word can be inside a time expression. Digits need no words: they are `num`, `day`, `hour`, `year` … by themselves. */
export type TimeClass =
  /** 1 … 12; `plainMonth` for names that are no other word, `monthAbbr` for those that need a day or year beside them. */
  | "month"
  | "plainMonth"
  | "monthAbbr"
  /** 1 Monday … 7 Sunday; `weekdays` are the plurals. */
  | "weekday"
  | "weekdayAbbr"
  | "weekdays"
  /** Part of the day: `MO` `AF` `EV` `NI` `DT`, as TIMEX3 writes it. */
  | "part"
  /** "mornings": one part of every day. */
  | "parts"
  /** Whole days from the anchor, with a part of the day where one is meant: `-1`, `-1 NI`. */
  | "offset"
  /** Clock time that is a word: `12:00`. */
  | "clock"
  | "ampm"
  | "oclock"
  /** "past" 1, "to" -1: minutes counted from an hour. */
  | "past"
  | "zone"
  /** Steps from the article's date: last -1, this 0, next 1. */
  | "shift"
  /** Steps from the date spoken of before: previous -1, same 0, following 1. */
  | "step"
  /** Behind a unit or a weekday: "before last" -2, "after next" 2. */
  | "beyond"
  /** "the next" before a day or a part of one: steps from the date spoken of before. */
  | "onward"
  /** Looking back or ahead over a stretch: past -1, coming 1. */
  | "reach"
  /** TIMEX3 unit letter `Y M W D H`, with `MIN S Q DE CE WE FN` for minute, second, quarter, decade, century, weekend, fortnight. */
  | "unit"
  | "units"
  | "weekend"
  /** Words after a length that place it: ago -1 (from the article's date), later 1 and earlier -1 (from the date before). */
  | "ago"
  | "later"
  | "num"
  | "ord"
  | "half"
  /** "several": a number of no known size. */
  | "vague"
  /** "a", "an": one. */
  | "a"
  | "every"
  /** "daily": the TIMEX3 value of a repeated time. */
  | "rate"
  /** "twice": how often. */
  | "times"
  /** "weeklong": the TIMEX3 value of a length. */
  | "length"
  /** "Q" before a number: a quarter of a year. */
  | "yearPart"
  /** `SP SU FA WI`. */
  | "season"
  /** `12-25`, `11/4/4` (month / weekday / which one, -1 the last), `easter-2`. */
  | "holiday"
  /** Ten years named by a word: "sixties" 60. */
  | "decade"
  /** `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`. */
  | "ref"
  /** The part of a month or year that is meant: `early`, `mid`, `late`, `start`, `end`, or `earlier` and `later` than the article. */
  | "portion"
  /** Letters after a day's number: "5th". */
  | "th";

export interface TimeWord {
  readonly is: TimeClass;
  readonly value: number | string;
  /** True: the word counts only with a capital ("May", "March"). False: only without ("daily", not "China Daily"). */
  readonly capital?: boolean;
}

/** How the engine reads what a rule matched. */
export type TimeMeaning =
  | "date"
  | "days"
  | "months"
  | "digits"
  | "stamp"
  | "offset"
  | "shift"
  | "step"
  | "reach"
  | "ago"
  | "ahead"
  | "later"
  | "length"
  | "distance"
  | "rate"
  | "clock"
  | "clockBehind"
  | "bareHour"
  | "hours"
  | "watch"
  | "dial"
  | "overnight"
  | "season"
  | "holiday"
  | "quarter"
  | "yearPart"
  | "weekNumber"
  | "decade"
  | "century"
  | "year"
  | "years"
  | "ref"
  | "nth"
  | "share";

/**
 * One way to say a time. A pattern is a row of elements: a class (`month`, also `day year hour minute yy` for digits),
 * a quoted word (`'of'`) or a mark (`,`), alternatives with `|`, optional with `?`. The longest match wins, then the first rule.
 */
export interface TimeRule {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly means: TimeMeaning;
  /** One of these must stand right before. */
  readonly before?: readonly string[];
  /** None of these may stand right before. */
  readonly notBefore?: readonly string[];
  /** One of these must follow. */
  readonly after?: readonly string[];
  /** None of these may follow. */
  readonly notAfter?: readonly string[];
  /** An article right before belongs to the expression: "the 1960s". */
  readonly article?: boolean;
}

/** The part of a month, year or week that words name: "late 2021", "mid-January", "earlier this year". */
export type Portion = "start" | "early" | "mid" | "late" | "end" | "earlier" | "later";

/** Words right before (`lead`) or after (`tail`) an expression that belong to it. */
export interface TimeAddition {
  readonly words: string;
  /** Nothing more, `about` (the date is rough), a part of the day, a part of a month or year, the week or weekend around a day or up to it. */
  readonly adds: "nothing" | "about" | "MO" | "AF" | "EV" | "NI" | "week" | "weekTo" | "weekend" | Portion;
  /** What it may be added to; anything where absent. */
  readonly to?: readonly ("day" | "date" | "length" | "clock")[];
}

/** How two dates bound one stretch of time. */
export interface RangeWords {
  /** "from", with one of the links behind it; only a range of like dates does without it. */
  readonly openers: readonly string[];
  /** "between", with a link or one of the pairing words behind it. */
  readonly between: readonly string[];
  readonly links: readonly string[];
  /** "and": two days on end, or the far end behind "between". */
  readonly pairs: readonly string[];
  /** What may stand between such a word and the date behind it: "the". */
  readonly fillers: readonly string[];
  /** Words that lead from a length to the day it ends on: "the three days to Sunday". */
  readonly ending: readonly string[];
  /** After these "from Monday to Friday" names the old day and the new: "postponed". */
  readonly moves: readonly string[];
  /** "since the start of the year" is its first day. */
  readonly since: readonly string[];
  /** Words that count a length from a date, by direction: "after" 1, "before" -1. */
  readonly counted: Readonly<Record<string, 1 | -1>>;
  /** A length after one of these lasts, it reaches no day: "for five days from 5 January". */
  readonly lasting: readonly string[];
}

/** All that the time engine knows of one language. Every word is lower case with straight apostrophes. */
export interface TimeLexicon {
  readonly words: Readonly<Record<string, readonly TimeWord[]>>;
  readonly rules: readonly TimeRule[];
  readonly leads: readonly TimeAddition[];
  readonly tails: readonly TimeAddition[];
  readonly articles: readonly string[];
  /** What may stand between a date and a clock time of one expression. */
  readonly joints: readonly string[];
  /** … and between "a week ago" and its day. */
  readonly agoJoints: readonly string[];
  readonly ranges: RangeWords;
  /** Words that a level follows: "the toll stood at 10 on Friday night" tells no hour. */
  readonly levelBefore: readonly string[];
  /** "of": "the last week of the campaign" is not last week. */
  readonly partitive: readonly string[];
  /** Words before and after "the 18th" that make it a day of the month; marks and numbers after it do so, too. */
  readonly nthBefore: readonly string[];
  readonly nthAfter: readonly string[];
  /** A date after one of these lies ahead: "until", "as soon as". Words or pairs of words. */
  readonly aheadBefore: readonly string[];
  /** Those of them that name the day something ends: on a Monday "until Monday" is a week off. */
  readonly endBefore: readonly string[];
  /** What may stand between a time of day and its day: "midnight on Sunday". */
  readonly dayLinks: readonly string[];
  /** A date after one of these is over: "since", "not until". Words or pairs of words. */
  readonly overBefore: readonly string[];
  /** A date after one of these where no verb tells otherwise: "by". */
  readonly perhapsAheadBefore: readonly string[];
  /** Words, or pairs of words, of the clause that put its date ahead ("will", "is to") or behind ("said"). */
  readonly aheadWords: readonly string[];
  /** Words that look ahead only before one of `scheduledActs`: "due to arrive", and not "due to fog". */
  readonly scheduled: readonly string[];
  readonly scheduledActs: ReadonlySet<string>;
  /** Words before "be" that say it has come about: "had to be rescued". */
  readonly duties: readonly string[];
  readonly behindWords: readonly string[];
  readonly behindEndings: readonly string[];
  /** Words that leave the time of a participle after them open: "be" held. */
  readonly openBefore: readonly string[];
  /** Words that make a number of four digits after them a year ("in"), or a count ("about"). */
  readonly yearBefore: readonly string[];
  readonly countBefore: readonly string[];
  /** Prepositions that take a month, never a day: "in March 30 people died". */
  readonly monthBefore: readonly string[];
  /** What news counts: people, protesters, houses. */
  readonly counted: readonly string[];
  /** "old", "olds": a length before them is an age. */
  readonly ageAfter: readonly string[];
}
