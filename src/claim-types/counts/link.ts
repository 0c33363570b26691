import type { Metric } from "../../model/claim.ts";
import { mayBePlural } from "../../model/letters.ts";
import { isFunctionWord } from "./around.ts";
import { linkJoined } from "./link-joined.ts";
import { linkLabel } from "./link-label.ts";
import { linkAmong, linkHeadNoun, linkInner, linkMembers, linkNounOf, linkPartitive } from "./link-nouns.ts";
import { linkOpened } from "./link-opened.ts";
import { linkPredicate } from "./link-predicate.ts";
import { linkNumberOf, linkToll } from "./link-tolls.ts";
import { linkAgents, linkPronoun, linkVerbBefore } from "./link-verbs.ts";
import type { Phrases, Quantity } from "./phrases.ts";

/** What ties a quantity to its metric: the metric words and the rule that joined them. */
export interface Link {
  readonly metric: Metric;
  readonly rule: string;
  /** Tokens of the metric words; null where they are shared with an earlier quantity. */
  readonly words: { readonly from: number; readonly to: number } | null;
  /** Words that deny, plan or doubt it, found beside the verb. */
  readonly mood: "denied" | "planned" | "conditional" | null;
}

type Rule = (quantity: Quantity, phrases: Phrases) => Link | null;

// The order is a ranking: the tighter the words hold together, the earlier the rule. "killing 12 people arrested in May"
// must read the verb in front before the participle behind; "21 girls abducted in 2014 have been freed" must reach the
// main verb before it settles for the participle beside the noun.
const RULES: readonly (readonly [string, Rule])[] = [
  ["metric-noun", linkHeadNoun],
  ["members-of-the-dead", linkMembers],
  ["part-of-those", linkOpened],
  ["among-the-dead", linkAmong],
  ["toll", linkToll],
  ["number-of", linkNumberOf],
  ["noun-of", linkNounOf],
  ["by-agents", linkAgents],
  ["verb-before", linkVerbBefore],
  ["predicate", linkPredicate],
  ["pronoun", linkPronoun],
  ["part-of-those", linkPartitive],
  ["participle-inside", linkInner],
  ["label", linkLabel],
  ["joined-predicate", linkJoined],
];

// "12 of the 16 miners were among the dead": that is said of the 12.
const OF_THE_PART: ReadonlySet<Rule> = new Set([linkAmong, linkAgents, linkPronoun]);

/** Joins a quantity to a metric by the first rule that fits; null where none does. */
export function linkQuantity(quantity: Quantity, phrases: Phrases): Link | null {
  for (const [name, rule] of RULES) {
    if (quantity.isWhole && OF_THE_PART.has(rule)) continue;
    const link = rule(quantity, phrases);
    if (link !== null && (nearlyHappened(link, phrases) || isNoFate(link, quantity, phrases))) return null;
    if (link !== null) return { ...link, rule: link.rule === "" ? name : link.rule };
  }
  return null;
}

/** "2,300 missing paintings", "another shot to play": behind a bare number the word may be that of a thing, or a noun. */
function isNoFate(
  { metric, words }: Link,
  { sort, number }: Quantity,
  { tokens, language }: Phrases,
): boolean {
  if (sort !== "none" || words === null || words.from !== number.to) return false;
  const next = tokens[words.to];
  const { metrics, groups, speech } = language;
  if (metrics.shots.has(tokens[words.from]?.lower ?? ""))
    return number.low === 1 && metrics.triedFor.has(next?.lower ?? "");
  if (!OF_THINGS_TOO.has(metric) || next?.kind !== "word" || !mayBePlural(next.text)) return false;
  const { lower } = next;
  const isVerb = speech.cues.has(lower) || isFunctionWord(next, language);
  const isPerson = groups.nouns.has(lower) || groups.personEndings.some((ending) => lower.endsWith(ending));
  return !isVerb && !isPerson && !metrics.timeNouns.has(lower);
}

const OF_THINGS_TOO: ReadonlySet<Metric> = new Set(["missing", "killed"]);

/** "A blast nearly killed 12 people": it killed none; "killed nearly 12" did. */
function nearlyHappened({ words }: Link, { tokens, language }: Phrases): boolean {
  return words !== null && language.grammar.nearly.has(tokens[words.from - 1]?.lower ?? "");
}
