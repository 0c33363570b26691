import type { Language } from "../../model/language.ts";
import { findEnd } from "./find-end.ts";
import { findSubject } from "./find-subject.ts";
import type { ParsedSentence } from "./parse.ts";
import type { ReadCue } from "./read-cues.ts";
import { readRight } from "./read-right.ts";
import { TAGS } from "./tags.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** "The road seems to be open." */
export function readRaising(
  parsed: ParsedSentence,
  index: number,
  group: VerbGroup,
  language: Language,
): ReadCue | null {
  const { small } = parsed;
  const next = parsed.words[group.to];
  if (next?.tag !== TAGS.to && next?.tag !== TAGS.adjective && !small.seems.has(next?.lower ?? ""))
    return null;
  const subject = findSubject(parsed, index, language);
  if (subject === null) return null;
  const end = findEnd(parsed, group.to, "thing", language);
  return {
    cue: { from: group.from, to: group.to },
    source: null,
    contents: [subject, { from: group.to, to: end }],
    kind: "held",
  };
}

/** "is expected to", "was criticised by", "are told that". */
export function readPassive(
  parsed: ParsedSentence,
  index: number,
  group: VerbGroup,
  language: Language,
): ReadCue | null {
  const { words, small } = parsed;
  const { frames } = language.clauses;
  const { lemma } = group;
  const next = words[group.to];
  // "asked whether the dam would hold", "when asked about the dam"
  if (lemma === "ask" && next !== undefined && (next.lower === "about" || small.askedOf.has(next.lower))) {
    const from = next.lower === "about" ? group.to + 1 : group.to;
    const comma = words.findIndex(({ tag }, place) => place > from && tag === TAGS.comma);
    const to = comma < 0 ? findEnd(parsed, from, "thing", language) : comma;
    return { cue: { from: group.from, to: from }, source: null, contents: [{ from, to }], kind: "held" };
  }
  const known = frames.object.has(lemma) || frames.clause.has(lemma) || frames.passiveRaising.has(lemma);
  if (!known) return null;
  const cue = { from: group.from, to: group.to };
  if (next?.lower === "by" && frames.object.has(lemma)) {
    const source = readRight(parsed, group.to + 1, language);
    const subject = findSubject(parsed, index, language);
    if (source === null || subject === null) return null;
    return { cue: { from: cue.from, to: cue.to + 1 }, source, contents: [subject], kind: "held" };
  }
  if (
    next?.tag === TAGS.to &&
    frames.passiveRaising.has(lemma) &&
    parsed.groups[parsed.groupAt[group.to] ?? -1]?.kind === "infinitive"
  ) {
    const subject = findSubject(parsed, index, language);
    if (subject === null) return null;
    return {
      cue,
      source: null,
      contents: [subject, { from: group.to, to: findEnd(parsed, group.to, "thing", language) }],
      kind: "held",
    };
  }
  return null;
}

/** "is confident that", "are concerned about". */
export function readAdjective(
  parsed: ParsedSentence,
  index: number,
  group: VerbGroup,
  language: Language,
): ReadCue | null {
  if (group.lemma !== "be") return null;
  const { words, small } = parsed;
  let at = group.to;
  while (words[at]?.tag === TAGS.adverb || words[at]?.tag === TAGS.not) at++;
  const adjective = words[at];
  const follow = language.clauses.adjectives.get(adjective?.lower ?? "");
  const next = words[at + 1];
  if (adjective === undefined || follow === undefined || next === undefined || !follow.has(next.lower))
    return null;
  const source = findSubject(parsed, index, language);
  if (source === null || small.empty.has(words[source.from]?.lower ?? "")) return null;
  const isContent = next.tag === TAGS.that || next.tag === TAGS.to;
  const from = isContent ? at + 1 : at + 2;
  const to = findEnd(parsed, from, next.tag === TAGS.that ? "clause" : "thing", language);
  return to > from
    ? {
        cue: { from: group.from, to: isContent ? at + 1 : at + 2 },
        source,
        contents: [{ from, to }],
        kind: "held",
      }
    : null;
}
