import { tellsOfContest } from "./contest.ts";
import type { Reading } from "./happening.ts";
import { type Line, lowerAt, wordAt } from "./line.ts";
import { kindOf, type NounPhrase, readAfter } from "./noun-phrase.ts";

/** Whether the words of `reading` are a manner of speaking: "attacked his rival over taxes", "beat the Bears 31-24", "quit the race", "released a film". */
export function isFigurative(line: Line, reading: Reading, isContest: () => boolean): boolean {
  const { sense, targets } = reading;
  const [target = null] = targets;
  switch (sense.mode) {
    case "resign":
      return sense.form !== "noun" && isLeftForOther(line, reading);
    case "release":
      if (target === null)
        return reading.rule !== "event/passive" || !hasOne(line, line.language.events.custody);
      if (isOfOther(line, reading, target)) return true;
      return sense.form !== "noun" && isThingReleased(line, target);
    case "beat":
      return isDoubted(line, reading, isContest) || isWon(line, reading);
    case undefined:
      if (sense.type === "CONSULT") return isManner(line, reading.to);
      return (
        sense.type === "ASSAULT" &&
        (isDoubted(line, reading, isContest) || isOverWords(line, reading) || isRow(line, reading))
      );
    case "seize":
    case "destroy":
      return isDoubted(line, reading, isContest);
    case "obstruct":
      return targets.every(({ kind }) => kind !== "thing" && kind !== "place");
    case "kill":
      return isOfSelf(line, reading);
    case "firearms":
      if (isOfSelf(line, reading)) return true;
      return target !== null && line.language.events.figures.has(wordAt(line, target.head));
    case "demo":
      return isSinglePerson(line, reading.actor) && isDoubted(line, reading, isContest);
    default:
      return false;
  }
}

/** An attack, a battle or a capture in the news of an election or a game, with no word of violence and nothing struck that stands in a street. */
function isDoubted(line: Line, { sense, targets, actor }: Reading, isContest: () => boolean): boolean {
  const { events, groups } = line.language;
  if (hasViolence(line)) return false;
  const isArmed = [...targets, ...(actor === null ? [] : [actor])].some(({ head }) =>
    events.violentGroups.has(groups.nouns.get(wordAt(line, head))?.group ?? ""),
  );
  if (isArmed) return false;
  const isStruck = targets.some(
    ({ kind, head }) =>
      (kind === "thing" && !events.stances.has(wordAt(line, head))) ||
      (kind === "place" && sense.mode !== "seize"),
  );
  return !isStruck && (tellsOfContest(line.sentence, line.language) || isContest());
}

/** "the Colts beat the Bears", "beat her 51% to 36%": two names, or a score. */
function isWon(line: Line, { sense, actor, targets }: Reading): boolean {
  if (sense.words.length > 1 || sense.form === "noun" || actor === null) return false;
  const [target] = targets;
  if (target === undefined) return false;
  const isScore = line.sentence.numbers.some(({ from }) => from === target.to || from === target.head);
  if (isScore && line.tokens[target.to]?.kind !== "word") return true;
  return actor.kind === "name" && target.kind === "name" && !hasViolence(line);
}

function hasViolence(line: Line): boolean {
  return hasOne(line, line.language.events.violence);
}

function hasOne({ tokens }: Line, wanted: ReadonlySet<string>): boolean {
  return tokens.some(({ lower }) => wanted.has(lower));
}

/** "attacked the minister over his record": words are fought with words; "over the weekend" is a time. */
function isOverWords(line: Line, { sense, actor, targets }: Reading): boolean {
  const [target] = targets;
  if (sense.form === "noun" || actor === null || target === undefined || hasViolence(line)) return false;
  if (target.kind === "thing" || target.kind === "place" || !isSinglePerson(line, actor)) return false;
  const at = target.to;
  if (line.times[at + 1] === 1 || line.times[at + 2] === 1) return false;
  return line.language.events.grounds.has(lowerAt(line, at)) && readAfter(line, at + 1) !== null;
}

/** "a battle with Uber", "clashed with Lee": against one who has a name, and with no word of violence. */
function isRow(line: Line, { sense, targets, actor }: Reading): boolean {
  const isFight = sense.via.has("with");
  const isNamed = targets.length === 1 && targets[0]?.kind === "name";
  return isFight && isNamed && (actor === null || actor.kind === "name") && !hasViolence(line);
}

/** "killed himself": nobody was assaulted. */
function isOfSelf(line: Line, { to, targets }: Reading): boolean {
  const { reflexives } = line.language.groups;
  return reflexives.has(lowerAt(line, to)) || targets.some(({ head }) => reflexives.has(lowerAt(line, head)));
}

/** A name or one word; not "thousands of Danes". */
function isSinglePerson(line: Line, actor: NounPhrase | null): boolean {
  if (actor === null || line.language.events.measures.has(wordAt(line, actor.from))) return false;
  return actor.kind === "name" || (actor.kind === "people" && actor.to - actor.from === 1);
}

const NEAR = 5;

/** "quit giving speeches", "quit the race": no post is left. */
function isLeftForOther(line: Line, { to }: Reading): boolean {
  const { races } = line.language.events;
  if (lowerAt(line, to).endsWith("ing")) return true;
  for (let at = to; at < to + NEAR; at++) {
    if (line.tokens[at]?.kind !== "word") return false;
    if (races.has(lowerAt(line, at))) return true;
  }
  return false;
}

/** "voters surveyed in a poll | released on Monday": the poll was. */
function isOfOther(line: Line, { rule, from }: Reading, { to }: NounPhrase): boolean {
  return rule === "event/bare-participle" && to < from && kindOf(line, from - 1) === "other";
}

/** "released Ocean Dreams in 2005": a name is somebody's only where the words tell of custody. */
function isThingReleased(line: Line, { kind, head, from }: NounPhrase): boolean {
  const { aspects, custody, actors } = line.language.events;
  if (aspects.has(wordAt(line, head))) return true;
  if (kind !== "name") return false;
  const isPerson = line.language.grammar.titles.has(lowerAt(line, from)) || actors.has(wordAt(line, head));
  return !isPerson && !hasOne(line, custody);
}

/** "speaks with difficulty", "met with scorn" */
function isManner(line: Line, to: number): boolean {
  if (lowerAt(line, to - 1) !== "with") return false;
  const phrase = readAfter(line, to);
  return phrase !== null && phrase.kind === "other" && phrase.to - phrase.from === 1;
}
