import type { Annotated, Sentence } from "../model/annotation.ts";
import type { Draft } from "../model/claim-type.ts";
import type { Language } from "../model/language.ts";
import { firstFrom, type Span } from "../model/span.ts";
import type { DatesOf } from "./told-dates.ts";

/** Sentences at the head of an article, where the number of a whole war may be its news. */
const HEAD = 2;
/** "since the outbreak of the civil war", "since Russia launched its full-scale invasion" */
const LONGEST_ERA = 10;
/** How far behind the count it may stand, in tokens. */
const FARTHEST = 25;

/**
 * "9,000 civilians have been killed since the start of the war", deep in news of a day: the words that say how long that count has run;
 * null where it does not count a whole war, where a day of late says when that began, and at the head of an article.
 */
export function findEra(
  { kind, anchor }: Draft,
  sentence: Sentence,
  { sentences }: Annotated,
  datesOf: DatesOf,
  { grammar, metrics }: Language,
): Span | null {
  if (kind !== "count" || sentence.zone !== "body") return null;
  const { tokens } = sentence;
  const begun = firstFrom(tokens, anchor.start);
  for (let at = Math.max(0, begun - FARTHEST); at < Math.min(begun + FARTHEST, tokens.length); at++) {
    if (!grammar.beginnings.has(tokens[at]?.lower ?? "")) continue;
    const era = tokens.slice(at, at + LONGEST_ERA).findIndex(({ lower }) => metrics.eras.has(lower));
    const [first, last] = [tokens[at], tokens[at + era]];
    if (era < 1 || first === undefined || last === undefined) continue;
    const isDated = datesOf(sentence).some(({ time, isLongAgo }) => time.start > first.start && !isLongAgo);
    if (isDated || isAtHead(sentence, sentences)) return null;
    return { start: first.start, end: last.end };
  }
  return null;
}

function isAtHead({ index }: Sentence, sentences: Annotated["sentences"]): boolean {
  let before = 0;
  for (let at = 0; at < index && before < HEAD; at++) if (sentences[at]?.zone === "body") before++;
  return before < HEAD;
}
