import type { Annotated, Place, Sentence, Token } from "../model/annotation.ts";
import type { CountryWords, Digest, PlaceTally, TermTally } from "../model/digest.ts";
import { hash53, hashNumbers } from "../model/id.ts";
import type { GrammarLexicon } from "../model/lexicon/grammar.ts";
import { listNames, listRuns } from "./words.ts";

const HEADLINE_WORD = /[\p{L}\p{M}]+/gu;
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
  const runs = listRuns(story);
  return {
    article: reading.article,
    standing: reading.standing,
    country,
    timeZone,
    terms: tallyTerms(reading.article.headline, story, possessive),
    runs: hashRuns(runs),
    pairs: listPairs(runs),
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

function tallyTerms(headline: string, story: readonly Sentence[], possessive: RegExp): TermTally[] {
  const tally = new Map<string, { times: number; asName: number; numeric: boolean }>();
  const add = (term: string, asName: boolean, numeric: boolean) => {
    const seen = tally.get(term);
    if (seen === undefined) tally.set(term, { times: 1, asName: asName ? 1 : 0, numeric });
    else {
      seen.times += 1;
      if (asName) seen.asName += 1;
    }
  };
  for (const match of headline.matchAll(HEADLINE_WORD)) add(match[0].toLowerCase(), false, false);
  for (const { tokens } of story) {
    tokens.forEach((token, at) => {
      if (token.kind === "word")
        add(token.lower.replace(possessive, ""), at > 0 && isCapitalised(token), false);
      if (token.kind === "number") add(token.text, false, true);
    });
  }
  return [...tally].map(([term, { times, asName, numeric }]) => {
    return [term, times, numeric ? "number" : asName * 2 > times ? "name" : "word"];
  });
}

function isCapitalised(token: Token): boolean {
  const first = token.text.charAt(0);
  return first !== first.toLowerCase();
}

function hashRuns(runs: readonly (readonly string[])[]): number[] {
  const hashes = new Set<number>();
  for (const run of runs) {
    if (run.length < RUN_LENGTH) continue;
    const words = run.map(hashWord);
    for (let at = 0; at + RUN_LENGTH <= words.length; at++) {
      hashes.add(hashNumbers(words, at, at + RUN_LENGTH));
    }
  }
  return [...hashes];
}

const MOST_KEPT = 20_000;
const wordHashes = new Map<string, number>();

/** The hash of a word, made once for all its uses. */
function hashWord(word: string): number {
  const known = wordHashes.get(word);
  if (known !== undefined) return known;
  const hash = hash53(word);
  if (wordHashes.size >= MOST_KEPT) wordHashes.clear();
  wordHashes.set(word, hash);
  return hash;
}

function listPairs(runs: readonly (readonly string[])[]): string[] {
  const pairs = new Set<string>();
  for (const run of runs) {
    const telling = run.filter((word) => word.length >= PAIR_WORD_LENGTH);
    for (let at = 0; at + 2 <= telling.length; at++) pairs.add(`${telling[at]} ${telling[at + 1]}`);
  }
  return [...pairs];
}

function tallyPlaces(story: readonly Sentence[], country: string | null): PlaceTally[] {
  const tallies = new Map<string, { place: Place; mentions: number }>();
  for (const { places } of story) {
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

/** One key for a place under all its names. */
export function placeKey({ name, country, admin1, geonames }: Place): string {
  return `${geonames ?? name} ${country} ${admin1 ?? ""}`;
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
