import type { Sentence } from "../model/annotation.ts";
import type { Draft } from "../model/claim-type.ts";
import { COUNT_RULES } from "../model/count-rules.ts";
import type { Language } from "../model/language.ts";
import { firstFrom, type Span } from "../model/span.ts";

/** Rules that find the number of all, wherever the article was sent from. */
const TOTALS: ReadonlySet<string> = new Set([
  COUNT_RULES.toll,
  COUNT_RULES.lowered,
  COUNT_RULES.runningTotal,
]);

/** Whether a draft gives the number of all. */
export function isTotal({ foundBy }: Draft): boolean {
  return TOTALS.has(foundBy);
}

/** True for a place that says where another count of the sentence is, or where the article was sent from, and nothing of this one. */
export function isOfAnotherCount(
  mention: Span,
  draft: Draft,
  { tokens, start }: Sentence,
  drafts: readonly Draft[],
  language: Language,
): boolean {
  if (draft.kind !== "count") return false;
  if (mention.start >= draft.span.end) return opensNext(mention, tokens, language);
  if (!isTotal(draft) || mention.end > draft.span.start) return false;
  // "BLANTYRE - The president said the toll had risen to 326"
  const first = tokens[firstFrom(tokens, mention.start)]?.text ?? "";
  if (mention.start === start && UPPER_CASE.test(first)) return true;
  // "87 in Mozambique and 17 in Madagascar, bringing the toll to 542"
  return drafts.some(
    (other) => other !== draft && other.kind === "count" && other.anchor.end <= mention.start,
  );
}

const MARKS_OF_ENTRY: ReadonlySet<string> = new Set([":", "(", "–", "="]);
const WORDS_OF_KIND = 2;

/** "…, followed by Sofala with 12", "of which Almaty: 103": a place that is named for the number behind it. */
function ownsNext(
  at: number,
  end: number,
  tokens: Sentence["tokens"],
  { grammar, places }: Language,
): boolean {
  if (grammar.locatives.has(tokens[at - 1]?.lower ?? "")) return false;
  const next = firstFrom(tokens, end);
  if (next < 0) return false;
  for (let mark = next; mark <= next + WORDS_OF_KIND; mark++) {
    const { lower = "", text = "" } = tokens[mark] ?? {};
    if (MARKS_OF_ENTRY.has(text) || places.counting.has(lower)) return tokens[mark + 1]?.kind === "number";
    if (!places.kinds.has(lower)) return false;
  }
  return false;
}

const UPPER_CASE = /^\p{Lu}{4,}$/u;

/** "In Lilongwe 421 people have died, and in Blantyre 262": a number right behind its place. */
function opensNext({ start, end }: Span, tokens: Sentence["tokens"], language: Language): boolean {
  const { grammar } = language;
  const at = firstFrom(tokens, start);
  if (ownsNext(at, end, tokens, language)) return true;
  const before = tokens[at - 2];
  if (!grammar.locatives.has(tokens[at - 1]?.lower ?? "") || before === undefined) return false;
  if (before.text !== "," && !grammar.conjunctions.has(before.lower)) return false;
  return tokens[firstFrom(tokens, end)]?.kind === "number";
}
