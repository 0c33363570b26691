import type { Attribution, PlaceMention, Sentence, SpeechMention, TimeMention } from "../model/annotation.ts";
import type { Published, Reading } from "../model/article.ts";
import { earliestDay } from "../model/edtf.ts";
import type { Gazetteer } from "../model/gazetteer.ts";
import type { Language } from "../model/language.ts";
import { findActors } from "./actors.ts";
import { findAttributions } from "./attribution/find-attributions.ts";
import { carrySpeakers } from "./carry-speakers.ts";
import { isShouted, lowerCase } from "./case-view.ts";
import { openDiscourse } from "./discourse.ts";
import { joinAttributions } from "./join-attributions.ts";
import { joinFigures } from "./join-figures.ts";
import { findNumbers } from "./numbers.ts";
import type { PlaceGuess } from "./place-guess.ts";
import { findPlaces, type ResolvedPlaces, resolvePlaces } from "./places.ts";
import { inferPublication, localDay } from "./publication-date.ts";
import { makeReferentFinder } from "./referents/find-referent.ts";
import { type BareSentence, splitSentences } from "./sentences.ts";
import { findSpeech } from "./speech.ts";
import { isDayFirst, type Matcher, prepareTimes, readTimes, type TimeAnchor } from "./times.ts";
import { addUnlisted } from "./unlisted/add-unlisted.ts";
import { findUnplaced } from "./unlisted/find-unplaced.ts";

/** An article as it was read, with the language it is read in. */
export interface Spoken {
  readonly reading: Reading;
  readonly language: Language;
}

/** An article on its way: what the steps have found, mostly a list for every sentence. */
export interface ArticleDraft extends Spoken {
  /** As written; `bare` where they are read in small letters. */
  written: readonly BareSentence[];
  bare: readonly BareSentence[];
  guesses: readonly (readonly PlaceGuess[])[];
  scene: ResolvedPlaces;
  unplaced: readonly Sentence["unplaced"][];
  /** Made ready for their times to be read; null for a sentence that holds none. */
  prepared: readonly (Matcher | null)[];
  published: Published | null;
  times: readonly Sentence["times"][];
  numbers: readonly Sentence["numbers"][];
  speech: readonly Sentence["speech"][];
  actors: readonly Sentence["actors"][];
  attributions: readonly Attribution[];
}

/** A draft of an article of which nothing is found yet. */
export function openDraft({ reading, language }: Spoken): ArticleDraft {
  return {
    reading,
    language,
    written: [],
    bare: [],
    guesses: [],
    scene: { country: null, timeZone: "UTC", mentions: [] },
    unplaced: [],
    prepared: [],
    published: reading.article.published,
    times: [],
    numbers: [],
    speech: [],
    actors: [],
    attributions: [],
  };
}

/** In this order: places tell the time zone and the capitals of a text in capitals, the day of publication what "Friday" is. */
export const STEPS: readonly ((draft: ArticleDraft, gazetteer: Gazetteer) => void)[] = [
  (it) => {
    it.written = joinFigures(
      splitSentences(it.reading.article.text, it.reading.zones, it.language),
      it.language,
    );
  },
  (it, gazetteer) => {
    it.guesses = guessPlaces(it.reading, it.written, gazetteer, it.language);
  },
  (it, gazetteer) => {
    it.scene = resolvePlaces(it.guesses, gazetteer);
  },
  (it) => {
    it.bare = settleCase(it.reading, it.written, it.scene.mentions, it.language);
  },
  (it) => {
    const { written, bare, language } = it;
    // Text in capitals does not tell which words are names.
    if (bare === written)
      it.scene = {
        ...it.scene,
        mentions: addUnlisted(written, it.scene.mentions, it.scene.country, language),
      };
  },
  (it) => {
    const { bare, scene, language } = it;
    it.unplaced = bare.map((sentence, at) => findUnplaced(sentence, scene.mentions[at] ?? [], language));
  },
  (it) => {
    it.prepared = it.bare.map((sentence) => prepareTimes(sentence, it.language.times));
  },
  (it) => {
    // Where the page states none, dated words may tell.
    it.published ??= inferPublication(it.reading.article.text, it.bare, it.prepared, it.language.times);
  },
  (it) => {
    it.times = tellTimes(it);
  },
  (it) => {
    const { numbers, grammar } = it.language;
    it.numbers = it.bare.map(({ tokens }) => findNumbers(tokens, numbers, grammar));
  },
  (it) => {
    it.speech = hearSpeech(it.bare, it.language);
  },
  (it) => {
    const discourse = openDiscourse(it.bare, it.scene.mentions, it.language);
    const referents = makeReferentFinder(discourse);
    it.speech = carrySpeakers(discourse, it.speech, referents);
    it.attributions = findAttributions(discourse, it.speech, referents);
    it.speech = joinAttributions(it.speech, it.attributions, it.bare, it.language);
  },
  (it) => {
    it.actors = it.bare.map((sentence, at) => findActors(sentence, it.speech[at] ?? [], it.language));
  },
];

function guessPlaces(
  { article }: Reading,
  sentences: readonly BareSentence[],
  gazetteer: Gazetteer,
  language: Language,
): (readonly PlaceGuess[])[] {
  return sentences.map(({ zone, tokens }) =>
    zone === "boilerplate" ? [] : findPlaces(article.text, tokens, gazetteer, language),
  );
}

/** Old wires are in capitals throughout: their words are read in small letters, but for the places just found. */
function settleCase(
  { article }: Reading,
  written: readonly BareSentence[],
  places: readonly (readonly PlaceMention[])[],
  { grammar }: Language,
): readonly BareSentence[] {
  if (!isShouted(article.text)) return written;
  return written.map((sentence, at) => lowerCase(sentence, places[at] ?? [], grammar.calendar));
}

function hearSpeech(sentences: readonly BareSentence[], language: Language): (readonly SpeechMention[])[] {
  return sentences.map((sentence) => (sentence.zone === "boilerplate" ? [] : findSpeech(sentence, language)));
}

const NO_TIMES: readonly TimeMention[] = [];

/** Every sentence hands on the date that is spoken of. */
function tellTimes({
  reading,
  prepared,
  published,
  scene: { timeZone },
}: ArticleDraft): (readonly TimeMention[])[] {
  const day = published === null ? null : dayOnTheSpot(published, timeZone);
  let order: boolean | null | undefined;
  const tellOrder = () => {
    if (order === undefined) order = isDayFirst(reading.article.text, day);
    return order;
  };
  let spokenOf: Pick<TimeAnchor, "focus" | "quarter"> = {};
  return prepared.map((matcher) => {
    if (matcher === null) return NO_TIMES;
    const { times, focus, quarter } = readTimes(matcher, {
      day,
      timeZone,
      isDayFirst: tellOrder,
      ...spokenOf,
    });
    spokenOf = { focus, quarter };
    return times;
  });
}

/** The day it was at the place reported on: a page stamped 5 January, 6 pm in Chicago, came out on 6 January in Almaty. */
function dayOnTheSpot({ edtf, instant }: Published, timeZone: string): string | null {
  return instant === undefined ? earliestDay(edtf) : localDay(instant, timeZone) || earliestDay(edtf);
}
