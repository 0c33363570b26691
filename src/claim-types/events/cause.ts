import type { Reading } from "./happening.ts";
import { type Line, lowerAt, wordAt } from "./line.ts";
import { doesHarm } from "./mishap.ts";
import type { NounPhrase } from "./noun-phrase.ts";

const CAUSES = new Set(["when", "after", "as"]);
const EXPLOSIVES = "explosives";
const FARTHEST_BY = 8;

/** "four were killed when police opened fire", "opened fire on a crowd, in which four were killed": who fired has killed; "… when a bomb exploded": so. */
export function addCause(line: Line, reading: Reading, readings: readonly Reading[]): Reading {
  const isHurt = reading.sense.mode === "kill" && reading.actor === null && !reading.isShared;
  const doer = isHurt ? findCause(line, reading, readings) : reading;
  return doer.actor === null && isByBlast(line, doer, readings) ? { ...doer, mode: EXPLOSIVES } : doer;
}

function findCause(line: Line, reading: Reading, readings: readonly Reading[]): Reading {
  const at = readings.indexOf(reading);
  for (const cause of readings.slice(at + 1, at + 3)) {
    if (cause.sense.type !== "ASSAULT" || cause.actor === null || cause.sense.mode === "kill") continue;
    // "when a bomb exploded"
    if (isBomb(line, cause.actor)) continue;
    if (CAUSES.has(lowerAt(line, cause.actor.from - 1))) return { ...reading, actor: cause.actor };
  }
  const before = readings[at - 1];
  if (before?.actor == null || before.sense.type !== "ASSAULT") return reading;
  for (let word = before.to; word < reading.from; word++) {
    if (lowerAt(line, word) === "in" && lowerAt(line, word + 1) === "which")
      return { ...reading, actor: before.actor, mood: reading.mood ?? before.mood };
  }
  return reading;
}

/** Killed or destroyed "by a bomb", "in a bomb attack", "when a device exploded", or "A bomb exploded, killing …". */
function isByBlast(line: Line, reading: Reading, readings: readonly Reading[]): boolean {
  if (!doesHarm(reading.sense) || reading.sense.form === "noun") return false;
  const at = readings.indexOf(reading);
  if (reading.rule === "event/participle-clause") return isBomb(line, readings[at - 1]?.actor ?? null);
  return (
    isByBomb(line, reading.to) ||
    readings.slice(at + 1, at + 3).some((cause) => leadsTo(line, reading, cause))
  );
}

/** "a bomb", "the device": nobody. */
export function isBomb(line: Line, actor: NounPhrase | null): boolean {
  return actor !== null && line.language.events.explosives.has(wordAt(line, actor.head));
}

/** "was destroyed by a powerful car bomb" */
function isByBomb(line: Line, from: number): boolean {
  const { events, grammar } = line.language;
  if (!grammar.doers.has(lowerAt(line, from))) return false;
  for (let at = from + 1; at < from + FARTHEST_BY; at++) {
    const lower = lowerAt(line, at);
    if (events.explosives.has(lower)) return true;
    if (
      grammar.prepositions.has(lower) ||
      grammar.conjunctions.has(lower) ||
      line.tokens[at]?.kind !== "word"
    )
      return false;
  }
  return false;
}

/** Whether nothing but a preposition or "when" leads from the harm to the explosion. */
function leadsTo(line: Line, { to }: Reading, cause: Reading): boolean {
  if (cause.sense.mode !== EXPLOSIVES || cause.isShared) return false;
  const { clauseOpeners, conjunctions, locatives, prepositions } = line.language.grammar;
  let isLed = false;
  for (let at = to; at < cause.from; at++) {
    const lower = lowerAt(line, at);
    if (lower === ";" || (lower === "," && conjunctions.has(lowerAt(line, at + 1)))) return false;
    isLed ||=
      CAUSES.has(lower) || clauseOpeners.has(lower) || prepositions.has(lower) || locatives.has(lower);
  }
  return isLed;
}
