import type { Ledger } from "../model/ledger.ts";
import type { ExportOptions } from "./exporting.ts";
import { joinParagraphs } from "./summary-words.ts";
import { layOutRows } from "./table.ts";
import type { Paper } from "./terminal.ts";
import { cleanWords, makePaper, padColumns, wrapWords } from "./terminal.ts";
import { paintStatus, writeFigure, writeQuote, writeShortFigure } from "./text-figure.ts";
import { writeHappened, writeMeasures, writePosts, writeSaid } from "./text-happened.ts";
import type { SourceView, StoryView, View } from "./view.ts";
import { viewLedger } from "./view.ts";
import { SECTION_TITLES } from "./wording-sections.ts";

/** The ledger as a report for a terminal or an e-mail: headline figures first, every value with its words. */
export function writeText(ledger: Ledger, options: ExportOptions): string {
  const paper = makePaper(options.width, options.colour);
  const view = viewLedger(ledger, options.policy, options.on);
  const blocks = [...view.stories.map((story) => writeStory(story, view, paper)), writeProblems(view, paper)];
  if (view.stories.length === 0) blocks.unshift(["No story was found."]);
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function writeStory(story: StoryView, view: View, paper: Paper): string[] {
  const facts = [story.place, story.period, story.coverage].filter(Boolean).map(cleanWords).join(" · ");
  return [
    ...wrapWords(cleanWords(story.title), paper.width).map((line) => paper.paint("bold", line)),
    ...wrapWords(facts, paper.width),
    "═".repeat(paper.width),
    ...writeSummary(story, paper),
    ...writeGlance(story, paper),
    ...story.headlines.flatMap((figure) => ["", ...writeFigure(figure, paper)]),
    ...section(
      "Other figures",
      story.others.flatMap((figure) => writeShortFigure(figure, paper)),
      paper,
    ),
    ...section(SECTION_TITLES.measures, writeMeasures(story, paper), paper),
    ...section(SECTION_TITLES.happened, writeHappened(story, paper), paper),
    ...section(SECTION_TITLES.posts, writePosts(story, paper), paper),
    ...section(SECTION_TITLES.said, writeSaid(story, paper), paper),
    ...section(
      "Day by day",
      story.days.flatMap((day) =>
        wrapWords(
          `${padColumns(day.date, 6)}  ${cleanWords(day.headline)}`,
          paper.width,
          "  ",
          " ".repeat(10),
        ),
      ),
      paper,
    ),
    ...section(
      "Where sources disagree",
      story.disagreements.flatMap((one) => [
        ...wrapWords(cleanWords(`${one.question}: ${one.type}; ${one.reason}`), paper.width, "  ", "    "),
        ...one.claims.flatMap((claim) => writeQuote(claim, paper, "    ")),
      ]),
      paper,
    ),
    ...section(
      "Not said",
      story.absences.flatMap((claim) => writeQuote(claim, paper, "  ")),
      paper,
    ),
    ...section(
      "Numbers kept apart",
      story.apart.flatMap(({ claim, reason }) => [
        ...wrapWords(
          `${paper.paint("bold", cleanWords(claim.value))} ${cleanWords(claim.label)} — ${cleanWords(reason)}`,
          paper.width,
          "  ",
          "    ",
        ),
        ...writeQuote(claim, paper, "    "),
      ]),
      paper,
    ),
    ...section(
      "Sources",
      story.sources.flatMap((source) => writeSource(source, paper)),
      paper,
    ),
    "",
    ...wrapWords(
      `Values by policy “${view.policy}”. Ask “sitrep why ID” for the words behind any value.`,
      paper.width,
    ).map((line) => paper.paint("dim", line)),
  ];
}

function section(title: string, lines: readonly string[], paper: Paper): string[] {
  return lines.length === 0 ? [] : ["", paper.paint("bold", title.toUpperCase()), ...lines];
}

/** Running text, a note number behind each sentence, then the claims of each note. */
function writeSummary({ summary }: StoryView, paper: Paper): string[] {
  if (summary.length === 0) return [];
  const prose = summary.map(
    ({ text }, index) => `${cleanWords(text)} ${paper.paint("dim", `[${index + 1}]`)}`,
  );
  const notes = summary.map(({ claims }, index) => `[${index + 1}] ${claims.map(({ id }) => id).join(", ")}`);
  const paragraphs = joinParagraphs(summary, prose);
  return [
    ...paragraphs.flatMap((words) => ["", ...wrapWords(words, paper.width, "  ")]),
    "",
    ...notes
      .flatMap((note) => wrapWords(note, paper.width, "  ", "      "))
      .map((line) => paper.paint("dim", line)),
  ];
}

function writeGlance(story: StoryView, paper: Paper): string[] {
  const rows = story.headlines.map((figure) => [
    figure.metric,
    paper.paint("bold", cleanWords(figure.value)),
    cleanWords(figure.shortScope),
    figure.shortAsOf,
    paintStatus(figure, paper),
  ]);
  return rows.length < 2 ? [] : ["", ...layOutRows(rows, paper, "  ")];
}

function writeSource(source: SourceView, paper: Paper): string[] {
  const credits = source.credits.length === 0 ? "" : `credits ${source.credits.join(", ")}`;
  const facts = [source.outlet, source.published, source.basis, credits]
    .filter(Boolean)
    .map(cleanWords)
    .join(" · ");
  return [
    ...wrapWords(cleanWords(source.headline || source.source), paper.width, "  ", "    "),
    ...wrapWords(
      [facts, source.headline === "" ? "" : cleanWords(source.source), source.id].filter(Boolean).join(" · "),
      paper.width,
      "    ",
    ).map((line) => paper.paint("dim", line)),
    ...source.copies.flatMap((copy) => wrapWords(cleanWords(copy), paper.width, "    ")),
  ];
}

function writeProblems(view: View, paper: Paper): string[] {
  if (view.problems.length === 0) return [];
  const lines = view.problems.flatMap((problem) =>
    wrapWords(
      `${cleanWords(problem.source)} (${problem.stage}): ${cleanWords(problem.reason)}`,
      paper.width,
      "  ",
      "    ",
    ),
  );
  return [paper.paint("bold", "PROBLEMS"), ...lines];
}
