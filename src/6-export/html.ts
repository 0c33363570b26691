import { createHash } from "node:crypto";
import type { Ledger } from "../model/ledger.ts";
import type { ExportOptions } from "./exporting.ts";
import { escapeHtml, isolate } from "./html-escape.ts";
import { writeFigure, writeFigureRow, writeNumber, writeQuote, writeStatus } from "./html-figure.ts";
import { writeHappened, writeMeasures, writePosts, writeSaid } from "./html-happened.ts";
import { STYLE } from "./html-style.ts";
import { joinParagraphs } from "./summary-words.ts";
import type { DayView, DisagreementView, SourceView, StoryView, View } from "./view.ts";
import { viewLedger } from "./view.ts";
import { SECTION_TITLES } from "./wording-sections.ts";

/**
 * The ledger as one HTML page that needs nothing else: no script, no network, every value opens its sentence.
 * Numbers carry data-claim, data-date, data-support or data-id, so that a test can tell where each comes from.
 */
export function writeHtml(ledger: Ledger, options: ExportOptions): string {
  const view = viewLedger(ledger, options.policy, options.on);
  const title = view.stories[0]?.title ?? "Sitrep";
  const styleHash = createHash("sha256").update(STYLE).digest("base64");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(ledger.generatedBy)}">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${writeContents(view)}<main>
${view.stories.length === 0 ? '<p class="story">No story was found.</p>' : view.stories.map(writeStory).join("\n")}
${writeProblems(view)}</main>
<footer class="note"><p>Every value stands on the words of an article; open it to read them. Support counts origins, the people and bodies who first said something, and not only the outlets that printed it. Values by policy “${view.policy}”.</p></footer>
</body>
</html>
`;
}

function writeContents({ stories }: View): string {
  if (stories.length < 2) return "";
  const links = stories.map(
    (story) => `<li><a href="#${escapeHtml(story.id)}">${isolate(story.title)}</a></li>`,
  );
  return `<header><nav aria-label="Stories"><ul>${links.join("")}</ul></nav></header>\n`;
}

function writeStory(story: StoryView): string {
  const facts = [
    story.place === "" ? "" : `<span>${isolate(story.place)}</span>`,
    `<span data-date>${escapeHtml(story.period)}</span>`,
    `<span data-support>${escapeHtml(story.coverage)}</span>`,
  ];
  return `<article class="story" id="${escapeHtml(story.id)}">
<h1>${isolate(story.title)}</h1>
<p class="facts">${facts.filter(Boolean).join("")}</p>
${writeSummary(story)}${writeGlance(story)}${section("Headline figures", story.headlines.map(writeFigure).join("\n"))}${section(
  "Other figures",
  list(story.others.map(writeFigureRow)),
)}${section(SECTION_TITLES.measures, writeMeasures(story))}${section(
  SECTION_TITLES.happened,
  writeHappened(story),
)}${section(SECTION_TITLES.posts, writePosts(story))}${section(SECTION_TITLES.said, writeSaid(story))}${section("Day by day", list(story.days.map(writeDay)))}${section(
  "Where sources disagree",
  story.disagreements.map(writeDisagreement).join("\n"),
)}${section("Not said", story.absences.map((claim) => writeQuote(claim)).join("\n"))}${section(
  "Numbers kept apart",
  list(
    story.apart.map(
      ({ claim, reason }) =>
        `<details><summary><span><b data-claim="${escapeHtml(claim.id)}">${escapeHtml(claim.value)}</b> ${isolate(claim.label)}<span class="why" data-reason>${isolate(reason)}</span></span></summary>${writeQuote(claim)}</details>`,
    ),
  ),
)}${section("Sources", `<ol class="sources">${story.sources.map(writeSource).join("\n")}</ol>`)}</article>`;
}

/** Running text; the small number behind a sentence leads to the words it stands on. */
function writeSummary({ id, summary }: StoryView): string {
  if (summary.length === 0) return "";
  const noteId = (index: number) => `n-${escapeHtml(id)}-${index + 1}`;
  const prose = summary.map(
    ({ text, claims }, index) =>
      `<span data-claims="${escapeHtml(claims.map((claim) => claim.id).join(" "))}">${isolate(text)}</span><sup><a href="#${noteId(index)}" data-note>${index + 1}</a></sup>`,
  );
  const notes = summary.map(
    ({ claims }, index) =>
      `<li id="${noteId(index)}"><p class="label" data-note>${index + 1}</p>${claims.map((claim) => writeQuote(claim)).join("\n")}</li>`,
  );
  return `<div class="summary">${joinParagraphs(summary, prose)
    .map((words) => `<p>${words}</p>`)
    .join("\n")}</div>
<details class="fold"><summary>The words behind the summary</summary><ol class="notes">${notes.join("\n")}</ol></details>
`;
}

function writeGlance({ headlines }: StoryView): string {
  if (headlines.length < 2) return "";
  const cards = headlines.map(
    (figure) => `<a href="#q-${escapeHtml(figure.id)}"><span class="metric">${figure.metric}</span>
${writeNumber(figure)}<span class="note">${isolate(figure.shortScope)}<br><span data-date>${escapeHtml(figure.asOf)}</span> ${writeStatus(figure)}</span></a>`,
  );
  return `<div class="glance">\n${cards.join("\n")}\n</div>\n`;
}

function writeDay(day: DayView): string {
  return `<details><summary><span class="day" data-date>${escapeHtml(day.date)}</span><span data-quote>${isolate(day.headline)}</span></summary>${day.claims.map((claim) => writeQuote(claim)).join("\n")}</details>`;
}

function writeDisagreement(one: DisagreementView): string {
  return `<div class="kind"><p><b>${isolate(one.question)}</b> — <span class="disputed">${one.type}</span><br><span class="note" data-reason>${isolate(one.reason)}</span></p>
<div class="pair">${one.claims.map((claim) => writeQuote(claim)).join("\n")}</div></div>`;
}

function writeSource(source: SourceView): string {
  const name = isolate(source.headline || source.source);
  const title =
    source.url === null ? name : `<a href="${escapeHtml(source.url)}" rel="noreferrer noopener">${name}</a>`;
  const facts = [
    `<span>${isolate(source.outlet)}</span>`,
    `<span data-date>${escapeHtml(source.published)}</span>`,
    source.basis === "" ? "" : `<span>${source.basis}</span>`,
    source.credits.length === 0 ? "" : `<span>credits ${isolate(source.credits.join(", "))}</span>`,
    `<span data-id>${isolate(source.source)}</span>`,
  ];
  const copies = source.copies.map((copy) => `<p class="note" data-reason>${isolate(copy)}</p>`);
  return `<li id="src-${escapeHtml(source.id)}"><p class="title" data-source>${title}</p><p class="facts note">${facts.filter(Boolean).join("")}</p>${copies.join("")}</li>`;
}

function writeProblems({ problems }: View): string {
  const lines = problems.map(
    (problem) => `<li><b>${isolate(problem.source)}</b> (${problem.stage}): ${isolate(problem.reason)}</li>`,
  );
  return section("Problems", lines.length === 0 ? "" : `<ul class="problems">${lines.join("\n")}</ul>`);
}

function section(title: string, content: string): string {
  return content === "" ? "" : `<section>\n<h2>${title}</h2>\n${content}\n</section>\n`;
}

function list(rows: readonly string[]): string {
  return rows.length === 0
    ? ""
    : `<ul class="list">\n${rows.map((row) => `<li>${row}</li>`).join("\n")}\n</ul>`;
}
