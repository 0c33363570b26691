import type { Token } from "../../model/annotation.ts";
import type { GroupTree } from "../../model/groups.ts";
import type { Language } from "../../model/language.ts";
import type { GroupNoun } from "../../model/lexicon/groups.ts";
import { isJointWord } from "./around.ts";
import type { Phrases } from "./phrases.ts";
import type { TriggerMatch } from "./triggers.ts";

/** "eight members of the police": what stands behind "of" tells who they are. */
export function readMembersOf(at: number, phrases: Phrases): { to: number; group: string } | null {
  const { tokens, language } = phrases;
  if (word(tokens, at) !== "of") return null;
  let told: GroupNoun | null = null;
  for (let end = at + 1; end < Math.min(at + 7, tokens.length); end++) {
    const token = tokens[end];
    if (token === undefined || token.kind !== "word") break;
    if (language.grammar.determiners.has(token.lower)) continue;
    // "six members of one family"
    if (end === at + 1 && language.numbers.units.has(token.lower)) continue;
    const collective = language.groups.collectives.get(token.lower);
    if (collective !== undefined && language.groups.nouns.has(token.lower)) {
      // "two members of a family of five"
      const isCounted = word(tokens, end + 1) === "of" && phrases.numberAt(end + 2) !== null;
      return { to: isCounted ? end + 3 : end + 1, group: collective };
    }
    const noun = language.groups.nouns.get(token.lower);
    if (noun === undefined) {
      if (isClosed(token, language)) break;
      continue;
    }
    if (told === null || told.group === "people" || (told.weak && !noun.weak)) told = noun;
    if (language.groups.nouns.has(word(tokens, end + 1))) continue;
    const tells = told.group !== "people" && phrases.tree.isKindOf(told.group, "people");
    return tells ? { to: end + 1, group: told.group } : null;
  }
  return null;
}

/** "four fire and rescue crews": an "and" between two words that describe the same noun. */
export function joinsModifiers(
  at: number,
  start: number,
  headAt: number,
  { tokens, language }: Phrases,
): boolean {
  if (headAt >= 0 || at === start || tokens[at]?.lower !== language.numbers.joiner) return false;
  return [1, 2, 3].some((step) => {
    const between = tokens.slice(at + 1, at + step);
    return (
      language.groups.nouns.has(tokens[at + step]?.lower ?? "") &&
      between.every((token) => token.kind === "word" && !isClosed(token, language))
    );
  });
}

/** "eight police and national guard troops were": one number counts both nouns. */
export function readJoinedHead(at: number, phrases: Phrases): { to: number; group: string } | null {
  const { tokens, language, numberAt, triggersAt } = phrases;
  const { grammar, groups } = language;
  if (!grammar.conjunctions.has(word(tokens, at))) return null;
  let told: GroupNoun | null = null;
  for (let end = at + 1; end < Math.min(at + 6, tokens.length); end++) {
    const token = tokens[end];
    if (token === undefined || token.kind !== "word") return null;
    if (end === at + 1 && token.lower === "the") continue;
    // "multiple shots fired and multiple people injured"
    if (numberAt(end)?.from === end && numberAt(end)?.implicit === false) return null;
    if (isClosed(token, language)) return null;
    const noun = groups.nouns.get(token.lower);
    // "killing three people and injuring others", "killed ten and forced villagers to flee": the next deed.
    const isDeed = triggersAt(end).some(isGerund) || language.events.causers.has(token.lower);
    if (noun === undefined && isDeed) return null;
    if (noun === undefined) continue;
    // "two women and the driver died": one more, whom the number does not count.
    if (word(tokens, at + 1) === "the" && !noun.plural && token.text === token.lower) return null;
    // In "national guard members" the first noun says more than the last.
    if (told === null || told.group === "people" || (told.weak && !noun.weak)) told = noun;
    const next = tokens[end + 1];
    // "killed two people and wounded at least 30"
    if (noun.group === VICTIMS && numberAt(end + 1)?.use === "quantity") return null;
    if (next !== undefined && groups.nouns.has(next.lower)) continue;
    const goesOn =
      next === undefined ||
      next.kind === "punctuation" ||
      grammar.auxiliaries.has(next.lower) ||
      grammar.prepositions.has(next.lower) ||
      triggersAt(end + 1).length > 0;
    return goesOn ? { to: end + 1, group: told.group } : null;
  }
  return null;
}

function isGerund({ trigger }: TriggerMatch): boolean {
  return trigger.as === "verb" && trigger.form === "gerund";
}

const VICTIMS = "victims";

/** "US citizens": initials, and not "us". */
const INITIALS = /^\p{Lu}{2,4}$/u;

/** Words at which a noun phrase ends. */
export function isClosed(token: Token, language: Language): boolean {
  const { grammar } = language;
  const { lower, text } = token;
  return (
    isJointWord(token, language) ||
    grammar.determiners.has(lower) ||
    (grammar.pronouns.has(lower) && lower !== "others" && !INITIALS.test(text)) ||
    language.numbers.units.has(lower) ||
    language.speech.cues.has(lower)
  );
}

/** "injured five late Saturday", "killed two early in the morning": a time stands behind the number, and no noun. */
export function opensTime(at: number, { tokens, language }: Phrases): boolean {
  const { grammar, metrics } = language;
  const next = tokens[at + 1];
  if (!grammar.dayParts.has(word(tokens, at)) || next === undefined) return false;
  const { lower, text } = next;
  return (
    (grammar.calendar.has(lower) && text !== lower) ||
    metrics.timeNouns.has(lower) ||
    grammar.prepositions.has(lower) ||
    grammar.determiners.has(lower)
  );
}

/** The nearest group that holds both: police and troops are security forces. */
export function commonGroup(a: string, b: string, tree: GroupTree): string {
  for (let node: string | null = a; node !== null; node = tree.parentOf(node)) {
    if (tree.isKindOf(b, node)) return node;
  }
  return "people";
}

export function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}
