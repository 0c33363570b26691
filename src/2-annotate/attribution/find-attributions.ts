import type { Attribution, SpeechMention } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { contains, overlaps, type Span } from "../../model/span.ts";
import type { BareSentence } from "../sentences.ts";
import { assignQuotations } from "./assign-quotations.ts";
import { findQuotations, type Quotation } from "./quotations.ts";
import { addQuoting, nameByApposition } from "./quoting.ts";
import { isSaying, readReported } from "./reported.ts";

// Sentences that a speaker is taken to go on for, before and after the cue; bounds the work on a text that never closes a quotation.
const LONGEST_QUOTATION = 40;

/** Finds who says what in an article from its reporting words: clear reported speech, and quotations for as long as they go on. */
export function findAttributions(
  sentences: readonly BareSentence[],
  speech: readonly (readonly SpeechMention[])[],
  language: Language,
): Attribution[] {
  const quotations = findQuotations(sentences);
  const bySentence = listBySentence(quotations);
  const sayings = sentences.map((sentence, index) => {
    const own = (speech[index] ?? []).filter(({ cue }) => contains(sentence, cue));
    return own
      .filter((mention) => isSaying(mention, sentence, language))
      .map((mention) => nameByApposition(mention, sentence, language));
  });
  const quoting = addQuoting(sayings, sentences, language);
  const attributions = sentences.flatMap((sentence, index) =>
    (quoting[index] ?? []).flatMap((mention): Attribution[] => {
      const { cue, source, name } = mention;
      const here = bySentence.get(index) ?? [];
      // "I believe" inside a quotation belongs to the words of the one who is quoted.
      if (source === null || name === null || here.some((one) => overlaps(one.inner, cue))) return [];
      const isQuoting = !(sayings[index] ?? []).includes(mention);
      const runs = isQuoting ? [] : readReported(mention, sayings[index] ?? [], here, sentence, language);
      return [{ sentence: index, cue, source, name, contents: goOn(runs, here, sentences, index) }];
    }),
  );
  const assigned = assignQuotations(attributions, quotations, sentences, quoting);
  return assigned.filter(({ contents }) => contents.length > 0);
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
