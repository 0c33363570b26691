import { afterDateline } from "../../model/after-dateline.ts";
import type { Happening } from "../../model/claim.ts";
import type { PlainDraft } from "../../model/claim-type.ts";
import { firstActor, joinRow } from "./actors.ts";
import type { Reading } from "./happening.ts";
import { type Line, lowerAt, spanOf, wordAt } from "./line.ts";
import { matchSenses } from "./match-sense.ts";
import { doesHarm, tellsOfMishap } from "./mishap.ts";
import { isPronoun, type NounPhrase } from "./noun-phrase.ts";

/** Who acted last, for "they" in the sentence that follows. */
export interface Memory {
  readonly sentence: number;
  readonly actor: string | null;
}

const LONGEST_SPAN = 45;
const MOST_CLAUSES = 4;
const CAUSES = new Set(["when", "after", "as"]);
const BOTH = new Set(["both", "it", "them"]);
const THEY = new Set(["they", "it", "he", "she"]);

/** Turns the readings of one sentence into drafts: shared subjects and pronouns get their words, each thing its own draft. */
export function draftReadings(
  line: Line,
  readings: readonly Reading[],
  text: string,
  before: Memory,
): { drafts: PlainDraft[]; memory: Memory } {
  const drafts: PlainDraft[] = [];
  let memory = before;
  let things: readonly NounPhrase[] = [];
  let sharedActor: NounPhrase | null = null;
  for (const found of readings) {
    const reading = addCause(line, found, readings);
    const own: NounPhrase | null =
      reading.actor ?? (reading.isShared ? findShared(line, reading, sharedActor) : null);
    const weapon = own !== null && line.language.events.explosives.has(wordAt(line, own.head)) ? own : null;
    const actor = own === null || weapon !== null ? "" : nameActor(line, own, text, memory);
    if (reading.isShared && actor === "" && !isKilling(line, reading)) continue;
    if (reading.isShared && isOfMishap(line, reading, own)) continue;
    if (reading.isShared && !isAmong(line, own, reading.sense.actors)) continue;
    const hit = resolveBoth(line, reading.targets, things);
    // "A bomb exploded": who set it off is not said.
    const targets = weapon !== null && hit.length === 0 ? [{ ...weapon, kind: "thing" } as const] : hit;
    if (actor === "" && targets.length === 0 && !speaksForItself(reading)) continue;
    targets.forEach((target, index) => {
      drafts.push(draftOne(line, reading, actor, target, index, text));
    });
    if (targets.length === 0) drafts.push(draftOne(line, reading, actor, null, 0, text));
    if (own !== null && reading.actor !== null) sharedActor = own;
    else if (reading.isShared && own !== null) sharedActor = own;
    if (targets.some(({ kind }) => kind === "thing")) things = targets;
    if (actor !== "") memory = { sentence: line.sentence.index, actor };
  }
  return { drafts, memory };
}

/** "Clashes erupted", "64 rounds were fired": told of with neither doer nor target. */
function speaksForItself({ rule, sense }: Reading): boolean {
  return rule === "event/noun-happened" || sense.takes === "weapon" || sense.takes === "words";
}

/** The subject of a verb behind "and" or a comma: that of the verb before in the same clause, else the first that can act there. */
function findShared(line: Line, reading: Reading, before: NounPhrase | null): NounPhrase | null {
  // "…, killing 12": whoever attacked killed; where nobody did, a crash or a quake may have.
  const isHurt = reading.sense.mode === "kill" || reading.sense.byDeed;
  if (isHurt && reading.rule === "event/participle-clause") return before;
  const opening = afterDateline(line.tokens);
  let end = reading.from;
  for (let step = 0; step < MOST_CLAUSES; step++) {
    const start = startOfClause(line, end);
    if (before !== null && before.from >= start) return before;
    const first = firstActor(line, start, reading.from);
    // "the blast killed 12 people and wounded 30": those who were killed wounded nobody.
    if (first !== null && matchSenses(line, first.from - 1).some(({ sense }) => sense.form !== "noun"))
      return null;
    // "police say the man …": who only speaks did nothing; not "are said to", "is accused of".
    const isSaid =
      line.language.speech.cues.has(lowerAt(line, start - 1)) &&
      !line.language.grammar.prepositions.has(lowerAt(line, start));
    if (first !== null || isSaid || start <= opening) return first;
    end = start;
  }
  return null;
}

/** "an attack on the post, killing 12": nobody is named, and no word tells of a mishap. */
function isKilling(line: Line, { sense, rule }: Reading): boolean {
  return sense.mode === "kill" && rule === "event/participle-clause" && !tellsOfMishap(line);
}

/** "The plane crashed into houses, killing 12": what crashed attacked nobody. */
function isOfMishap(line: Line, { sense, rule }: Reading, actor: NounPhrase | null): boolean {
  const isPerson = actor?.kind === "people" || actor?.kind === "name";
  return doesHarm(sense) && !isPerson && rule === "event/participle-clause" && tellsOfMishap(line);
}

function isAmong(line: Line, actor: NounPhrase | null, wanted: ReadonlySet<string> | undefined): boolean {
  if (wanted === undefined) return true;
  if (actor === null) return false;
  for (let at = actor.from; at < actor.to; at++) if (wanted.has(wordAt(line, at))) return true;
  return false;
}

/** "four were killed when police opened fire", "opened fire on a crowd, in which four were killed": who fired has killed. */
function addCause(line: Line, reading: Reading, readings: readonly Reading[]): Reading {
  const isHurt = reading.sense.mode === "kill" && reading.actor === null && !reading.isShared;
  if (!isHurt) return reading;
  const at = readings.indexOf(reading);
  for (const cause of readings.slice(at + 1, at + 3)) {
    if (cause.sense.type !== "ASSAULT" || cause.actor === null || cause.sense.mode === "kill") continue;
    if (CAUSES.has(lowerAt(line, cause.actor.from - 1))) return { ...reading, actor: cause.actor };
  }
  const before = readings[at - 1];
  if (before?.actor == null || before.sense.type !== "ASSAULT") return reading;
  for (let word = before.to; word < reading.from; word++) {
    if (lowerAt(line, word) === "in" && lowerAt(line, word + 1) === "which")
      return { ...reading, actor: before.actor };
  }
  return reading;
}

/** Behind the last word of saying, or the last "that", "while", "after" before `at`. */
function startOfClause(line: Line, at: number): number {
  const { cues } = line.language.speech;
  const { clauseOpeners } = line.language.grammar;
  for (let start = at - 2; start >= 0; start--) {
    const lower = lowerAt(line, start);
    if (lower === ";" || cues.has(lower) || clauseOpeners.has(lower)) return start + 1;
  }
  return afterDateline(line.tokens);
}

/** "set both ablaze": the things named by the verb before. */
function resolveBoth(
  line: Line,
  targets: readonly NounPhrase[],
  things: readonly NounPhrase[],
): readonly NounPhrase[] {
  const [only] = targets;
  if (only === undefined || only.kind !== "pronoun" || !BOTH.has(lowerAt(line, only.head))) return targets;
  return lowerAt(line, only.head) === "both" || lowerAt(line, only.head) === "them"
    ? things
    : things.slice(-1);
}

/** The actor in the words of the article; "they" stands for who acted in the sentence before. */
function nameActor(line: Line, actor: NounPhrase, text: string, memory: Memory): string {
  const pronoun = lowerAt(line, actor.head);
  const isThey = actor.to - actor.from === 1 && isPronoun(line, actor.head) && THEY.has(pronoun);
  if (!isThey) return isBarePronoun(line, actor) ? "" : wordsOf(line, actor, text);
  // "Russia and its allies said they would": a name alone is no "they", a crowd no "he".
  const near = firstActor(line, startOfPart(line, actor.from), actor.from);
  const isOne = pronoun === "he" || pronoun === "she";
  const agrees =
    near !== null &&
    !isPronoun(line, near.head) &&
    (isOne
      ? near.kind !== "people" && !namesAnother(line, near.to, actor.from)
      : near.kind !== "name" || near.to - near.from > 3);
  if (near !== null && agrees) return wordsOf(line, joinRow(line, near), text);
  const isRecent = memory.actor !== null && line.sentence.index - memory.sentence <= 1;
  // Who "he" is, the sentence before does not say for sure: nobody is named rather than the wrong one.
  return !isOne && isRecent ? (memory.actor ?? "") : "";
}

/** "The prosecutor said Moss was held because he …": he is either. */
function namesAnother(line: Line, from: number, to: number): boolean {
  const { cues } = line.language.speech;
  const isTold = line.tokens.some(({ lower }, at) => at >= from && at < to && cues.has(lower));
  const other = isTold ? firstActor(line, from, to) : null;
  return other !== null && (other.kind === "name" || other.kind === "people");
}

/** "Seven died, the army said; the rebels said they had …": behind the last semicolon. */
function startOfPart(line: Line, at: number): number {
  for (let start = at - 1; start > 0; start--) if (lowerAt(line, start) === ";") return start + 1;
  return 0;
}

/** One word that only points to somebody: "they", "others". */
function isBarePronoun(line: Line, { from, to, head }: NounPhrase): boolean {
  return to - from === 1 && line.language.grammar.pronouns.has(lowerAt(line, head));
}

/** Without the article in front and the mark of possession behind. */
function wordsOf(line: Line, { from, to }: NounPhrase, text: string): string {
  const isArticle = ["the", "a", "an"].includes(lowerAt(line, from)) && to - from > 1;
  const span = spanOf(line, isArticle ? from + 1 : from, to);
  return text
    .slice(span.start, span.end)
    .replace(/['’]s$/u, "")
    .replace(/["“”]/gu, "")
    .replace(/\s+/gu, " ");
}

function draftOne(
  line: Line,
  reading: Reading,
  actor: string,
  target: NounPhrase | null,
  index: number,
  text: string,
): PlainDraft {
  const parts = [{ from: reading.from, to: reading.to }];
  if (reading.actor !== null && Math.abs(reading.actor.from - reading.from) < LONGEST_SPAN)
    parts.push(reading.actor);
  if (target !== null && Math.abs(target.from - reading.from) < LONGEST_SPAN) parts.push(target);
  const from = Math.min(...parts.map((part) => part.from));
  const to = Math.max(...parts.map((part) => part.to));
  return {
    kind: "event",
    span: spanOf(line, from, to),
    anchor:
      index === 0 || target === null
        ? spanOf(line, reading.from, reading.to)
        : spanOf(line, target.head, target.head + 1),
    sentence: line.sentence.index,
    foundBy: reading.rule,
    mood: reading.mood,
    event: nameHappening(line, reading, actor, target, text),
  };
}

function nameHappening(
  line: Line,
  { sense, mode = sense.mode }: Reading,
  actor: string,
  target: NounPhrase | null,
  text: string,
): Happening {
  const isPerson =
    target !== null &&
    target.kind !== "thing" &&
    target.kind !== "place" &&
    wordAt(line, target.head) !== "it";
  const words = target === null ? null : wordsOf(line, target, text);
  return {
    type: sense.type,
    ...(mode === undefined ? {} : { mode }),
    actor,
    ...(words !== null && isPerson ? { recipient: words } : {}),
    ...(words !== null && !isPerson ? { object: words } : {}),
  };
}
