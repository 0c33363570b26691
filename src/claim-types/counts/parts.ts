import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { isWordAt } from "../../model/phrases.ts";
import { accepts, isForce } from "./accepts.ts";
import { joined } from "./around.ts";
import type { Link } from "./link.ts";
import { findRowOf, linkMember } from "./member-of-row.ts";
import type { Phrases, Quantity } from "./phrases.ts";
import { inPlaceRow } from "./place-row.ts";
import { type Counted, OF_THINGS } from "./population.ts";
import { isBehindOther } from "./whose-verb.ts";

interface Part {
  readonly link: Link;
  /** The larger count this is explicitly a part of, or null for the next of a row ("12 men and 3 women"). */
  readonly whole: Counted | null;
}

/**
 * Finds the count a quantity shares its metric with: the larger one it is a part of ("including 12 officers", "21 of the
 * 276 girls"), or the one before it in a row ("26 protesters and 18 troops"). Null where it stands alone.
 */
export function findPart(
  quantity: Quantity,
  own: Link | null,
  counted: readonly Counted[],
  phrases: Phrases,
): Part | null {
  if (quantity.sort === "unknown") return null;
  if (own === null && isBehindOther(quantity.number, phrases)) return null;
  const last = counted.at(-1);
  if (last === undefined) return null;
  const row = findRowOf(quantity, counted);
  if (row !== null) return { link: linkMember(quantity, row), whole: row.whole ?? row };
  if (isNextLabel(quantity, last, phrases))
    return { link: shared(last.link, "shared-metric"), whole: wholeOf(last, counted) };
  const opened = opensPart(quantity, last, phrases);
  if (opened !== null) {
    // "ordered the detention of 25, and eight of them have been detained": what was done is no part of what was meant.
    if (own !== null && own.mood === null && opened.link.mood !== null && own.rule === "predicate")
      return { link: own, whole: null };
    const isSameMetric = own === null || own.metric === last.link.metric || own.rule === "participle-inside";
    if (isSameMetric && isSmaller(quantity, opened.quantity))
      return { link: shared(opened.link, "including"), whole: opened };
    return own === null ? null : { link: own, whole: isSmaller(quantity, opened.quantity) ? opened : null };
  }
  const whole = wholeOfWhom(quantity, counted, phrases);
  if (own !== null && whole !== null) return { link: own, whole };
  if (own === null && isInBrackets(quantity, last, phrases))
    return { link: shared(last.link, "shared-metric"), whole: null };
  const transferred = toHospital(quantity, last, phrases);
  if (transferred !== null && own === null) return { link: transferred, whole: null };
  const before =
    inRow(quantity, counted, phrases) ?? (own === null ? inPlaceRow(quantity, last, phrases) : null);
  if (before === null) return null;
  // "killing 10 passengers and two crew on board": where they were says less than what became of them.
  const isWeak = own === null || own.rule === "participle-inside" || own.metric === "participated";
  if (!isWeak && own?.words != null && own.words.from >= quantity.from) return null;
  if (!isWeak && own?.metric !== before.link.metric) return null;
  if (OF_THINGS.has(before.link.metric) && quantity.sort === "people") {
    const taken = linkTaken(before.link, quantity, phrases);
    return taken === null ? null : { link: taken, whole: null };
  }
  return { link: shared(before.link, "shared-metric"), whole: wholeOf(before, counted) };
}

/** "captured two boats and 22 fishermen": the same verb, which says something else of people; null where it says nothing. */
function linkTaken({ words }: Link, quantity: Quantity, { triggersAt }: Phrases): Link | null {
  const verb =
    words === null ? undefined : triggersAt(words.from).find(({ trigger }) => accepts(trigger, quantity));
  return verb === undefined ? null : { ...joined(verb, null), rule: "shared-metric", words: null };
}

/** "4,000 families (20,000 people)": the same, counted another way. */
function isInBrackets({ from, to, sort, group }: Quantity, last: Counted, { tokens }: Phrases): boolean {
  if (tokens[from - 1]?.text !== "(" || tokens[to]?.text !== ")" || last.quantity.to !== from - 1)
    return false;
  return sort === "people" && group !== last.quantity.group && last.quantity.sort === "people";
}

/** "20 were taken to one hospital and 31 to another": the verb is left out. */
function toHospital(quantity: Quantity, last: Counted, { tokens, language }: Phrases): Link | null {
  if (last.link.metric !== "hospitalised" || tokens[quantity.to]?.lower !== "to") return null;
  const behind = tokens.slice(quantity.to, quantity.to + 8);
  return behind.some(({ lower }) => language.metrics.institutions.get(lower)?.metrics.has("hospitalised"))
    ? shared(last.link, "shared-metric")
    : null;
}

const LIST_MARKS = new Set([":", "-", "–", "—"]);

/** "including", "among them", "of whom", "two of them": the part follows its whole in the same sentence. */
function opensPart(quantity: Quantity, last: Counted, phrases: Phrases): Counted | null {
  const { tokens, language } = phrases;
  const start = skipLabelBack(skipCollectiveBack(quantity.from, phrases), phrases);
  for (const opener of language.metrics.partOpeners) {
    const from = start - opener.length;
    for (let at = from; at >= from - 1 && at > last.quantity.from; at--) {
      if (isWordAt(tokens, at, opener) && leadsTo(start, at + opener.length, tokens, language)) return last;
    }
  }
  // "Five were killed: three men and two women"
  const mark = quantity.from - 1;
  const isListed = LIST_MARKS.has(tokens[mark]?.text ?? "") && last.link.words?.to === mark;
  if (isListed && last.quantity.to <= (last.link.words?.from ?? 0)) return last;
  if (isOpenedByWhole(quantity, last, tokens, language)) return last;
  const stands =
    tokens[quantity.number.to]?.lower === "of" &&
    /^(?:them|whom|these|those)$/u.test(tokens[quantity.number.to + 1]?.lower ?? "");
  return stands && tokens[quantity.number.to + 2]?.lower !== "killed" ? last : null;
}

/** "including a family of five": where the words before the number begin that say what those are. */
function skipCollectiveBack(number: number, { tokens, language }: Phrases): number {
  const isCollective =
    tokens[number - 1]?.lower === "of" && language.groups.collectives.has(tokens[number - 2]?.lower ?? "");
  return isCollective ? number - 2 : number;
}

const LONGEST_LABEL = 5;

/** "of which | Almaty: 103": where the name of a part begins that stands before its number; the number itself where none does. */
function skipLabelBack(number: number, { tokens, language }: Phrases): number {
  if (tokens[number - 1]?.text !== ":") return number;
  let at = number - 1;
  while (at > 0 && number - at <= LONGEST_LABEL) {
    const { kind, text = "", lower = "" } = tokens[at - 1] ?? {};
    const isName = startsWithCapital(text) || language.groups.nouns.has(lower);
    if (kind !== "word" || !(isName || language.grammar.locatives.has(lower))) break;
    at--;
  }
  return at === number - 1 ? number : at;
}

/** "of which Almaty: 149, | Kyzylorda: 21": the next of the parts that are named. */
function isNextLabel({ from }: Quantity, last: Counted, phrases: Phrases): boolean {
  if (!PART_RULES.has(last.link.rule) || skipLabelBack(last.quantity.from, phrases) === last.quantity.from)
    return false;
  const start = skipLabelBack(from, phrases);
  const joiner = phrases.tokens[start - 1]?.lower;
  const isJoined = joiner === "," || joiner === phrases.language.numbers.joiner;
  return start < from && isJoined && last.quantity.to === start - 1;
}

const PART_RULES: ReadonlySet<string> = new Set(["including", "shared-metric"]);

/** "Of the 164 deaths, 103 were in Almaty": the whole leads, a comma before its part. */
function isOpenedByWhole(
  quantity: Quantity,
  last: Counted,
  tokens: readonly Token[],
  { grammar }: Language,
): boolean {
  if (tokens[quantity.from - 1]?.text !== ",") return false;
  let at = last.quantity.from - 1;
  while (at > 0 && grammar.determiners.has(tokens[at]?.lower ?? "")) at--;
  return at === 0 && tokens[at]?.lower === "of";
}

/** "treating 20, four of whom were badly hurt and 16 who had broken bones": what the 16 are a part of; null where they are none. */
function wholeOfWhom(quantity: Quantity, counted: readonly Counted[], phrases: Phrases): Counted | null {
  const { tokens, language } = phrases;
  const [first, last] = counted.slice(-2);
  const isNext =
    tokens[quantity.from - 1]?.lower === language.numbers.joiner &&
    language.grammar.relatives.has(tokens[quantity.number.to]?.lower ?? "");
  return first === undefined || last === undefined || !isNext
    ? null
    : opensPart(last.quantity, first, phrases);
}

/** Nothing but "the", "at" or "were" between `from` and the number. */
function leadsTo(number: number, from: number, tokens: readonly Token[], language: Language): boolean {
  for (let at = from; at < number; at++) {
    const lower = tokens[at]?.lower ?? "";
    if (!language.grammar.determiners.has(lower) && lower !== "at" && lower !== "were") return false;
  }
  return true;
}

/** The count right before in a row joined by commas and "and", with nothing but its own description between. */
function inRow(
  quantity: Quantity,
  counted: readonly Counted[],
  { tokens, language }: Phrases,
): Counted | null {
  const last = counted.at(-1);
  if (last === undefined) return null;
  let at = quantity.from - 1;
  if (language.grammar.determiners.has(tokens[at]?.lower ?? "")) at--;
  const joiner = tokens[at]?.lower ?? "";
  const isJoined =
    joiner === language.numbers.joiner ||
    joiner === "," ||
    joiner === "plus" ||
    (joiner === "as" && tokens[at - 1]?.lower === "well");
  if (!isJoined) return null;
  const end =
    last.link.words !== null && last.link.words.from >= last.quantity.to
      ? last.link.words.to
      : last.quantity.to;
  const between = tokens.slice(end, at);
  if (between.length > 8) return null;
  const isOpen = between.every(
    (token) =>
      (token.kind === "word" || token.text === ",") &&
      !language.grammar.auxiliaries.has(token.lower) &&
      !language.grammar.relatives.has(token.lower) &&
      !language.grammar.clauseOpeners.has(token.lower) &&
      !language.speech.cues.has(token.lower),
  );
  // After "12 people were killed" a bare "and 3" needs a verb of its own.
  const metricIsBehind = end > last.quantity.to;
  // "20 are dead and three others are fighting for their lives": a number with a verb of its own is no part of the row.
  const next = tokens[quantity.to];
  const hasVerb =
    next !== undefined && next.kind === "word" && !language.grammar.prepositions.has(next.lower);
  if (!isOpen || (metricIsBehind && (between.length > 0 || joiner === "," || hasVerb))) return null;
  // "132,000 houses and 640 classrooms"
  const areObjects = quantity.sort === "objects" && last.quantity.sort === "objects";
  // "sent 600 soldiers and four helicopters"
  const areSent = last.link.metric === "deployed" && isForce(quantity);
  return quantity.sort === "people" || areObjects || areSent || quantity.number.additional ? last : null;
}

/** Whether nothing but commas, "and" and a short description stands between two counted nouns. */
export function joinsRow(
  earlier: Quantity,
  later: Quantity,
  { tokens, language, triggersAt }: Phrases,
): boolean {
  if ((earlier.sort !== "people" && earlier.sort !== "objects") || later.sort === "none") return false;
  const between = tokens.slice(earlier.to, later.from);
  const opener = between[0];
  const describes =
    opener === undefined ||
    opener.text === "," ||
    language.grammar.conjunctions.has(opener.lower) ||
    language.grammar.prepositions.has(opener.lower) ||
    opener.lower.endsWith("ing") ||
    opener.lower === "as";
  if (!describes) return false;
  const hasJoiner = between.some(
    ({ lower }) => lower === language.numbers.joiner || lower === "," || lower === "plus" || lower === "as",
  );
  return (
    hasJoiner &&
    between.length <= 7 &&
    between.every(
      ({ lower, kind }, at) =>
        (kind === "word" || lower === ",") &&
        // "two women and a man also died and a girl was hurt": what became of the girl is not said of them.
        !triggersAt(earlier.to + at).some(
          ({ trigger }) => trigger.as === "verb" && trigger.form === "past",
        ) &&
        !language.grammar.auxiliaries.has(lower) &&
        !language.grammar.relatives.has(lower) &&
        !language.grammar.clauseOpeners.has(lower) &&
        !language.speech.cues.has(lower),
    )
  );
}

/** In "including 12 officers and 3 medics" both are parts of the same whole. */
function wholeOf(before: Counted, counted: readonly Counted[]): Counted | null {
  let at = counted.indexOf(before);
  while (counted[at]?.link.rule === "shared-metric") at--;
  const first = counted[at];
  if (first?.link.rule !== "including") return null;
  // "killing two people and wounding 30, including a nurse and four children": those are of the 30.
  return (
    counted
      .slice(0, at)
      .findLast(({ link }) => link.rule !== "including" && link.metric === first.link.metric) ?? null
  );
}

function isSmaller(part: Quantity, whole: Quantity): boolean {
  const most = whole.number.high ?? Number.POSITIVE_INFINITY;
  return (part.number.low ?? 0) <= most;
}

function shared(link: Link, rule: string): Link {
  return { ...link, rule, words: null };
}
