import type { TimeClass, TimeWord } from "../../model/lexicon/times.ts";

type Row = readonly [words: string, is: TimeClass, value: number | string];

// Names of months and days that are also other words ("may", "march", "sat") count with a capital only.
const CAPITAL = new Set([
  "may",
  "march",
  "mar",
  "dec",
  "sun",
  "sat",
  "mon",
  "jan",
  "june",
  "april",
  "august",
  "wed",
]);

// Words of newspapers' names: "China Daily".
const LOWER = new Set(["daily", "weekly", "monthly"]);

// Months that are people, a walk or a verb unless a preposition stands before.
const NAMES = new Set(["march", "april", "may", "june", "august"]);

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const MONTHS_SHORT: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
const WEEKDAYS_SHORT: Readonly<Record<string, number>> = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  weds: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};
const NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety hundred".split(" ");
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

const ROWS: readonly Row[] = [
  ...MONTHS.map((word, index): Row => [word, "month", index + 1]),
  ...MONTHS.flatMap((word, index): Row[] => (NAMES.has(word) ? [] : [[word, "plainMonth", index + 1]])),
  ...Object.entries(MONTHS_SHORT).map(([word, value]): Row => [word, "monthAbbr", value]),
  ...WEEKDAYS.map((word, index): Row => [word, "weekday", index + 1]),
  ...WEEKDAYS.map((word, index): Row => [`${word}s`, "weekdays", index + 1]),
  ...Object.entries(WEEKDAYS_SHORT).map(([word, value]): Row => [word, "weekdayAbbr", value]),
  ...NUMBERS.map((word, index): Row => [word, "num", index + 1]),
  ...TENS.map((word, index): Row => [word, "num", (index + 2) * 10]),
  ...ORDINALS.map((word, index): Row => [word, "ord", index + 1]),
  ...ORDINALS.slice(0, 9).map((word, index): Row => [`twenty-${word}`, "ord", 21 + index]),
  ["thirtieth", "ord", 30],
  ["thirty-first", "ord", 31],
  ...["st", "nd", "rd", "th"].map((word): Row => [word, "th", 0]),

  ...["morning", "dawn", "daybreak", "sunrise"].map((word): Row => [word, "part", "MO"]),
  ["afternoon", "part", "AF"],
  ...["evening", "dusk", "sunset", "nightfall"].map((word): Row => [word, "part", "EV"]),
  ["night", "part", "NI"],

  ["today", "offset", "0"],
  ["yesterday", "offset", "-1"],
  ["tomorrow", "offset", "1"],
  ["tonight", "offset", "0 NI"],
  ["last night", "offset", "-1 NI"],
  ["last evening", "offset", "-1 EV"],
  ["the day before yesterday", "offset", "-2"],
  ["the day after tomorrow", "offset", "2"],

  ["o'clock", "oclock", 0],
  ["noon", "clock", "12:00"],
  ["midday", "clock", "12:00"],
  ["midnight", "clock", "24:00"],
  ...["am", "a.m.", "a.m"].map((word): Row => [word, "ampm", "am"]),
  ...["pm", "p.m.", "p.m"].map((word): Row => [word, "ampm", "pm"]),
  ...[
    "gmt",
    "utc",
    "est",
    "edt",
    "et",
    "cst",
    "cdt",
    "mst",
    "mdt",
    "pst",
    "pdt",
    "pt",
    "bst",
    "cet",
    "cest",
    "eet",
    "msk",
    "ist",
    "jst",
    "hrs",
    "hours",
    "local time",
    "moscow time",
    "eastern time",
  ].map((word): Row => [word, "zone", word]),

  ["last", "shift", -1],
  ["latest", "shift", 0],
  ["this", "shift", 0],
  ["current", "shift", 0],
  ["this current", "shift", 0],
  ["this past", "shift", -1],
  ["this coming", "shift", 1],
  ["next", "shift", 1],
  ["coming", "shift", 1],
  ["same", "step", 0],
  ["very same", "step", 0],
  ["that", "step", 0],
  ["that same", "step", 0],
  ["previous", "step", -1],
  ["preceding", "step", -1],
  ["following", "step", 1],
  ["the next", "onward", 1],
  ["past", "reach", -1],
  ["recent", "reach", -1],
  ["preceding", "reach", -1],
  ["previous", "reach", -1],
  ["coming", "reach", 1],
  ["upcoming", "reach", 1],
  ["following", "reach", 1],

  ["year", "unit", "Y"],
  ["month", "unit", "M"],
  ["week", "unit", "W"],
  ["fortnight", "unit", "W"],
  ["day", "unit", "D"],
  ["hour", "unit", "H"],
  ["minute", "unit", "MIN"],
  ["second", "unit", "S"],
  ["quarter", "unit", "Q"],
  ["decade", "unit", "DE"],
  ["century", "unit", "CE"],
  ["weekend", "unit", "WE"],
  ["weekend", "weekend", 0],
  ["years", "units", "Y"],
  ["yrs", "units", "Y"],
  ["months", "units", "M"],
  ["weeks", "units", "W"],
  ["days", "units", "D"],
  ["nights", "units", "D"],
  ["hours", "units", "H"],
  ["hrs", "units", "H"],
  ["minutes", "units", "MIN"],
  ["mins", "units", "MIN"],
  ["seconds", "units", "S"],
  ["quarters", "units", "Q"],
  ["decades", "units", "DE"],
  ["centuries", "units", "CE"],

  ["ago", "ago", -1],
  ["from now", "ago", 1],
  ["later", "later", 1],
  ["afterward", "later", 1],
  ["afterwards", "later", 1],
  ["earlier", "later", -1],

  ["a", "a", 1],
  ["an", "a", 1],
  ["half", "half", 0.5],
  ["1 / 2", "half", 0.5],
  ["several", "vague", 3],
  ["a few", "vague", 3],
  ["few", "vague", 3],
  ["many", "vague", 3],
  ["a number of", "vague", 3],
  ["a couple of", "num", 2],
  ["a couple", "num", 2],
  ["couple of", "num", 2],
  ["couple", "num", 2],
  ["a dozen", "num", 12],
  ["a half", "half", 0.5],

  ["every", "every", 1],
  ["each", "every", 1],
  ["per", "every", 1],
  ["once", "times", 1],
  ["twice", "times", 2],
  ["daily", "rate", "P1D"],
  ["weekly", "rate", "P1W"],
  ["monthly", "rate", "P1M"],
  ["hourly", "rate", "PT1H"],
  ["nightly", "rate", "XXXX-XX-XXTNI"],
  ["yearly", "rate", "P1Y"],
  ["daylong", "length", "P1D"],
  ["weeklong", "length", "P1W"],
  ["monthlong", "length", "P1M"],
  ["yearlong", "length", "P1Y"],

  ["spring", "season", "SP"],
  ["summer", "season", "SU"],
  ["autumn", "season", "FA"],
  ["fall", "season", "FA"],
  ["winter", "season", "WI"],

  ["new year's day", "holiday", "01-01"],
  ["new year's eve", "holiday", "12-31"],
  ["new year's", "holiday", "01-01"],
  ["valentine's day", "holiday", "02-14"],
  ["international women's day", "holiday", "03-08"],
  ["may day", "holiday", "05-01"],
  ["victory day", "holiday", "05-09"],
  ["juneteenth", "holiday", "06-19"],
  ["bastille day", "holiday", "07-14"],
  ["halloween", "holiday", "10-31"],
  ["veterans day", "holiday", "11-11"],
  ["christmas eve", "holiday", "12-24"],
  ["christmas day", "holiday", "12-25"],
  ["christmas", "holiday", "12-25"],
  ["boxing day", "holiday", "12-26"],
  ["martin luther king day", "holiday", "1/1/3"],
  ["martin luther king jr . day", "holiday", "1/1/3"],
  ["mlk day", "holiday", "1/1/3"],
  ["mother's day", "holiday", "5/7/2"],
  ["father's day", "holiday", "6/7/3"],
  ["presidents day", "holiday", "2/1/3"],
  ["memorial day", "holiday", "5/1/-1"],
  ["labor day", "holiday", "9/1/1"],
  ["columbus day", "holiday", "10/1/2"],
  ["thanksgiving day", "holiday", "11/4/4"],
  ["thanksgiving", "holiday", "11/4/4"],
  ["easter sunday", "holiday", "easter+0"],
  ["easter monday", "holiday", "easter+1"],
  ["easter", "holiday", "easter+0"],
  ["good friday", "holiday", "easter-2"],
  ["palm sunday", "holiday", "easter-7"],
  ["ash wednesday", "holiday", "easter-46"],

  ["twenties", "decade", 20],
  ["thirties", "decade", 30],
  ["forties", "decade", 40],
  ["fifties", "decade", 50],
  ["sixties", "decade", 60],
  ["seventies", "decade", 70],
  ["eighties", "decade", 80],
  ["nineties", "decade", 90],

  ...[
    "now",
    "currently",
    "right now",
    "these days",
    "at present",
    "at the moment",
    "nowadays",
    "presently",
  ].map((word): Row => [word, "ref", "PRESENT_REF"]),
  ...["recently", "lately", "more recently", "until recently", "the past"].map(
    (word): Row => [word, "ref", "PAST_REF"],
  ),
  ...["the future", "the near future"].map((word): Row => [word, "ref", "FUTURE_REF"]),
];

/** English words that time expressions are made of. A word may have several meanings: "second" is a unit and an ordinal. */
export const TIME_WORDS: Readonly<Record<string, readonly TimeWord[]>> = groupRows(ROWS);

function groupRows(rows: readonly Row[]): Record<string, TimeWord[]> {
  const grouped: Record<string, TimeWord[]> = {};
  for (const [words, is, value] of rows) {
    const capital = CAPITAL.has(words) ? { capital: true } : LOWER.has(words) ? { capital: false } : {};
    const word: TimeWord = { is, value, ...capital };
    grouped[words] = [...(grouped[words] ?? []), word];
  }
  return grouped;
}
