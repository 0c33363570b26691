import type { Language } from "../../model/language.ts";
import { findEnd } from "./find-end.ts";
import { findSubject } from "./find-subject.ts";
import type { ParsedSentence, Phrase } from "./parse.ts";
import type { ReadCue } from "./read-cues.ts";
import { hasTag, TAGS } from "./tags.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** "her claim that …", "the party's opposition to …", "voters' support for …". */
export function readNouns(parsed: ParsedSentence, language: Language): ReadCue[] {
  const { words } = parsed;
  const found: ReadCue[] = [];
  for (let at = 1; at < words.length - 2; at++) {
    const noun = words[at];
    const follow = noun?.tag === TAGS.noun ? language.clauses.nouns.get(noun.lower) : undefined;
    const next = words[at + 1];
    if (follow === undefined || next === undefined || !follow.has(next.lower)) continue;
    let from = at;
    while (from > 0 && words[from - 1]?.tag === TAGS.adjective && from > at - 3) from--;
    const owner = words[from - 1];
    if (owner === undefined) continue;
    let source: Phrase | null = null;
    if (owner.tag === TAGS.possessive) source = { from: from - 1, to: from };
    else if (owner.tag === TAGS.genitive) {
      let start = from - 1;
      while (
        start > 0 &&
        hasTag(words[start - 1], TAGS.name | TAGS.noun | TAGS.adjective | TAGS.determiner | TAGS.number)
      )
        start--;
      if (start < from - 1) source = { from: start, to: from - 1 };
    }
    if (source === null) continue;
    const isThat = next.lower === "that";
    const start = isThat || (next.tag === TAGS.to && (parsed.groupAt[at + 1] ?? -1) >= 0) ? at + 1 : at + 2;
    const to = findEnd(parsed, start, isThat ? "clause" : "noun", language);
    if (to > start)
      found.push({ cue: { from, to: start }, source, contents: [{ from: start, to }], kind: "held" });
  }
  return found;
}

/** "Poll: voters are tired", a headline or a script: a speaker, a colon, what is said. */
export function readColon({ words, groupAt, quoteAt, small }: ParsedSentence): ReadCue[] {
  const at = words.findIndex(({ text }) => text === ":");
  if (small.labels.has(words[0]?.lower ?? "")) return [];
  if (at < 1 || at > 6 || at >= words.length - 1 || (groupAt[at - 1] ?? -1) >= 0) return [];
  const source = { from: 0, to: at };
  if (
    (quoteAt[0] ?? -1) >= 0 ||
    !words
      .slice(0, at)
      .every(
        ({ tag, text }) =>
          (tag & (TAGS.name | TAGS.noun | TAGS.possessive | TAGS.adverb | TAGS.genitive | TAGS.adjective)) !==
            0 || /^[.&-]$/u.test(text),
      )
  )
    return [];
  if (!/^\p{Lu}/u.test(words[0]?.text ?? "") || !hasTag(words[at - 1], TAGS.name | TAGS.noun | TAGS.adverb))
    return [];
  let to = words.length;
  while (to > at + 1 && /^[.!?]$/u.test(words[to - 1]?.text ?? "")) to--;
  return to > at + 1
    ? [{ cue: { from: at, to: at + 1 }, source, contents: [{ from: at + 1, to }], kind: "spoken" }]
    : [];
}

/** "expressed deep concern about the dam", "made no mention of it". */
export function readLight(
  parsed: ParsedSentence,
  index: number,
  group: VerbGroup,
  language: Language,
): ReadCue | null {
  const { words } = parsed;
  let at = group.to;
  while (
    at < group.to + 4 &&
    hasTag(
      words[at],
      TAGS.determiner | TAGS.adjective | TAGS.possessive | TAGS.not | TAGS.adverb | TAGS.number,
    )
  )
    at++;
  for (; at < group.to + 5; at++) {
    const [noun, next] = [words[at], words[at + 1]];
    if (noun?.tag !== TAGS.noun || next === undefined) return null;
    if (language.clauses.nouns.get(noun.lower)?.has(next.lower) !== true) continue;
    const source = findSubject(parsed, index, language);
    if (source === null) return null;
    const isContent = next.tag === TAGS.that || (parsed.groupAt[at + 1] ?? -1) >= 0;
    const from = isContent ? at + 1 : at + 2;
    const to = findEnd(parsed, from, next.tag === TAGS.that ? "clause" : "thing", language);
    return to > from
      ? { cue: { from: group.from, to: from }, source, contents: [{ from, to }], kind: "held" }
      : null;
  }
  return null;
}
