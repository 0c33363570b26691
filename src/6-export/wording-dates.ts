/**
 * An EDTF date or interval in a desk's words: "5 January 2022", "about 5 January 2022", "2–7 January 2022",
 * "since 2 January 2022". What it does not know it gives back as it is. Level 0 and 1 of ISO 8601-2.
 */
export function wordDate(edtf: string): string {
  const slash = edtf.indexOf("/");
  if (slash < 0) return wordMoment(edtf);
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  if (isOpen(from) && isOpen(to)) return "at an unknown time";
  if (isOpen(from)) return `until ${wordMoment(to)}`;
  if (isOpen(to)) return `since ${wordMoment(from)}`;
  if (from === to) return wordMoment(from);
  return wordInterval(from, to);
}

/** The same in short for a table: "5 Jan", with the year only where it is not `year`. */
export function wordShortDate(edtf: string, year: string): string {
  const short = wordDate(edtf).replace(MONTH_NAME, (name) => name.slice(0, 3));
  return short.endsWith(` ${year}`) && short !== year ? short.slice(0, -year.length - 1) : short;
}

const MONTH_NAME = /January|February|March|April|June|July|August|September|October|November|December/gu;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** 2022, 2022-01, 2022-01-05, each with ~ ? or % after it */
const MOMENT = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T[\d:.Z+-]{1,30})?([~?%])?$/u;

const QUALIFIERS: Readonly<Record<string, string>> = {
  "~": "about ",
  "?": "perhaps ",
  "%": "perhaps about ",
};

interface Moment {
  readonly qualifier: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function readMoment(edtf: string): Moment | null {
  const match = MOMENT.exec(edtf);
  if (!match) return null;
  const [, year = "", month, day, qualifier] = match;
  const monthName = month === undefined ? "" : MONTHS[Number(month) - 1];
  if (monthName === undefined) return null;
  return {
    qualifier: qualifier === undefined ? "" : (QUALIFIERS[qualifier] ?? ""),
    day: day === undefined ? "" : String(Number(day)),
    month: monthName,
    year,
  };
}

function wordMoment(edtf: string): string {
  const moment = readMoment(edtf);
  return moment ? moment.qualifier + joinWords(moment.day, moment.month, moment.year) : edtf;
}

function wordInterval(from: string, to: string): string {
  const a = readMoment(from);
  const b = readMoment(to);
  if (!a || !b || a.qualifier || b.qualifier || !a.day || !b.day || a.year !== b.year) {
    return `${wordMoment(from)} to ${wordMoment(to)}`;
  }
  if (a.month === b.month) return `${a.day}–${b.day} ${b.month} ${b.year}`;
  return `${a.day} ${a.month} – ${b.day} ${b.month} ${b.year}`;
}

function isOpen(end: string): boolean {
  return end === "" || end === "..";
}

function joinWords(...words: readonly string[]): string {
  return words.filter((word) => word !== "").join(" ");
}
