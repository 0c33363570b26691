import type { Language } from "../../model/language.ts";
import type { ParsedSentence, Phrase } from "./parse.ts";
import { beforeClosing, hasTag, TAGS, type Word } from "./tags.ts";
import { trimSubject } from "./trim-subject.ts";

const LONGEST_SUBJECT = 45;

/** The noun phrase that ends before word `end`, with what hangs on it. */
export function readLeft(parsed: ParsedSentence, end: number, language: Language): Phrase | null {
  const { words, groups, groupAt, quoteAt } = parsed;
  let from = end;
  let joinedAt = -1;
  while (from > 0 && end - from < LONGEST_SUBJECT) {
    const at = from - 1;
    const word = words[at];
    if (word === undefined) break;
    const inGroup = groupAt[at] ?? -1;
    if (inGroup >= 0) {
      const group = groups[inGroup];
      if (group === undefined) break;
      if (word.tag === TAGS.adverb || word.tag === TAGS.not) {
        from--;
        continue;
      }
      const opener = words[group.from - 1];
      const isCue = language.clauses.frames.clause.has(group.lemma);
      // "the man who shot the deputy"
      if (
        opener !== undefined &&
        (opener.tag === TAGS.relative || opener.tag === TAGS.that) &&
        !isCue &&
        group.to < end &&
        group.from >= 2
      ) {
        from = group.from - 1;
        continue;
      }
      const isPost =
        opener !== undefined &&
        (opener.tag === TAGS.noun || opener.tag === TAGS.name) &&
        (group.kind === "ing" ||
          group.kind === "participle" ||
          (group.kind === "finite" &&
            group.to - group.from === 1 &&
            words[group.head]?.form === "past" &&
            (hasTag(words[group.to], TAGS.preposition | TAGS.adverb | TAGS.to) ||
              language.clauses.bareTimes.has(words[group.to]?.lower ?? "") ||
              words[group.to]?.lower === "last") &&
            language.clauses.verbs.get(words[group.head]?.lower ?? "")?.forms.has("participle") !== false));
      if (isPost && group.to < end && !isCue) {
        from = group.from;
        continue;
      }
      // "efforts to end the war"
      if (group.kind === "infinitive" && group.to < end && opener?.tag === TAGS.noun) {
        from = group.from;
        continue;
      }
      if (joinedAt > 0) from = joinedAt + 1;
      break;
    }
    if (word.tag === TAGS.comma || word.tag === TAGS.subordinator || word.tag === TAGS.relative) break;
    if (
      word.tag === TAGS.that &&
      !(from < end && words[from]?.tag === TAGS.noun && words[from - 2]?.tag !== TAGS.verb)
    )
      break;
    if (word.tag === TAGS.mark) {
      if (word.text === ")") {
        const open = findOpen(words, at);
        if (open > 0) {
          from = open;
          continue;
        }
      }
      if (
        !/^[-.&/@#%$’'‑]$/u.test(word.text) ||
        (word.text === "-" && (words[at - 1]?.end ?? 0) < word.start)
      )
        break;
    }
    if (word.tag === TAGS.quote) {
      const quote = quoteAt[at] ?? -1;
      const phrase = parsed.quotes[quote];
      const inside =
        phrase !== undefined &&
        phrase.to - 1 === at &&
        phrase.to - phrase.from < 9 &&
        phrase.from > 0 &&
        phrase.to < end;
      if (!inside || phrase === undefined || beforeClosing(words, at)?.text === ",") break;
      from = phrase.from;
      continue;
    }
    if (word.tag === TAGS.conjunction) {
      if (word.lower === "but" || words[at - 1]?.tag === TAGS.comma || at === 0) break;
      joinedAt = at;
    }
    from--;
  }
  return trimSubject(words, from, end, language);
}

function findOpen(words: readonly Word[], close: number): number {
  for (let at = close - 1; at > Math.max(0, close - 8); at--) if (words[at]?.text === "(") return at;
  return -1;
}
