import { mayBePlural, startsWithCapital } from "../../model/letters.ts";
import { findDeedDoer } from "./doer.ts";
import type { Reading } from "./happening.ts";
import { type Line, lowerAt } from "./line.ts";
import type { SenseMatch } from "./match-sense.ts";
import { deniesPhrase, isWished } from "./mood.ts";
import { isDeterminer, type NounPhrase } from "./noun-phrase.ts";
import { readNounRoles, readOwner } from "./noun-roles.ts";
import { HEARD, isNoAssault, isOnlyTalkedOf, isWhereHurt } from "./told-or-talked.ts";

const WINDOW = 12;

/** Reads a noun that names a happening: "the storming of the office", "clashes between", "police firing"; null for a bare noun. */
export function readNoun(line: Line, match: SenseMatch): Reading | null {
  const { sense, from } = match;
  // "until March 4"
  if (line.times[from] === 1) return null;
  if (sense.byDeed) return readDeaths(line, match);
  if (isNoAssault(line, match) || isVerb(line, match) || isWhatHit(line, from)) return null;
  if (isTitle(line, match) || isOfCompound(line, match)) return null;
  // "Lind's firing"
  const isOwned = lowerAt(line, from - 1).endsWith("'s");
  if (isOwned && line.language.events.dismissals.has(lowerAt(line, from))) return null;
  const roles = readNounRoles(line, match, findHappens(line, match));
  if (isOnlyTalkedOf(line, match, roles)) return null;
  const { owner, performer, sides, happensAt } = roles;
  if (performer?.mood === "aim") return null;
  const mood = deniesPhrase(line, from - 1)
    ? "denied"
    : (performer?.mood ?? (isWished(line, owner?.from ?? from) ? "planned" : null));
  const isDoneToOwner =
    sense.takes === "people" &&
    // "the governor's release", not "a party release"
    (sense.type !== "RETREAT" || (sense.mode === "release" && lowerAt(line, from - 1).endsWith("'s")));
  const resigned = sense.mode === "resign" ? (owner ?? roles.target) : null;
  const actor = resigned ?? sides?.[0] ?? roles.doer ?? (isDoneToOwner ? null : owner);
  const recipient = resigned === null ? (roles.target ?? (isDoneToOwner ? owner : null)) : null;
  return {
    sense,
    rule: happensAt === null && !isWhereHurt(line, from) ? "event/noun" : "event/noun-happened",
    from,
    to: happensAt === null ? match.to : happensAt + 1,
    actor,
    isShared: false,
    targets: recipient === null ? [] : [recipient],
    mood,
  };
}

/** "watched Attack on Titan", "the Siege of Malta": in running text a capital makes it the name of a work or a thing of the past. */
function isTitle({ tokens, sentence }: Line, { sense, from, to }: SenseMatch): boolean {
  if (sentence.zone === "headline" || !startsWithCapital(tokens[from]?.text ?? "")) return false;
  const before = tokens[from - 1];
  const isRunning = before?.kind === "word" && from > 1 && !startsWithCapital(before.text);
  return isRunning && sense.via.has(tokens[to]?.lower ?? "") && startsWithCapital(tokens[to + 1]?.text ?? "");
}

/** "murder charges", "arrest warrants": what is done to somebody only says what kind they are of. */
function isOfCompound({ tokens, language }: Line, { sense, to }: SenseMatch): boolean {
  const next = tokens[to];
  if (sense.takes !== "people" || next?.kind !== "word" || !mayBePlural(next.text)) return false;
  const { events, speech, grammar } = language;
  const isVerb =
    events.happens.has(next.lower) || events.harms.has(next.lower) || events.leaving.has(next.lower);
  return !(isVerb || speech.cues.has(next.lower) || grammar.prepositions.has(next.lower));
}

/** "was hit by gunfire": the verb tells it. */
function isWhatHit(line: Line, at: number): boolean {
  return (
    line.language.events.bullets.has(lowerAt(line, at)) &&
    line.language.grammar.doers.has(lowerAt(line, at - 1))
  );
}

/** "her mother burning the letter": what has an object is a verb. */
function isVerb(line: Line, { to }: SenseMatch): boolean {
  return lowerAt(line, to - 1).endsWith("ing") && isDeterminer(line, to) && line.times[to] !== 1;
}

/** "deaths due to police firing", "police firing left two dead": a happening where the words name whose deed it was. */
function readDeaths(line: Line, match: SenseMatch): Reading | null {
  const doer = findDeedDoer(line, match.to) ?? findLeaver(line, match.from);
  if (doer === null) return null;
  const { sense, from, to } = match;
  const mood = deniesPhrase(line, from - 1) ? "denied" : null;
  return { sense, rule: "event/died-by-deed", from, to, actor: doer, isShared: false, targets: [], mood };
}

const LEFT_WINDOW = 6;
const DEED_WINDOW = 14;

/** "police firing in the town left two dead": whose deed stands before the verb. */
function findLeaver(line: Line, dead: number): NounPhrase | null {
  const { leaving, deeds } = line.language.events;
  for (let verb = dead - 1; verb >= Math.max(0, dead - LEFT_WINDOW); verb--) {
    if (!leaving.has(lowerAt(line, verb))) continue;
    for (let at = verb - 1; at > Math.max(0, verb - DEED_WINDOW); at--) {
      if (deeds.has(lowerAt(line, at))) return readOwner(line, at);
    }
    return null;
  }
  return null;
}

/** "the victims of the attack | were killed": they were; "a blast was heard", "a shooting where two were killed". */
function wasDoneTo(line: Line, noun: number, at: number): boolean {
  if (line.language.grammar.relatives.has(lowerAt(line, noun))) return false;
  return line.language.grammar.passiveAuxiliaries.has(lowerAt(line, at - 1)) && lowerAt(line, at) !== HEARD;
}

/** "clashes erupted", "protests, which began on Sunday", "the blast killed": where the verb stands; null where none follows. */
function findHappens(line: Line, { sense, to: from }: SenseMatch): number | null {
  const { happens, harms } = line.language.events;
  const { relatives } = line.language.grammar;
  // "Fighting killed 14,000" tells of years.
  let mayHarm = sense.type === "ASSAULT" && sense.takes === "either" && !sense.via.has("between");
  for (let at = from; at < Math.min(from + WINDOW, line.tokens.length); at++) {
    const token = line.tokens[at];
    if (token === undefined) return null;
    if (happens.has(token.lower) || (mayHarm && harms.has(token.lower) && !wasDoneTo(line, from, at)))
      return at;
    // "the attack that killed 12" tells of it; in "the attack on those who killed 12" others did.
    const isItsOwn = at === from && token.kind === "word";
    if (relatives.has(token.lower) && !isItsOwn) mayHarm = false;
    const isRelative = token.text === "," && relatives.has(lowerAt(line, at + 1));
    if (token.kind === "punctuation" && !isRelative && token.text !== "-") return null;
    // "was not hurt in the shooting but got hit"
    const isOther = token.lower === "and" || token.lower === "but";
    if (isOther || line.language.speech.cues.has(token.lower)) return null;
  }
  return null;
}
