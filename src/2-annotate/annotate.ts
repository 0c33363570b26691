import type { Annotated, PlaceMention, Sentence } from "../model/annotation.ts";
import type { Published, Reading } from "../model/article.ts";
import { earliestDay } from "../model/edtf.ts";
import type { Gazetteer } from "../model/gazetteer.ts";
import type { Language } from "../model/language.ts";
import { findActors } from "./actors.ts";
import { findAttributions } from "./attribution/find-attributions.ts";
import { carrySpeakers } from "./carry-speakers.ts";
import { isShouted, lowerCase } from "./case-view.ts";
import { findNumbers } from "./numbers.ts";
import { findPlaces, resolvePlaces } from "./places.ts";
import { inferPublication, localDay } from "./publication-date.ts";
import { type BareSentence, splitSentences } from "./sentences.ts";
import { findSpeech } from "./speech.ts";
import { readTimes, type TimeAnchor } from "./times.ts";

/** Understands an article word by word: sentences, numbers, times, places, groups and speakers. */
export function annotate(reading: Reading, language: Language, gazetteer: Gazetteer): Annotated {
  const { article, zones } = reading;
  const written = splitSentences(article.text, zones, language);
  const guesses = written.map((sentence) =>
    sentence.zone === "boilerplate" ? [] : findPlaces(article.text, sentence.tokens, gazetteer),
  );
  const { country, timeZone, mentions } = resolvePlaces(guesses, gazetteer);
  const bare = isShouted(article.text)
    ? written.map((sentence, index) =>
        lowerCase(sentence, mentions[index] ?? NO_PLACES, language.grammar.calendar),
      )
    : written;
  const published = settlePublication(reading, bare, language);
  const speech = carrySpeakers(
    bare,
    bare.map((sentence) => (sentence.zone === "boilerplate" ? [] : findSpeech(sentence, language))),
    language,
  );
  const day = published === null ? null : dayOnTheSpot(published, timeZone);
  let spokenOf: Pick<TimeAnchor, "focus" | "quarter"> = {};
  const sentences = bare.map((sentence, index): Sentence => {
    const anchor = { day, timeZone, ...spokenOf };
    const { times, focus, quarter } = readTimes(sentence, anchor, language.times);
    spokenOf = { focus, quarter };
    const said = speech[index] ?? [];
    const { start, end, paragraph, zone, tokens, marks } = sentence;
    // Member by member: a spread here is slow, and every sentence passes.
    return {
      start,
      end,
      index: sentence.index,
      paragraph,
      zone,
      tokens,
      marks,
      numbers: findNumbers(sentence.tokens, language.numbers, language.grammar),
      times,
      places: mentions[index] ?? NO_PLACES,
      actors: findActors(sentence, said, language),
      speech: said,
    };
  });
  return {
    reading: { ...reading, article: { ...article, published } },
    sentences,
    attributions: findAttributions(bare, speech, language),
    country,
    timeZone,
  };
}

const NO_PLACES: readonly PlaceMention[] = [];

/** The publication as the page states it; inferred from dated words where it states none. */
function settlePublication(
  { article }: Reading,
  sentences: readonly BareSentence[],
  language: Language,
): Published | null {
  return article.published ?? inferPublication(article.text, sentences, language.times);
}

/** The day it was at the place reported on: a page stamped 5 January, 6 pm in Chicago, came out on 6 January in Almaty. */
function dayOnTheSpot({ edtf, instant }: Published, timeZone: string): string | null {
  return instant === undefined ? earliestDay(edtf) : localDay(instant, timeZone) || earliestDay(edtf);
}
