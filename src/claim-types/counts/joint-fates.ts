import type { Metric } from "../../model/claim.ts";
import type { Link } from "./link.ts";
import type { Phrases, Quantity } from "./phrases.ts";
import type { TriggerMatch } from "./triggers.ts";

/** Nobody is two of these at once: "killed and wounded" is said of a crowd of both. */
const APART: ReadonlySet<Metric> = new Set(["killed", "injured", "missing"]);
const EITHER = "or";
const LONGEST_PHRASE = 4;

/**
 * The words that give one number for people of several fates: "100 were killed or injured", "killed and wounded 40 people", "12 dead or
 * missing". The number is that of neither; null where the words of `link` stand alone.
 */
export function findJointFates(quantity: Quantity, link: Link, phrases: Phrases): string | null {
  const { words } = link;
  if (words === null) return null;
  const other =
    quantity.from >= words.to
      ? findBefore(words.from, link.metric, phrases)
      : findBehind(words.to, link.metric, phrases);
  if (other === null) return null;
  const said = phrases.tokens.slice(Math.min(words.from, other.from), Math.max(words.to, other.to));
  return said.map(({ text }) => text).join(" ");
}

/** "were killed or injured", "killed, wounded or detained"; in "killed and wounded soldiers were flown out" the word is another noun's. */
function findBehind(from: number, metric: Metric, phrases: Phrases): TriggerMatch | null {
  const { tokens, language } = phrases;
  const [joiner, at] = skipJoiner(from, 1, phrases);
  if (joiner === null) return null;
  const other = phrases.triggersAt(at).find((match) => isOther(match, metric, joiner));
  if (other === undefined || language.groups.nouns.has(tokens[other.to]?.lower ?? "")) return null;
  // "12 were killed, wounded survivors said": behind a comma the row must go on.
  if (joiner === "," && skipJoiner(other.to, 1, phrases)[0] === null) return null;
  return phrases.numberAt(other.to) === null ? other : null;
}

/** "killed or wounded 40" */
function findBefore(verb: number, metric: Metric, phrases: Phrases): TriggerMatch | null {
  const [joiner, last] = skipJoiner(verb - 1, -1, phrases);
  if (joiner === null || joiner === ",") return null;
  for (let from = last; from > last - LONGEST_PHRASE; from--) {
    const other = phrases.triggersAt(from).find((match) => isOther(match, metric, joiner));
    if (other?.to === last + 1) return isOfNumberBefore(from, phrases) ? null : other;
  }
  return null;
}

/** "shot two people dead and wounded nine", "shot two to death and wounded nine": the first fate has a number of its own. */
function isOfNumberBefore(fate: number, { tokens, language, numberAt }: Phrases): boolean {
  for (let at = fate - 1; at >= Math.max(0, fate - WORDS_OF_QUANTITY); at--) {
    const { kind, lower = "" } = tokens[at] ?? {};
    if (kind === "punctuation" || language.grammar.auxiliaries.has(lower)) return false;
    if (numberAt(at)?.use === "quantity") return true;
  }
  return false;
}

const WORDS_OF_QUANTITY = 5;

/** The joiner that stands at a token, and the token behind it and its adverbs; "and/or" is an "or". */
function skipJoiner(start: number, step: 1 | -1, { tokens, language }: Phrases): [string | null, number] {
  let joiner: string | null = null;
  for (let at = start; ; at += step) {
    const lower = tokens[at]?.lower ?? "";
    if (lower === EITHER || lower === language.numbers.joiner || lower === "/" || lower === ",") {
      if (joiner !== EITHER) joiner = lower;
    } else if (joiner === null || !language.grammar.adverbs.has(lower)) return [joiner, at];
    // "missing and presumed dead"
    else if (language.speech.cues.has(lower)) return [null, at];
  }
}

function isOther({ trigger }: TriggerMatch, metric: Metric, joiner: string): boolean {
  if (trigger.metric === metric || trigger.as === "noun-of" || trigger.as === "toll") return false;
  return (APART.has(trigger.metric) && APART.has(metric)) || joiner === EITHER;
}
