import { layOutRows } from "./table.ts";
import type { Paper, Style } from "./terminal.ts";
import { cleanWords, wrapWords } from "./terminal.ts";
import type { ClaimView, FigureView } from "./view.ts";

/** A figure in full: value, support, sentence, who said it first, how it changed, rivals and parts. */
export function writeFigure(figure: FigureView, paper: Paper): string[] {
  const { width, paint } = paper;
  const asOf = figure.asOf === "" ? [] : [`as of ${figure.asOf}`];
  const facts = [...asOf, paintStatus(figure, paper), figure.support].join(" · ");
  return [
    ...wrapWords(
      `${paint("bold", figure.metric.toUpperCase())} ${cleanWords(figure.scope)} · ${figure.id}`,
      width,
      "",
      "  ",
    ),
    ...wrapWords(`${paint("bold", cleanWords(figure.value))}   ${facts}`, width, "  ", "    "),
    ...figure.withdrawals.flatMap((reason) => wrapWords(cleanWords(reason), width, "  ", "    ")),
    ...writeReason(figure, paper, "  "),
    ...(figure.taken ? writeQuote(figure.taken, paper, "  ") : []),
    ...writeFirst(figure, paper),
    ...writeSteps(figure, paper),
    ...list("Rival values", figure.rivals, paper),
    ...writeParts(figure, paper),
  ];
}

/** How a value was reckoned, where it is not just what one claim says. */
function writeReason({ reason, isVerbatim }: FigureView, paper: Paper, indent: string): string[] {
  return isVerbatim ? [] : wrapWords(cleanWords(reason), paper.width, indent, `${indent}  `);
}

function writeFirst({ first }: FigureView, paper: Paper): string[] {
  if (!first) return [];
  const who = first.hasNamedOrigin ? `${first.origin}, in ${first.outlet}` : first.outlet;
  return wrapWords(
    `${first.publishedEdtf === "" ? "Said by" : "First said by"} ${cleanWords(who)}, ${first.published}: ${cleanWords(first.value)}.`,
    paper.width,
    "  ",
    "    ",
  );
}

function writeSteps(figure: FigureView, paper: Paper): string[] {
  if (figure.change === "" && figure.steps.length < 2) return [];
  const rows = figure.steps.map((step) => [
    step.shortAsOf,
    paper.paint("bold", cleanWords(step.value)) + (step.isWithdrawn ? " (withdrawn)" : ""),
    cleanWords(step.saidBy),
    cleanWords(step.outlets.join(", ")),
    paper.paint("dim", step.claims[0]?.id ?? ""),
  ]);
  return [
    ...wrapWords(
      figure.change === "" ? "All values" : `Over time: ${cleanWords(figure.change)}`,
      paper.width,
      "  ",
      "    ",
    ),
    ...layOutRows(rows, paper, "    "),
  ];
}

function list(title: string, claims: readonly ClaimView[], paper: Paper): string[] {
  if (claims.length === 0) return [];
  const rows = claims.map((claim) => [
    `${paper.paint("bold", cleanWords(claim.value))} ${cleanWords(claim.label)}`,
    claim.asOf,
    cleanWords(claim.origin),
    paper.paint("dim", claim.id),
  ]);
  return [`  ${title}`, ...layOutRows(rows, paper, "    ")];
}

function writeParts({ parts }: FigureView, paper: Paper): string[] {
  if (parts.length === 0) return [];
  const rows = parts.map((part) => [
    `${paper.paint("bold", cleanWords(part.value))} of ${cleanWords(part.whole)}${part.isWithdrawn ? " (withdrawn)" : ""}`,
    cleanWords(part.claim.population),
    [part.claim.where, part.claim.asOf].filter(Boolean).map(cleanWords).join(", "),
    paper.paint("dim", part.claim.id),
  ]);
  return ["  Of which", ...layOutRows(rows, paper, "    ")];
}

/** A figure in three lines, for all but the headline figures. */
export function writeShortFigure(figure: FigureView, paper: Paper): string[] {
  const asOf = figure.asOf === "" ? "" : ` · ${figure.asOf}`;
  const head = `${figure.metric} ${paper.paint("bold", cleanWords(figure.value))} ${cleanWords(figure.scope)}`;
  return [
    ...wrapWords(`${head}${asOf} · ${paintStatus(figure, paper)}`, paper.width, "  ", "    "),
    ...(figure.change === ""
      ? []
      : wrapWords(`Over time: ${cleanWords(figure.change)}`, paper.width, "    ", "      ")),
    ...writeReason(figure, paper, "    "),
    ...(figure.taken ? writeQuote(figure.taken, paper, "    ") : []),
  ];
}

/** The sentence with the claim's words marked, and who said it where and when. */
export function writeQuote(claim: ClaimView, paper: Paper, indent: string): string[] {
  const { before, words, after } = claim.sentence;
  const marked = cleanWords(words)
    .split(" ")
    .map((word) => paper.paint("yellow", word))
    .join(" ");
  const quote = `“${glue(cleanStart(before), marked, cleanEnd(after))}”`;
  const who = [
    claim.hasNamedOrigin ? claim.origin : "",
    ...claim.relays.map((name) => `via ${name}`),
    claim.outlet,
  ];
  const credit = [who.filter(Boolean).map(cleanWords).join(", "), claim.published, claim.certainty]
    .filter(Boolean)
    .join(" · ");
  return [
    ...wrapWords(quote, paper.width, indent, `${indent} `),
    ...wrapWords(`— ${credit} · ${claim.id}`, paper.width, `${indent}  `, `${indent}    `).map((line) =>
      paper.paint("dim", line),
    ),
  ];
}

function glue(before: string, words: string, after: string): string {
  return before + words + after;
}

/** Keeps the space between the words before and the marked words, which `cleanWords` would trim. */
function cleanStart(words: string): string {
  return /\s$/u.test(words) ? `${cleanWords(words)} `.trimStart() : cleanWords(words);
}

function cleanEnd(words: string): string {
  return /^\s/u.test(words) ? ` ${cleanWords(words)}`.trimEnd() : cleanWords(words);
}

const STATUS_STYLES: Readonly<Record<FigureView["status"], Style>> = {
  "single-origin": "yellow",
  agreed: "green",
  rising: "cyan",
  falling: "cyan",
  disputed: "red",
  retracted: "red",
};

/** The status in words, coloured where there is colour. */
export function paintStatus(figure: FigureView, paper: Paper): string {
  return paper.paint(STATUS_STYLES[figure.status], figure.statusWords);
}
