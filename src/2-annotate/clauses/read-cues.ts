import type { Language } from "../../model/language.ts";
import { findEnd } from "./find-end.ts";
import { findSubject, readRight } from "./find-subject.ts";
import type { ParsedSentence, Phrase } from "./parse.ts";
import { hasTag, TAGS, type Word } from "./tags.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** Who is held to say, think or want what in one sentence; all in words of the parsed sentence. */
export interface ReadCue {
  readonly cue: Phrase;
  readonly source: Phrase | null;
  readonly contents: readonly Phrase[];
  /** `spoken`: words are reported; `held`: an attitude, a plan, a belief. */
  readonly kind: "spoken" | "held";
}

/** Reads every cue verb of a sentence by its frame. */
export function readCues(parsed: ParsedSentence, language: Language): ReadCue[] {
  const found: ReadCue[] = [];
  for (const [index, group] of parsed.groups.entries()) {
    const read = readVerb(parsed, index, group, language);
    if (read !== null) found.push(read);
  }
  found.push(...readNouns(parsed, language), ...readColon(parsed));
  return dropInner(found);
}

/** What is wanted inside a want is one: "promised to support" has no second cue. */
function dropInner(found: readonly ReadCue[]): ReadCue[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.contents.some(({ from, to }) =>
            other.kind === "spoken"
              ? from <= one.cue.from && one.cue.to <= to
              : from === one.cue.from && one.cue.from > other.cue.from,
          ),
      ),
  );
}

const isAfterCue = (word: Word | undefined) => hasTag(word, TAGS.adverb | TAGS.not);

function readVerb(
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
  const isObject = frames.object.has(lemma);
  const isInfinitive = frames.infinitive.has(lemma);
  const prepositions = frames.prepositions.get(lemma);
  if (!isClause && !isObject && !isInfinitive && prepositions === undefined)
    return readAdjective(parsed, index, group, language);
  const inverted = isClause ? readInverted(parsed, group, language) : null;
  if (inverted !== null) return inverted;
  const subject = () => findSubject(parsed, index, language);
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
    if (
      words[at]?.tag === TAGS.preposition &&
      /^(?:against|of|at|for|from|on|about)$/u.test(words[at]?.lower ?? "")
    ) {
      const from = at + 1;
      const source = findSubject(parsed, index, language);
      const to = findEnd(parsed, from, "thing", language);
      return source === null || to <= from
        ? null
        : { cue: { from: cue.from, to: from }, source, contents: [{ from, to }], kind: "held" };
    }
  }
  while (isAfterCue(words[at]) && at < group.to + 3) at++;
  const next = words[at];
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
    return isClause && group.kind === "finite" && own?.from === 0 && next?.text !== ","
      ? build([], "spoken")
      : null;
  }
  if (isClause || frames.listener.has(lemma)) {
    const clause = readClause(parsed, group, at, language);
    if (clause !== null) {
      return build([clause], "spoken");
    }
    const aside =
      group.kind === "finite" && isTail(parsed, at, language) ? readTrailing(parsed, subject(), group) : null;
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
      /^(?:out|back|up|forward|down|away)$/u.test(words[more - 1]?.lower ?? "")
    )
      more++;
    if (words[more]?.tag === TAGS.to && /^(?:forward|up)$/u.test(words[more - 1]?.lower ?? "")) more++;
    if (words[more] === undefined || /^[.,;]$/u.test(words[more]?.text ?? ""))
      return build(readGap(parsed, index, language), "held", more);
    const end = findEnd(parsed, more, words[more]?.tag === TAGS.that ? "clause" : "thing", language);
    return end > more ? build([{ from: more, to: end }], "held", more) : null;
  }
  if (isObject && startsThing(parsed, at)) {
    const end = findEnd(parsed, at, "thing", language);
    return end > at ? build([{ from: at, to: end }], "held") : null;
  }
  return null;
}

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

/** "her claim that …", "the party's opposition to …", "voters' support for …". */
function readNouns(parsed: ParsedSentence, language: Language): ReadCue[] {
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
function readColon({ words, groupAt, quoteAt }: ParsedSentence): ReadCue[] {
  const at = words.findIndex(({ text }) => text === ":");
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
function readLight(
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

function startsThing({ words, groupAt, groups }: ParsedSentence, at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const group = groups[groupAt[at] ?? -1];
  if (group !== undefined && group.from === at) return group.kind === "ing";
  return (
    hasTag(
      word,
      TAGS.determiner |
        TAGS.possessive |
        TAGS.name |
        TAGS.noun |
        TAGS.object |
        TAGS.pronoun |
        TAGS.number |
        TAGS.adjective |
        TAGS.quote |
        TAGS.that |
        TAGS.adverb,
    ) || /^(?:what|how|whether|why|where|who)$/u.test(word.lower)
  );
}

/** "which the party opposed": what stands before is the content. */
function readGap(parsed: ParsedSentence, index: number, language: Language): Phrase[] {
  const subject = findSubject(parsed, index, language);
  if (subject === null || subject.from === 0) return [];
  const before = parsed.words[subject.from - 1];
  if (
    before === undefined ||
    !(before.tag === TAGS.relative || before.tag === TAGS.that || before.lower === "what")
  )
    return [];
  return [{ from: subject.from - 1, to: subject.from }];
}

/** Whether nothing but time, place and channel follows: "said in a statement." */
function isTail({ words, groupAt }: ParsedSentence, at: number, { clauses }: Language): boolean {
  const first = words[at];
  if (first === undefined) return true;
  const opens =
    first.tag === TAGS.preposition ||
    first.tag === TAGS.to ||
    clauses.bareTimes.has(first.lower) ||
    first.tag === TAGS.subordinator ||
    /^(?:last|this|earlier|later|late)$/u.test(first.lower) ||
    first.tag === TAGS.object ||
    first.tag === TAGS.name ||
    first.tag === TAGS.noun ||
    first.tag === TAGS.determiner ||
    (groupAt[at] ?? -1) >= 0;
  return opens;
}

/** “…,” the mayor said; The road is open, the mayor said: all words before the speaker. */
function readTrailing(
  { words, quoteAt, groupAt, groups }: ParsedSentence,
  source: Phrase | null,
  group: VerbGroup,
): Phrase | null {
  if (source === null || source.from >= group.from) return null;
  if (words[source.from]?.tag === TAGS.relative || words[source.from]?.tag === TAGS.that) return null;
  const before = words[source.from - 1];
  if (before === undefined) return null;
  const isQuote = before.tag === TAGS.quote;
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
  const hasVerb = words
    .slice(from, to)
    .some((_, index) => groups[groupAt[from + index] ?? -1]?.kind === "finite");
  return to - from >= 2 && (isQuote || hasVerb) ? { from, to } : null;
}

/** “…,” said Ivo Marek. */
function readInverted(parsed: ParsedSentence, group: VerbGroup, language: Language): ReadCue | null {
  const { words } = parsed;
  if (group.kind !== "finite" || group.isNegated) return null;
  const before = words[group.from - 1];
  if (language.clauses.frames.listener.has(group.lemma) && !/^(?:ask|warn|write)$/u.test(group.lemma))
    return null;
  const isQuote = before?.tag === TAGS.quote;
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
  // "…, said he would": what follows is a clause of its own.
  const isEnd =
    after === undefined ||
    /^[.,;:!?—–(]$/u.test(after.text) ||
    after.tag === TAGS.preposition ||
    after.tag === TAGS.subordinator ||
    after.tag === TAGS.comma ||
    after.tag === TAGS.quote ||
    after.tag === TAGS.conjunction ||
    after.tag === TAGS.adverb ||
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
  return { cue: { from: group.from, to: group.to }, source, contents: [contents], kind: "spoken" };
}

/** "The road, he said, is open": the words on both sides. */
function readInterrupted(
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

function findQuoteAfter({ words }: ParsedSentence, from: number): number {
  return words.findIndex(({ tag }, index) => index >= from && tag === TAGS.quote);
}

/** What was said behind its verb, past listener, time and channel; null where no clause begins. */
function readClause(
  parsed: ParsedSentence,
  group: VerbGroup,
  after: number,
  language: Language,
): Phrase | null {
  const { words, quoteAt, groups, groupAt } = parsed;
  const { frames, questionWords } = language.clauses;
  const end = (from: number) => ({ from, to: findEnd(parsed, from, "clause", language) });
  const limit = Math.min(words.length, after + 22);
  const isListening = frames.listener.has(group.lemma);
  const isDirect = frames.clause.has(group.lemma);
  for (let at = after; at < limit; at++) {
    const word = words[at];
    if (word === undefined) return null;
    if (
      word.tag === TAGS.that &&
      (at === after || (words[at - 1]?.tag !== TAGS.determiner && isClauseAfter(parsed, at + 1)))
    ) {
      if (
        at === after &&
        !isClauseAfter(parsed, at + 1) &&
        (!isDirect || words[at + 1]?.lower === "of" || words[at + 1]?.tag === TAGS.noun)
      )
        return null;
      if (at === after || isListening || isAdjunct(parsed, after, at, language)) return end(at);
      break;
    }
    if (
      word.tag === TAGS.quote &&
      (quoteAt[at] ?? -1) >= 0 &&
      isLongQuote(parsed, at) &&
      quoteAt[group.head] !== quoteAt[at]
    ) {
      if (at === after || words[at - 1]?.tag === TAGS.comma || words[at - 1]?.text === ":") return end(at);
      break;
    }
    if (word.text === ":" && at + 1 < words.length) return end(at + 1);
    if (
      /^(?:what|how|why|whether|if|who|where|when)$/u.test(word.lower) &&
      questionWords.has(word.lower) &&
      (at === after || isListening) &&
      isDirect &&
      !(word.lower === "when" || word.lower === "if"
        ? !/^(?:ask|wonder|know|question|see|decide|inquire|tell|say|doubt)$/u.test(group.lemma)
        : false)
    ) {
      if ((word.lower === "when" || word.lower === "if") && at > after) return null;
      return end(at);
    }
    if (at > after && (groupAt[at] ?? -1) >= 0 && groups[groupAt[at] ?? -1]?.kind === "finite") break;
    if (word.tag === TAGS.comma && words[at + 1]?.tag === TAGS.quote) continue;
    if (word.tag === TAGS.comma || word.text === ";" || word.tag === TAGS.relative) {
      break;
    }
  }
  if (!isDirect && !isListening) return null;
  // The clause begins without "that".
  let from = after;
  from = skipTime(parsed, from, language);
  if (isListening && /^(?:tell|inform|remind|assure|convince|notify|advise|persuade)$/u.test(group.lemma)) {
    const listener = readListener(parsed, from);
    if (listener === null) return null;
    from = skipTime(parsed, listener, language);
  }
  const first = words[from];
  if (first === undefined) return null;
  if (
    !hasTag(
      first,
      TAGS.name |
        TAGS.noun |
        TAGS.determiner |
        TAGS.possessive |
        TAGS.pronoun |
        TAGS.number |
        TAGS.adjective |
        TAGS.adverb |
        TAGS.quote,
    ) &&
    !(first.tag === TAGS.subordinator && from === after && group.lemma === "say") &&
    !(first.form === "ing" && group.lemma === "say")
  ) {
    if (first.tag === TAGS.preposition && /^(?:say|think|believe|add|argue)$/u.test(group.lemma)) {
      // "said in 2005 the road …": where the clause begins is found behind the time and channel
      const begin = afterAdjunct(parsed, from, language);
      if (begin !== null && isClauseAfter(parsed, begin)) return end(begin);
    }
    return null;
  }
  return isClauseAfter(parsed, from) ? end(from) : null;
}

/** "in a statement", "on Friday": ends where a new noun phrase begins. */
function afterAdjunct({ words }: ParsedSentence, from: number, { grammar }: Language): number | null {
  for (let at = from + 1; at < Math.min(words.length, from + 10); at++) {
    const [word, before] = [words[at], words[at - 1]];
    if (word === undefined || before === undefined) return null;
    if (hasTag(word, TAGS.comma | TAGS.mark | TAGS.quote | TAGS.verb | TAGS.auxiliary | TAGS.modal))
      return null;
    const closes = before.tag === TAGS.noun || before.tag === TAGS.name || before.tag === TAGS.number;
    if (closes && (word.tag === TAGS.determiner || word.tag === TAGS.possessive || word.tag === TAGS.pronoun))
      return at;
    if (closes && word.tag === TAGS.name && (grammar.calendar.has(before.lower) || before.tag !== TAGS.name))
      return at;
  }
  return null;
}

function isLongQuote({ quotes, quoteAt }: ParsedSentence, at: number): boolean {
  const quote = quotes[quoteAt[at] ?? -1];
  return quote !== undefined && quote.from === at && quote.to - quote.from >= 4;
}

function isAdjunct(
  { words, groups, groupAt }: ParsedSentence,
  from: number,
  to: number,
  { clauses }: Language,
): boolean {
  const first = words[from];
  if (first === undefined) return false;
  if (words.slice(from, to).some((_, index) => groups[groupAt[from + index] ?? -1]?.kind === "finite"))
    return false;
  return (
    hasTag(first, TAGS.preposition | TAGS.to | TAGS.adverb | TAGS.comma | TAGS.subordinator) ||
    clauses.bareTimes.has(first.lower) ||
    /^(?:last|this|earlier|late|later)$/u.test(first.lower)
  );
}

function skipTime({ words }: ParsedSentence, from: number, { clauses }: Language): number {
  let at = from;
  if (clauses.bareTimes.has(words[at]?.lower ?? "")) at++;
  else if (words[at]?.lower === "on" && clauses.bareTimes.has(words[at + 1]?.lower ?? "")) at += 2;
  if (at > from && /^(?:morning|night|evening|afternoon)$/u.test(words[at]?.lower ?? "")) at++;
  return at;
}

/** "told reporters | the road …": the listener is a pronoun, one name or one noun phrase. */
function readListener({ words }: ParsedSentence, from: number): number | null {
  const first = words[from];
  if (first === undefined) return null;
  if (first.tag === TAGS.object || (first.tag === TAGS.pronoun && /^(?:you|it)$/u.test(first.lower)))
    return from + 1;
  for (let at = from + 1; at < Math.min(words.length, from + 9); at++) {
    const [word, before] = [words[at], words[at - 1]];
    if (word === undefined || before === undefined) return null;
    if (hasTag(word, TAGS.comma | TAGS.mark) && !/^[.&'’-]$/u.test(word.text)) return null;
    const closes = before.tag === TAGS.noun || before.tag === TAGS.name;
    if (closes && hasTag(word, TAGS.determiner | TAGS.possessive | TAGS.pronoun | TAGS.number | TAGS.quote))
      return at;
    if (before.tag === TAGS.noun && word.tag === TAGS.name) return at;
    if (closes && word.tag === TAGS.noun && before.tag === TAGS.name) return at;
  }
  return null;
}

/** Whether a subject and a finite verb follow. */
function isClauseAfter(parsed: ParsedSentence, from: number): boolean {
  const { words, groups, groupAt, quoteAt } = parsed;
  let isRelative = false;
  for (let at = from; at < Math.min(words.length, from + 40); at++) {
    const word = words[at];
    if (word === undefined) return false;
    const group = groups[groupAt[at] ?? -1];
    if (group !== undefined && group.head >= at) {
      if (at === group.from && group.kind === "finite" && at > from) {
        const opener = words[at - 1];
        if (opener?.tag === TAGS.relative || opener?.tag === TAGS.that) {
          isRelative = true;
          at = group.to - 1;
          continue;
        }
        const isBarePast = group.to - group.from === 1 && words[group.head]?.form === "past";
        const isPost =
          isBarePast &&
          hasTag(words[group.to], TAGS.preposition | TAGS.to) &&
          !hasTag(opener, TAGS.pronoun) &&
          laterFinite(parsed, group.to);
        if (!isPost) return true;
      }
      at = group.to - 1;
      continue;
    }
    if (word.text === ";" || word.text === ":") return false;
    if (word.tag === TAGS.quote && (quoteAt[at] ?? -1) >= 0 && at > from) {
      const quote = parsed.quotes[quoteAt[at] ?? -1];
      if (
        quote !== undefined &&
        groups.some((inner) => inner.kind === "finite" && inner.from > quote.from && inner.to < quote.to)
      )
        return true;
      at = (parsed.quotes[quoteAt[at] ?? -1]?.to ?? at + 1) - 1;
      continue;
    }
    if (word.tag === TAGS.relative && !isRelative) continue;
    if (word.tag === TAGS.subordinator && at > from) return false;
  }
  return false;
}

function laterFinite({ words, groups, groupAt }: ParsedSentence, from: number): boolean {
  for (let at = from; at < words.length; at++) {
    if (hasTag(words[at], TAGS.comma | TAGS.relative | TAGS.that | TAGS.subordinator | TAGS.conjunction))
      return false;
    if (groups[groupAt[at] ?? -1]?.kind === "finite") return true;
  }
  return false;
}

/** Where "to leave" begins; `takesObject` where somebody may stand before it: "urged him to leave". */
function readInfinitive(
  { words, groups, groupAt }: ParsedSentence,
  from: number,
  takesObject: boolean,
): number | null {
  for (let at = from; at < Math.min(words.length, from + (takesObject ? 14 : 1)); at++) {
    const word = words[at];
    if (word === undefined) return null;
    const group = groups[groupAt[at] ?? -1];
    if (group !== undefined && group.from <= at && group.kind === "infinitive") return at;
    if (group !== undefined && word.tag !== TAGS.adverb && word.tag !== TAGS.not) return null;
    if (
      hasTag(
        word,
        TAGS.comma |
          TAGS.mark |
          TAGS.relative |
          TAGS.that |
          TAGS.subordinator |
          TAGS.quote |
          TAGS.conjunction |
          TAGS.preposition,
      ) &&
      !/^(?:and|of|in|for|&|\.|-)$/u.test(word.lower)
    )
      return null;
  }
  return null;
}

/** "The road seems to be open." */
function readRaising(
  parsed: ParsedSentence,
  index: number,
  group: VerbGroup,
  language: Language,
): ReadCue | null {
  const next = parsed.words[group.to];
  if (next?.tag !== TAGS.to && next?.tag !== TAGS.adjective && !/^(?:like|as|that)$/u.test(next?.lower ?? ""))
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
function readPassive(
  parsed: ParsedSentence,
  index: number,
  group: VerbGroup,
  language: Language,
): ReadCue | null {
  const { words } = parsed;
  const { frames } = language.clauses;
  const { lemma } = group;
  const next = words[group.to];
  // "asked whether the dam would hold", "when asked about the dam"
  if (
    lemma === "ask" &&
    next !== undefined &&
    (next.lower === "about" || /^(?:whether|if|how|why|what|when|who)$/u.test(next.lower))
  ) {
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
function readAdjective(
  parsed: ParsedSentence,
  index: number,
  group: VerbGroup,
  language: Language,
): ReadCue | null {
  if (group.lemma !== "be") return null;
  const { words } = parsed;
  let at = group.to;
  while (words[at]?.tag === TAGS.adverb || words[at]?.tag === TAGS.not) at++;
  const adjective = words[at];
  const follow = language.clauses.adjectives.get(adjective?.lower ?? "");
  const next = words[at + 1];
  if (adjective === undefined || follow === undefined || next === undefined || !follow.has(next.lower))
    return null;
  const source = findSubject(parsed, index, language);
  if (source === null || /^(?:it|there|this|that)$/u.test(words[source.from]?.lower ?? "")) return null;
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
