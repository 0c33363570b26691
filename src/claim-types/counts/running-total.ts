import type { Sentence, Token } from "../../model/annotation.ts";
import type { Population } from "../../model/claim.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { skipBack } from "./around.ts";
import type { Link } from "./link.ts";
import { moodBetween } from "./mood.ts";
import type { Phrases, Quantity } from "./phrases.ts";

/** How many words may stand between a total's noun and its number: "the total so far to 18". */
const LONGEST_GAP = 4;
const WORDS_OF_CLAUSE = 8;

/** A total with those it counts: the same as the count it goes on from. */
export interface RunningTotal {
  readonly link: Link;
  readonly population: Population;
}

/**
 * "Four more people died, bringing the total to 18", "… while the government puts the figure at 31": a number that answers the question
 * of the count told before it, in its sentence or the one before. Null where no count or more than one kind of them was told.
 */
export function findTotal(
  quantity: Quantity,
  sentence: Sentence,
  drafts: readonly CountDraft[],
  { tokens, language }: Phrases,
): RunningTotal | null {
  if (quantity.sort !== "none" || quantity.number.implicit) return null;
  const { totalNouns, totalEnds } = language.metrics;
  const end = skipBack(quantity.from - 1, tokens, language);
  if (isSaid(end, quantity.to, tokens, language))
    return goOn({ from: end, to: end + 1 }, null, sentence, drafts);
  if (!totalEnds.has(tokens[end]?.lower ?? "")) return null;
  for (let at = end - 1; at >= Math.max(0, end - LONGEST_GAP); at--) {
    const lower = tokens[at]?.lower ?? "";
    if (tokens[at]?.kind === "punctuation" || language.grammar.prepositions.has(lower)) return null;
    if (!totalNouns.has(lower)) continue;
    const mood = moodBetween(Math.max(0, at - WORDS_OF_CLAUSE), quantity.from, tokens, language);
    return goOn({ from: at, to: at + 1 }, mood, sentence, drafts);
  }
  return null;
}

/** "Residents said 40 people were killed. The ministry said 12.", "A rights group has counted 60.": nothing but the number is said. */
function isSaid(verb: number, end: number, tokens: readonly Token[], { speech, metrics }: Language): boolean {
  const next = tokens[end];
  const lower = tokens[verb]?.lower ?? "";
  const tells = speech.cues.has(lower) || metrics.tallies.has(lower);
  return tells && verb > 0 && (next === undefined || CLOSERS.has(next.text));
}

const CLOSERS = new Set([".", ";", ",", "”"]);

function goOn(
  words: Link["words"],
  mood: Link["mood"],
  sentence: Sentence,
  drafts: readonly CountDraft[],
): RunningTotal | null {
  const before = findCountBefore(sentence, drafts);
  if (before === null) return null;
  const { metric, population } = before.count;
  return { link: { metric, rule: "running-total", words, mood }, population };
}

/** What was counted last: in this sentence the last count tells, in the one before all must be of one kind. */
function findCountBefore({ index }: Sentence, drafts: readonly CountDraft[]): CountDraft | null {
  const last = drafts.at(-1);
  if (last === undefined || last.sentence < index - 1) return null;
  if (last.sentence === index) return last;
  // "340 were detained, among them 24 students. Others put the number at 280": of all, and not of the part.
  const before = drafts.filter(({ sentence }) => sentence === last.sentence);
  if (!before.every(({ count }) => count.metric === last.count.metric)) return null;
  return last.count.partOf === null ? last : (drafts[last.count.partOf] ?? null);
}
