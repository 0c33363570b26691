import type { Annotated, PlaceMention, Sentence } from "../model/annotation.ts";
import type { Published, Reading } from "../model/article.ts";
import { earliestDay } from "../model/edtf.ts";
import type { Gazetteer } from "../model/gazetteer.ts";
import type { Language } from "../model/language.ts";
import { findActors } from "./actors.ts";
import { carrySpeakers } from "./carry-speakers.ts";
import { isShouted, lowerCase } from "./case-view.ts";
import { findNumbers } from "./numbers.ts";
import { findPlaces, resolvePlaces } from "./places.ts";
import { inferPublication, localDay } from "./publication-date.ts";
import { type BareSentence, splitSentences } from "./sentences.ts";
import { findSpeech } from "./speech.ts";
import { findTimes } from "./times.ts";

/** Understands an article word by word: sentences, numbers, times, places, groups and speakers. */
export function annotate(reading: Reading, language: Language, gazetteer: Gazetteer): Annotated {
  const { article, zones } = reading;
  const written = splitSentences(article.text, zones, language.grammar);
  const guesses = written.map((sentence) =>
    sentence.zone === "boilerplate" ? [] : findPlaces(article.text, sentence.tokens, gazetteer),
  );
  const { country, timeZone, mentions } = resolvePlaces(guesses, gazetteer);
  const bare = isShouted(article.text)
    ? written.map((sentence, index) => lowerCase(sentence, mentions[index] ?? NO_PLACES))
    : written;
  const published = settlePublication(reading, bare, timeZone, language);
  const speech = carrySpeakers(
    bare,
    bare.map((sentence) => (sentence.zone === "boilerplate" ? [] : findSpeech(sentence, language))),
    language,
  );
  const day = published === null ? null : earliestDay(published.edtf);
  let focus: string | null = null;
  const sentences = bare.map((sentence, index): Sentence => {
    const times = findTimes(article.text, sentence.tokens, { day, timeZone, focus }, language.times);
    focus = times.findLast(({ edtf }) => /^\d{4}-\d{2}-\d{2}$/u.test(edtf))?.edtf ?? focus;
    const said = speech[index] ?? [];
    return {
      ...sentence,
      numbers: findNumbers(sentence.tokens, language.numbers, language.grammar),
      times,
      places: mentions[index] ?? NO_PLACES,
      actors: findActors(sentence.tokens, said, language),
      speech: said,
    };
  });
  return { reading: { ...reading, article: { ...article, published } }, sentences, country, timeZone };
}

const NO_PLACES: readonly PlaceMention[] = [];

/** The day of publication in the time zone of the place reported on; inferred from dated words where none is stated. */
function settlePublication(
  { article }: Reading,
  sentences: readonly BareSentence[],
  timeZone: string,
  language: Language,
): Published | null {
  const { published } = article;
  if (published === null) return inferPublication(article.text, sentences, language.times);
  return published.instant === undefined
    ? published
    : { ...published, edtf: localDay(published.instant, timeZone) };
}
