import type { Paper } from "../../6-export/terminal.ts";
import { cleanWords, wrapWords } from "../../6-export/terminal.ts";
import { viewClaim } from "../../6-export/view-claim.ts";
import { labelFigure } from "../../6-export/view-figure.ts";
import { CERTAINTY_WORDS, DISAGREEMENT_WORDS, RELATION_WORDS, STATUS_WORDS } from "../../6-export/wording.ts";
import { wordDate } from "../../6-export/wording-dates.ts";
import type { Claim, Count } from "../../model/claim.ts";
import type { Figure, Ledger } from "../../model/ledger.ts";
import { markWords, writeRow } from "./rows.ts";

/** One claim: its words, its rule, who said it, when and where, and what became of it. */
export function explainClaim(claim: Claim, ledger: Ledger, paper: Paper): string[] {
  const article = ledger.articles.find((one) => one.id === claim.article);
  const view = viewClaim(claim, article);
  const { before, words, after } = view.sentence;
  const row = (term: string, said: string) => writeRow(term, said, paper);
  return [
    `${paper.paint("bold", `${cleanWords(view.value)} — ${cleanWords(view.label)}`)} · ${claim.id}`,
    ...row("Sentence", `“${markWords(before, words, after, paper)}”`),
    ...row(
      "Article",
      [cleanWords(article?.headline ?? ""), article?.source ?? "", claim.article].filter(Boolean).join(" · "),
    ),
    ...row("Position", `characters ${claim.span.start}–${claim.span.end}`),
    ...row("Found by", `rule “${claim.foundBy}”`),
    ...row("Said by", claim.claimants.map(({ name, as }) => `${cleanWords(name)} (${as})`).join(" → ")),
    ...row("Certainty", CERTAINTY_WORDS[claim.certainty] || "stated plainly"),
    ...row("As of", claim.asOf === null ? "not known" : wordDate(claim.asOf)),
    ...row("Happened", claim.when ? `${wordDate(claim.when.edtf)}${wordBasis(claim.when)}` : "not known"),
    ...row("Where", claim.where ? `${claim.where.name} (${claim.where.precision})` : "not known"),
    ...(claim.kind === "count" ? explainCount(claim.count, ledger, paper) : []),
    ...explainRecords(claim, ledger, paper),
    ...row("Kept apart", claim.background ? cleanWords(claim.background.reason) : ""),
    ...explainPlace(claim, ledger, paper),
  ];
}

/** The happening, order or utterance a claim was joined to, and the questions on which it is at odds with others. */
function explainRecords({ id }: Claim, { stories }: Ledger, paper: Paper): string[] {
  return stories.flatMap(({ episodes, measures, statements, disagreements }) => [
    ...[...episodes, ...measures, ...statements]
      .filter(({ claims }) => claims.includes(id))
      .flatMap((record) => writeRow("Joined in", `${record.id}: ${cleanWords(record.reason)}`, paper)),
    ...disagreements
      .filter(({ claims }) => claims.includes(id))
      .flatMap(({ question, type, reason }) =>
        writeRow(
          "Differs",
          `${cleanWords(question)}: ${DISAGREEMENT_WORDS[type]}; ${cleanWords(reason)}`,
          paper,
        ),
      ),
  ]);
}

function wordBasis({ text, basis }: { readonly text?: string; readonly basis: string }): string {
  if (text !== undefined && text !== "") return `, from the words “${cleanWords(text)}”`;
  return basis === "inferred" ? ", worked out from the article's date" : "";
}

function explainCount({ partOf, additional }: Count, ledger: Ledger, paper: Paper): string[] {
  const adds =
    additional === undefined
      ? []
      : writeRow("Adds", "comes on top of others counted before; no number of all", paper);
  const whole = ledger.claims.find((claim) => claim.id === partOf);
  if (!whole) return adds;
  const view = viewClaim(
    whole,
    ledger.articles.find((article) => article.id === whole.article),
  );
  const words = `${cleanWords(view.value)} ${cleanWords(view.label)} · ${whole.id}`;
  return [...adds, ...writeRow("Part of", words, paper)];
}

function explainPlace(claim: Claim, ledger: Ledger, paper: Paper): string[] {
  const figures = ledger.stories
    .flatMap((story) => story.figures)
    .filter(
      (figure) =>
        figure.claims.includes(claim.id) ||
        figure.relations.some(({ a, b }) => a === claim.id || b === claim.id),
    );
  if (figures.length === 0) {
    return claim.kind === "count"
      ? writeRow("Figure", "none: it is shown apart from the figures", paper)
      : [];
  }
  return figures.flatMap((figure) => [
    ...writeRow(
      "Figure",
      `${cleanWords(labelFigure(figure))} (${STATUS_WORDS[figure.status]}) · ${figure.id}`,
      paper,
    ),
    ...explainRelations(claim, figure, ledger, paper),
  ]);
}

function explainRelations(claim: Claim, figure: Figure, ledger: Ledger, paper: Paper): string[] {
  const name = (id: string) => {
    const other = ledger.claims.find((one) => one.id === id);
    const article = ledger.articles.find((one) => one.id === other?.article);
    if (!other) return id;
    const view = viewClaim(other, article);
    return `${cleanWords(view.value)} of ${cleanWords(view.origin)} (${view.asOf}, ${id})`;
  };
  return figure.relations
    .filter(({ a, b }) => a === claim.id || b === claim.id)
    .flatMap(({ a, b, type, reason }) => {
      const words =
        a === claim.id ? `it ${RELATION_WORDS[type]} ${name(b)}` : `${name(a)} ${RELATION_WORDS[type]} it`;
      return wrapWords(`${words}: ${cleanWords(reason)}`, paper.width, "    ", "      ");
    });
}
