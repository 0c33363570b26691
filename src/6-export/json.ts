import type { Claim } from "../model/claim.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Span } from "../model/span.ts";
import type { ExportOptions } from "./exporting.ts";
import { ledgerSchema } from "./ledger-schema.ts";
import { viewLedger } from "./view.ts";

/** The ledger as JSON, two-space indent, keys in the order of the schema, with a line end. Each story is summed up under the policy. */
export function writeJson(ledger: Ledger, { policy, on }: ExportOptions): string {
  const views = new Map(viewLedger(ledger, policy, on).stories.map((view) => [view.id, view]));
  const stories = ledger.stories.map((story) => {
    const sentences = (views.get(story.id)?.summary ?? []).map(({ text, claims }) => ({
      text,
      claims: claims.map(({ id }) => id),
    }));
    return { ...story, summary: { policy, sentences } };
  });
  return `${JSON.stringify(ledgerSchema.parse({ ...ledger, stories }), null, 2)}\n`;
}

/** A text that is no ledger, or a ledger that breaks a promise; the message names the place or the claim. */
export class LedgerError extends Error {
  override readonly name = "LedgerError";
}

/** Reads a ledger back. Checks its shape, every id it refers to and every span against its article's text. */
export function parseLedger(text: string): Ledger {
  const parsed = ledgerSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue && issue.path.length > 0 ? ` at ${issue.path.join(".")}` : "";
    throw new LedgerError(`not a sitrep-ledger/1${where}: ${issue?.message ?? "unknown shape"}`);
  }
  checkLedger(parsed.data);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LedgerError(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checkLedger(ledger: Ledger): void {
  const texts = new Map(ledger.articles.map((article) => [article.id, article.text]));
  const claims = new Set(ledger.claims.map((claim) => claim.id));
  for (const claim of ledger.claims) checkClaim(claim, texts.get(claim.article));
  for (const story of ledger.stories) {
    for (const figure of story.figures) {
      const values = Object.values(figure.values).flatMap((value) => value.claim ?? []);
      for (const id of [...figure.claims, ...values]) {
        if (!claims.has(id))
          throw new LedgerError(`figure ${figure.id} names claim ${id}, which is not in the ledger`);
      }
    }
    for (const id of story.articles) {
      if (!texts.has(id))
        throw new LedgerError(`story ${story.id} names article ${id}, which is not in the ledger`);
    }
  }
}

function checkClaim(claim: Claim, text: string | undefined): void {
  if (text === undefined)
    throw new LedgerError(`claim ${claim.id}: article ${claim.article} is not in the ledger`);
  const { span, sentence } = claim;
  if (text.slice(span.start, span.end) !== span.exact) {
    throw new LedgerError(
      `claim ${claim.id}: its words are not at ${span.start}–${span.end} of article ${claim.article}`,
    );
  }
  if (!text.slice(0, span.start).endsWith(span.prefix) || !text.slice(span.end).startsWith(span.suffix)) {
    throw new LedgerError(
      `claim ${claim.id}: the words around its span are not those of article ${claim.article}`,
    );
  }
  if (!lies(span, sentence) || sentence.end > text.length) {
    throw new LedgerError(`claim ${claim.id}: its span lies outside its sentence`);
  }
}

function lies(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start < inner.end && inner.end <= outer.end;
}
