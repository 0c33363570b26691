import type { Attribution, SpeechMention, Token } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import { isPronounOf } from "../model/pronoun.ts";
import { contains, overlaps } from "../model/span.ts";
import type { BareSentence } from "./sentences.ts";

/**
 * Speech is found by its words, attributions by the clauses of the sentence. Where the words name nobody, or somebody in the words that are
 * said, the clauses tell who speaks: "Ivo Marek, who saw it, said three people died".
 */
export function joinAttributions(
  speech: readonly (readonly SpeechMention[])[],
  attributions: readonly Attribution[],
  sentences: readonly BareSentence[],
  language: Language,
): readonly (readonly SpeechMention[])[] {
  const joined = [...speech];
  for (const attribution of attributions) {
    const sentence = sentences[attribution.sentence];
    const mention = sentence === undefined ? null : toMention(attribution, sentence, language);
    if (mention === null) continue;
    const here = joined[attribution.sentence] ?? [];
    const known = here.find(({ cue }) => overlaps(cue, mention.cue));
    if (known === undefined) joined[attribution.sentence] = [...here, mention];
    else if (isWrong(known, mention, sentence?.tokens ?? [], language))
      joined[attribution.sentence] = here.map((one) =>
        one === known ? { ...known, ...told(mention) } : one,
      );
  }
  return joined;
}

function told({ source, name, content, start, end }: SpeechMention): Partial<SpeechMention> {
  return { source, name, content, start, end };
}

/** By words "Ivo Marek, who saw it, said | three people died", or "a man who fled | the army said". */
function isWrong(
  { source: known, cue }: SpeechMention,
  { source }: SpeechMention,
  tokens: readonly Token[],
  { grammar }: Language,
): boolean {
  if (known === null || source === null) return false;
  if (known.start >= cue.end && source.end <= cue.start) return true;
  const isInClause = tokens.some(
    ({ start, lower }) => start > source.start && start < known.start && grammar.relatives.has(lower),
  );
  return isInClause && contains(source, known);
}

/** What a sentence itself says by a verb of saying with a clause behind or before it; null for all else. */
function toMention(
  { cue, source, name, kind, contents }: Attribution,
  { tokens, start, end }: BareSentence,
  { speech, grammar, clauses }: Language,
): SpeechMention | null {
  if (kind !== "spoken" || source === null || name === null) return null;
  if (isNobody(name, grammar)) return null;
  const verb = tokens.find((token) => overlaps(token, cue) && speech.cues.has(token.lower));
  const said = verb === undefined ? undefined : speech.cues.get(verb.lower);
  const content = contents.find((one) => one.start >= start && one.end <= end);
  if (verb === undefined || said === undefined || content === undefined || said.as === "passive") return null;
  // "denied reports of the arrest", "a storm claimed ten lives": only of a whole clause is it clear that it is what was said.
  const opener = tokens.find((token) => token.start >= content.start);
  // "…, fewer than the 2,500 first announced": a participle says nothing.
  if (content.start < cue.start && !speech.plainCues.has(verb.lower)) return null;
  if (said.certainty !== "reported" && content.start >= cue.end && opener?.lower !== clauses.closed.that)
    return null;
  return {
    start: Math.min(content.start, source.start, cue.start),
    end: Math.max(content.end, source.end, cue.end),
    cue,
    source,
    name,
    content,
    certainty: said.certainty,
    relays: [],
    carried: false,
  };
}

/** "we", "who", "this", "yet": no name. */
function isNobody(name: string, grammar: Language["grammar"]): boolean {
  const last = name.toLowerCase().split(" ").at(-1) ?? "";
  return (
    isPronounOf(name, last, grammar) ||
    grammar.determiners.has(last) ||
    grammar.relatives.has(last) ||
    grammar.conjunctions.has(last) ||
    grammar.adverbs.has(last)
  );
}
