import type { Language } from "../../model/language.ts";
import type { ParsedSentence } from "./parse.ts";
import { readRelative } from "./read-relative.ts";
import { beforeClosing, hasTag, TAGS } from "./tags.ts";

/** Where words that begin at word `from` end: a whole clause for what is said, a noun phrase with its parts for what is wanted or criticised. */
export function findEnd(
  parsed: ParsedSentence,
  from: number,
  kind: "clause" | "thing" | "noun",
  language: Language,
): number {
  const { words, groups, groupAt, quoteAt, small } = parsed;
  const { frames } = language.clauses;
  const own = quoteAt[from] ?? -1;
  const opensQuote = own >= 0 && words[from]?.tag === TAGS.quote;
  const mode = kind === "clause" ? "clause" : "thing";
  let depth = 0;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    const quote = quoteAt[at] ?? -1;
    // A quotation inside is one piece; words of a quotation do not reach out of it.
    if (quote >= 0 && (quote !== own || opensQuote)) {
      at = (parsed.quotes[quote]?.to ?? at + 1) - 1;
      if (opensQuote && quote === own && /^[,.!?]$/u.test(beforeClosing(words, at)?.text ?? ""))
        return at + 1;
      continue;
    }
    if (quote < 0 && own >= 0) return at;
    if (own >= 0 && at > from && word.tag === TAGS.quote) return at;
    if (word.text === "(") depth++;
    if (word.text === ")") {
      depth--;
      if (depth < 0) return at;
    }
    if (depth > 0) continue;
    if (word.text === ";" || word.text === "…") return at;
    if ((at > from && LONG_DASH.test(word.text)) || isSpacedDash(parsed, at)) {
      const close = mode === "clause" ? closeAside(parsed, at) : -1;
      if (close < 0) return at;
      at = close;
      continue;
    }
    if (at <= from) continue;
    // "the opposition to the dam | is known"
    const group = groups[groupAt[at] ?? -1];
    if (
      kind === "noun" &&
      group?.from === at &&
      group.kind === "finite" &&
      !hasTag(words[at - 1], TAGS.relative | TAGS.that | TAGS.pronoun | TAGS.subordinator)
    )
      return at;
    // "a man who asked to be let in | told AFP": the verb behind the clause that the words stand in.
    if (mode === "thing" && group?.from === at && group.kind === "finite") {
      const subject = readRelative(parsed, groupAt[at] ?? -1, language);
      if (subject !== null && subject.from < from) return at;
    }
    const next = words[at + 1];
    const nextGroup = groups[groupAt[at + 1] ?? -1];
    if (word.tag === TAGS.comma && next !== undefined) {
      if (next.lower === "according") return at;
      if (nextGroup !== undefined && nextGroup.from === at + 1) {
        if (nextGroup.kind === "ing" && (mode === "thing" || isCue(nextGroup.lemma, frames))) return at;
        if (mode === "thing") return at;
      }
      if (next.tag === TAGS.conjunction) {
        const after = groups[groupAt[at + 2] ?? -1];
        if (
          after !== undefined &&
          after.from === at + 2 &&
          after.kind === "finite" &&
          (mode === "thing" || isCue(after.lemma, frames))
        )
          return at;
        if (next.lower === "but") return at;
        const clause = opensClause(parsed, at + 2);
        if (clause !== null && (mode === "thing" || isSaying(parsed, clause, language))) return at;
      }
      if (next.tag === TAGS.subordinator && (mode === "thing" || small.contrasts.has(next.lower))) return at;
      if (
        mode === "thing" &&
        (next.tag === TAGS.pronoun || next.tag === TAGS.adverb || next.tag === TAGS.preposition)
      )
        return at;
      if (opensParenthesis(parsed, at + 1, language)) return at;
    }
    if (
      word.tag === TAGS.conjunction &&
      word.lower !== "or" &&
      nextGroup !== undefined &&
      nextGroup.from === at + 1 &&
      nextGroup.kind === "finite" &&
      mode === "thing"
    )
      return at;
    // "said the road was open and said the bridge was not"
    if (
      word.tag === TAGS.conjunction &&
      nextGroup !== undefined &&
      nextGroup.from === at + 1 &&
      nextGroup.kind === "finite" &&
      !nextGroup.isPassive &&
      nextGroup.to - nextGroup.from === 1 &&
      isSaying(parsed, nextGroup.head, language)
    )
      return at;
    if (mode === "thing" && word.tag === TAGS.conjunction && word.lower === "but") return at;
    if (mode === "thing" && word.tag === TAGS.subordinator && small.turns.has(word.lower)) return at;
    if (word.lower === "according" && next?.lower === "to") return at;
    if (mode === "thing" && language.clauses.bareTimes.has(word.lower) && word.lower !== "today")
      return words[at - 1]?.lower === "on" ? at - 1 : at;
    if (mode === "thing" && small.lastThis.has(word.lower) && small.weeks.has(next?.lower ?? "")) return at;
  }
  let end = words.length;
  while (end > from && /^[.!?:;]$/u.test(words[end - 1]?.text ?? "")) end--;
  return end;
}

const LONG_DASH = /^[–—―]$/u;

function isSpacedDash({ words }: ParsedSentence, at: number): boolean {
  return words[at]?.text === "-" && (words[at - 1]?.end ?? 0) < (words[at]?.start ?? 0);
}

/** "all three men – a driver, a guard and a cook – | were held": the dash that ends an aside between a subject and its verb, or -1. */
function closeAside(parsed: ParsedSentence, open: number): number {
  const { words, groups, groupAt } = parsed;
  for (let at = open + 2; at < Math.min(words.length, open + LONGEST_ASIDE); at++) {
    if (!LONG_DASH.test(words[at]?.text ?? "") && !isSpacedDash(parsed, at)) continue;
    const group = groups[groupAt[at + 1] ?? -1];
    return group?.kind === "finite" && group.from === at + 1 ? at : -1;
  }
  return -1;
}

const LONGEST_ASIDE = 30;

function isSaying({ words }: ParsedSentence, at: number, { speech }: Language): boolean {
  return speech.cues.get(words[at]?.lower ?? "")?.as === "say";
}

function isCue(lemma: string, frames: Language["clauses"]["frames"]): boolean {
  return frames.clause.has(lemma) || frames.object.has(lemma) || frames.prepositions.has(lemma);
}

/** "…, and the mayor left": the verb of a clause that follows with its own subject, or null. */
function opensClause({ words, groups, groupAt }: ParsedSentence, at: number): number | null {
  for (let next = at; next < Math.min(words.length, at + 8); next++) {
    const group = groups[groupAt[next] ?? -1];
    if (group !== undefined) return group.kind === "finite" && next > at ? group.head : null;
    if (
      hasTag(words[next], TAGS.comma | TAGS.mark | TAGS.quote | TAGS.relative | TAGS.that | TAGS.subordinator)
    )
      return null;
  }
  return null;
}

/** "…, the agency reports": a speaker and a reporting verb, and nothing but a comma or the end after them. */
function opensParenthesis(
  { words, groups, groupAt }: ParsedSentence,
  at: number,
  { clauses }: Language,
): boolean {
  for (let next = at; next < Math.min(words.length, at + 9); next++) {
    const group = groups[groupAt[next] ?? -1];
    if (group === undefined) {
      if (
        hasTag(
          words[next],
          TAGS.comma | TAGS.quote | TAGS.relative | TAGS.that | TAGS.subordinator | TAGS.conjunction,
        )
      )
        return false;
      continue;
    }
    if (!clauses.frames.clause.has(group.lemma) || group.kind !== "finite" || group.isPassive) return false;
    const after = words[group.to];
    return (
      after === undefined ||
      after.tag === TAGS.comma ||
      after.text === "." ||
      (group.from === at && after.tag !== TAGS.that)
    );
  }
  return false;
}
