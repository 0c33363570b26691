import type { Language } from "../../model/language.ts";
import { joined, passiveVoice, skipBack } from "./around.ts";
import type { Link } from "./link.ts";
import { moodBetween } from "./mood.ts";
import type { Phrases, Quantity } from "./phrases.ts";
import type { TriggerMatch } from "./triggers.ts";

/** "the death toll rose from 8 to 12", "toll: 18", "bringing the number of dead to 26". */
export function linkToll(quantity: Quantity, phrases: Phrases): Link | null {
  const { tokens, language } = phrases;
  const { grammar } = language;
  if (quantity.sort === "unknown" || quantity.sort === "objects") return null;
  const before = tokens[skipBack(quantity.from - 1, tokens, language)];
  if (before === undefined || !language.metrics.tollEnds.has(before.lower)) return null;
  const behind = findTollBehind(quantity, phrases);
  if (behind !== null) return joined(behind, null);
  let isApart = false;
  let isJoined = false;
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - FARTHEST_TOLL); at--) {
    const token = tokens[at];
    if (token === undefined || token.text === ";" || token.text === ".") return null;
    // "The toll stands at 71, but police expect it to rise to 80": it has its number.
    isApart ||= grammar.clauseOpeners.has(token.lower) && !grammar.relatives.has(token.lower);
    if (isApart && phrases.numberAt(at)?.use === "quantity") return null;
    // "put the toll at 219, against reports of 358": the second number has a noun of its own.
    if (before.lower === "of" && phrases.numberAt(at)?.use === "quantity") return null;
    // "the number of dead at 27 and the missing at 30"; in "stands at 27 and is expected to reach 40" the toll goes on.
    isJoined ||=
      token.lower === language.numbers.joiner && grammar.determiners.has(tokens[at + 1]?.lower ?? "");
    if (isJoined && phrases.numberAt(at)?.use === "quantity") return null;
    const toll = findToll(at, phrases);
    if (toll === null || passiveVoice(toll.from, tokens, language)) continue;
    // Bare "deaths" and "injured" are tolls only as the subject: "injured: 40", "deaths rose to 12".
    if (!isNamedToll(toll, language) && !risesDirectly(toll.to, quantity.from, phrases)) return null;
    // "the toll could rise to 300", "is expected to reach 300", "may push the toll to 300"
    const from = Math.max(0, toll.from - WORDS_BEFORE_TOLL);
    return joined(toll, moodBetween(from, quantity.from, tokens, language));
  }
  return null;
}

/** "death toll", "number of dead"; "deaths", "injured" and "the dead" are what a toll counts. */
function isNamedToll({ trigger }: TriggerMatch, { metrics }: Language): boolean {
  return trigger.words.some((word) => word === ":" || metrics.tollNouns.has(word));
}

/** "The number of people killed in Monday's bombing of a market in Maiduguri, north-east Nigeria, has risen to 34". */
const FARTHEST_TOLL = 22;
const WORDS_BEFORE_TOLL = 3;

/** "bringing to 41 the number of dead": the toll right behind its number. */
function findTollBehind(
  { from, to }: Quantity,
  { tokens, language, triggersAt }: Phrases,
): TriggerMatch | null {
  const { grammar, metrics } = language;
  if (
    !metrics.raisers.has(tokens[from - 2]?.lower ?? "") ||
    !grammar.determiners.has(tokens[to]?.lower ?? "")
  )
    return null;
  return triggersAt(to + 1).find(({ trigger }) => trigger.as === "toll") ?? null;
}

/** The toll that begins at a token, or the longer one it closes: "number of dead" where "dead" stands. */
function findToll(at: number, { triggersAt, language }: Phrases): TriggerMatch | null {
  const isToll = ({ trigger }: TriggerMatch) => trigger.as === "toll";
  const toll = triggersAt(at).find(isToll);
  if (toll === undefined) return null;
  for (let from = Math.max(0, at - LONGEST_TOLL); from < at; from++) {
    const longer = triggersAt(from).find(
      (match) =>
        isToll(match) && match.to >= toll.to && language.metrics.tollNouns.has(match.trigger.words[0] ?? ""),
    );
    if (longer !== undefined) return longer;
  }
  return toll;
}

/** "number of people killed" begins three words before its last. */
const LONGEST_TOLL = 3;

/** "the number of officers killed has reached 18", "put the number injured at 353", "law enforcement officers killed at 12". */
export function linkNumberOf(quantity: Quantity, { tokens, language, triggersAt }: Phrases): Link | null {
  if (quantity.sort !== "none") return null;
  const before = skipBack(quantity.from - 1, tokens, language);
  if (!language.metrics.tollEnds.has(tokens[before]?.lower ?? "")) return null;
  for (let at = before - 1; at >= Math.max(0, before - 8); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "punctuation") return null;
    const match = triggersAt(at).find(
      ({ trigger }) =>
        (trigger.as === "verb" &&
          (trigger.form === "past" || trigger.form === "participle") &&
          trigger.counted === "patient") ||
        trigger.as === "state",
    );
    if (match === undefined) continue;
    if (passiveVoice(at, tokens, language)) return null;
    const isCounted = tokens
      .slice(Math.max(0, at - 6), at)
      .some(({ lower }) => language.metrics.tollNouns.has(lower));
    // "put police killed at 12", and not "pronounced dead at 5".
    const isPut = tokens
      .slice(Math.max(0, at - WORDS_TO_PUT), at)
      .some(({ lower }) => language.metrics.putters.has(lower));
    return isCounted || isPut ? joined(match, null) : null;
  }
  return null;
}

/** "put the number of dead at 27 and the missing" */
const WORDS_TO_PUT = 12;

function risesDirectly(from: number, to: number, { tokens, language }: Phrases): boolean {
  return to - from <= 4 && tokens.slice(from, to).some((token) => language.metrics.rises.has(token.lower));
}
