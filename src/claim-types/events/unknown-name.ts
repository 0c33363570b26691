import { startsWithCapital } from "../../model/letters.ts";
import type { EventSense } from "../../model/lexicon/events.ts";
import { isInNumber, type Line, lowerAt } from "./line.ts";
import { kindOf, type NounPhrase } from "./noun-phrase.ts";

// Verbs that are said of persons alone: what stands in their place is somebody, known or not.
const PERSONAL: ReadonlySet<string> = new Set(["arrest", "abduct", "assassinate"]);
const LONGEST_NAME = 5;

/** True where words we do not know may name a person, in text that has no capitals to tell: "was arrested", "the murder of minister …". */
export function mayBeName(
  line: Line,
  phrase: NounPhrase,
  sense: EventSense,
  place: "subject" | "object" | "of",
): boolean {
  if (phrase.kind !== "other" || sense.takes !== "people" || sense.needs !== undefined) return false;
  const isDeed = place === "subject" && line.language.events.deeds.has(lowerAt(line, phrase.head));
  if (isDeed || isOfName(line, phrase)) return false;
  if (isTitled(line, phrase)) return true;
  const { determiners, indefiniteArticles } = line.language.grammar;
  const first = lowerAt(line, phrase.from);
  const size = phrase.to - phrase.from;
  const isBare = !determiners.has(first) && size <= LONGEST_NAME;
  if (!PERSONAL.has(sense.mode ?? ""))
    return sense.mode === "kill" && place !== "object" && isBare && size >= 2;
  if (place !== "object") return true;
  // "apprehends reprisals", "arrest the decline": only what was done is done to somebody.
  return sense.form === "past" && size <= LONGEST_NAME && (isBare || indefiniteArticles.has(first));
}

/** "Ann Moss's tax returns": names have capitals here, and the head has none. */
function isOfName({ tokens, places }: Line, { from, head }: NounPhrase): boolean {
  for (let at = Math.max(1, from); at < head; at++) {
    // In text all in capitals, places alone have theirs.
    const isPlace = places[at] === 1 || places[at] === 2;
    if (!isPlace && startsWithCapital(tokens[at]?.text ?? "")) return true;
  }
  return false;
}

/** "former minister enrique lopez": two or more words behind a noun for a person. */
function isTitled(line: Line, { from, head }: NounPhrase): boolean {
  for (let at = from; at <= head - 2; at++) {
    const kind = kindOf(line, at);
    const isWord = line.tokens[at]?.kind === "word" && !isInNumber(line, at);
    if (isWord && (kind === "people" || kind === "body")) return true;
  }
  return false;
}

/** "sp ron lind ordered firing": in a line without capitals, two words behind a rank. */
export function mayBeActor(line: Line, phrase: NounPhrase): boolean {
  if (phrase.kind !== "other" || startsWithCapital(line.tokens[0]?.text ?? "")) return false;
  const at = phrase.head - 2;
  return at >= phrase.from && line.language.events.ranks.has(lowerAt(line, at)) && !isOfName(line, phrase);
}
