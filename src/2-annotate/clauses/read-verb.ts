import type { Language } from "../../model/language.ts";
import { findEnd } from "./find-end.ts";
import { findSubject } from "./find-subject.ts";
import { isTail, readGap, readInfinitive, startsThing } from "./follow-verb.ts";
import { hasFinite, type ParsedSentence, type Phrase } from "./parse.ts";
import { readAcross, readInterrupted, readInverted, readTrailing } from "./read-around.ts";
import { readClause } from "./read-clause.ts";
import type { ReadCue } from "./read-cues.ts";
import { readLight } from "./read-nouns.ts";
import { readAdjective, readPassive, readRaising } from "./read-passive.ts";
import { hasTag, TAGS, type Word } from "./tags.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** Reads what an active verb says by its frame: clause, listener, infinitive, preposition or thing. Null where it is no cue. */
export function readVerb(
  parsed: ParsedSentence,
  index: number,
  group: VerbGroup,
  language: Language,
): ReadCue | null {
  const { words } = parsed;
  const { frames } = language.clauses;
  const { lemma } = group;
  const cue = { from: openCue(parsed, index, group), to: group.to };
  // "to support her" is wanted, planned or done by somebody else's word; "went on to say" is said.
  if (group.kind === "infinitive" && cue.from === group.from) return null;
  const opener = words[group.from - 1];
  if (saysNothing(parsed, group, language)) return null;
  const isAsked =
    lemma === "ask" &&
    words[group.head]?.lower === "asked" &&
    group.to - group.from === 1 &&
    (opener === undefined || opener.lower === "when" || opener.tag === TAGS.quote);
  if (group.isPassive || isAsked) return readPassive(parsed, index, group, language);
  if (frames.raising.has(lemma)) return readRaising(parsed, index, group, language);
  const light = frames.lightVerbs.has(lemma) ? readLight(parsed, index, group, language) : null;
  if (light !== null) return light;
  const isClause = frames.clause.has(lemma);
  const hasFrame = isClause || frames.object.has(lemma) || frames.infinitive.has(lemma);
  if (!hasFrame && !frames.prepositions.has(lemma)) return readAdjective(parsed, index, group, language);
  const inverted = isClause ? readInverted(parsed, group, language) : null;
  return inverted ?? readByFrame(parsed, index, group, cue, language);
}

/** Reads on behind a verb that takes one of the frames. */
function readByFrame(
  parsed: ParsedSentence,
  index: number,
  group: VerbGroup,
  cue: { readonly from: number; to: number },
  language: Language,
): ReadCue | null {
  const { words, small } = parsed;
  const { frames } = language.clauses;
  const { lemma } = group;
  const isClause = frames.clause.has(lemma);
  const isObject = frames.object.has(lemma);
  const isInfinitive = frames.infinitive.has(lemma);
  const prepositions = frames.prepositions.get(lemma);
  let known: Phrase | null | undefined;
  const subject = () => {
    if (known === undefined) known = findSubject(parsed, index, language);
    return known;
  };
  let at = group.to;
  // "pointed out that"
  const particle = words[at]?.lower ?? "";
  if (
    frames.particles.has(particle) &&
    prepositions?.has(particle) === true &&
    words[at + 1]?.tag !== TAGS.to
  ) {
    at++;
    cue.to++;
    if (words[at]?.tag === TAGS.preposition && small.aimed.has(words[at]?.lower ?? "")) {
      const from = at + 1;
      const source = subject();
      const to = findEnd(parsed, from, "thing", language);
      return source === null || to <= from
        ? null
        : { cue: { from: cue.from, to: from }, source, contents: [{ from, to }], kind: "held" };
    }
  }
  while (isAfterCue(words[at]) && at < group.to + 3) at++;
  at = skipRemark(parsed, at);
  const next = words[at];
  // "a man police said was armed": what is said has no subject of its own.
  const follower = parsed.groups[parsed.groupAt[at] ?? -1];
  if (isClause && follower?.from === at && follower.kind === "finite" && words[at]?.tag === TAGS.auxiliary)
    return null;
  const build = (contents: Phrase[], kind: ReadCue["kind"], to = cue.to): ReadCue | null => {
    const source = subject();
    if (source === null) return null;
    return { cue: { from: cue.from, to }, source, contents, kind };
  };
  if (next === undefined || /^[.!?,;)—–]$/u.test(next.text)) {
    const trailing =
      isClause && !group.isNegated && group.kind === "finite" ? readTrailing(parsed, subject(), group) : null;
    if (trailing !== null && next?.text !== ",") return build([trailing], "spoken");
    // he said, “…”
    if (next?.text === "," && isClause && words[at + 1]?.tag === TAGS.quote) {
      const to = findEnd(parsed, at + 1, "clause", language);
      return build([...(trailing === null ? [] : [trailing]), { from: at + 1, to }], "spoken");
    }
    // "The road, he said, is open."
    const rest =
      next?.text === "," && isClause && !group.isNegated
        ? readInterrupted(parsed, subject(), group, at, language)
        : null;
    if (rest !== null) return build(rest, "spoken");
    if (trailing !== null) return build([trailing], "spoken");
    const own = subject();
    // “Is it open?” the mayor asked: the words stand in the sentence before.
    const isOpen = next?.text !== "," || words[at + 1]?.form === "ing";
    return isClause && group.kind === "finite" && own?.from === 0 && isOpen ? build([], "spoken") : null;
  }
  if (isClause || frames.listener.has(lemma)) {
    const clause = readClause(parsed, group, at, language);
    if (clause !== null) {
      // “They came at dawn,” she told reporters, “and took him.”
      const isQuoted = words[clause.from]?.tag === TAGS.quote && words[clause.from - 1]?.tag === TAGS.comma;
      const before = isQuoted ? readTrailing(parsed, subject(), group) : null;
      return build(before === null ? [clause] : [before, clause], "spoken");
    }
    const interrupted = readAcross(parsed, subject, group, at, language);
    if (interrupted !== null) return build(interrupted, "spoken");
    // "…, he decided to leave" says nothing of the words before it.
    const isAside = group.kind === "finite" && !(isInfinitive && next.tag === TAGS.to);
    const aside = isAside && isTail(parsed, at, language) ? readTrailing(parsed, subject(), group) : null;
    if (aside !== null) return build([aside], "spoken");
  }
  if (isInfinitive) {
    const to = readInfinitive(parsed, at, frames.object.has(lemma) || frames.listener.has(lemma));
    if (to !== null) {
      const end = findEnd(parsed, to, "thing", language);
      return build([{ from: to === at ? to : at, to: end }], "held");
    }
  }
  const joined =
    next.tag === TAGS.preposition ||
    next.tag === TAGS.to ||
    next.tag === TAGS.adverb ||
    next.tag === TAGS.subordinator
      ? prepositions?.has(next.lower)
      : false;
  if (joined === true) {
    const start = at + 1;
    let more = start;
    // "spoke out against", "pointed out that"
    while (
      words[more]?.tag === TAGS.preposition &&
      more < start + 2 &&
      small.outward.has(words[more - 1]?.lower ?? "")
    )
      more++;
    if (words[more]?.tag === TAGS.to && small.onward.has(words[more - 1]?.lower ?? "")) more++;
    if (words[more] === undefined || /^[.,;]$/u.test(words[more]?.text ?? ""))
      return build(readGap(parsed, index, language), "held", more);
    const end = takeAs(
      parsed,
      findEnd(parsed, more, words[more]?.tag === TAGS.that ? "clause" : "thing", language),
      lemma,
      language,
    );
    return end > more ? build([{ from: more, to: end }], "held", more) : null;
  }
  if (isObject && startsThing(parsed, at)) {
    const end = takeAs(parsed, findEnd(parsed, at, "thing", language), lemma, language);
    return end > at ? build([{ from: at, to: end }], "held") : null;
  }
  return null;
}

/** "described the vote | as a farce", and not "praised the crews as the water rose". */
function takeAs(parsed: ParsedSentence, end: number, lemma: string, language: Language): number {
  const { naming } = language.clauses.frames;
  if (parsed.words[end]?.lower !== naming.word || !naming.verbs.has(lemma)) return end;
  const to = findEnd(parsed, end + 1, "thing", language);
  return hasFinite(parsed, end + 1, to) ? end : to;
}

const isAfterCue = (word: Word | undefined) => hasTag(word, TAGS.adverb | TAGS.not);

/** "went on to say" is one cue. */
function openCue({ words, groups }: ParsedSentence, index: number, group: VerbGroup): number {
  const before = groups[index - 1];
  const isOn =
    before !== undefined &&
    group.kind === "infinitive" &&
    before.lemma === "go" &&
    before.to === group.from - 1 &&
    words[group.from - 1]?.lower === "on";
  return isOn ? before.from : group.from;
}

/** "without saying anything"; "sentries posted there killed one", where the verb only tells where they were put. */
function saysNothing({ words }: ParsedSentence, group: VerbGroup, { grammar, speech }: Language): boolean {
  if (group.kind === "ing" && grammar.negations.has(words[group.from - 1]?.lower ?? "")) return true;
  const places = speech.participles.get(words[group.head]?.lower ?? "");
  return group.to - group.from === 1 && places?.has(words[group.to]?.lower ?? "") === true;
}

/** "said, however, that": behind a remark of one word between commas. */
function skipRemark({ words }: ParsedSentence, at: number): number {
  const [open, remark, close, that] = words.slice(at, at + 4);
  const isRemark = hasTag(open, TAGS.comma) && hasTag(remark, TAGS.adverb) && hasTag(close, TAGS.comma);
  return isRemark && hasTag(that, TAGS.that) ? at + 3 : at;
}
