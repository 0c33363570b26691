import type { Language } from "../model/language.ts";
import type { Span } from "../model/span.ts";
import { findQuotations, listBySentence, type Quotation } from "./attribution/quotations.ts";
import { type ParsedSentence, parseSentence } from "./clauses/parse.ts";
import type { BareSentence } from "./sentences.ts";

/** The sentences of one article with what is asked of them by all who read speech, each worked out once. */
export interface Discourse {
  readonly sentences: readonly BareSentence[];
  /** Names of places, for each sentence. */
  readonly places: readonly (readonly Span[])[];
  readonly quotations: readonly Quotation[];
  readonly language: Language;
  /** The quotations that sentence `at` has a part in. */
  quotesIn(at: number): readonly Quotation[];
  /** The clauses of `sentence`. */
  parse(sentence: BareSentence): ParsedSentence;
}

export function openDiscourse(
  sentences: readonly BareSentence[],
  places: readonly (readonly Span[])[],
  language: Language,
): Discourse {
  const quotations = findQuotations(sentences);
  const bySentence = listBySentence(quotations);
  const parsed = new Map<BareSentence, ParsedSentence>();
  return { sentences, places, quotations, language, quotesIn, parse };

  function quotesIn(at: number): readonly Quotation[] {
    return bySentence.get(at) ?? NO_QUOTATIONS;
  }

  function parse(sentence: BareSentence): ParsedSentence {
    let known = parsed.get(sentence);
    if (known === undefined) {
      known = parseSentence(sentence, quotesIn(sentence.index), language);
      parsed.set(sentence, known);
    }
    return known;
  }
}

const NO_QUOTATIONS: readonly Quotation[] = [];
