import type { SpeechMention, Token } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import { firstFrom } from "../model/span.ts";
import type { BareSentence } from "./sentences.ts";

/** "Ten died, police said, and 20 were hurt, according to doctors": of those who close what they say in one sentence each says a part of it. */
export function shareSentence(
  found: readonly SpeechMention[],
  { tokens, start, end }: BareSentence,
  language: Language,
): readonly SpeechMention[] {
  if (found.length < 2) return found;
  let from = start;
  return found.map((mention, at) => {
    const { content, cue, source } = mention;
    const next = found[at + 1];
    const isWhole = content.start === start && content.end === end && source !== null && cue.start > start;
    if (!isWhole) return mention;
    const own = Math.max(cue.end, source.end);
    const isShared = next !== undefined && next.content.start === start && joinsClause(own, tokens, language);
    const part = { ...mention, content: { start: from, end: isShared ? own : end } };
    if (isShared) from = own;
    return part;
  });
}

/** ", and", "while" */
function joinsClause(offset: number, tokens: readonly Token[], { grammar, clauses }: Language): boolean {
  const at = firstFrom(tokens, offset);
  const joiner = tokens[tokens[at]?.text === "," ? at + 1 : at]?.lower ?? "";
  return grammar.conjunctions.has(joiner) || clauses.small.contrasts.has(joiner);
}
