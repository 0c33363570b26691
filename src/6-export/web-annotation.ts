import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Ledger } from "../model/ledger.ts";
import { viewClaim } from "./view-claim.ts";

/**
 * Every claim as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/), JSON-LD: its words by TextQuoteSelector and
 * TextPositionSelector. Positions count Unicode code points, as the standard asks, in the article's text as read; `scope` is the page.
 */
export function writeWebAnnotation(ledger: Ledger): string {
  const articles = new Map(
    ledger.articles.map((article) => [article.id, { article, count: countPoints(article.text) }]),
  );
  const items = ledger.claims.flatMap((claim) => {
    const found = articles.get(claim.article);
    return found === undefined ? [] : [annotateClaim(claim, found.article, found.count)];
  });
  const page = { "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationPage", items };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function annotateClaim(claim: Claim, article: Article, countTo: (offset: number) => number) {
  const { exact, prefix, suffix, start, end } = claim.span;
  const view = viewClaim(claim, article);
  const isPage = article.url !== undefined && /^https?:\/\//iu.test(article.url);
  return {
    id: `urn:sitrep:${claim.id}`,
    type: "Annotation",
    motivation: "describing",
    body: [
      { type: "TextualBody", purpose: "classifying", value: claim.kind, format: "text/plain" },
      {
        type: "TextualBody",
        purpose: "describing",
        value: `${view.label}: ${view.value}`,
        format: "text/plain",
      },
    ],
    target: {
      type: "SpecificResource",
      source: {
        id: `urn:sitrep:${article.id}`,
        type: "Text",
        format: "text/plain",
        language: article.language,
      },
      ...(isPage ? { scope: article.url } : {}),
      selector: [
        { type: "TextQuoteSelector", exact, prefix, suffix },
        { type: "TextPositionSelector", start: countTo(start), end: countTo(end) },
      ],
    },
  };
}

/** Turns a UTF-16 offset of `text` into one of code points; the letters beyond the first plane are looked up once. */
function countPoints(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  return (offset) => offset - countBelow(pairs, offset);
}

function countBelow(sorted: readonly number[], limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
