import type { ParsedSentence } from "./parse.ts";
import { hasTag, TAGS } from "./tags.ts";

/** Whether a subject and a finite verb follow. */
export function isClauseAfter(parsed: ParsedSentence, from: number): boolean {
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
