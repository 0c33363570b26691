import { drawChart, letterOf } from "./html-chart.ts";
import { escapeHtml, isolate } from "./html-escape.ts";
import type { ClaimView, FigureView, PartView, StepView } from "./view.ts";

/** A headline figure in full, open. */
export function writeFigure(figure: FigureView): string {
  return `<section class="figure" id="${escapeHtml(figure.id)}">
${writeBody(figure, `<h3>${figure.metric} <span>${isolate(figure.scope)}</span></h3>${writeNumber(figure)}`)}
</section>`;
}

/** Any other figure: one line that opens. */
export function writeFigureRow(figure: FigureView): string {
  const asOf = figure.asOf === "" ? "" : `<span data-date>${escapeHtml(figure.asOf)}</span> · `;
  return `<details id="${escapeHtml(figure.id)}"><summary><span><b data-claim="${escapeHtml(figure.taken?.id ?? "")}">${escapeHtml(figure.value)}</b> ${figure.metric.toLowerCase()}, ${isolate(figure.scope)}<span class="why">${asOf}${writeStatus(figure)}</span></span></summary>
${writeBody(figure)}</details>`;
}

/** The value set large, with its bound words small: "more than" 300. */
export function writeNumber(figure: FigureView): string {
  const hasDigits = /\d/u.test(figure.value);
  const words = escapeHtml(figure.value).replace(BOUND_WORDS, (bound) => `<small>${bound}</small>`);
  return `<span class="number${hasDigits ? "" : " words"}" data-claim="${escapeHtml(figure.taken?.id ?? "")}">${hasDigits ? words : escapeHtml(figure.value)}</span>`;
}

/** "more than " of "more than 300" */
const BOUND_WORDS = /[a-z]+(?: [a-z]+){0,4} ?/gu;

export function writeStatus(figure: FigureView): string {
  return `<span class="status ${figure.status}">${figure.statusWords}</span>`;
}

/** The sentence with the claim's words marked, who said it and who printed it; `id` makes it a link target. */
export function writeQuote(claim: ClaimView, id = ""): string {
  const { before, words, after } = claim.sentence;
  const who = [
    claim.hasNamedOrigin ? isolate(claim.origin) : "",
    ...claim.relays.map((name) => `via ${isolate(name)}`),
    `<a href="#src-${escapeHtml(claim.article)}">${isolate(claim.outlet)}</a>`,
  ];
  const certainty = claim.certainty === "" ? "" : ` · ${claim.certainty}`;
  return `<blockquote class="q"${id === "" ? "" : ` id="${escapeHtml(id)}"`} data-quote="${escapeHtml(claim.id)}"><p>“<bdi>${escapeHtml(before)}<mark>${escapeHtml(words)}</mark>${escapeHtml(after)}</bdi>”</p>
<footer>${who.filter(Boolean).join(", ")} · <span data-date>${escapeHtml(claim.published)}</span>${certainty} · <span class="id" data-id>${escapeHtml(claim.id)}</span></footer></blockquote>`;
}

function writeBody(figure: FigureView, head = ""): string {
  const origins = [...new Set(figure.steps.map((step) => step.origin))];
  const withdrawals = figure.withdrawals.map(
    (reason) => `<p class="withdrawn" data-reason>${isolate(reason)}</p>`,
  );
  const quote = figure.taken
    ? writeQuote(figure.taken, `q-${figure.id}`)
    : `<p>${isolate(figure.reason)}</p>`;
  const facts = [head + writeFacts(figure), ...withdrawals];
  const below = [writeParts(figure.parts), writeRivals(figure.rivals)];
  const history =
    figure.steps.length < 2 ? [] : [drawChart(figure, origins), writeSteps(figure.steps, origins)];
  // Without a history the words themselves stand on the right.
  const [left, right] =
    history.length > 0 ? [[...facts, quote, ...below], history] : [facts, [quote, ...below]];
  return `<div class="body"><div>${left.filter(Boolean).join("\n")}</div>
<div>${right.filter(Boolean).join("\n")}</div></div>`;
}

function writeFacts(figure: FigureView): string {
  const { first } = figure;
  const firstWho = first?.hasNamedOrigin
    ? `${isolate(first.origin)}, in ${isolate(first.outlet)}`
    : isolate(first?.outlet ?? "");
  const rows: readonly (readonly [string, string])[] = [
    ["As of", figure.asOf === "" ? "" : `<span data-date>${escapeHtml(figure.asOf)}</span>`],
    ["Status", `${writeStatus(figure)} <span class="note">${figure.statusMeaning}</span>`],
    ["Value", figure.isVerbatim ? "" : `<span data-reason>${isolate(figure.reason)}</span>`],
    ["Support", `<span data-support>${escapeHtml(figure.support)}</span>`],
    [
      first?.publishedEdtf === "" ? "Said" : "First said",
      first
        ? `<b data-claim="${escapeHtml(first.id)}">${escapeHtml(first.value)}</b> by ${firstWho}, <span data-date>${escapeHtml(first.published)}</span>`
        : "",
    ],
    ["Over time", figure.change === "" ? "" : `<span data-claim>${escapeHtml(figure.change)}</span>`],
  ];
  return `<dl>${rows.map(([term, words]) => (words === "" ? "" : `<div><dt>${term}</dt><dd>${words}</dd></div>`)).join("")}</dl>`;
}

function writeSteps(steps: readonly StepView[], origins: readonly string[]): string {
  return `<ol class="rows">${steps.map((step) => writeStep(step, origins.indexOf(step.origin))).join("\n")}</ol>`;
}

function writeStep(step: StepView, letter: number): string {
  const gone = step.isWithdrawn ? ' <span class="by withdrawn">withdrawn</span>' : "";
  return `<li><details><summary><time data-date>${escapeHtml(step.shortAsOf)}</time><span><b${step.isWithdrawn ? ' class="gone"' : ""} data-claim="${escapeHtml(step.claims[0]?.id ?? "")}">${escapeHtml(step.value)}</b>${gone}</span><span class="who"><i class="key o${letter % 6}">${letterOf(letter)}</i>${isolate(step.saidBy)}<span class="by">${isolate(step.outlets.join(", "))}</span></span></summary>
${step.claims.map((claim) => writeQuote(claim)).join("\n")}</details></li>`;
}

function writeParts(parts: readonly PartView[]): string {
  if (parts.length === 0) return "";
  const rows = parts.map(
    ({ value, whole, isWithdrawn, claim }) =>
      `<li><details><summary><span><b data-claim="${escapeHtml(claim.id)}">${escapeHtml(value)}</b> of <span data-claim>${escapeHtml(whole)}</span>${isWithdrawn ? ' <span class="withdrawn">(withdrawn)</span>' : ""}: ${isolate(claim.population)}<span class="why">${[claim.where === "" ? "" : isolate(claim.where), claim.asOf === "" ? "" : `<span data-date>${escapeHtml(claim.asOf)}</span>`].filter(Boolean).join(", ")}</span></span></summary>${writeQuote(claim)}</details></li>`,
  );
  return `<div><p class="label">Of which</p><ul class="list">${rows.join("\n")}</ul></div>`;
}

function writeRivals(rivals: readonly ClaimView[]): string {
  if (rivals.length === 0) return "";
  const rows = rivals.map(
    (claim) =>
      `<li><details><summary><span><b data-claim="${escapeHtml(claim.id)}">${escapeHtml(claim.value)}</b> ${isolate(claim.population)}<span class="why">${[isolate(claim.origin), claim.asOf === "" ? "" : `<span data-date>${escapeHtml(claim.asOf)}</span>`].filter(Boolean).join(", ")}</span></span></summary>${writeQuote(claim)}</details></li>`,
  );
  return `<div><p class="label">Rival values</p><ul class="list">${rows.join("\n")}</ul></div>`;
}
