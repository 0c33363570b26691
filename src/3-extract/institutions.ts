import type { Token } from "../model/annotation.ts";
import type { Metric } from "../model/claim.ts";
import type { Language } from "../model/language.ts";
import { startsWithCapital } from "../model/letters.ts";
import { POSSESSIVE } from "../model/possessive.ts";

/** Longest name of an institution, in words. */
const LONGEST_NAME = 7;
const PLURAL = /s$/u;

/** A hospital, prison, shelter … that a sentence speaks of. */
export interface Institution {
  /** "" where it has no name, "two hospitals", or where nobody comes in: "outside Mercy Hospital". */
  readonly name: string;
  /** One past its last token. */
  readonly to: number;
}

/** The tokens that are looked through; `isGoal` where people must be taken to what is named there: they may have fled it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isGoal: boolean;
}

/** The institutions in a stretch of a sentence that take in those whom `metric` counts. */
export function listInstitutions(
  stretch: Stretch,
  metric: Metric,
  tokens: readonly Token[],
  language: Language,
): Institution[] {
  const { institutions } = language.metrics;
  const found: Institution[] = [];
  for (let at = Math.max(stretch.from, 0); at < stretch.to; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") continue;
    const noun = token.lower.replace(POSSESSIVE, "");
    const isOne = institutions.has(noun);
    const kind = institutions.get(isOne ? noun : noun.replace(PLURAL, ""));
    if (kind === undefined || !kind.metrics.has(metric)) continue;
    if (kind.after !== null && !kind.after.has(tokens[at - 1]?.lower ?? "")) continue;
    found.push({ name: isOne ? readName(at, stretch, tokens, language) : "", to: at + 1 });
  }
  return found;
}

/** The name that ends at a noun: capitals and words of its kind before it. */
function readName(
  noun: number,
  { from, isGoal }: Stretch,
  tokens: readonly Token[],
  language: Language,
): string {
  const { metrics, grammar } = language;
  let start = noun;
  let isNamed = false;
  while (start > from && noun - start < LONGEST_NAME) {
    const token = tokens[start - 1];
    if (token === undefined) break;
    const { lower, text } = token;
    // "St. Mary's"
    const isShort = text === "." && grammar.abbreviations.has(tokens[start - 2]?.lower ?? "");
    const isKind = metrics.institutionKinds.has(lower);
    if (!isShort && !isKind && (!startsWithCapital(text) || isClosed(lower, language))) break;
    isNamed ||= startsWithCapital(text) && !isKind;
    start--;
  }
  const article = tokens[start - 1]?.lower ?? "";
  const opener = grammar.determiners.has(article) ? (tokens[start - 2]?.lower ?? "") : article;
  const takesIn = metrics.receivers.has(opener) || (!isGoal && !grammar.prepositions.has(opener));
  return isNamed && takesIn ? joinWords(tokens.slice(start, noun + 1)) : "";
}

function isClosed(lower: string, { grammar, metrics }: Language): boolean {
  return (
    grammar.determiners.has(lower) ||
    grammar.prepositions.has(lower) ||
    grammar.conjunctions.has(lower) ||
    grammar.auxiliaries.has(lower) ||
    grammar.calendar.has(lower) ||
    metrics.institutionsUnnamed.has(lower)
  );
}

/** The words as they stand, with straight apostrophes, and without the possessive of the last. */
function joinWords(words: readonly Token[]): string {
  let name = "";
  let before = -1;
  for (const { text, start, end } of words) {
    name += before >= 0 && start > before ? ` ${text}` : text;
    before = end;
  }
  return name.replace(POSSESSIVE, "").replaceAll("’", "'");
}
