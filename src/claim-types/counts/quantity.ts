import type { NumberMention, Token } from "../../model/annotation.ts";
import { isHyphen } from "../../model/hyphen.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { groupOfAge, isAgeAlone, measureAge } from "./ages.ts";
import {
  commonGroup,
  isClosed,
  joinsModifiers,
  opensTime,
  readJoinedHead,
  readMembersOf,
  word,
} from "./noun-groups.ts";
import { isPersonRow } from "./person-rows.ts";
import type { Phrases, Quantity } from "./phrases.ts";
import type { TriggerMatch } from "./triggers.ts";

const LONGEST_PHRASE = 9;

/** Reads the noun phrase that `number` counts. */
export function readQuantity(number: NumberMention, phrases: Phrases): Quantity {
  const quantity = readCounted(number, phrases);
  return isWholeOf(number, phrases) ? { ...quantity, isWhole: true } : quantity;
}

/** "12 of the 16", "12 out of 16", "half of the 40". */
function isWholeOf(number: NumberMention, { tokens, language, numberAt }: Phrases): boolean {
  let at = number.from - 1;
  while (language.grammar.determiners.has(word(tokens, at))) at--;
  if (word(tokens, at) !== "of") return false;
  const part = word(tokens, at - 1) === "out" ? at - 2 : at - 1;
  return numberAt(part)?.implicit === false || language.numbers.shares.has(word(tokens, part));
}

function readCounted(number: NumberMention, phrases: Phrases): Quantity {
  const { tokens, language, triggersAt } = phrases;
  if (isPersonRow(number)) {
    const noun = wordsBetween(tokens, number.from, number.to);
    return { ...bare(number, number.to), group: number.group, noun, sort: "people" };
  }
  let at = number.to;
  // "a 2,000-strong crowd"
  if (word(tokens, at) === "-" && language.numbers.hyphenated.has(word(tokens, at + 1))) at += 2;
  while (language.numbers.additionalAfter.has(word(tokens, at)) && word(tokens, at) !== "others") at++;
  // "crossed the 5,000 mark", "the 5,000-mark"
  const markAt = word(tokens, at) === "-" ? at + 1 : at;
  if (language.numbers.milestones.has(word(tokens, markAt))) return bare(number, markAt + 1);
  if (word(tokens, at) === "out" && word(tokens, at + 1) === "of") at++;
  if (word(tokens, at) !== "of") return readNoun(number, at, false, null, phrases);

  let next = at + 1;
  const isDefinite = language.grammar.determiners.has(word(tokens, next));
  if (isDefinite) next++;
  const whole = phrases.numberAt(next);
  if (whole !== null && whole !== number && whole.use === "quantity") {
    // "the number of deaths has reached 42 out of 64 cases"
    if (language.groups.cases.has(word(tokens, whole.to))) return bare(number, number.to);
    const inside = readNoun(whole, whole.to, true, whole, phrases);
    return { ...inside, number, from: number.from };
  }
  // "two of those killed", "three of those trapped": the word behind "those" tells who they are.
  const standInAt = isDefinite ? next - 1 : next;
  if (
    language.groups.standIns.has(word(tokens, standInAt)) &&
    !language.groups.nouns.has(word(tokens, next))
  ) {
    const head = triggersAt(standInAt + 1).find((trigger) => !isSubjectVerb(trigger)) ?? null;
    if (isOfMeasure(number, phrases)) return unknown(number, standInAt + 1, true, null, tokens, next);
    const behind = word(tokens, standInAt + 1);
    const isVerb = triggersAt(standInAt + 1).some(isSubjectVerb);
    const isDescribed =
      head === null && !isVerb && /(?:ed|en)$/u.test(behind) && !language.groups.nouns.has(behind);
    const told = head === null && !isDescribed ? readWhoTheyAre(number, standInAt + 1, phrases) : null;
    if (told !== null) return told;
    return { ...bare(number, head?.to ?? standInAt + (isDescribed ? 2 : 1)), partitive: true, head };
  }
  const isVague = number.modifier === "vague" || tokens[number.to - 1]?.kind === "word";
  return readNoun(number, next, isDefinite || !isVague, null, phrases);
}

/** "gave up 507 yards, 352 of them on the ground": no part of people. */
function isOfMeasure({ from }: NumberMention, { numberAt }: Phrases): boolean {
  for (let at = from - 1; at >= Math.max(0, from - LONGEST_PHRASE); at--) {
    const before = numberAt(at);
    if (before !== null && !before.implicit) return before.use === "measure" || before.use === "money";
  }
  return false;
}

/** "one of whom died": what they did, and not who they are. */
function isSubjectVerb({ trigger }: TriggerMatch): boolean {
  return trigger.as === "verb" && trigger.counted === "subject";
}

/** "17 people, six of them children", "one of them an officer": the noun right behind, with nothing but a mark, "and" or the end after it. */
function readWhoTheyAre(number: NumberMention, at: number, phrases: Phrases): Quantity | null {
  const { tokens, language } = phrases;
  const isArticle = language.grammar.indefiniteArticles.has(word(tokens, at));
  const quantity = readNoun(number, isArticle ? at + 1 : at, true, null, phrases);
  const next = tokens[quantity.to];
  const isApart =
    next === undefined || next.kind === "punctuation" || language.grammar.conjunctions.has(next.lower);
  return isApart && quantity.sort === "people" && quantity.group !== null && quantity.to > at
    ? quantity
    : null;
}

function readNoun(
  number: NumberMention,
  start: number,
  partitive: boolean,
  whole: NumberMention | null,
  phrases: Phrases,
): Quantity {
  const { tokens, language, tree, triggersAt } = phrases;
  const { grammar, groups } = language;
  let group: string | null = null;
  let weakGroup: string | null = null;
  let headAt = -1;
  let isPlural = false;
  let inner: TriggerMatch | null = null;
  let at = start;
  for (; at < tokens.length && at - start < LONGEST_PHRASE; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isQuoteMark(token) && at === start) continue;
    const age = token.kind === "number" ? measureAge(tokens, at, language) : 0;
    if (age > 0) {
      at += age - 1;
      if (isAgeAlone(tokens, at, language)) {
        group = groupOfAge(tokens, at - age + 1, language);
        headAt = at;
        break;
      }
      continue;
    }
    if (token.kind === "number" || token.kind === "symbol") break;
    if (token.kind === "punctuation") {
      if (isHyphen(tokens, at) || (isQuoteMark(token) && headAt < 0)) continue;
      break;
    }
    // "won two states", "three claims": behind the number of several no verb ends in "-s".
    if (at === start && number.low !== 1 && isCueInS(token, language))
      return unknown(number, at + 1, partitive, whole, tokens, start);
    if (isClosed(token, language) && !joinsModifiers(at, start, headAt, phrases)) break;
    if (opensTime(at, phrases)) break;
    const described = headAt < 0 ? findDescribing(triggersAt(at), phrases) : undefined;
    if (described !== undefined) {
      inner = described;
      at = described.to - 1;
      continue;
    }
    const noun = groups.nouns.get(token.lower);
    // "one man dead", "317 injured": the word says what became of them; only in "five of the dead" is it who they are.
    if (noun?.group === "victims" && (headAt >= 0 || !partitive) && triggersAt(at).length > 0) break;
    if (noun !== undefined) {
      if (noun.weak) weakGroup = weakGroup === null || weakGroup === "people" ? noun.group : weakGroup;
      else group = noun.group;
      if (noun.describes) continue;
      headAt = at;
      isPlural = noun.plural && token.lower !== "police" && token.lower !== "crew";
      continue;
    }
    // "one of Novak's rallies": behind an owner stands a noun.
    if (OWNER.test(token.text)) {
      if (headAt < 0 && triggersAt(at + 1).length > 0)
        return unknown(number, at + 2, partitive, whole, tokens, start);
      continue;
    }
    const trigger = triggersAt(at)[0];
    // "four rescue units": a verb's word that describes the noun right behind it; anywhere else it is the verb.
    if (trigger !== undefined && (headAt >= 0 || !groups.nouns.has(word(tokens, trigger.to)))) break;
    if (trigger !== undefined) continue;
    if (grammar.adverbs.has(token.lower) && headAt >= 0) break;
    if (headAt >= 0) {
      // "two police shootings": the noun we know only describes the one that is counted.
      if (isPlural || !/[^s']s$/u.test(token.lower)) break;
      return unknown(number, at + 1, partitive, whole, tokens, start);
    }
  }
  if (headAt < 0) return withoutKnownHead(number, start, at, partitive, whole, inner, phrases);

  let to = headAt + 1;
  let found = group ?? weakGroup ?? "people";
  const members = group === null ? readMembersOf(to, phrases) : null;
  if (members !== null) {
    found = members.group;
    to = members.to;
  }
  const joined = readJoinedHead(to, phrases);
  if (joined !== null) {
    found = commonGroup(found, joined.group, tree);
    to = joined.to;
  }
  const head =
    triggersAt(headAt).find(({ trigger }) => trigger.as === "state" || trigger.as === "verb") ?? null;
  return {
    number,
    from: number.from,
    to,
    group: found,
    noun: wordsBetween(tokens, start, to),
    sort: tree.isKindOf(found, "objects") ? "objects" : "people",
    partitive,
    whole,
    isWhole: false,
    inner,
    head,
  };
}

function isCueInS({ lower }: Token, { speech }: Language): boolean {
  return lower.endsWith("s") && speech.cues.has(lower);
}

/** "Novak's" */
const OWNER = /['’]s$/u;

function findDescribing(triggers: readonly TriggerMatch[], phrases: Phrases): TriggerMatch | undefined {
  for (const trigger of triggers) if (leadsToNoun(trigger, phrases)) return trigger;
  return undefined;
}

function withoutKnownHead(
  number: NumberMention,
  start: number,
  end: number,
  partitive: boolean,
  whole: NumberMention | null,
  inner: TriggerMatch | null,
  phrases: Phrases,
): Quantity {
  const { tokens, language } = phrases;
  if (isTitle(number, phrases)) return unknown(number, end, partitive, whole, tokens, start);
  const collective = collectiveOf(number, phrases);
  if (collective !== null) return { ...bare(number, number.to), ...collective, sort: "people" };
  if (end === start || inner !== null)
    return { ...bare(number, inner?.to ?? start), partitive, whole, inner };
  // Unknown words: a noun with an ending of persons, or a name, or the verb of a sentence without a noun.
  for (let at = end - 1; at >= start; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word" || OWNER.test(token.text)) continue;
    const isName = startsWithCapital(token.text);
    const isPerson =
      language.groups.personEndings.some((ending) => token.lower.endsWith(ending)) ||
      (isName && (number.implicit || token.lower.endsWith("s")));
    if (!isPerson && !isName) continue;
    return {
      number,
      from: number.from,
      to: at + 1,
      group: isPerson ? token.lower : "people",
      noun: wordsBetween(tokens, start, at + 1),
      sort: isPerson ? "people" : "name",
      partitive,
      whole,
      isWhole: false,
      inner: null,
      head: null,
    };
  }
  return unknown(number, end, partitive, whole, tokens, start);
}

/** "the Group of 20", "a member of the Group of Seven" */
function isTitle(number: NumberMention, { tokens, language }: Phrases): boolean {
  const noun = tokens[number.from - 2];
  const isNamed = noun !== undefined && number.from > 2 && startsWithCapital(noun.text);
  return isNamed && word(tokens, number.from - 1) === "of" && language.groups.collectives.has(noun.lower);
}

/** "a family of five", "a group of 12": the noun stands before the number. */
function collectiveOf(
  number: NumberMention,
  { tokens, language }: Phrases,
): { group: string; noun: string } | null {
  if (word(tokens, number.from - 1) !== "of") return null;
  const noun = word(tokens, number.from - 2);
  const group = language.groups.collectives.get(noun);
  return group === undefined ? null : { group, noun };
}

function bare(number: NumberMention, to: number): Quantity {
  return {
    number,
    from: number.from,
    to,
    group: null,
    noun: "",
    sort: "none",
    partitive: false,
    whole: null,
    isWhole: false,
    inner: null,
    head: null,
  };
}

function unknown(
  number: NumberMention,
  to: number,
  partitive: boolean,
  whole: NumberMention | null,
  tokens: readonly Token[],
  start: number,
): Quantity {
  return { ...bare(number, to), noun: wordsBetween(tokens, start, to), sort: "unknown", partitive, whole };
}

/** A participle stands before its noun when a known noun follows within a few words. */
function leadsToNoun(trigger: TriggerMatch, phrases: Phrases): boolean {
  const { tokens, language } = phrases;
  if (!isParticiple(trigger)) return false;
  for (let at = trigger.to; at < Math.min(trigger.to + 4, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word" || isClosed(token, language)) return false;
    if (language.groups.nouns.has(token.lower)) return true;
  }
  return false;
}

function isParticiple({ trigger }: TriggerMatch): boolean {
  return (
    trigger.as === "state" ||
    (trigger.as === "verb" && (trigger.form === "past" || trigger.form === "participle"))
  );
}

function isQuoteMark(token: Token): boolean {
  return (
    token.text === '"' || token.text === "“" || token.text === "‘" || token.text === "'" || token.text === "#"
  );
}

function wordsBetween(tokens: readonly Token[], from: number, to: number): string {
  let words = "";
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const isGlued = words === "" || tokens[at - 1]?.end === token.start;
    words += isGlued ? token.text : ` ${token.text}`;
  }
  return words;
}
