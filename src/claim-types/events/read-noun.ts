import type { Reading } from "./happening.ts";
import { isAdverb, type Line, lowerAt, wordAt } from "./line.ts";
import type { SenseMatch } from "./match-sense.ts";
import { deniesPhrase, isWished } from "./mood.ts";
import { kindOf, type NounPhrase, readAfter } from "./noun-phrase.ts";
import { findDoer, fits } from "./roles.ts";
import { mayBeName } from "./unknown-name.ts";

const WINDOW = 12;
const OWNERS = new Set(["people", "body", "name"]);

/** Reads a noun that names a happening: "the storming of the office", "clashes between", "police firing"; null for a bare noun. */
export function readNoun(line: Line, match: SenseMatch): Reading | null {
  const { sense, from } = match;
  const owner = readOwner(line, match);
  const doer = findNearDoer(line, match.to);
  const target = readTarget(line, match);
  const happensAt = findHappens(line, match.to);
  const isOwnDeed = owner !== null && line.language.events.deeds.has(lowerAt(line, from));
  const isProtest = sense.type === "PROTEST";
  if (isProtest ? happensAt === null : target === null && !isOwnDeed && happensAt === null && owner === null)
    return null;
  if (
    !isProtest &&
    target === null &&
    happensAt === null &&
    owner !== null &&
    !isOwnDeed &&
    sense.takes === "either"
  )
    return null;
  const mood = deniesPhrase(line, from - 1)
    ? "denied"
    : isWished(line, owner?.from ?? from)
      ? "planned"
      : null;
  const isDoneToOwner = sense.takes === "people" && sense.type !== "RETREAT";
  const resigned = sense.mode === "resign" ? (owner ?? target) : null;
  const actor = resigned ?? doer ?? (isDoneToOwner ? null : owner);
  const recipient = resigned === null ? (target ?? (isDoneToOwner ? owner : null)) : null;
  return {
    sense,
    rule: happensAt === null ? "event/noun" : "event/noun-happened",
    from,
    to: happensAt === null ? match.to : happensAt + 1,
    actor,
    isShared: false,
    targets: recipient === null ? [] : [recipient],
    mood,
  };
}

/** "the attack on the base by rebels": the doer before any comma or "and". */
function findNearDoer(line: Line, from: number): NounPhrase | null {
  for (let at = from; at < from + 7; at++) {
    const lower = lowerAt(line, at);
    if (lower === "," || lower === "and") return null;
    if (lower === "by") return findDoer(line, at);
  }
  return null;
}

/** "police firing", "Mamin's resignation": the noun or name right before. */
function readOwner(line: Line, { from }: SenseMatch): NounPhrase | null {
  const at = from - 1;
  if (line.tokens[at]?.kind !== "word" || isAdverb(line, at)) return null;
  const kind = kindOf(line, at);
  const isPossessive = lowerAt(line, at).endsWith("'s");
  if (!OWNERS.has(kind) || line.language.grammar.prepositions.has(wordAt(line, at))) return null;
  if (kind === "name" && !isPossessive) return null;
  if (line.language.grammar.pronouns.has(lowerAt(line, at))) return null;
  return { from: at, to: from, head: at, kind };
}

/** What it was done to, behind one of the noun's prepositions; with "between" the first of the two sides. */
function readTarget(line: Line, { sense, to }: SenseMatch): NounPhrase | null {
  for (let at = to; at < to + 3; at++) {
    const lower = lowerAt(line, at);
    if (lower === "by") return null;
    if (sense.via.has(lower)) {
      const phrase = readAfter(line, at + 1);
      if (phrase === null || line.times[phrase.head] === 1) return null;
      // "the arrest of asif khan", in text without capitals.
      if (lower === "of" && mayBeName(line, phrase, sense, "of")) return phrase;
      return fits(line, phrase, sense) && phrase.kind !== "place"
        ? phrase
        : sense.takes !== "people" && phrase.kind === "place" && lower !== "in" && lower !== "at"
          ? phrase
          : null;
    }
    if (!isAdverb(line, at)) return null;
  }
  return null;
}

/** "clashes erupted", "protests, which began on Sunday", "arrests were made": where the verb stands; null where none follows. */
function findHappens(line: Line, from: number): number | null {
  const { happens } = line.language.events;
  for (let at = from; at < Math.min(from + WINDOW, line.tokens.length); at++) {
    const token = line.tokens[at];
    if (token === undefined) return null;
    if (happens.has(token.lower)) return at;
    const isRelative = token.text === "," && line.language.grammar.relatives.has(lowerAt(line, at + 1));
    if (token.kind === "punctuation" && !isRelative && token.text !== "-") return null;
    if (token.lower === "and" || line.language.speech.cues.has(token.lower)) return null;
  }
  return null;
}
