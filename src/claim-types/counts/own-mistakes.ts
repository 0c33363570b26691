import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import type { CorrectionLexicon } from "../../model/lexicon/corrections.ts";
import { findPhrase, indexOfPhrase } from "../../model/phrases.ts";
import { contains, firstFrom } from "../../model/span.ts";
import { hasWord } from "./has-word.ts";

// Sentences behind the one that tells of a mistake in which the right figure may stand.
const SENTENCES_TO_RIGHT = 2;
const WORDS_OF_OPENING = 4;
// "Correction:" stands over the paragraph that corrects, or a line above it.
const PARAGRAPHS_OF_OPENING = 2;

/**
 * "An earlier version of this story said five people were killed. Four were, police say", "In a story on Monday, the Herald erroneously
 * reported that …": whether an article says of this count that its own paper, or somebody else, got it wrong.
 */
export function isMistaken(
  draft: CountDraft,
  drafts: readonly CountDraft[],
  article: Annotated,
  language: Language,
): boolean {
  const sentence = article.sentences[draft.sentence];
  if (sentence === undefined) return false;
  if (isWronglySaid(draft, sentence, language)) return true;
  if (!tellsOfPrinted(draft, sentence, article, language)) return false;
  return (
    hasWord(sentence, language.corrections.wrongs) ||
    drafts.some((other) => mayReplace(other, draft)) ||
    leadsToFact(draft, article, language)
  );
}

/** "erroneously reported that 12 were killed", "said incorrectly that" */
function isWronglySaid({ anchor }: CountDraft, { tokens, speech }: Sentence, language: Language): boolean {
  const { wrongly } = language.corrections;
  return speech.some(({ cue, content }) => {
    if (!contains(content, anchor)) return false;
    const at = firstFrom(tokens, cue.start);
    return wrongly.has(tokens[at - 1]?.lower ?? "") || wrongly.has(tokens[at + 1]?.lower ?? "");
  });
}

/** The words before the count tell of what the paper printed: an earlier version, or its story where a correction opens. */
function tellsOfPrinted(
  { anchor }: CountDraft,
  sentence: Sentence,
  article: Annotated,
  { corrections }: Language,
): boolean {
  if (!hasWord(sentence, corrections.printed)) return false;
  const before = sentence.tokens.filter(({ end }) => end <= anchor.start);
  if (indexOfPhrase(corrections.versions, before) >= 0) return true;
  return indexOfPhrase(corrections.stories, before) >= 0 && isOpened(sentence, article, corrections);
}

function isOpened(
  { index, paragraph }: Sentence,
  { sentences, reading }: Annotated,
  { openers }: CorrectionLexicon,
): boolean {
  const headline = reading.article.headline.toLowerCase();
  if (openers.some((words) => headline.startsWith(words.join(" ")))) return true;
  for (let at = index; at >= 0; at--) {
    const sentence = sentences[at];
    if (sentence === undefined || paragraph - sentence.paragraph > PARAGRAPHS_OF_OPENING) return false;
    if (indexOfPhrase(openers, sentence.tokens.slice(0, WORDS_OF_OPENING)) >= 0) return true;
  }
  return false;
}

/** Another number of the same kind that stands right behind. */
function mayReplace({ sentence, anchor, count }: CountDraft, mistaken: CountDraft): boolean {
  return (
    anchor.start > mistaken.anchor.start &&
    sentence - mistaken.sentence <= SENTENCES_TO_RIGHT &&
    count.metric === mistaken.count.metric &&
    (count.low !== mistaken.count.low || count.high !== mistaken.count.high)
  );
}

/** "; in fact 121 were" */
function leadsToFact(
  { sentence, anchor }: CountDraft,
  { sentences }: Annotated,
  language: Language,
): boolean {
  return sentences
    .slice(sentence, sentence + SENTENCES_TO_RIGHT)
    .some(({ tokens, numbers }) =>
      tokens.some(
        ({ start }, at) =>
          start > anchor.end &&
          findPhrase(language.corrections.facts, tokens, at) !== null &&
          numbers.some(({ from }) => from > at),
      ),
    );
}
