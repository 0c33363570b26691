import type { Token } from "../../model/annotation.ts";
import type { Metric } from "../../model/claim.ts";
import type { Language } from "../../model/language.ts";
import type { Trigger } from "../../model/lexicon/metrics.ts";
import type { Phrases, Quantity } from "./quantity.ts";
import { readTriggers, type TriggerMatch } from "./triggers.ts";

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
];

/** Joins a quantity to a metric by the first rule that fits; null where none does. */
export function linkQuantity(quantity: Quantity, phrases: Phrases): Link | null {
  for (const [name, rule] of RULES) {
    const link = rule(quantity, phrases);
    if (link !== null) return { ...link, rule: link.rule === "" ? name : link.rule };
  }
  return null;
}

/** "6,644 deaths", "more than 200 arrests", "12 civilian deaths". */
function linkHeadNoun(quantity: Quantity, { tokens, language }: Phrases): Link | null {
  // "dozens of deaths"
  const isOf = tokens[quantity.number.to]?.lower === "of" && !quantity.partitive;
  const start = isOf ? quantity.number.to + 1 : quantity.number.to;
  for (let at = start; at < Math.min(start + 4, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") return null;
    const head = readTriggers(tokens, at, language.metrics).find(({ trigger }) => trigger.as === "head");
    if (head !== undefined && accepts(head.trigger, quantity)) {
      // "four detained leaders were freed": before a noun the word only describes it.
      const describes = describesNoun(head.to, tokens, language);
      return describes || !isClaimed(head, quantity, tokens) ? null : joined(head, null);
    }
    if (isFunctionWord(token, language)) return null;
  }
  return null;
}

const LIFE_TAKERS = new Set([
  "claim",
  "claims",
  "claimed",
  "claiming",
  "cost",
  "costs",
  "costing",
  "take",
  "took",
  "taken",
  "taking",
  "lose",
  "lost",
  "losing",
]);

/** "lives" are deaths only where something claimed them: "claimed 20,000 lives". */
function isClaimed(head: TriggerMatch, quantity: Quantity, tokens: readonly Token[]): boolean {
  return (
    head.trigger.words[0] !== "lives" ||
    head.trigger.words.length > 1 ||
    LIFE_TAKERS.has(tokens[quantity.from - 1]?.lower ?? "")
  );
}

function describesNoun(at: number, tokens: readonly Token[], language: Language): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind !== "word" || isFunctionWord(next, language)) return false;
  return language.groups.nouns.has(next.lower) || /^\p{Lu}/u.test(next.text);
}

function isFunctionWord(token: Token | undefined, language: Language): boolean {
  if (token === undefined) return false;
  const { grammar } = language;
  const { lower } = token;
  return (
    grammar.prepositions.has(lower) ||
    grammar.auxiliaries.has(lower) ||
    grammar.conjunctions.has(lower) ||
    grammar.clauseOpeners.has(lower) ||
    grammar.relatives.has(lower) ||
    grammar.adverbs.has(lower) ||
    (grammar.calendar.has(lower) && token.text !== lower)
  );
}

/** "five of the dead", "several of the injured"; "one of the injured" names a person and counts nobody. */
function linkPartitive(quantity: Quantity): Link | null {
  if (!quantity.partitive || quantity.head === null || quantity.number.low === 1) return null;
  const { trigger } = quantity.head;
  return trigger.as === "state" || trigger.as === "verb" ? joined(quantity.head, null) : null;
}

/** "three children were among the 12 people killed", "four of his relatives were among the dead". */
function linkAmong(quantity: Quantity, { tokens, language }: Phrases): Link | null {
  let at = quantity.to;
  if (!language.grammar.passiveAuxiliaries.has(tokens[at]?.lower ?? "")) return null;
  at++;
  while (language.grammar.adverbs.has(tokens[at]?.lower ?? "")) at++;
  if (tokens[at]?.lower !== "among" || quantity.sort === "unknown") return null;
  for (let word = at + 1; word < Math.min(at + 10, tokens.length); word++) {
    if (tokens[word]?.kind === "punctuation") return null;
    const match = readTriggers(tokens, word, language.metrics).find(
      ({ trigger }) =>
        (trigger.as === "verb" && trigger.form !== "gerund" && trigger.counted !== "agent") ||
        trigger.as === "state",
    );
    if (match !== undefined) return joined(match, null);
  }
  return null;
}

const MEMBER_VERBS = new Set(["include", "includes", "included", "were", "are", "was"]);

/** "the dead included two doctors", "among the dead were 10 children". */
function linkMembers(quantity: Quantity, { tokens, language }: Phrases): Link | null {
  if (quantity.sort === "unknown" || quantity.sort === "objects") return null;
  const verbAt = skipBack(quantity.from - 1, tokens, language);
  if (!MEMBER_VERBS.has(tokens[verbAt]?.lower ?? "")) return null;
  for (let at = verbAt - 1; at >= Math.max(0, verbAt - 8); at--) {
    // "aboard the flight were nine guests"
    const aboard = readTriggers(tokens, at, language.metrics).find(({ trigger }) => trigger.as === "state" && trigger.metric === "participated");
    if (aboard !== undefined && at === 0) return joined(aboard, null);
    const member = readTriggers(tokens, at, language.metrics).find(({ trigger }) => trigger.as === "member");
    if (member === undefined || member.to > verbAt) continue;
    const opener = tokens[at - 1]?.lower ?? "";
    const isAmong = opener === "among" || tokens[at - 2]?.lower === "among";
    const includes = (tokens[verbAt]?.lower ?? "").startsWith("include");
    return includes || isAmong ? joined(member, null) : null;
  }
  return null;
}

const TOLL_ENDS = new Set([
  "to",
  "at",
  "of",
  "reached",
  "hit",
  "passed",
  "exceeded",
  "topped",
  "is",
  "was",
  "stands",
  "stood",
  ":",
  "surpassed",
  "reaches",
  "be",
  "as",
  "reaching",
  "hits",
  "tops",
  "passes",
  "exceeds",
  "beyond",
  "past",
  "were",
]);

/** "the death toll rose from 8 to 12", "toll: 18", "bringing the number of dead to 26". */
function linkToll(quantity: Quantity, { tokens, language }: Phrases): Link | null {
  if (quantity.sort === "unknown" || quantity.sort === "objects") return null;
  const before = tokens[skipBack(quantity.from - 1, tokens, language)];
  if (before === undefined || !TOLL_ENDS.has(before.lower)) return null;
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - 16); at--) {
    const token = tokens[at];
    if (token === undefined || token.text === ";" || token.text === ".") return null;
    const toll = readTriggers(tokens, at, language.metrics).find(({ trigger }) => trigger.as === "toll");
    if (toll === undefined) continue;
    // Bare "deaths" and "injured" are tolls only as the subject: "injured: 40", "deaths rose to 12".
    if (
      toll.to - toll.from === 1 &&
      toll.trigger.words[0] !== "toll" &&
      !risesDirectly(toll.to, quantity.from, tokens)
    )
      return null;
    return joined(toll, null);
  }
  return null;
}

const COUNTING_NOUNS = new Set(["number", "toll", "tally", "total", "count"]);

/** "the number of officers killed has reached 18", "put the number injured at 353", "law enforcement officers killed at 12". */
function linkNumberOf(quantity: Quantity, { tokens, language }: Phrases): Link | null {
  if (quantity.sort !== "none") return null;
  const before = skipBack(quantity.from - 1, tokens, language);
  if (!TOLL_ENDS.has(tokens[before]?.lower ?? "")) return null;
  for (let at = before - 1; at >= Math.max(0, before - 8); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "punctuation") return null;
    const match = readTriggers(tokens, at, language.metrics).find(
      ({ trigger }) =>
        (trigger.as === "verb" &&
          (trigger.form === "past" || trigger.form === "participle") &&
          trigger.counted === "patient") ||
        trigger.as === "state",
    );
    if (match === undefined) continue;
    if (passiveVoice(at, tokens, language)) return null;
    const isCounted = tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => COUNTING_NOUNS.has(lower));
    const isPut = tokens[before]?.lower === "at" || tokens[before]?.lower === "as";
    return isCounted || isPut ? joined(match, null) : null;
  }
  return null;
}

/** "occupied by force by 45 men", "attacked by 20,000 bandits": the doers behind the passive. */
function linkAgents(quantity: Quantity, { tokens, language }: Phrases): Link | null {
  const before = skipBack(quantity.from - 1, tokens, language);
  if (tokens[before]?.lower !== "by") return null;
  for (let at = before - 1; at >= Math.max(0, before - 4); at--) {
    const match = readTriggers(tokens, at, language.metrics).find(
      ({ trigger }) =>
        trigger.as === "verb" &&
        trigger.counted === "agent" &&
        trigger.form === "past" &&
        accepts(trigger, quantity),
    );
    if (match !== undefined) return joined(match, null);
  }
  return null;
}

const RISE_WORDS = new Set([
  "rose",
  "rise",
  "risen",
  "climbed",
  "stood",
  "stands",
  "reached",
  "grew",
  "jumped",
  "increased",
  "hit",
  "passed",
  ":",
]);

function risesDirectly(from: number, to: number, tokens: readonly Token[]): boolean {
  return to - from <= 4 && tokens.slice(from, to).some((token) => RISE_WORDS.has(token.lower));
}

/** "the deaths of 10 Americans", "the release of 21 girls", "injuries to 40 people". */
function linkNounOf(quantity: Quantity, { tokens, language }: Phrases): Link | null {
  const end = skipBack(quantity.from - 1, tokens, language);
  for (let from = end; from >= Math.max(0, end - 3); from--) {
    const noun = readTriggers(tokens, from, language.metrics).find(
      ({ trigger, to }) => trigger.as === "noun-of" && to === end + 1 && accepts(trigger, quantity),
    );
    if (noun !== undefined) return joined(noun, moodBefore(from, tokens, language));
  }
  return null;
}

/** "killed at least 12 people", "killing the 10 passengers", "arrested his brother and two friends". */
function linkVerbBefore(quantity: Quantity, phrases: Phrases): Link | null {
  const { tokens, language } = phrases;
  const end = skipBack(quantity.from - 1, tokens, language);
  const direct = verbEndingAt(end, quantity, phrases);
  if (direct !== null) return direct;
  if (tokens[end]?.lower !== language.numbers.joiner) return null;
  // "killed a woman and two men": one noun phrase may stand between.
  for (let at = end - 1; at >= Math.max(0, end - 6); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") return null;
    if (language.grammar.prepositions.has(token.lower) || language.grammar.auxiliaries.has(token.lower))
      return null;
    const link = verbEndingAt(at, quantity, phrases);
    if (link !== null) return language.grammar.determiners.has(tokens[at + 1]?.lower ?? "") ? link : null;
  }
  return null;
}

function verbEndingAt(end: number, quantity: Quantity, { tokens, language }: Phrases): Link | null {
  for (let from = end; from >= Math.max(0, end - 4); from--) {
    const verb = readTriggers(tokens, from, language.metrics).find(
      ({ trigger, to }) =>
        trigger.as === "verb" &&
        trigger.counted === "patient" &&
        trigger.form !== "participle" &&
        to === end + 1 &&
        accepts(trigger, quantity),
    );
    if (verb === undefined) continue;
    // "were killed 12 people" is no English: the passive has its people in front.
    const isGerund = verb.trigger.as === "verb" && verb.trigger.form === "gerund";
    if (!isGerund && passiveVoice(from, tokens, language)) return null;
    return joined(verb, moodBefore(from, tokens, language));
  }
  return null;
}

const LONGEST_GAP = 26;
/** Words between an auxiliary and the metric word: "were found shot dead", "are confirmed to have died". */
const THROUGH = new Set(["walking", 
  "to",
  "as",
  "having",
  "found",
  "discovered",
  "left",
  "lying",
  "wounded",
  "hospitalised",
  "hospitalized",
]);
const BRACKETS = new Map([
  ["(", ")"],
  ["—", "—"],
  ["–", "–"],
]);
const PARENTHESIS_OPENERS = new Set([
  "including",
  "all",
  "most",
  "many",
  "some",
  "among",
  "ages",
  "aged",
  "according",
  "who",
  "which",
  "both",
  "mostly",
  "one",
  "as",
]);

/** "eight police were killed", "26 protesters had died", "seven killed as …", "20 people have been taken to hospital". */
function linkPredicate(quantity: Quantity, phrases: Phrases): Link | null {
  const { tokens, numbers, language } = phrases;
  const { grammar } = language;
  let at = quantity.to;
  let auxiliary: string | null = null;
  /** Inside words that describe the noun: "captured by rebels two years ago", "in Almaty", "who had been trapped". */
  let isDescribed = false;
  let fallback: Link | null = null;
  for (const end = Math.min(at + LONGEST_GAP, tokens.length); at < end; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const isStart = at === quantity.to;
    const matches = readTriggers(tokens, at, language.metrics).filter(({ trigger }) =>
      accepts(trigger, quantity),
    );
    if (
      matches.length > 0 &&
      (auxiliary !== null || isStart || isDescribed || onlyAdverbs(quantity.to, at, tokens, language))
    ) {
      const fits = matches.map((match) => ({
        match,
        fit: fitPredicate(match, auxiliary, isDescribed, phrases),
      }));
      const predicate = fits.find(({ fit }) => fit === "yes");
      if (predicate !== undefined)
        return joined(predicate.match, moodBetween(quantity.to, at, tokens, language));
      const description = fits.find(({ fit }) => fit === "describes")?.match;
      if (description !== undefined) {
        if (!quantity.partitive) fallback ??= joined(description, null);
        isDescribed = true;
        auxiliary = null;
        at = description.to - 1;
        continue;
      }
      if (!isDescribed) break;
    }
    if (grammar.auxiliaries.has(token.lower)) {
      // A second subject has taken over: "300 people in a square that was stormed".
      auxiliary = token.lower;
      continue;
    }
    if (grammar.adverbs.has(token.lower) || grammar.negations.has(token.lower)) continue;
    if (auxiliary !== null && THROUGH.has(token.lower)) continue;
    if (token.text === ",") {
      if (isDescribed && goesOn(at + 1, phrases)) continue;
      const close = closeParenthesis(at, phrases);
      if (close === null) break;
      at = close;
      isDescribed = true;
      continue;
    }
    const closer = BRACKETS.get(token.text);
    if (closer !== undefined) {
      const close = tokens.slice(at + 1, at + 13).findIndex((other) => other.text === closer);
      if (close < 0) break;
      isDescribed = true;
      at += 1 + close;
      continue;
    }
    if (token.text === "“" || token.text === "”" || token.text === '"' || token.text === "-") continue;
    if (token.kind === "punctuation") break;
    if (auxiliary !== null && !isDescribed) break;
    if (
      grammar.clauseOpeners.has(token.lower) &&
      token.lower !== "who" &&
      token.lower !== "that" &&
      token.lower !== "which"
    )
      break;
    // "two women and the driver died": one more, uncounted, shares the verb.
    if (
      token.lower === language.numbers.joiner &&
      grammar.determiners.has(tokens[at + 1]?.lower ?? "") &&
      goesOn(at + 3, phrases)
    ) {
      isDescribed = true;
      at += 2;
      continue;
    }
    if (isStart && /^\p{Lu}/u.test(token.text)) {
      isDescribed = true;
      continue;
    }
    // "the first of 276 girls to be released": an aim, not what became of them.
    if (isDescribed && token.lower === "to" && grammar.passiveAuxiliaries.has(tokens[at + 1]?.lower ?? ""))
      break;
    if (grammar.conjunctions.has(token.lower) && !isDescribed) break;
    const other = numbers.find((number) => number.from === at && number.use === "quantity");
    if (other !== undefined) {
      if (!isDescribed) break;
      const next = language.groups.nouns.get(tokens[other.to]?.lower ?? "");
      if (next !== undefined || grammar.auxiliaries.has(tokens[other.to]?.lower ?? "")) break;
    }
    if (language.speech.cues.has(token.lower) && auxiliary === null) break;
    if (
      grammar.prepositions.has(token.lower) ||
      grammar.relatives.has(token.lower) ||
      (isStart && isVerbal(token))
    ) {
      isDescribed = true;
      auxiliary = null;
      continue;
    }
    if (!isDescribed) break;
    if (auxiliary !== null) {
      // "who were on the bus": an auxiliary without a metric verb describes, and the main verb is still to come.
      auxiliary = null;
    }
  }
  return fallback;
}

/** Whether a metric word after the noun is its predicate, a description of it, or somebody else's verb. */
function fitPredicate(
  match: TriggerMatch,
  auxiliary: string | null,
  isDescribed: boolean,
  phrases: Phrases,
): "yes" | "describes" | "no" {
  const { tokens, language } = phrases;
  const { trigger } = match;
  const { passiveAuxiliaries } = language.grammar;
  if (trigger.as === "state") return auxiliary !== null || !isDescribed ? "yes" : "no";
  if (trigger.as !== "verb") return "no";
  const isPassiveVoice =
    passiveVoice(match.from, tokens, language) || (auxiliary !== null && passiveAuxiliaries.has(auxiliary));
  if (trigger.counted === "patient") {
    if (trigger.form !== "past" && trigger.form !== "participle") return "no";
    if (isPassiveVoice) return "yes";
    if (auxiliary !== null || isDescribed) return "no";
    return takesObject(match.to, phrases) ? "no" : "describes";
  }
  if (isPassiveVoice && trigger.form !== "gerund" && trigger.form !== "participle") return "no";
  if (isDescribed && auxiliary === null && trigger.form === "gerund") return "no";
  if (trigger.form === "infinitive")
    return standsAsVerb(match.from, auxiliary, isDescribed, phrases) ? "yes" : "no";
  // "three men suffering from gunshot wounds", "hundreds of people marching": said of the noun beside it.
  if (trigger.form === "gerund")
    return trigger.counted === "agent" || trigger.needs !== undefined || auxiliary !== null ? "yes" : "no";
  return "yes";
}

/** The plain form is a noun as often as a verb ("in the 4900 block"): it needs its subject or an auxiliary right in front. */
function standsAsVerb(
  at: number,
  auxiliary: string | null,
  isDescribed: boolean,
  { tokens, language }: Phrases,
): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  if (before === "to") return false;
  return (
    !isDescribed ||
    (auxiliary !== null &&
      (language.grammar.auxiliaries.has(before) || language.grammar.adverbs.has(before))) ||
    before === "who" ||
    before === "that"
  );
}

/** "police killed the man": a noun phrase right after the verb is its object. */
function takesObject(at: number, { tokens, language, numbers }: Phrases): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind !== "word")
    return (
      next?.kind === "number" &&
      numbers.some((number) => number.from <= at && at < number.to && number.use === "quantity")
    );
  const { grammar } = language;
  if (grammar.calendar.has(next.lower) && next.text !== next.lower) return false;
  if (
    grammar.adverbs.has(next.lower) ||
    grammar.prepositions.has(next.lower) ||
    grammar.conjunctions.has(next.lower)
  )
    return false;
  if (
    grammar.clauseOpeners.has(next.lower) ||
    grammar.relatives.has(next.lower) ||
    grammar.auxiliaries.has(next.lower)
  )
    return false;
  if (grammar.determiners.has(next.lower) || grammar.pronouns.has(next.lower))
    return !TIME_DETERMINED.has(tokens[at + 1]?.lower ?? "");
  if (numbers.some((number) => number.from <= at && at < number.to && number.use === "quantity")) return true;
  return language.groups.nouns.has(next.lower) || /^\p{Lu}/u.test(next.text);
}

/** "killed this week", "arrested the same day": a time, not an object. */
const TIME_DETERMINED = new Set([
  "week",
  "month",
  "year",
  "morning",
  "night",
  "weekend",
  "day",
  "afternoon",
  "evening",
  "same",
  "past",
  "last",
  "previous",
  "following",
]);

/** "two men were walking home when they were shot": the pronoun stands for the only people named before it. */
function linkPronoun(quantity: Quantity, { tokens, language }: Phrases): Link | null {
  if (quantity.sort !== "people" || quantity.number.implicit) return null;
  for (let at = quantity.to; at < Math.min(quantity.to + 30, tokens.length); at++) {
    const lower = tokens[at]?.lower ?? "";
    if (lower === "“" || lower === ";" || language.groups.nouns.get(lower)?.plural === true) return null;
    if (lower !== "they") continue;
    let verb = at + 1;
    if (!language.grammar.passiveAuxiliaries.has(tokens[verb]?.lower ?? "")) return null;
    while (
      language.grammar.adverbs.has(tokens[verb]?.lower ?? "") ||
      language.grammar.passiveAuxiliaries.has(tokens[verb]?.lower ?? "")
    )
      verb++;
    const match = readTriggers(tokens, verb, language.metrics).find(
      ({ trigger }) =>
        trigger.as === "verb" &&
        trigger.counted === "patient" &&
        (trigger.form === "past" || trigger.form === "participle") &&
        accepts(trigger, quantity),
    );
    return match === undefined ? null : joined(match, moodBetween(at, verb, tokens, language));
  }
  return null;
}

/** "21 freed girls", "three injured people". */
function linkInner(quantity: Quantity): Link | null {
  if (quantity.inner === null || (quantity.partitive && quantity.number.low === 1)) return null;
  return joined(quantity.inner, null);
}

const FORCES = new Set([
  "police",
  "troops",
  "security_forces",
  "guards",
  "firefighters",
  "rescuers",
  "vehicles",
  "units",
  "medics",
  "aircraft",
  "ships",
  "officials",
  "crew",
]);
const CROWD_EXCLUDED = new Set([
  "police",
  "troops",
  "security_forces",
  "guards",
  "officials",
  "victims",
  "survivors",
  "hostages",
]);

/** Whether the metric word is said of what the quantity counts. */
function accepts(trigger: Trigger, quantity: Quantity): boolean {
  const { sort, group } = quantity;
  if (sort === "unknown") return false;
  if (trigger.as === "verb" && trigger.counted === "agent") {
    return (
      (sort === "people" && !CROWD_EXCLUDED.has(group ?? "")) ||
      (sort === "none" && quantity.number.modifier === "vague")
    );
  }
  switch (trigger.of) {
    case "objects":
      return sort === "objects";
    case "forces":
      return sort !== "none" && sort !== "name" && FORCES.has(group ?? "");
    case "people":
      if (trigger.metric === "participated" && CROWD_EXCLUDED.has(group ?? "")) return false;
      return sort === "people" || sort === "none";
    case "any":
      return sort !== "objects";
  }
}

function joined(match: TriggerMatch, mood: Link["mood"]): Link {
  return { metric: match.trigger.metric, rule: "", words: { from: match.from, to: match.to }, mood };
}

/** Steps back over words that may stand between a verb and its number: "killing the", "killed a total of". */
function skipBack(at: number, tokens: readonly Token[], language: Language): number {
  let end = at;
  if (tokens[end]?.lower === "of" && tokens[end - 1]?.lower === "total") end -= 3;
  while (end > 0) {
    const lower = tokens[end]?.lower ?? "";
    const isSkipped = SKIPPED_BACK.has(lower) || (language.grammar.determiners.has(lower) && lower !== "no");
    if (!isSkipped) break;
    end--;
  }
  return end;
}

const SKIPPED_BACK = new Set([
  "“",
  '"',
  "‘",
  "'",
  "possibly",
  "reportedly",
  "also",
  "only",
  "now",
  "currently",
  "least",
]);

/** Looks back from a verb over adverbs for "was", "been", "being" … */
function passiveVoice(at: number, tokens: readonly Token[], language: Language): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const lower = tokens[before]?.lower ?? "";
    if (language.grammar.passiveAuxiliaries.has(lower)) return true;
    if (!language.grammar.adverbs.has(lower)) return false;
  }
  return false;
}

function onlyAdverbs(from: number, to: number, tokens: readonly Token[], language: Language): boolean {
  return tokens.slice(from, to).every((token) => language.grammar.adverbs.has(token.lower));
}

function isVerbal(token: Token): boolean {
  return token.kind === "word" && /(?:ed|ing)$/u.test(token.lower);
}

/** The comma that closes ", including two officers," or ", Hannah and Ari,"; null where none opens or closes. */
function closeParenthesis(at: number, phrases: Phrases): number | null {
  const { tokens } = phrases;
  const isOpened = PARENTHESIS_OPENERS.has(tokens[at + 1]?.lower ?? "");
  for (let close = at + 2; close < Math.min(at + 18, tokens.length); close++) {
    if (tokens[close]?.text !== ",") continue;
    if (goesOn(close + 1, phrases)) return close;
    if (isOpened) return close;
  }
  return null;
}

/** Whether the verb of the sentence follows: an auxiliary, an adverb or a metric word. */
function goesOn(at: number, { tokens, language }: Phrases): boolean {
  const { grammar } = language;
  const lower = tokens[at]?.lower ?? "";
  return (
    grammar.auxiliaries.has(lower) ||
    grammar.adverbs.has(lower) ||
    readTriggers(tokens, at, language.metrics).some(({ trigger }) => trigger.as === "verb")
  );
}

function moodBefore(at: number, tokens: readonly Token[], language: Language): Link["mood"] {
  // "worked to free five people", "vowed to send 2,500 troops": an aim.
  if (tokens[at - 1]?.lower === "to") return "planned";
  return moodBetween(Math.max(0, at - 4), at, tokens, language);
}

function moodBetween(from: number, to: number, tokens: readonly Token[], language: Language): Link["mood"] {
  for (const token of tokens.slice(from, to)) {
    if (language.grammar.conditionals.has(token.lower)) return "conditional";
    if (language.grammar.futures.has(token.lower)) return "planned";
  }
  return null;
}
