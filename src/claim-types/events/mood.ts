import type { Certainty } from "../../model/annotation.ts";
import { isAdverb, type Line, lowerAt } from "./line.ts";
import { type NounPhrase, QUOTES, readBefore } from "./noun-phrase.ts";

/** What stands before a verb: where its auxiliaries begin, and what they say of it. */
export interface Lead {
  /** Index of the first auxiliary, or of the verb where it has none. */
  readonly from: number;
  readonly isPassive: boolean;
  readonly isPerfect: boolean;
  /** "is arrested": a habit or a headline. */
  readonly isPresent: boolean;
  /** "were storming". */
  readonly isProgressive: boolean;
  /** "to storm", "will storm", "did storm": the verb may stand in its base form. */
  readonly takesBase: boolean;
  /** null: the words state it; "none": they name an aim and no happening. */
  readonly mood: Certainty | null | "aim";
}

const MOST = 8;
const HAVE = new Set(["have", "has", "had", "having", "'ve"]);
const DO = new Set(["do", "does", "did", "didn't", "doesn't", "don't"]);
const WILL = new Set(["will", "would", "shall", "won't", "wouldn't"]);
const MAY = new Set([
  "may",
  "might",
  "could",
  "should",
  "can",
  "must",
  "cannot",
  "couldn't",
  "can't",
  "shouldn't",
]);
const IF = new Set(["if", "unless"]);
const CLAUSE_ENDS = new Set([",", ";", ":", "—", "–", "(", ")"]);

/** Reads the auxiliaries, adverbs and negations before the verb at `verb`. */
export function readLead(line: Line, verb: number): Lead {
  const { grammar, events } = line.language;
  let from = verb;
  let [isPassive, isPerfect, isProgressive, takesBase] = [false, false, false, false];
  let isNegated = false;
  let mood: Lead["mood"] = null;
  let nearest = true;
  // "demanded that he be arrested": a wish.
  let isBare = false;
  let isPresent = false;
  for (let at = verb - 1; at >= 0 && at >= verb - MOST; at--) {
    const lower = lowerAt(line, at);
    if ((grammar.negations.has(lower) || lower.endsWith("n't")) && !isNoDenial(line, at)) isNegated = true;
    if (lower === "not" || lower === "never") from = at;
    // "nearly lynched", and not "nearly 40 were"
    else if (at === verb - 1 && grammar.nearly.has(lower)) [from, mood] = [at, "aim"];
    else if (
      grammar.passiveAuxiliaries.has(lower) ||
      lower === "being" ||
      /^(?:was|were|is|are)n't$/u.test(lower)
    ) {
      if (nearest) {
        [isPassive, isProgressive] = [true, true];
        isBare = lower === "be";
        isPresent = PRESENT.has(lower);
        if (events.spared.has(lowerAt(line, at - 1))) mood = "aim";
        // "were seen being arrested"
        if (events.witnessed.has(lowerAt(line, at - 1))) at--;
      }
      nearest = false;
      from = at;
    } else if (HAVE.has(lower)) {
      if (nearest) isPerfect = true;
      nearest = false;
      from = at;
    } else if (WILL.has(lower)) [takesBase, nearest, from, mood] = [true, false, at, "planned"];
    else if (MAY.has(lower)) [takesBase, nearest, from, mood] = [true, false, at, "conditional"];
    else if (DO.has(lower)) [takesBase, nearest, from] = [true, false, at];
    else if (lower === "to") {
      const governor = governorOf(line, at);
      takesBase = true;
      nearest = false;
      from = governor.from;
      if (events.undone.has(governor.word)) mood = "denied";
      else if (events.done.has(governor.word)) mood ??= null;
      else if (isPerfect && events.heard.has(governor.word)) mood ??= "reported";
      else mood = events.meant.has(governor.word) ? "planned" : "aim";
      if (governor.from === at) break;
      at = governor.from;
    } else if (at === verb - 1 && (isOpeningQuote(line, at) || isFound(line, at))) continue;
    else if (isAdverb(line, at) || (nearest && isTimeWord(line, at))) continue;
    else break;
  }
  if (mood === null && isBare && !takesBase) mood = "planned";
  if (isNegated) mood = "denied";
  else if (mood === null && isConditional(line, from)) mood = "conditional";
  return { from, isPassive, isPerfect, isProgressive, isPresent, takesBase, mood };
}

/** "was “kidnapped”": a mark between the auxiliary and somebody's own word. */
function isOpeningQuote(line: Line, at: number): boolean {
  return QUOTES.has(lowerAt(line, at)) && line.language.grammar.auxiliaries.has(lowerAt(line, at - 1));
}

/** "was found | shot dead": found so. */
function isFound(line: Line, at: number): boolean {
  const { grammar, events } = line.language;
  return events.found.has(lowerAt(line, at)) && grammar.passiveAuxiliaries.has(lowerAt(line, at - 1));
}

const PRESENT = new Set(["is", "are", "'re", "gets"]);

/** "were on Wednesday arrested": a time, or the preposition that leads to one. */
function isTimeWord(line: Line, at: number): boolean {
  if (line.times[at] === 1) return true;
  return line.times[at + 1] === 1 && line.language.grammar.prepositions.has(lowerAt(line, at));
}

/** The word that rules "to storm": "had", "managed", "vowed", also across a noun: "prompting the guards to". The subject stands before `from`. */
function governorOf(line: Line, to: number): { from: number; word: string } {
  let at = to - 1;
  const { events } = line.language;
  while (at >= 0 && at > to - 3 && isAdverb(line, at) && !events.heard.has(lowerAt(line, at))) at--;
  const word = lowerAt(line, at);
  if (isGovernor(line, word)) return { from: at, word };
  const between = readBefore(line, to);
  if (between === null || between.to !== to) return { from: to, word };
  // "rebels used | a drone | to": who used it did it, too; "prompting | the guards | to": the guards did.
  const means = lastOf(line, between, events.using);
  if (means !== null) return { from: means, word: lowerAt(line, means) };
  const further = lowerAt(line, between.from - 1);
  return { from: to, word: isGovernor(line, further) ? further : word };
}

/** Where the phrase or the word before it is one of `wanted`; null where none is. */
function lastOf(line: Line, { from, to }: NounPhrase, wanted: ReadonlySet<string>): number | null {
  for (let at = to - 2; at >= Math.max(0, from - 1); at--) if (wanted.has(lowerAt(line, at))) return at;
  return null;
}

function isGovernor(line: Line, word: string): boolean {
  const { done, undone, meant, heard } = line.language.events;
  return done.has(word) || undone.has(word) || meant.has(word) || heard.has(word);
}

function isConditional(line: Line, from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 10; at--) {
    const lower = lowerAt(line, at);
    if (CLAUSE_ENDS.has(lower)) return false;
    if (IF.has(lower) || (lower === "case" && lowerAt(line, at - 1) === "in")) return true;
  }
  return false;
}

const NOBODY = new Set(["no", "none", "nobody", "neither"]);

/** "no one was arrested", "not a single activist", "none of them". */
export function deniesPhrase(line: Line, from: number): boolean {
  for (let at = from - 3; at <= from; at++) {
    const lower = lowerAt(line, at);
    if (lower === "no" && isOfAnother(line, at, from)) continue;
    const isNot = lower === "never" || (lower === "not" && !isNoDenial(line, at));
    if (NOBODY.has(lower) || (isNot && at < from)) return true;
  }
  return false;
}

const UNDENIED = new Set(["only", "just", "merely", "simply", "long", "far"]);

/** "not only killed", "not long after he was killed" */
function isNoDenial(line: Line, at: number): boolean {
  return lowerAt(line, at) === "not" && UNDENIED.has(lowerAt(line, at + 1));
}

/** "bears no responsibility for the attack": it is the responsibility that is denied. */
function isOfAnother(line: Line, no: number, from: number): boolean {
  for (let at = no + 2; at <= from; at++)
    if (lowerAt(line, at) !== "of" && line.language.grammar.prepositions.has(lowerAt(line, at))) return true;
  return false;
}

const WISHES = new Set(
  "demand demanded demanding demands urge urged urging order ordered orders request requested requesting requests call called calls calling warrant warrants threat threats threatened seek sought seeking want wanted plan plans planned possible possibility refuse refused against avoid prevent prevented foil foils foiled foiling thwart thwarts thwarted thwarting avert averted possibility feared fearing fear fears".split(
    " ",
  ),
);

/** "demanded the resignation of", "ordered the arrest of", "foiled an attack on": wished for or prevented, not done. */
export function isWished(line: Line, from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 4; at--) {
    const lower = lowerAt(line, at);
    if (CLAUSE_ENDS.has(lower)) return false;
    if (WISHES.has(lower)) return !(isSought(line, at) || isCallAbout(line, at));
  }
  return false;
}

/** "wanted in the shooting of a teenager", "sought for the killing of two": it is somebody who is wanted, for what was done. */
function isSought(line: Line, at: number): boolean {
  return line.language.events.heldFor.has(lowerAt(line, at)) && SOUGHT_FOR.has(lowerAt(line, at + 1));
}

const SOUGHT_FOR = new Set(["in", "for", "over", "after", "since"]);

/** "received a call about a shooting"; "called for the arrest of" wishes for it. */
function isCallAbout(line: Line, at: number): boolean {
  const next = lowerAt(line, at + 1);
  return CALLS.has(lowerAt(line, at)) && next !== "for" && next !== "on";
}

const CALLS = new Set(["call", "calls", "called", "calling"]);
