import type { Reading } from "./happening.ts";
import { type Line, lowerAt, wordAt } from "./line.ts";
import { doesHarm, hurtsPeople, tellsOfMishap } from "./mishap.ts";
import { isPronoun, type NounPhrase } from "./noun-phrase.ts";
import { RELATIVES } from "./relative.ts";

/** Who opened fire in a sentence, for those hurt in the next: "Police opened fire. Three people died." */
export interface Shooter {
  readonly sentence: number;
  readonly actor: string;
  /** Group of the group lexicon; "" where the words tell none. */
  readonly group: string;
  readonly head: string;
}

/** Who opened fire, where one only is told to have attacked anybody. */
export function findShooter(
  line: Line,
  acted: readonly { readonly reading: Reading; readonly own: NounPhrase | null; readonly actor: string }[],
): Shooter | null {
  const attacks = acted.filter(({ reading, actor }) => reading.sense.type === "ASSAULT" && actor !== "");
  const fired = attacks.find(
    ({ reading: { sense, mood } }) => sense.mode === "firearms" && sense.form !== "noun" && mood === null,
  );
  if (fired?.own == null || attacks.some(({ actor }) => actor !== fired.actor)) return null;
  const head = wordAt(line, fired.own.head);
  return { sentence: line.sentence.index, actor: fired.actor, group: groupOf(line, head), head };
}

/** Whether those hurt in `reading` were hurt by who fired in the sentence before: no other cause, day or place is told, and they are not of his own. */
export function mayCarry(
  line: Line,
  reading: Reading,
  readings: readonly Reading[],
  { sentence, group, head }: Shooter,
): boolean {
  const [target] = reading.targets;
  if (
    line.sentence.index !== sentence + 1 ||
    reading.mood !== null ||
    reading.actor !== null ||
    reading.isShared
  )
    return false;
  if (!hurtsPeople(reading.sense) || reading.sense.form === "noun") return false;
  if (target === undefined || isPronoun(line, target.head)) return false;
  // "Joe Moss died" may be long ago.
  if (reading.needsCause && target.kind !== "people") return false;
  const hurt = groupOf(line, wordAt(line, target.head));
  if (wordAt(line, target.head) === head || isOfOneSide(line, hurt, group)) return false;
  if (readings.some((one) => one.sense.type === "ASSAULT" && (one.actor !== null || !isHarm(one))))
    return false;
  return (
    line.sentence.times.length === 0 &&
    !line.places.includes(1) &&
    !tellsOfMishap(line) &&
    !tellsCause(line, reading)
  );
}

function isHarm({ sense }: Reading): boolean {
  return doesHarm(sense) || sense.byDeed;
}

function groupOf(line: Line, word: string): string {
  return line.language.groups.nouns.get(word)?.group ?? "";
}

const SHOOTERS = new Set(["attackers", "suspects"]);

/** "Gunmen opened fire. A suspect was killed.", "Police opened fire. An officer was hurt." */
function isOfOneSide(line: Line, hurt: string, group: string): boolean {
  if (SHOOTERS.has(hurt) || (hurt !== "" && hurt === group)) return true;
  const { uniformed } = line.language.events;
  return uniformed.has(hurt) && uniformed.has(group);
}

const OF = new Set(["of", "from"]);

/** "were killed when …", "in a stabbing", "died of cancer"; "in the firing" points back. */
function tellsCause(line: Line, { to }: Reading): boolean {
  const { clauseOpeners, definiteArticles, doers } = line.language.grammar;
  if (OF.has(lowerAt(line, to))) return true;
  for (let at = to; at < line.tokens.length; at++) {
    const lower = lowerAt(line, at);
    if (doers.has(lower) || (clauseOpeners.has(lower) && !RELATIVES.has(lower))) return true;
    if (line.language.events.deeds.has(lower) && !definiteArticles.has(lowerAt(line, at - 1))) return true;
  }
  return false;
}
