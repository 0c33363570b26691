import type { Ledger } from "../model/ledger.ts";
import type { ExportOptions } from "./exporting.ts";
import { writeHappened, writeMeasures, writePosts, writeSaid } from "./markdown-happened.ts";
import { escapeInline, escapeMarkdown } from "./markdown-words.ts";
import { joinParagraphs } from "./summary-words.ts";
import type { ClaimView, FigureView, SourceView, StoryView, View } from "./view.ts";
import { viewLedger } from "./view.ts";
import { SECTION_TITLES } from "./wording-sections.ts";

/** The ledger as GitHub-flavoured Markdown, to paste into a ticket, a wiki or a mail. */
export function writeMarkdown(ledger: Ledger, options: ExportOptions): string {
  const view = viewLedger(ledger, options.policy, options.on);
  const stories = view.stories.map((story) => writeStory(story, view));
  const blocks = [...(stories.length > 0 ? stories : ["No story was found."]), writeProblems(view)];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

function writeStory(story: StoryView, view: View): string {
  return join([
    `# ${escapeMarkdown(story.title)}`,
    [story.place, story.period, story.coverage].filter(Boolean).map(escapeMarkdown).join(" · "),
    writeSummary(story),
    writeGlance(story),
    ...story.headlines.map((figure) => writeFigure(figure, "##")),
    section(
      "Other figures",
      story.others.map((figure) => writeFigure(figure, "###")),
    ),
    section(SECTION_TITLES.measures, writeMeasures(story)),
    section(SECTION_TITLES.happened, writeHappened(story)),
    section(SECTION_TITLES.posts, writePosts(story)),
    section(SECTION_TITLES.said, writeSaid(story)),
    section("Day by day", [
      story.days.map((day) => `- ${day.date}: ${escapeMarkdown(day.headline)}`).join("\n"),
    ]),
    section(
      "Where sources disagree",
      story.disagreements.map((one) =>
        join([
          `**${escapeMarkdown(one.question)}** — ${one.type}; ${escapeMarkdown(one.reason)}`,
          ...one.claims.map(writeQuote),
        ]),
      ),
    ),
    section("Not said", story.absences.map(writeQuote)),
    section(
      "Numbers kept apart",
      story.apart.map(({ claim, reason }) =>
        join([
          `**${escapeMarkdown(claim.value)}** ${escapeMarkdown(claim.label)} — ${escapeMarkdown(reason)}`,
          writeQuote(claim),
        ]),
      ),
    ),
    section("Sources", [story.sources.map(writeSource).join("\n")]),
    `*Values by policy “${view.policy}”. Ask \`sitrep why ID\` for the words behind any value.*`,
  ]);
}

/** Running text with a footnote to each sentence: the claims it stands on. */
function writeSummary({ id, summary }: StoryView): string {
  const mark = (index: number) => `[^${id}-${index + 1}]`;
  const prose = summary.map(({ text }, index) => `${escapeMarkdown(text)}${mark(index)}`);
  const notes = summary.map(
    ({ claims }, index) => `${mark(index)}: ${claims.map((claim) => `\`${claim.id}\``).join(", ")}`,
  );
  return join([...joinParagraphs(summary, prose), notes.join("\n")]);
}

function writeGlance(story: StoryView): string {
  if (story.headlines.length < 2) return "";
  const rows = story.headlines.map((figure) =>
    row([figure.metric, `**${cell(figure.value)}**`, cell(figure.scope), figure.asOf, figure.statusWords]),
  );
  return [
    row(["Figure", "Value", "Of whom, where", "As of", "Status"]),
    row(["---", "---", "---", "---", "---"]),
    ...rows,
  ].join("\n");
}

function writeFigure(figure: FigureView, level: string): string {
  const facts = [figure.asOf === "" ? "" : `as of ${figure.asOf}`, figure.statusWords, figure.support];
  return join([
    `${level} ${figure.metric}: ${escapeMarkdown(figure.scope)}`,
    `**${escapeMarkdown(figure.value)}** — ${facts.filter(Boolean).join(" · ")}`,
    ...figure.withdrawals.map((reason) => escapeMarkdown(reason)),
    figure.isVerbatim ? "" : escapeMarkdown(figure.reason),
    figure.taken ? writeQuote(figure.taken) : "",
    writeFirst(figure),
    writeSteps(figure),
    list("Rival values", figure.rivals.map(wordClaim)),
    list(
      "Of which",
      figure.parts.map(
        (part) =>
          `**${escapeMarkdown(part.value)}** of ${escapeMarkdown(part.whole)}${part.isWithdrawn ? " (withdrawn)" : ""}: ${escapeMarkdown(part.claim.population)} · ${escapeMarkdown([part.claim.where, part.claim.asOf].filter(Boolean).join(", "))} · \`${part.claim.id}\``,
      ),
    ),
  ]);
}

function writeFirst({ first }: FigureView): string {
  if (!first) return "";
  const who = first.hasNamedOrigin ? `${first.origin}, in ${first.outlet}` : first.outlet;
  return `${first.publishedEdtf === "" ? "Said by" : "First said by"} ${escapeMarkdown(who)}, ${first.published}: ${escapeMarkdown(first.value)}.`;
}

function writeSteps(figure: FigureView): string {
  if (figure.change === "" && figure.steps.length < 2) return "";
  const rows = figure.steps.map((step) =>
    row([
      step.asOf,
      cell(step.value) + (step.isWithdrawn ? " (withdrawn)" : ""),
      cell(step.saidBy),
      cell(step.outlets.join(", ")),
      step.claims.map((claim) => `\`${claim.id}\``).join(" "),
    ]),
  );
  const table = [
    row(["As of", "Value", "Who said it", "Printed by", "Claim"]),
    row(["---", "---", "---", "---", "---"]),
    ...rows,
  ];
  return `${figure.change === "" ? "All values" : `Over time: ${escapeMarkdown(figure.change)}`}\n\n${table.join("\n")}`;
}

function writeQuote(claim: ClaimView): string {
  const { before, words, after } = claim.sentence;
  const who = [
    claim.hasNamedOrigin ? claim.origin : "",
    ...claim.relays.map((name) => `via ${name}`),
    claim.outlet,
  ];
  const credit = [who.filter(Boolean).join(", "), claim.published, claim.certainty]
    .filter(Boolean)
    .join(" · ");
  const marked = `**${escapeMarkdown(words)}**`;
  return `> “${escapeInline(before)}${marked}${escapeInline(after)}”\n>\n> — ${escapeMarkdown(credit)} · \`${claim.id}\``;
}

function wordClaim(claim: ClaimView): string {
  return `**${escapeMarkdown(claim.value)}** ${escapeMarkdown(claim.label)} · ${[claim.asOf, escapeMarkdown(claim.origin)].filter(Boolean).join(" · ")} · \`${claim.id}\``;
}

function writeSource(source: SourceView): string {
  const name = escapeMarkdown(source.headline || source.source);
  const title = source.url === null ? name : `[${name}](<${encodeURI(source.url).replace(/[<>]/gu, "")}>)`;
  const credits = source.credits.length === 0 ? "" : `credits ${source.credits.join(", ")}`;
  const facts = [source.outlet, source.published, source.basis, credits, source.source]
    .filter(Boolean)
    .map(escapeMarkdown);
  return `- ${title} — ${[...facts, `\`${source.id}\``, ...source.copies.map(escapeMarkdown)].join(" · ")}`;
}

function writeProblems(view: View): string {
  return section("Problems", [
    view.problems
      .map(
        (problem) =>
          `- ${escapeMarkdown(problem.source)} (${problem.stage}): ${escapeMarkdown(problem.reason)}`,
      )
      .join("\n"),
  ]);
}

function section(title: string, blocks: readonly string[]): string {
  const filled = blocks.filter(Boolean);
  return filled.length === 0 ? "" : join([`## ${title}`, ...filled]);
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${title}:\n\n${lines.map((line) => `- ${line}`).join("\n")}`;
}

function join(blocks: readonly string[]): string {
  return blocks.filter(Boolean).join("\n\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function cell(words: string): string {
  return escapeMarkdown(words);
}
