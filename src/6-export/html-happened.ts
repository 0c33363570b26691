import { escapeHtml, isolate } from "./html-escape.ts";
import { writeQuote } from "./html-figure.ts";
import type { StoryView } from "./view.ts";
import type { ForceView } from "./view-force.ts";

/** How the orders stood on one day, then each with its states; a row opens its sentences. */
export function writeMeasures({ measures, force }: StoryView): string {
  const each = measures
    .map(({ name, scope, term, states, ...beside }) => {
      const rows = states.map(
        ({ name: state, at, support, claim }) =>
          `<details><summary><span><b>${state}</b> · <span data-date>${escapeHtml(at)}</span> · <span data-support>${support}</span><span class="why" data-quote>“${isolate(claim.sentence.words)}” — ${isolate(claim.outlet)}</span></span></summary>${writeQuote(claim)}</details>`,
      );
      const place = scope === "" ? "" : ` · ${isolate(scope)}`;
      return `<div class="kind"><p><b>${isolate(name)}</b>${place} · <span data-date>${escapeHtml(term)}</span></p>${listRows(rows)}${writeMeasured(beside)}</div>`;
    })
    .join("\n");
  return writeForce(force) + each;
}

function writeForce(force: ForceView | null): string {
  if (force === null || force.rows.length === 0) return "";
  const rows = force.rows.map(({ name, scope, words, standing, claims }) => {
    const place = scope === "" ? "" : ` · ${isolate(scope)}`;
    return `<details><summary><span><b>${isolate(name)}</b>${place}<span class="why ${standing}" data-date>${isolate(words)}</span></span></summary>${claims.map((claim) => writeQuote(claim)).join("\n")}</details>`;
  });
  return `<p class="label" data-date>On ${escapeHtml(force.title)}</p>${listRows(rows)}\n`;
}

/** What others measured of it, folded: verdicts first, then the intervals they stand on. */
function writeMeasured({
  measured,
  verdicts,
  intervals,
}: Pick<StoryView["measures"][number], "measured" | "verdicts" | "intervals">): string {
  if (measured === "") return "";
  const rows = [
    ...verdicts.map(
      ({ verdict, words, reason }) =>
        `<b>${escapeHtml(verdict)}</b>: <span data-quote>${isolate(words)}</span><span class="why">${isolate(reason)}</span>`,
    ),
    ...intervals.map((interval) => `<span class="why">${isolate(interval)}</span>`),
  ];
  return `<details class="fold"><summary>Evidence: ${isolate(measured)}</summary>${listRows(rows)}</details>`;
}

/** What happened, folded: a list for each day, each line opening its sentences. */
export function writeHappened({ happened }: StoryView): string {
  if (happened.length === 0) return "";
  const days = happened.map(({ date, episodes }) => {
    const rows = episodes.map(({ title, place, certainty, support, claims }) => {
      const facts = [
        place === "" ? "" : isolate(place),
        certainty,
        `<span data-support>${support}</span>`,
      ].filter(Boolean);
      return `<details><summary><span><span data-quote>${isolate(title)}</span><span class="why">${facts.join(" · ")}</span></span></summary>${claims.map((claim) => writeQuote(claim)).join("\n")}</details>`;
    });
    return `<p class="label" data-date>${escapeHtml(date)}</p>${listRows(rows)}`;
  });
  return `<details class="fold"><summary>Day by day, from the words of the articles</summary>${days.join("\n")}</details>`;
}

/** Who took, left or lost which post. */
export function writePosts({ posts }: StoryView): string {
  return listRows(
    posts.map(({ change, date, support, claim }) => {
      const facts = [
        date === "" ? "" : `<span data-date>${escapeHtml(date)}</span>`,
        claim.certainty,
        `<span data-support>${support}</span>`,
      ].filter(Boolean);
      return `<details><summary><span><b>${isolate(change)}</b><span class="why">${facts.join(" · ")}</span></span></summary>${writeQuote(claim)}</details>`;
    }),
  );
}

/** Who said what, in their words or the article's. */
export function writeSaid({ said }: StoryView): string {
  return listRows(
    said.map(
      ({ speaker, quote, manner, outlet, date, claim }) =>
        `<details><summary><span><b>${isolate(speaker)}</b>${manner && ` (${manner})`}: <span data-quote>“${isolate(quote)}”</span><span class="why">${isolate(outlet)}, <span data-date>${escapeHtml(date)}</span></span></span></summary>${writeQuote(claim)}</details>`,
    ),
  );
}

function listRows(rows: readonly string[]): string {
  return rows.length === 0
    ? ""
    : `<ul class="list">\n${rows.map((row) => `<li>${row}</li>`).join("\n")}\n</ul>`;
}
