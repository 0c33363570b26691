import type { Certainty, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { MeasureAct } from "../../model/lexicon/measures.ts";
import type { MeasureActMatch } from "./acts.ts";
import { findAlone, findAside, LONGEST_PLACE, skipAside } from "./asides.ts";
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
  const behind = skipAside(noun, tokens, language);
  if (behind === null) return found;
  const later = findActsFrom(behind, noun, tokens, language);
  return [...found, ...later.filter(({ act }) => found.every((one) => one.act.from !== act.from))];
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
  let since: number | undefined;
  const add = (
    from: number,
    to: number,
    act: MeasureAct,
    certainty: Certainty | null,
    agent: string | null,
  ) =>
    found.push({
      ...makeAfter(noun, from, to, act, certainty, agent),
      ...(since === undefined ? {} : { since }),
    });
  for (let at = start; at < tokens.length && passed < FARTHEST_AFTER; at++, passed++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isQuoteMark(token)) continue;
    const isFirst =
      noun.family !== "platform" && (at === noun.to || (at === noun.to + 1 && tokens[noun.to]?.text === ","));
    const alone = findAlone(noun, tokens, at, language);
    if (alone !== null && !(found.length > 0 && alone.act.step === "in_force")) {
      const { to } = alone;
      // "will remain in place": it is in force.
      const isNow = alone.act.step === "in_force" && !alone.act.starts;
      add(at, to, alone.act, isNow ? null : mood, null);
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
    const act = verbs.after.get(token.lower) ?? (mood === null ? undefined : readPlan(noun, token, language));
    if (act !== undefined && (hasAuxiliary || isFirst)) {
      isAside = !hasAuxiliary;
      add(at, at + 1, act, mood, readAgent(tokens, at + 1));
      passed = 0;
      hasAuxiliary = false;
      mood = null;
      continue;
    }
    // A verb of its own has come: what follows is done to something else, but for what is joined to it.
    if (hasAuxiliary) {
      const shared = findSharedVerb(noun, tokens, at, language);
      if (shared === null) break;
      since = shared;
      at = shared - 1;
      hasAuxiliary = false;
      mood = null;
      continue;
    }
    const aside = at < noun.to + LONGEST_PLACE ? findAside(noun, tokens, at, language) : null;
    if (aside !== null) {
      at = aside - 1;
      continue;
    }
    // "a ceasefire between the army and the rebels took effect"
    if (grammar.conjunctions.has(token.lower) && isBetween(tokens, noun.to, language)) continue;
    if (token.kind !== "word" && token.kind !== "number" && !isFirst && found.length === 0) break;
    if (token.text !== "," && token.kind === "punctuation") break;
    if (isAside && isPhrase(tokens, at, language)) continue;
    if (grammar.conjunctions.has(token.lower) || grammar.clauseOpeners.has(token.lower)) break;
  }
  return found;
}

/** "The airport will close": what closes or opens by itself. */
function readPlan(
  { family }: MeasureNounMatch,
  { lower }: Token,
  { measures }: Language,
): MeasureAct | undefined {
  return family === "closure" ? measures.verbs.closure.before.get(lower) : undefined;
}

const FARTHEST_SHARED = 12;

/** "The curfew was relaxed on Monday and | will remain in force": the verb that is joined to another of the same noun; null where none is. */
function findSharedVerb(
  noun: MeasureNounMatch,
  tokens: readonly Token[],
  from: number,
  language: Language,
): number | null {
  const { grammar, measures } = language;
  for (let at = from + 1; at < Math.min(tokens.length, from + FARTHEST_SHARED); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "punctuation" || grammar.clauseOpeners.has(token.lower))
      return null;
    if (!grammar.conjunctions.has(token.lower)) continue;
    const next = tokens[at + 1]?.lower ?? "";
    const isVerb = measures.futures.has(next) || grammar.auxiliaries.has(next);
    if (isVerb || findAlone(noun, tokens, at + 1, language) !== null) return at + 1;
  }
  return null;
}

function isBetween(tokens: readonly Token[], from: number, { measures }: Language): boolean {
  return measures.sides.has(tokens[from]?.lower ?? "");
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
