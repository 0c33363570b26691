import type { Certainty, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { MeasureAct } from "../../model/lexicon/measures.ts";
import { isWordAt } from "../../model/phrases.ts";
import type { MeasureActMatch } from "./acts.ts";
import type { MeasureNounMatch } from "./nouns.ts";
import { isQuoteMark } from "./tokens.ts";

const FARTHEST_AFTER = 9;

/** "a curfew was lifted", "a state of emergency declared in some areas would be extended", "the curfew remains in force". */
export function findActsAfter(
  noun: MeasureNounMatch,
  tokens: readonly Token[],
  language: Language,
): MeasureActMatch[] {
  if (isTalkedAbout(noun, tokens, language)) return [];
  const found = findActsFrom(noun.to, noun, tokens, language);
  const behind = found.length > 0 ? noun.to : skipAside(tokens, noun.to, language);
  return behind === noun.to ? found : findActsFrom(behind, noun, tokens, language);
}

function findActsFrom(
  start: number,
  noun: MeasureNounMatch,
  tokens: readonly Token[],
  language: Language,
): MeasureActMatch[] {
  const { grammar, measures } = language;
  const verbs = measures.verbs[noun.family];
  const found: MeasureActMatch[] = [];
  let mood: Certainty | null = null;
  let hasAuxiliary = false;
  // "imposed" that only describes the curfew: its verb is still to come.
  let isAside = false;
  let passed = 0;
  for (let at = start; at < tokens.length && passed < FARTHEST_AFTER; at++, passed++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isQuoteMark(token)) continue;
    const isFirst =
      noun.family !== "platform" && (at === noun.to || (at === noun.to + 1 && tokens[noun.to]?.text === ","));
    const alone = verbs.itself.get(token.lower)?.find(({ words }) => isWordAt(tokens, at, words));
    if (alone !== undefined && !(found.length > 0 && alone.act.step === "in_force")) {
      const to = at + alone.words.length;
      // "will remain in place": it is in force.
      const isNow = alone.act.step === "in_force" && !alone.act.starts;
      found.push(makeAfter(noun, at, to, alone.act, isNow ? null : mood, null));
      break;
    }
    if (measures.unreal.has(token.lower) || grammar.negations.has(token.lower) || token.lower.endsWith("n't"))
      break;
    if (measures.futures.has(token.lower)) {
      mood = "planned";
      hasAuxiliary = true;
      continue;
    }
    if (grammar.auxiliaries.has(token.lower)) {
      hasAuxiliary = true;
      continue;
    }
    if (grammar.adverbs.has(token.lower) || token.lower.endsWith("ly")) continue;
    // "is to be extended"
    if (token.lower === "to" && hasAuxiliary) {
      mood = "planned";
      continue;
    }
    const act = verbs.after.get(token.lower);
    if (act !== undefined && (hasAuxiliary || isFirst)) {
      isAside = !hasAuxiliary;
      found.push(makeAfter(noun, at, at + 1, act, mood, readAgent(tokens, at + 1)));
      passed = 0;
      hasAuxiliary = false;
      mood = null;
      continue;
    }
    // A verb of its own has come: what follows is done to something else.
    if (hasAuxiliary) break;
    if (token.kind !== "word" && token.kind !== "number" && !isFirst && found.length === 0) break;
    if (token.text !== "," && token.kind === "punctuation") break;
    if (isAside && isPhrase(tokens, at, language)) continue;
    if (grammar.conjunctions.has(token.lower) || grammar.clauseOpeners.has(token.lower)) break;
  }
  return found;
}

const LONGEST_ASIDE = 14;

/** "The curfew, which had been due to end on Friday, was extended": the token behind an aside with a verb of its own, where the noun's verb follows it. */
function skipAside(tokens: readonly Token[], from: number, { grammar }: Language): number {
  if (tokens[from]?.text !== "," || !grammar.relatives.has(tokens[from + 1]?.lower ?? "")) return from;
  for (let at = from + 2; at < Math.min(tokens.length, from + LONGEST_ASIDE); at++) {
    if (tokens[at]?.text === ",") return grammar.auxiliaries.has(tokens[at + 1]?.lower ?? "") ? at + 1 : from;
  }
  return from;
}

const LONGEST_PHRASE = 4;

/** "imposed after the blast was lifted": an opener with no more than a noun before the verb, and no order of its own. */
function isPhrase(tokens: readonly Token[], opener: number, { grammar, measures }: Language): boolean {
  if (
    !grammar.clauseOpeners.has(tokens[opener]?.lower ?? "") ||
    grammar.relatives.has(tokens[opener]?.lower ?? "")
  )
    return false;
  for (let at = opener + 1; at <= opener + LONGEST_PHRASE; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word" || measures.nouns.has(token.lower)) return false;
    if (grammar.auxiliaries.has(token.lower)) return at > opener + 1;
  }
  return false;
}

/** "talks on the ceasefire will begin", "protests against the curfew were called off": said of the talks. */
function isTalkedAbout(
  noun: MeasureNounMatch,
  tokens: readonly Token[],
  { grammar, measures }: Language,
): boolean {
  let at = noun.from - 1;
  while (grammar.determiners.has(tokens[at]?.lower ?? "")) at--;
  return measures.topics.has(tokens[at]?.lower ?? "");
}

function makeAfter(
  noun: MeasureNounMatch,
  from: number,
  to: number,
  act: MeasureAct,
  mood: Certainty | null,
  authority: string | null,
): MeasureActMatch {
  return { noun, act: { from, to }, ...act, mood, authority, rule: "verb-after" };
}

const AGENT_LENGTH = 5;

/** "imposed by the Interior Ministry": the capitalised words after "by". */
function readAgent(tokens: readonly Token[], at: number): string | null {
  if (tokens[at]?.lower !== "by") return null;
  const words: string[] = [];
  for (const token of tokens.slice(at + 1, at + 1 + AGENT_LENGTH)) {
    if (token.lower === "the" && words.length === 0) continue;
    if (!startsWithCapital(token.text) || token.kind !== "word") break;
    words.push(token.text);
  }
  return words.length === 0 ? null : words.join(" ");
}
