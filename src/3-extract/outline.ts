import type { Annotated, Place, Sentence, TimeMention } from "../model/annotation.ts";
import { isDay } from "../model/edtf.ts";
import type { Language } from "../model/language.ts";
import { contains } from "../model/span.ts";
import type { DatesOf } from "./told-dates.ts";

/** What the lines around a sentence tell of all that stands under them. */
export interface Outline {
  /** The place a heading is nothing but: "West Darfur". */
  readonly place: Place | null;
  /** The day that opens its entry: "5 January: Crowds storm …". */
  readonly entry: TimeMention | null;
  /** The day on which its numbers were current, where the heading or the sentence before it tells. */
  readonly asOf: string | null;
}

export type OutlineOf = (sentence: Sentence) => Outline;

const NOTHING: Outline = { place: null, entry: null, asOf: null };

/** Reads the headings, dated entries and as-of days of an article; each sentence is looked at once. */
export function readOutline(article: Annotated, datesOf: DatesOf, language: Language): OutlineOf {
  const outlines: Outline[] = [];
  const isDiary = countDayLines(article, datesOf) >= LEAST_DAY_LINES;
  let heading = NOTHING;
  let entry: TimeMention | null = null;
  let asOf: string | null = null;
  let paragraph = -1;
  for (const sentence of article.sentences) {
    const own = sentence.times.length === 0 ? null : findDay(sentence, datesOf);
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      [entry, asOf] = [opensEntry(own, sentence) ? own : heading.entry, heading.asOf];
    }
    if (isDiary && isDayLine(own, sentence)) heading = { ...NOTHING, entry: own };
    else if (isHeading(sentence, article)) heading = readHeading(sentence, datesOf, language, heading);
    const told =
      own === null ? undefined : datesOf(sentence).find((date) => date.isAsOf && isDay(date.time.edtf));
    if (told !== undefined) asOf = told.time.edtf;
    else if (own !== null && own !== entry) asOf = null;
    const { place } = heading;
    outlines.push(place === null && entry === null && asOf === null ? NOTHING : { place, entry, asOf });
  }
  return ({ index }) => outlines[index] ?? NOTHING;
}

/** The first day a sentence names. */
function findDay(sentence: Sentence, datesOf: DatesOf): TimeMention | null {
  return datesOf(sentence).find(({ time }) => isDay(time.edtf))?.time ?? null;
}

const BULLET = /^[•·*–—-]$/u;
const ENTRY_MARK = /^[:–—-]$/u;

/** "5 January: Crowds storm …", "• 5 January – Crowds storm …" */
function opensEntry(day: TimeMention | null, { tokens, zone }: Sentence): boolean {
  if (day === null || zone === "headline") return false;
  const first = BULLET.test(tokens[0]?.text ?? "") ? tokens[1] : tokens[0];
  if (first?.start !== day.start) return false;
  const mark = tokens.find(({ start }) => start >= day.end);
  return mark !== undefined && ENTRY_MARK.test(mark.text) && (mark.text === ":" || mark.start > day.end);
}

/** One day over running text may be a stamp of the page; several are a diary. */
const LEAST_DAY_LINES = 2;

function countDayLines({ sentences }: Annotated, datesOf: DatesOf): number {
  const body = sentences.findIndex(({ zone }) => zone === "body");
  return sentences.filter(
    (sentence, at) =>
      at > body && sentence.times.length > 0 && isDayLine(findDay(sentence, datesOf), sentence),
  ).length;
}

/** "Wednesday 5 January 2022" */
function isDayLine(day: TimeMention | null, { tokens, zone }: Sentence): boolean {
  if (day === null || zone === "headline") return false;
  return tokens.every((token) => contains(day, token) || token.kind === "punctuation");
}

/** A short line of its own that counts nothing. */
function isHeading({ zone, index, paragraph, numbers, tokens, end }: Sentence, article: Annotated): boolean {
  const isColon = zone === "body" && tokens.length <= LONGEST_PLACE && tokens.at(-1)?.text === ":";
  if (zone !== "subheading" && !isColon) return false;
  const { sentences } = article;
  if (sentences[index - 1]?.paragraph === paragraph || sentences[index + 1]?.paragraph === paragraph)
    return false;
  return end > 0 && !numbers.some(({ use }) => use === "quantity");
}

/** "The state of West Darfur:" */
const LONGEST_PLACE = 6;

function readHeading(sentence: Sentence, datesOf: DatesOf, language: Language, before: Outline): Outline {
  const asOf = sentence.times.length === 0 ? undefined : datesOf(sentence).find((date) => date.isAsOf);
  const place = readPlaceAlone(sentence, language);
  // A day under which places are listed holds for each of them.
  const kept = place === null ? NOTHING : before;
  const day = asOf !== undefined && isDay(asOf.time.edtf) ? asOf.time.edtf : kept.asOf;
  return { place, entry: kept.entry, asOf: day };
}

/** The place of a line that is nothing but its name, or opens with it: "West Darfur State", "In the province of Hatay:", "Malawi: Cholera". */
function readPlaceAlone({ tokens, places }: Sentence, { grammar, places: words }: Language): Place | null {
  const named = places.filter(({ adjective }) => !adjective);
  const [first] = named;
  if (first === undefined || named.length > 1) return null;
  const opens =
    first.start === tokens[0]?.start && tokens.find(({ start }) => start >= first.end)?.text === ":";
  if (opens) return first.place;
  if (tokens.length > LONGEST_PLACE) return null;
  const isRest = tokens.every((token) => {
    if (contains(first, token) || token.kind === "punctuation") return true;
    const { lower } = token;
    return words.kinds.has(lower) || grammar.determiners.has(lower) || grammar.locatives.has(lower);
  });
  return isRest ? first.place : null;
}
