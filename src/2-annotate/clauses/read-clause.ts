import type { Language } from "../../model/language.ts";
import { findEnd } from "./find-end.ts";
import { isClauseAfter } from "./is-clause.ts";
import { hasFinite, type ParsedSentence, type Phrase } from "./parse.ts";
import { hasTag, OPENS_NOUN_PHRASE, TAGS } from "./tags.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** What was said behind its verb, past listener, time and channel; null where no clause begins. */
export function readClause(
  parsed: ParsedSentence,
  group: VerbGroup,
  after: number,
  language: Language,
): Phrase | null {
  const { words, quoteAt, groups, groupAt, small } = parsed;
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
      small.questions.has(word.lower) &&
      questionWords.has(word.lower) &&
      (at === after || isListening) &&
      isDirect &&
      !(word.lower === "when" || word.lower === "if" ? !small.askers.has(group.lemma) : false)
    ) {
      if ((word.lower === "when" || word.lower === "if") && at > after) return null;
      return end(at);
    }
    const inside = groups[groupAt[at] ?? -1];
    // "shows a man asking, “…”": his words, not the picture's.
    const isOther = inside?.kind === "ing" && frames.clause.has(inside.lemma);
    if (at > after && (inside?.kind === "finite" || isOther)) break;
    if (word.tag === TAGS.comma && words[at + 1]?.tag === TAGS.quote) continue;
    if (word.tag === TAGS.comma || word.text === ";" || word.tag === TAGS.relative) {
      break;
    }
  }
  if (!isDirect && !isListening) return null;
  // The clause begins without "that".
  let from = after;
  from = skipTime(parsed, from, language);
  if (isListening && small.tellers.has(group.lemma)) {
    const listener = readListener(parsed, from);
    if (listener === null) return null;
    from = skipTime(parsed, listener, language);
  }
  const first = words[from];
  if (first === undefined) return null;
  if (
    !hasTag(first, OPENS_NOUN_PHRASE | TAGS.adverb | TAGS.quote) &&
    !(first.tag === TAGS.subordinator && from === after && group.lemma === "say") &&
    !(first.form === "ing" && group.lemma === "say")
  ) {
    if (first.tag === TAGS.preposition && small.says.has(group.lemma)) {
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

function isAdjunct(parsed: ParsedSentence, from: number, to: number, { clauses }: Language): boolean {
  const { words, small } = parsed;
  const first = words[from];
  if (first === undefined || hasFinite(parsed, from, to)) return false;
  return (
    hasTag(first, TAGS.preposition | TAGS.to | TAGS.adverb | TAGS.comma | TAGS.subordinator) ||
    clauses.bareTimes.has(first.lower) ||
    small.near.has(first.lower)
  );
}

function skipTime({ words, small }: ParsedSentence, from: number, { clauses }: Language): number {
  let at = from;
  if (clauses.bareTimes.has(words[at]?.lower ?? "")) at++;
  else if (words[at]?.lower === "on" && clauses.bareTimes.has(words[at + 1]?.lower ?? "")) at += 2;
  if (at > from && small.dayParts.has(words[at]?.lower ?? "")) at++;
  return at;
}

/** "told reporters | the road …": the listener is a pronoun, one name or one noun phrase. */
function readListener({ words, small }: ParsedSentence, from: number): number | null {
  const first = words[from];
  if (first === undefined) return null;
  if (first.tag === TAGS.object || (first.tag === TAGS.pronoun && small.listeners.has(first.lower)))
    return from + 1;
  for (let at = from + 1; at < Math.min(words.length, from + 9); at++) {
    const [word, before] = [words[at], words[at - 1]];
    if (word === undefined || before === undefined) return null;
    if (hasTag(word, TAGS.comma | TAGS.mark) && !/^[.&'’-]$/u.test(word.text)) return null;
    const closes = before.tag === TAGS.noun || before.tag === TAGS.name;
    // "told News 2 | his wound was slight"
    const next = words[at + 1];
    if (
      word.tag === TAGS.number &&
      before.tag === TAGS.name &&
      hasTag(next, TAGS.determiner | TAGS.possessive | TAGS.pronoun)
    )
      return at + 1;
    if (closes && hasTag(word, TAGS.determiner | TAGS.possessive | TAGS.pronoun | TAGS.number | TAGS.quote))
      return at;
    if (before.tag === TAGS.noun && word.tag === TAGS.name) return at;
    if (closes && word.tag === TAGS.noun && before.tag === TAGS.name) return at;
  }
  return null;
}
