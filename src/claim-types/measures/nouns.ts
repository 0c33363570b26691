import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import type { MeasureFamily, MeasureNoun } from "../../model/lexicon/measures.ts";
import { isWordAt } from "../../model/phrases.ts";
import { MARKS } from "../../model/word-marks.ts";

/** The name of a measure, or the thing it acts on, at tokens `from` to `to`. */
export interface MeasureNounMatch {
  readonly measure: string;
  readonly family: MeasureFamily;
  readonly from: number;
  readonly to: number;
}

/** Every word in `tokens` that may name a measure, the longest reading of each, in order. */
export function findMeasureNouns(tokens: readonly Token[], language: Language): MeasureNounMatch[] {
  const { nouns } = language.measures;
  const found: MeasureNounMatch[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || (token.marks & MARKS.measure) === 0) continue;
    const noun = findNoun(nouns.get(token.lower), tokens, at);
    if (noun === null) continue;
    const to = at + noun.words.length;
    const isOneWord = noun.words.length === 1;
    if (NETWORKS.has(noun.family) && isOneWord && isAttribute(tokens, to, noun.family, language)) continue;
    if (noun.family === "closure" && isOneWord && isGuard(tokens, at, language)) continue;
    if (noun.family === "troops" && !areSentAbroad(tokens, at, to, language)) continue;
    found.push({ measure: noun.measure, family: noun.family, from: at, to });
    at = to - 1;
  }
  return found;
}

const NETWORKS: ReadonlySet<MeasureFamily> = new Set(["network", "platform"]);

/** "internet users", "internet cables were cut": the next noun is what is spoken of. */
function isAttribute(
  tokens: readonly Token[],
  at: number,
  family: MeasureFamily,
  { grammar, measures }: Language,
): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind !== "word") return false;
  const { after, itself } = measures.verbs[family];
  return !(
    grammar.auxiliaries.has(next.lower) ||
    grammar.prepositions.has(next.lower) ||
    grammar.conjunctions.has(next.lower) ||
    grammar.clauseOpeners.has(next.lower) ||
    grammar.adverbs.has(next.lower) ||
    grammar.calendar.has(next.lower) ||
    after.has(next.lower) ||
    itself.has(next.lower)
  );
}

/** "border guards", "the airport road": one thing before a noun describes it; "borders" and "schools" do not. */
function isGuard(tokens: readonly Token[], at: number, language: Language): boolean {
  const isPlural = tokens[at]?.lower.endsWith("s") === true;
  const next = tokens[at + 1]?.lower ?? "";
  const isVerb = language.measures.futures.has(next) || next.endsWith("ly");
  return !isPlural && !isVerb && isAttribute(tokens, at + 1, "closure", language);
}

function findNoun(
  nouns: readonly MeasureNoun[] | undefined,
  tokens: readonly Token[],
  at: number,
): MeasureNoun | null {
  for (const noun of nouns ?? []) if (isWordAt(tokens, at, noun.words)) return noun;
  return null;
}

const NEAR_NOUN = 40;

/** Peacekeepers are sent as such; other troops only where an alliance is named beside them. */
function areSentAbroad(tokens: readonly Token[], from: number, to: number, { measures }: Language): boolean {
  if (measures.peacekeepers.has(tokens[from]?.lower ?? "")) return true;
  for (let at = Math.max(0, from - NEAR_NOUN); at < Math.min(tokens.length, to + NEAR_NOUN); at++) {
    if (measures.alliances.has(tokens[at]?.lower ?? "")) return true;
  }
  return false;
}
