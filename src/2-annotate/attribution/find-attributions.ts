import type { Attribution, SpeechMention, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { MARKS } from "../../model/word-marks.ts";
import type { ParsedSentence, Phrase } from "../clauses/parse.ts";
import { readAccording } from "../clauses/read-according.ts";
import { type ReadCue, readCues } from "../clauses/read-cues.ts";
import type { Discourse } from "../discourse.ts";
import type { Heard, ReferentFinder } from "../referents/find-referent.ts";
import type { BareSentence } from "../sentences.ts";
import { nameSpeaker } from "../speaker-names.ts";
import { assignQuotations } from "./assign-quotations.ts";
import { nameByApposition } from "./name-by-apposition.ts";
import { findNamesByDash } from "./name-by-dash.ts";
import type { Quotation } from "./quotations.ts";

// Sentences that a speaker is taken to go on for, before and after the cue; bounds the work on a text that never closes a quotation.
const LONGEST_QUOTATION = 40;

/** Finds who says, thinks or wants what in an article: reported speech, attitudes, and quotations for as long as they go on. */
export function findAttributions(
  discourse: Discourse,
  speech: readonly (readonly SpeechMention[])[],
  referents: ReferentFinder,
): Attribution[] {
  const { sentences, places, quotations, language } = discourse;
  const attributions: Attribution[] = [];
  const heard: Heard[][] = [];
  const listHeard = (at: number) => {
    const own = heard[at] ?? [];
    const others = (speech[at] ?? []).filter((mention) => !own.some(({ cue }) => overlaps(cue, mention.cue)));
    return [...own, ...others];
  };
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.zone === "boilerplate" || (sentence.marks & MARKS.cue) === 0) continue;
    const here = discourse.quotesIn(index);
    const parsed = discourse.parse(sentence);
    const cues = readCues(parsed, language);
    if ((sentence.marks & MARKS.lead) !== 0) cues.push(...readAccording(parsed, language));
    for (const read of cues) {
      const cue = spanOf(parsed, withColon(parsed, read.cue));
      if (here.some((one) => overlaps(one.inner, cue))) continue;
      const source = read.source === null ? null : spanOf(parsed, read.source);
      const contents =
        contentsBefore(read, index, discourse) ?? goOn(runsOf(parsed, read.contents), here, sentences, index);
      const name =
        source === null
          ? null
          : (nameSource(source, cue, speech[index] ?? [], sentence, places[index] ?? [], language) ??
            referents.find(
              { word: wordOf(source, sentence), sentence: index, start: source.start, said: contents },
              listHeard,
            ));
      attributions.push({ sentence: index, cue, source, name, kind: read.kind, contents });
      if (read.kind === "spoken")
        heard[index] = [...(heard[index] ?? []), { source, name, cue, content: contents[0] }];
    }
  }
  attributions.push(...findNamesByDash(quotations, sentences, language));
  return assignQuotations(attributions, quotations, sentences).filter(({ contents }) => contents.length > 0);
}

/** “Is it open?” the mayor asked: a cue without words takes the quotation that ends right before its sentence. */
function contentsBefore(
  { contents }: ReadCue,
  index: number,
  { sentences, quotesIn }: Discourse,
): Span[] | null {
  const [before, sentence] = [sentences[index - 1], sentences[index]];
  if (contents.length > 0 || before === undefined || before.paragraph !== sentence?.paragraph) return null;
  const here = quotesIn(index);
  const quotation = quotesIn(index - 1).find(
    (one) => one.last === index - 1 && before.end - one.end <= 1 && !here.includes(one),
  );
  if (quotation === undefined) return null;
  const whole = { start: Math.max(quotation.start, before.start), end: quotation.end };
  return goOn([whole], [quotation], sentences, index - 1);
}

function runsOf(parsed: ParsedSentence, contents: readonly Phrase[]): Span[] {
  return contents.filter(({ from, to }) => to > from).map((phrase) => spanOf(parsed, phrase));
}

function spanOf({ words }: ParsedSentence, { from, to }: Phrase): Span {
  const [first, last] = [words[from], words[to - 1]];
  if (first === undefined || last === undefined) throw new RangeError("a phrase lies outside its sentence");
  return { start: first.start, end: last.end };
}

/** "said:" — the mark that leads to the words belongs to the cue (PolNeAR). */
function withColon({ words }: ParsedSentence, { from, to }: Phrase): Phrase {
  return { from, to: words[to]?.text === ":" ? to + 1 : to };
}

/** The name of a source: that of the speaker read there, else its words up to the first comma; null for a pronoun. */
function nameSource(
  source: Span,
  cue: Span,
  speech: readonly SpeechMention[],
  sentence: BareSentence,
  places: readonly Span[],
  language: Language,
): string | null {
  const { tokens } = sentence;
  const words = tokens
    .filter((token) => overlaps(token, source))
    .map((token) => (token.end > source.end ? cut(token, source.end) : token));
  const relative = words.find(({ lower }, at) => at > 0 && language.grammar.relatives.has(lower));
  for (const mention of speech) {
    if (!overlaps(mention.cue, cue)) continue;
    const named = nameByApposition(mention, sentence, places, language);
    if (named.source === null || !overlaps(named.source, source)) continue;
    // "In a meeting with the editors Ivo Marek said": the parsed subject is the narrower one.
    if (named.source.start < source.start) break;
    // "A man who fled the army said": the army is told of.
    if (relative !== undefined && named.source.start > relative.start) break;
    if (named.name !== null) return named.name;
    break;
  }
  return nameSpeaker(upToClause(words, language), language);
}

/** "Ivo Marek, who lives there" and "Ivo Marek (34)" -> "Ivo Marek", "a man who saw it" -> "a man"; "those who fled" stays whole. */
function upToClause(words: readonly Token[], { grammar }: Language): readonly Token[] {
  const end = words.findIndex(
    ({ text, lower }, at) => at > 0 && (text === "," || text === "(" || grammar.relatives.has(lower)),
  );
  const last = words[end - 1]?.lower ?? "";
  const isNoun = !grammar.determiners.has(last) && !grammar.pronouns.has(last);
  return end > 0 && isNoun ? words.slice(0, end) : words;
}

/** The one word of a pronoun. */
function wordOf(source: Span, { tokens }: BareSentence): string {
  return tokens.find((token) => overlaps(token, source))?.lower ?? "";
}

/** "Novak’s" -> "Novak" */
function cut(token: Token, end: number): Token {
  const length = end - token.start;
  return { ...token, end, text: token.text.slice(0, length), lower: token.lower.slice(0, length) };
}

/** Words that take part in a quotation of several sentences take all of it. */
function goOn(
  runs: readonly Span[],
  quotations: readonly Quotation[],
  sentences: readonly BareSentence[],
  index: number,
): Span[] {
  const spans = [...runs];
  for (const quotation of quotations) {
    if (quotation.first === quotation.last || !runs.some((run) => overlaps(run, quotation))) continue;
    const last = Math.min(quotation.last, index + LONGEST_QUOTATION);
    for (let at = Math.max(quotation.first, index - LONGEST_QUOTATION); at <= last; at++) {
      const sentence = sentences[at];
      if (sentence === undefined || at === index) continue;
      spans.push({
        start: Math.max(sentence.start, quotation.start),
        end: Math.min(sentence.end, quotation.end),
      });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}
