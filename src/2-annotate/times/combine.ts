import { addDays, makeDay } from "../../model/edtf.ts";
import type { Addition } from "./compile.ts";
import type { Draft } from "./draft.ts";
import type { Matcher } from "./match.ts";
import type { Moment, Part } from "./moment.ts";

const LONGEST_JOINT = 2;
const MOST_ADDITIONS = 3;

/** Adds the words before and after a draft that belong to it: "late on Jan. 6", "about two years ago", "Jan. 5 at night". */
export function extendDraft(matcher: Matcher, draft: Draft, floor: number): Draft {
  let extended = draft;
  for (let count = 0; count < MOST_ADDITIONS; count++) {
    const tail = findTail(matcher, extended);
    if (tail === undefined) break;
    extended = addTo(extended, tail, extended.from, extended.to + tail.parts.length);
  }
  for (let count = 0; count < MOST_ADDITIONS; count++) {
    extended = takeArticle(matcher, extended, floor);
    const lead = findLead(matcher, extended, floor);
    if (lead === undefined) break;
    extended = addTo(extended, lead, extended.from - lead.parts.length, extended.to);
  }
  return extended;
}

/** Joins drafts that are parts of one expression: "10 p.m. Wednesday", "January this year", "Friday last week". */
export function joinDrafts(matcher: Matcher, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const both = last === undefined || !areJoined(matcher, last, draft) ? null : joinTwo(last, draft);
    if (both === null) joined.push(draft);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function areJoined({ compiled, pieces }: Matcher, a: Draft, b: Draft): boolean {
  // "6 p.m. (1230 GMT) on Saturday"
  if (a.needsDate && b.needsDate) return b.from === a.to + 1 && isInBrackets(pieces, b);
  const between = pieces.slice(a.to, Math.min(b.from, a.to + LONGEST_JOINT + 1));
  return between.length <= LONGEST_JOINT && between.every((piece) => compiled.joints.has(piece.lower));
}

/** "every day at 7:13 p.m.", "9 a.m. on Sundays": the hour comes again, too. */
function joinRepeated(a: Draft, b: Draft): Draft | null {
  const [set, hour] = a.kind === "set" ? [a, b] : [b, a];
  if (set.kind !== "set" || hour.kind !== "date" || !hour.needsDate || hour.clock === null) return null;
  if (set.moment.at !== "nowhere") return null;
  const days = DAILY.test(set.moment.timex) ? "" : WEEKLY.exec(set.moment.timex)?.[0];
  if (days === undefined) return null;
  const timex = `${days}T${hour.clock.replace(/:00$/u, "")}`;
  return { ...set, from: a.from, to: b.to, moment: { at: "nowhere", timex } };
}

const DAILY = /^(?:P1D|XXXX-XX-XXT[A-Z]{2})$/u;
const WEEKLY = /^XXXX-WXX-\d$/u;

function isInBrackets(pieces: Matcher["pieces"], { from, to }: Draft): boolean {
  return pieces[from - 1]?.lower === "(" && pieces[to]?.lower === ")";
}

function joinTwo(a: Draft, b: Draft): Draft | null {
  const repeated = joinRepeated(a, b);
  if (repeated !== null) return repeated;
  if (a.kind !== "date" || b.kind !== "date") return null;
  if (a.needsDate && b.needsDate) return a.clock !== null && b.clock !== null ? { ...a, to: b.to + 1 } : null;
  const span = { from: a.from, to: b.to };
  if (isDay(b) && a.needsDate && !b.needsDate && b.clock === null)
    return { ...b, ...span, clock: a.clock, part: a.part ?? b.part };
  if (isDay(a) && !a.needsDate && b.needsDate && a.clock === null) return { ...a, ...span, clock: b.clock };
  if (b.moment.at === "year" && a.yearOpen && b.basis === "inferred") {
    const moment = giveYear(a.moment, b.moment.year);
    return moment === null ? null : { ...a, ...span, moment, yearOpen: false };
  }
  if (b.moment.at === "week" && a.weekday !== null) {
    return { ...a, ...span, moment: { at: "day", day: addDays(b.moment.monday, a.weekday - 1) } };
  }
  return null;
}

function isDay(draft: Draft): boolean {
  return (
    draft.moment.at === "day" || (draft.moment.at === "nowhere" && draft.moment.timex.startsWith("XXXX-"))
  );
}

/** `moment` in `year`; null where it is no date that a year can be added to. */
export function giveYear(moment: Moment, year: number): Moment | null {
  switch (moment.at) {
    case "day": {
      const day = makeDay(year, Number(moment.day.slice(5, 7)), Number(moment.day.slice(8)));
      return day === null ? null : { at: "day", day };
    }
    case "month":
    case "quarter":
    case "season":
      return { ...moment, year };
    default:
      return null;
  }
}

function findTail({ compiled, pieces }: Matcher, draft: Draft): Addition | undefined {
  const candidates = compiled.tails.get(pieces[draft.to]?.lower ?? "") ?? [];
  return candidates.find(
    (tail) =>
      suits(tail, draft) && tail.parts.every((part, index) => pieces[draft.to + index]?.lower === part),
  );
}

function findLead({ compiled, pieces }: Matcher, draft: Draft, floor: number): Addition | undefined {
  const candidates = compiled.leads.get(pieces[draft.from - 1]?.lower ?? "") ?? [];
  return candidates.find((lead) => {
    const start = draft.from - lead.parts.length;
    return (
      start >= floor &&
      suits(lead, draft) &&
      lead.parts.every((part, index) => pieces[start + index]?.lower === part)
    );
  });
}

function suits(addition: Addition, draft: Draft): boolean {
  if (addition.to === undefined) return true;
  if (draft.needsDate || draft.clock !== null) return addition.to.includes("clock");
  if (startsWithCount(draft) && addition.to.includes("length")) return true;
  if (draft.moment.at === "day" && addition.to.includes("day")) return true;
  return draft.kind === "date" && addition.to.includes("date");
}

// "over two weeks" is longer than that, "over the past two weeks" within them.
function startsWithCount({ from, kind, match }: Draft): boolean {
  const isLength = kind === "duration" || match.pattern.rule.means === "ago";
  const first = match.atoms[0];
  return isLength && first?.from === from && ["num", "a", "vague", "half"].includes(first.is);
}

function addTo(draft: Draft, addition: Addition, from: number, to: number): Draft {
  if (addition.adds === "nothing") return { ...draft, from, to };
  if (addition.adds === "about") return { ...draft, from, to, about: draft.about || draft.clock === null };
  if (PORTIONS.has(addition.adds)) {
    const portion = draft.portion ?? (addition.adds as Draft["portion"]);
    return { ...draft, from, to, portion };
  }
  return { ...draft, from, to, part: draft.part ?? (addition.adds as Part) };
}

const PORTIONS: ReadonlySet<string> = new Set([
  "early",
  "mid",
  "late",
  "end",
  "earlier",
  "later",
  "start",
  "week",
  "weekTo",
  "weekend",
]);

function takeArticle({ compiled, pieces }: Matcher, draft: Draft, floor: number): Draft {
  const before = pieces[draft.from - 1]?.lower ?? "";
  const takes =
    draft.match.pattern.rule.article === true && draft.from > floor && compiled.articles.has(before);
  return takes ? { ...draft, from: draft.from - 1 } : draft;
}
