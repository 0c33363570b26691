import type { Happening } from "../../model/claim.ts";
import type { PlainDraft } from "../../model/claim-type.ts";
import { isWordAt } from "../../model/phrases.ts";
import { findShooter, mayCarry, type Shooter } from "./carry.ts";
import { addCause, isBomb } from "./cause.ts";
import { holds } from "./fits.ts";
import type { Reading } from "./happening.ts";
import { type Line, lowerAt, spanOf, wordAt } from "./line.ts";
import { doesHarm, tellsOfMishap } from "./mishap.ts";
import { deniesPhrase } from "./mood.ts";
import { nameActor, nameSubject, wordsOf } from "./name-actor.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { findShared, findSharedTarget } from "./shared.ts";

/** What the sentences before leave to the next: who acted last, for "they", and who fired. */
export interface Memory {
  readonly sentence: number;
  readonly actor: string | null;
  readonly shooter: Shooter | null;
}

const BEFORE = "event/doer-before";
const LONGEST_SPAN = 45;
const BOTH = new Set(["both", "it", "them"]);

/** Turns the readings of one sentence into drafts: shared subjects and pronouns get their words, each thing its own draft. */
export function draftReadings(
  line: Line,
  found: readonly Reading[],
  text: string,
  before: Memory,
  /** The sentence before, asked for only where it is needed. */
  previous: () => Line | null,
): { drafts: PlainDraft[]; memory: Memory } {
  const drafts: PlainDraft[] = [];
  const acted: { reading: Reading; own: NounPhrase | null; actor: string }[] = [];
  const { shooter } = before;
  const readings = found.filter((reading) => !reading.needsCause);
  let memory = before;
  let things: readonly NounPhrase[] = [];
  let sharedActor: NounPhrase | null = null;
  let subject: NounPhrase | null = null;
  const nameFormer = () => {
    const former = previous();
    return former === null ? "" : nameSubject(former, text);
  };
  for (const one of found) {
    if (shooter !== null && mayCarry(line, one, found, shooter)) {
      drafts.push(draftOne(line, { ...one, rule: BEFORE }, shooter.actor, one.targets[0] ?? null, 0, text));
      continue;
    }
    if (one.needsCause) continue;
    const reading = addCause(line, one, readings);
    const own: NounPhrase | null =
      reading.actor ?? (reading.isShared ? findShared(line, reading, sharedActor) : null);
    // "No group claimed responsibility for bombing …"
    if (reading.isShared && own !== null && deniesPhrase(line, own.from)) continue;
    const weapon = own !== null && isWeapon(line, own) ? own : null;
    const actor =
      own === null || weapon !== null ? "" : nameActor(line, own, text, { ...memory, subject: nameFormer });
    if (reading.isShared && actor === "" && !isKilling(line, reading)) continue;
    if (reading.isShared && isOfMishap(line, reading, own)) continue;
    if (reading.isShared && !isAmong(line, own, reading.sense.actors)) continue;
    const shared: NounPhrase | null =
      reading.targets.length > 0 ? null : findSharedTarget(line, reading, subject);
    const hit: readonly NounPhrase[] =
      shared === null ? resolveBoth(line, reading.targets, things) : [shared];
    // "A bomb exploded": who set it off is not said.
    const targets = weapon !== null && hit.length === 0 ? [{ ...weapon, kind: "thing" } as const] : hit;
    if (actor === "" && targets.length === 0 && !speaksForItself(reading)) continue;
    targets.forEach((target, index) => {
      drafts.push(draftOne(line, reading, actor, openException(line, target), index, text));
    });
    if (targets.length === 0) drafts.push(draftOne(line, reading, actor, null, 0, text));
    if (own !== null && reading.actor !== null) sharedActor = own;
    else if (reading.isShared && own !== null) sharedActor = own;
    if (targets.some(({ kind }) => kind === "thing")) things = targets;
    subject = (isPassive(reading) ? hit[0] : own) ?? subject;
    acted.push({ reading, own, actor });
    if (actor !== "") memory = { ...memory, sentence: line.sentence.index, actor };
  }
  return { drafts, memory: { ...memory, shooter: findShooter(line, acted) } };
}

/** "A bomb went off", "A bullet hit the boy", "hit by one of the bullets": nobody is named. */
function isWeapon(line: Line, phrase: NounPhrase): boolean {
  const { head, to } = phrase;
  const { bullets } = line.language.events;
  if (isBomb(line, phrase) || bullets.has(wordAt(line, head))) return true;
  return lowerAt(line, to) === "of" && holds(line, to + 1, to + NEAR_BULLETS, bullets);
}

const NEAR_BULLETS = 4;

function isPassive({ rule }: Reading): boolean {
  return rule === "event/passive" || rule === "event/bare-participle";
}

/** "Clashes erupted", "64 rounds were fired": told of with neither doer nor target. */
function speaksForItself({ rule, sense }: Reading): boolean {
  return rule === "event/noun-happened" || sense.takes === "weapon" || sense.takes === "words";
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

/** "All but | four of the hostages have been freed": the four were not. */
function openException(line: Line, target: NounPhrase): NounPhrase {
  const words = line.language.numbers.exceptions.find((exception) =>
    isWordAt(line.tokens, target.from - exception.length, exception),
  );
  return words === undefined ? target : { ...target, from: target.from - words.length };
}

function isAmong(line: Line, actor: NounPhrase | null, wanted: ReadonlySet<string> | undefined): boolean {
  if (wanted === undefined) return true;
  if (actor === null) return false;
  for (let at = actor.from; at < actor.to; at++) if (wanted.has(wordAt(line, at))) return true;
  return false;
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
