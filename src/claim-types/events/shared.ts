import { afterDateline } from "../../model/after-dateline.ts";
import { firstActor } from "./actors.ts";
import { fits, mayAct } from "./fits.ts";
import type { Reading } from "./happening.ts";
import { isAdverb, type Line, lowerAt } from "./line.ts";
import { matchSenses } from "./match-sense.ts";
import { hurtsPeople } from "./mishap.ts";
import { readLead } from "./mood.ts";
import { type NounPhrase, readAfter } from "./noun-phrase.ts";
import { beforeSaying, RELATIVES } from "./relative.ts";
import { findSubject } from "./subject.ts";

const MOST_CLAUSES = 4;
const FARTHEST_PASSIVE = 16;
const ASIDES = new Set([",", "(", "-", "–", "—"]);

/** The subject of a verb behind "and" or a comma: that of the verb before in the same clause, else the first that can act there. */
export function findShared(line: Line, reading: Reading, before: NounPhrase | null): NounPhrase | null {
  // "…, killing 12": whoever attacked killed; where nobody did, a crash or a quake may have.
  if (hurtsPeople(reading.sense) && reading.rule === "event/participle-clause") return before;
  const opening = afterDateline(line.tokens);
  let end = reading.from;
  for (let step = 0; step < MOST_CLAUSES; step++) {
    const start = startOfClause(line, end);
    if (before !== null && before.from >= start) return before;
    const first = isOfOthers(line, reading, start) ? null : firstActor(line, start, reading.from);
    // "the blast killed 12 people and wounded 30": those who were killed wounded nobody.
    if (first !== null && matchSenses(line, first.from - 1).some(({ sense }) => sense.form !== "noun"))
      return null;
    // "police say the man …": who only speaks did nothing; not "are said to", "is accused of".
    const isSaid =
      isWordOfSaying(line, start - 1) && !line.language.grammar.prepositions.has(lowerAt(line, start));
    // "the driver who they say hit and killed a woman"
    if (first === null && isSaid && beforeSaying(line, start - 1) < start - 1)
      return asOne(findSubject(line, start, mayAct));
    if (first !== null || isSaid || start <= opening) return first;
    end = start;
  }
  return null;
}

/**
 * To whom a passive verb behind "and" or an aside was done: "Two men were chased away and arrested", "The leaders left and were arrested", "The mayor
 * of Aktau, a critic of the army, who had fled, was shot"; null where it is not said.
 */
export function findSharedTarget(line: Line, reading: Reading, before: NounPhrase | null): NounPhrase | null {
  const { rule, sense } = reading;
  if (!(sense.takes === "people" || sense.takes === "either")) return null;
  const found =
    rule === "event/passive" ? findFormerSubject(line, reading, before) : findSubjectOfPassive(line, reading);
  if (found === null || RELATIVES.has(lowerAt(line, found.head))) return null;
  // "he protested against | her | arrest, but was released"
  if (line.language.grammar.owners.has(lowerAt(line, found.head))) return null;
  return fits(line, found, sense) ? found : null;
}

function findFormerSubject(line: Line, reading: Reading, before: NounPhrase | null): NounPhrase | null {
  let joint = readLead(line, reading.from).from - 1;
  while (isAdverb(line, joint) || line.times[joint] === 1) joint--;
  return line.tokens[joint]?.kind === "word" ? findShared(line, reading, before) : readOpening(line, joint);
}

/** What a clause opens with where an aside follows it: "The mayor of Aktau, …, |". */
function readOpening(line: Line, joint: number): NounPhrase | null {
  const opening = readAfter(line, startOfClause(line, joint));
  if (opening === null) return null;
  const next = opening.to;
  const goesOn =
    ASIDES.has(lowerAt(line, next)) || line.language.grammar.prepositions.has(lowerAt(line, next));
  return goesOn && next < joint ? opening : null;
}

/** "two men were | chased away by guards and | arrested" */
function findSubjectOfPassive(line: Line, { from, rule }: Reading): NounPhrase | null {
  if (rule !== "event/bare-participle") return null;
  const { auxiliaries, clauseOpeners, passiveAuxiliaries } = line.language.grammar;
  for (let at = from - 3; at > 0 && at >= from - FARTHEST_PASSIVE; at--) {
    const lower = lowerAt(line, at);
    if (line.tokens[at]?.kind === "punctuation" || clauseOpeners.has(lower) || isWordOfSaying(line, at))
      return null;
    if (!auxiliaries.has(lower)) continue;
    if (!passiveAuxiliaries.has(lower) || !isParticiple(line, at + 1)) return null;
    return asOne(findSubject(line, readLead(line, at + 1).from, mayAct));
  }
  return null;
}

/** "was chased", "was also shot"; not "was at home", "was shy", "was driving". */
function isParticiple(line: Line, at: number): boolean {
  const verb = isAdverb(line, at) ? at + 1 : at;
  return (
    /(?:ed|en)$/u.test(lowerAt(line, verb)) ||
    matchSenses(line, verb).some(({ sense }) => sense.form === "past" || sense.form === "participle")
  );
}

/** "went to where the victims were and shot them", "a house where police were and killed …": a clause about others ended before the verb. */
function isOfOthers(line: Line, { from }: Reading, start: number): boolean {
  const { auxiliaries, relatives } = line.language.grammar;
  return relatives.has(lowerAt(line, start - 1)) && auxiliaries.has(lowerAt(line, from - 2));
}

function asOne(subject: NounPhrase | "shared" | null): NounPhrase | null {
  return subject === "shared" ? null : subject;
}

/** Behind the last word of saying, or the last "that", "while", "after" before `at`. */
function startOfClause(line: Line, at: number): number {
  const { clauseOpeners } = line.language.grammar;
  for (let start = at - 2; start >= 0; start--) {
    const lower = lowerAt(line, start);
    if (lower === ";" || isWordOfSaying(line, start) || clauseOpeners.has(lower)) return start + 1;
  }
  return afterDateline(line.tokens);
}

/** "said", "claimed"; not "claimed responsibility": what is claimed there was done by the same. */
function isWordOfSaying(line: Line, at: number): boolean {
  const { cues, owned } = line.language.speech;
  return cues.has(lowerAt(line, at)) && !owned.has(lowerAt(line, at + 1));
}
