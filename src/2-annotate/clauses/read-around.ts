import type { Language } from "../../model/language.ts";
import { findEnd } from "./find-end.ts";
import { hasFinite, type ParsedSentence, type Phrase } from "./parse.ts";
import type { ReadCue } from "./read-cues.ts";
import { readRight } from "./read-right.ts";
import { hasTag, TAGS } from "./tags.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** “…,” the mayor said; The road is open, the mayor said: all words before the speaker. */
export function readTrailing(parsed: ParsedSentence, source: Phrase | null, group: VerbGroup): Phrase | null {
  const { words, quoteAt } = parsed;
  if (source === null || source.from >= group.from) return null;
  if (words[source.from]?.tag === TAGS.relative || words[source.from]?.tag === TAGS.that) return null;
  const before = words[source.from - 1];
  if (before === undefined) return null;
  // “…”, said the mayor: some put the comma behind the mark.
  const isQuote =
    before.tag === TAGS.quote || (before.tag === TAGS.comma && words[source.from - 2]?.tag === TAGS.quote);
  // The words of one who is quoted end at the mark that opens the quotation.
  if ((quoteAt[source.from] ?? -1) >= 0 && quoteAt[source.from] !== quoteAt[0]) return null;
  if (!isQuote && before.tag !== TAGS.comma && !/^[?!—–-]$/u.test(before.text)) return null;
  let from = 0;
  while (
    from < source.from &&
    (words[from]?.tag === TAGS.conjunction || (words[from]?.tag === TAGS.mark && words[from]?.text !== "("))
  )
    from++;
  let to = source.from;
  while (to > from && (words[to - 1]?.tag === TAGS.comma || words[to - 1]?.tag === TAGS.mark)) to--;
  return to - from >= 2 && (isQuote || hasFinite(parsed, from, to)) ? { from, to } : null;
}

/** “…,” said Ivo Marek. */
export function readInverted(parsed: ParsedSentence, group: VerbGroup, language: Language): ReadCue | null {
  const { words, small } = parsed;
  if (group.kind !== "finite" || group.isNegated) return null;
  const before = words[group.from - 1];
  if (language.clauses.frames.listener.has(group.lemma) && !small.sayers.has(group.lemma)) return null;
  const isQuote =
    before?.tag === TAGS.quote || (before?.tag === TAGS.comma && words[group.from - 2]?.tag === TAGS.quote);
  if (!isQuote && before?.tag !== TAGS.comma) return null;
  const next = words[group.to];
  if (
    next === undefined ||
    !hasTag(
      next,
      TAGS.name | TAGS.noun | TAGS.determiner | TAGS.possessive | TAGS.pronoun | TAGS.number | TAGS.adjective,
    )
  )
    return null;
  if (group.to - group.from > 2) return null;
  const source = readRight(parsed, group.to, language);
  if (source === null) return null;
  const after = words[source.to];
  // "…, said he would", "…, said he barely heard it": what follows is a clause of its own.
  const isEnd =
    after === undefined ||
    /^[.,;:!?—–(]$/u.test(after.text) ||
    after.tag === TAGS.preposition ||
    after.tag === TAGS.subordinator ||
    after.tag === TAGS.comma ||
    after.tag === TAGS.quote ||
    after.tag === TAGS.conjunction ||
    (after.tag === TAGS.adverb && (parsed.groupAt[source.to] ?? -1) < 0) ||
    language.clauses.bareTimes.has(after.lower) ||
    after.form === "ing" ||
    after.tag === TAGS.determiner ||
    after.tag === TAGS.relative ||
    after.tag === TAGS.to;
  if (!isEnd) {
    // "said Mona Adler, whose house burned": the name before the comma will do.
    const comma = words.findIndex(({ tag }, at) => at > group.to && at < source.to && tag === TAGS.comma);
    if (comma < 0 || !isQuote) return null;
    const contents = readTrailing(
      parsed,
      { from: group.from, to: group.from },
      { ...group, from: group.from + 1 },
    );
    return contents === null
      ? null
      : {
          cue: { from: group.from, to: group.to },
          source: { from: group.to, to: comma },
          contents: [contents],
          kind: "spoken",
        };
  }
  if (!isQuote && findQuoteAfter(parsed, group.to) === source.to) return null;
  const contents = readTrailing(
    parsed,
    { from: group.from, to: group.from },
    { ...group, from: group.from + 1 },
  );
  if (contents === null) return null;
  const rest = readRest(parsed, source.to, language);
  return {
    cue: { from: group.from, to: group.to },
    source,
    contents: rest === null ? [contents] : [contents, rest],
    kind: "spoken",
  };
}

/** “They came at dawn,” said the mayor, | “and took him.” */
function readRest(parsed: ParsedSentence, after: number, language: Language): Phrase | null {
  const { words } = parsed;
  if (words[after]?.tag !== TAGS.comma || words[after + 1]?.tag !== TAGS.quote) return null;
  return { from: after + 1, to: findEnd(parsed, after + 1, "clause", language) };
}

/** "The road, he said, is open": the words on both sides. */
export function readInterrupted(
  parsed: ParsedSentence,
  source: Phrase | null,
  group: VerbGroup,
  comma: number,
  language: Language,
): Phrase[] | null {
  const { words, quoteAt } = parsed;
  if (source === null || source.from >= group.from || source.from < 2) return null;
  if (words[source.from]?.tag === TAGS.relative || words[source.from]?.tag === TAGS.that) return null;
  if (words[source.from - 1]?.tag !== TAGS.comma || (quoteAt[group.head] ?? -1) !== (quoteAt[0] ?? -1))
    return null;
  const after = words[comma + 1];
  if (after === undefined || after.form === "ing" || after.tag === TAGS.conjunction) return null;
  let from = 0;
  while (from < source.from && (words[from]?.tag === TAGS.conjunction || words[from]?.tag === TAGS.mark))
    from++;
  const first = { from, to: source.from - 1 };
  const second = { from: comma + 1, to: findEnd(parsed, comma + 1, "clause", language) };
  return first.to > first.from && second.to > second.from ? [first, second] : null;
}

/** "Talks, the ministry said on Friday, will resume": the words on both sides, time and channel left out. */
export function readAcross(
  parsed: ParsedSentence,
  findSource: () => Phrase | null,
  group: VerbGroup,
  after: number,
  language: Language,
): Phrase[] | null {
  const { words, groupAt } = parsed;
  const isAdjunct =
    words[after]?.tag === TAGS.preposition || language.clauses.bareTimes.has(words[after]?.lower ?? "");
  if (group.kind !== "finite" || group.isNegated || !isAdjunct) return null;
  for (let at = after; at < Math.min(words.length, after + LONGEST_ADJUNCT); at++) {
    if ((groupAt[at] ?? -1) >= 0 || hasTag(words[at], TAGS.mark | TAGS.quote | TAGS.relative)) return null;
    if (words[at]?.tag !== TAGS.comma) continue;
    const source = findSource();
    // "The bridge fell, the ministry said on Friday, a day after …" has no words of the ministry behind.
    const goesOn = (groupAt[at + 1] ?? -1) >= 0 || !hasFinite(parsed, 0, source?.from ?? 0);
    return goesOn ? readInterrupted(parsed, source, group, at, language) : null;
  }
  return null;
}

const LONGEST_ADJUNCT = 9;

function findQuoteAfter({ words }: ParsedSentence, from: number): number {
  return words.findIndex(({ tag }, index) => index >= from && tag === TAGS.quote);
}
