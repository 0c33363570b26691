import type { Annotated, Place, Sentence } from "../model/annotation.ts";
import type { CountryWords, Digest, PlaceTally } from "../model/digest.ts";
import { hashRun } from "../model/id.ts";
import type { GrammarLexicon } from "../model/lexicon/grammar.ts";
import { NumberTable } from "../model/number-table.ts";
import { isUnique, readVocabulary, type Vocabulary, type Word } from "./vocabulary.ts";
import { listNames } from "./words.ts";

const RUN_LENGTH = 5;
const PAIR_WORD_LENGTH = 4;
const LEAD_SENTENCES = 4;

/** Keeps of an annotated article what the stages that compare articles need. */
export function digestArticle(
  annotated: Annotated,
  { possessive }: Pick<GrammarLexicon, "possessive">,
): Digest {
  const { reading, country, timeZone } = annotated;
  const story = annotated.sentences.filter(isStoryText);
  const vocabulary = readVocabulary(reading.article.headline, story, possessive);
  return {
    article: reading.article,
    standing: reading.standing,
    country,
    timeZone,
    terms: vocabulary.terms,
    runs: hashRuns(vocabulary),
    pairs: listPairs(vocabulary),
    names: [...listNames(story)],
    places: tallyPlaces(story, country),
    lead: listLeadPlaces(story),
    countries: listCountries(annotated),
  };
}

/** True for sentences that tell the story: not the page's own furniture. */
function isStoryText(sentence: Sentence): boolean {
  return sentence.zone === "body" || sentence.zone === "headline" || sentence.zone === "subheading";
}

function hashRuns({ runs }: Vocabulary): number[] {
  const hashes: number[] = [];
  const met = new NumberTable();
  for (const run of runs) {
    let unique = -1;
    for (let to = 0; to < run.length; to++) {
      const word = run[to];
      if (word !== undefined && isUnique(word)) unique = to;
      const from = to - RUN_LENGTH + 1;
      if (from < 0) continue;
      const hash = hashRun(run, from, RUN_LENGTH);
      // Most runs hold a word that the article uses but once, and come but once themselves.
      if (unique < from) {
        if (met.get(hash) !== undefined) continue;
        met.set(hash, from);
      }
      hashes.push(hash);
    }
  }
  return hashes;
}

function listPairs({ runs, size }: Vocabulary): string[] {
  const seen = new Set<number>();
  const pairs: string[] = [];
  for (const run of runs) {
    let before: Word | null = null;
    for (const word of run) {
      if (word.text.length < PAIR_WORD_LENGTH) continue;
      if (before !== null && (isUnique(before) || isUnique(word) || isFirst(before, word)))
        pairs.push(`${before.text} ${word.text}`);
      before = word;
    }
  }
  return pairs;

  /** Told apart by the places of their words: the words themselves are put together once. */
  function isFirst(before: Word, word: Word): boolean {
    const key = before.place * size + word.place;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  }
}

function tallyPlaces(story: readonly Sentence[], country: string | null): PlaceTally[] {
  const tallies = new Map<string, { place: Place; mentions: number }>();
  for (const { places, tokens } of story) {
    // "Kyzylorda: 21" is one of many that a list goes through, and no word of where the story plays.
    if (places.length > 0 && isEntry(tokens)) continue;
    for (const { place, adjective } of places) {
      if (adjective || (country !== null && place.country !== country)) continue;
      const key = placeKey(place);
      const tally = tallies.get(key);
      if (tally === undefined) tallies.set(key, { place, mentions: 1 });
      else tally.mentions += 1;
    }
  }
  return [...tallies.values()];
}

/** "Kyzylorda: 21", "North Darfur | 410 | 1,200" */
function isEntry(tokens: Sentence["tokens"]): boolean {
  return tokens.length <= LONGEST_ENTRY && tokens.at(-1)?.kind === "number" && tokens[0]?.kind === "word";
}

const LONGEST_ENTRY = 20;

/** One key for a place under all its names. */
export function placeKey({ name, country, admin1, geonames }: Place): string {
  return `${geonames ?? name} ${country} ${admin1 ?? ""}`;
}

/** The country whose own key this is; null for a town's or a region's. */
export function countryOfKey(key: string): string | null {
  return key.endsWith(" ") ? (key.slice(0, -1).split(" ").at(-1) ?? null) : null;
}

/** Whether a key is of a place in a country. */
export function isKeyIn(key: string, country: string): boolean {
  return key.split(" ").at(-2) === country;
}

function listLeadPlaces(story: readonly Sentence[]): Place[] {
  const named = story.slice(0, LEAD_SENTENCES).flatMap(({ places }) => places);
  return named
    .filter(({ place, adjective }) => !adjective && place.precision !== "country")
    .map(({ place }) => place);
}

/** Every country the article names, page furniture included: a masthead's "Kazakhstan" is called so too. */
function listCountries({ sentences, reading }: Annotated): CountryWords[] {
  const countries = new Map<string, { name: string; words: Set<string> }>();
  for (const { places } of sentences) {
    for (const { place, start, end } of places) {
      if (place.precision !== "country") continue;
      const seen = countries.get(place.country) ?? { name: place.name, words: new Set<string>() };
      seen.words.add(reading.article.text.slice(start, end));
      countries.set(place.country, seen);
    }
  }
  return [...countries].map(([code, { name, words }]) => ({ code, name, words: [...words] }));
}
