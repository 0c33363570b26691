import type { Token, TokenKind } from "../model/annotation.ts";
import type { Span } from "../model/span.ts";

// Words keep inner apostrophes, dots of initialisms and hyphens: "O'Brien", "U.S.", "oil-worker", "Nur-Sultan".
// Numbers keep inner separators: "3,700", "2.3", "6.10". Everything else is one mark.
const TOKEN =
  /(?<number>\d+(?:[.,]\d+)*)|(?<word>(?:\p{L}\.){2,8}|[\p{L}\p{M}_]+(?:['’-][\p{L}\p{M}\d]+)*)|(?<punctuation>\p{P})|(?<symbol>[^\s\p{L}\p{M}\p{N}\p{P}])/gu;

/** Splits `span` of `text` into words, numbers and marks, with offsets into `text`. */
export function splitTokens(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const part = text.slice(span.start, span.end);
  for (const match of part.matchAll(TOKEN)) {
    const start = span.start + match.index;
    const words = match[0];
    tokens.push({
      start,
      end: start + words.length,
      kind: kindOf(match.groups),
      text: words,
      lower: words.toLowerCase().replaceAll("’", "'"),
    });
  }
  return tokens;
}

function kindOf(groups: Record<string, string | undefined> | undefined): TokenKind {
  if (groups?.["number"] !== undefined) return "number";
  if (groups?.["word"] !== undefined) return "word";
  return groups?.["punctuation"] !== undefined ? "punctuation" : "symbol";
}
