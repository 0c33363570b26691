import type { Attribution, SpeechMention, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { MARKS } from "../../model/word-marks.ts";
import { type ParsedSentence, type Phrase, parseSentence } from "../clauses/parse.ts";
import { readAccording } from "../clauses/read-according.ts";
import { readCues } from "../clauses/read-cues.ts";
import type { BareSentence } from "../sentences.ts";
import { nameSpeaker } from "../speaker-names.ts";
import { assignQuotations } from "./assign-quotations.ts";
import { nameByApposition } from "./name-by-apposition.ts";
import { findQuotations, type Quotation } from "./quotations.ts";

// Sentences that a speaker is taken to go on for, before and after the cue; bounds the work on a text that never closes a quotation.
const LONGEST_QUOTATION = 40;

/** Finds who says, thinks or wants what in an article: reported speech, attitudes, and quotations for as long as they go on. */
export function findAttributions(
  sentences: readonly BareSentence[],
  speech: readonly (readonly SpeechMention[])[],
  language: Language,
): Attribution[] {
  const quotations = findQuotations(sentences);
  const bySentence = listBySentence(quotations);
  let last: string | null = null;
  const attributions = sentences.flatMap((sentence, index): Attribution[] => {
    if (sentence.zone === "boilerplate") return [];
    if ((sentence.marks & MARKS.cue) === 0) return [];
    const here = bySentence.get(index) ?? [];
    const parsed = parseSentence(sentence, here, language);
    const before = sentences[index - 1];
    const quoteBefore = (bySentence.get(index - 1) ?? []).find(
      (one) =>
        before?.paragraph === sentence.paragraph &&
        one.last === index - 1 &&
        before.end - one.end <= 1 &&
        here.every((other) => other !== one),
    );
    const cues = [...readCues(parsed, language), ...readAccording(parsed, language)];
    return cues.flatMap((read): Attribution[] => {
      const cue = spanOf(parsed, read.cue);
      if (here.some((one) => overlaps(one.inner, cue))) return [];
      const source = read.source === null ? null : spanOf(parsed, read.source);
      const name =
        source === null
          ? null
          : (nameSource(
              source,
              (speech[index] ?? [])
                .filter((mention) => overlaps(mention.cue, cue))
                .map((mention) => nameByApposition(mention, sentence, language)),
              sentence,
              language,
            ) ?? last);
      if (name !== null) last = name;
      const isBack = read.contents.length === 0 && quoteBefore !== undefined;
      if (isBack) {
        const whole = { start: Math.max(quoteBefore.start, before?.start ?? 0), end: quoteBefore.end };
        return [
          {
            sentence: index,
            cue,
            source,
            name,
            kind: read.kind,
            contents: goOn([whole], [quoteBefore], sentences, index - 1),
          },
        ];
      }
      const runs = read.contents.filter(({ from, to }) => to > from).map((phrase) => spanOf(parsed, phrase));
      return [
        { sentence: index, cue, source, name, kind: read.kind, contents: goOn(runs, here, sentences, index) },
      ];
    });
  });
  const assigned = assignQuotations(attributions, quotations, sentences);
  return assigned.filter(({ contents }) => contents.length > 0);
}

function spanOf({ words }: ParsedSentence, { from, to }: Phrase): Span {
  const [first, last] = [words[from], words[to - 1]];
  if (first === undefined || last === undefined) throw new RangeError("a phrase lies outside its sentence");
  return { start: first.start, end: last.end };
}

/** The name of a source: that of the speaker read there, else its words up to the first comma; null for a pronoun. */
function nameSource(
  source: Span,
  mentions: readonly SpeechMention[],
  { tokens }: BareSentence,
  language: Language,
): string | null {
  const known = mentions.find((mention) => mention.source !== null && overlaps(mention.source, source))?.name;
  if (known != null) return known;
  const words = tokens
    .filter((token) => overlaps(token, source))
    .map((token) => (token.end > source.end ? cut(token, source.end) : token));
  const comma = words.findIndex(({ text }) => text === ",");
  return nameSpeaker(comma > 0 ? words.slice(0, comma) : words, language);
}

/** "Novak’s" -> "Novak" */
function cut(token: Token, end: number): Token {
  const length = end - token.start;
  return { ...token, end, text: token.text.slice(0, length), lower: token.lower.slice(0, length) };
}

/** For each sentence, the quotations it has a part in. */
function listBySentence(quotations: readonly Quotation[]): Map<number, Quotation[]> {
  const bySentence = new Map<number, Quotation[]>();
  for (const quotation of quotations) {
    for (let at = quotation.first; at <= quotation.last; at++) {
      const others = bySentence.get(at);
      if (others === undefined) bySentence.set(at, [quotation]);
      else others.push(quotation);
    }
  }
  return bySentence;
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
