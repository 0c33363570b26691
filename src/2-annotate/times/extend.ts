import type { Addition } from "./compile.ts";
import type { Draft } from "./draft.ts";
import type { Matcher } from "./match.ts";
import type { Part } from "./moment.ts";

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
