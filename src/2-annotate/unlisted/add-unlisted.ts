import type { Place, PlaceMention, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { distanceInKm, isWithin } from "../../model/place.ts";
import { bySpan, contains, overlaps } from "../../model/span.ts";
import { MARKS } from "../../model/word-marks.ts";
import { hasManyCapitals } from "../place-context.ts";
import type { BareSentence } from "../sentences.ts";
import { type Area, findArea } from "./find-area.ts";
import { endOfKind, isNamedAsKind } from "./kinds.ts";
import { isOtherName, type Name, readName } from "./read-name.ts";

/**
 * Adds to the places of each sentence those that the gazetteer does not hold and the words around say to be one: "the village of Kurmin
 * Kare", "in Kishishe, in North Kivu province"; then wherever that name stands. Their position is not known; they lie where the place
 * said with them lies, else in `country`, which the article is about. A place that is but a part of such a name goes: "San Miguel" of
 * "San Miguel de Mercedes".
 */
export function addUnlisted(
  sentences: readonly BareSentence[],
  listed: readonly (readonly PlaceMention[])[],
  country: string | null,
  language: Language,
): readonly (readonly PlaceMention[])[] {
  const told = new Map<string, Place>();
  const once = sentences.map((sentence, at) => {
    const own = listed[at] ?? [];
    const around = { tokens: sentence.tokens, listed: own, country, language };
    const found = findInSentence(sentence, language, (name) => readUnlisted(name, around));
    for (const { place } of found)
      if (told.get(place.name)?.admin1 === undefined) told.set(place.name, place);
    return join(own, found);
  });
  if (told.size === 0) return once;
  return sentences.map((sentence, at) => {
    const own = once[at] ?? [];
    const isListed = (name: Name) => own.some((one) => overlaps(one, name) && one.place.lat !== undefined);
    const recall = (name: Name) => told.get(wordsIn(name, sentence.tokens)) ?? null;
    return join(
      own,
      findInSentence(sentence, language, (name) => (isListed(name) ? null : recall(name))),
    );
  });
}

function findInSentence(
  { tokens, marks, zone }: BareSentence,
  language: Language,
  read: (name: Name) => Place | null,
): readonly PlaceMention[] {
  if ((marks & MARKS.capital) === 0 || zone === "boilerplate") return NONE;
  const found: PlaceMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = readName(tokens, at, language);
    if (name === null) continue;
    at = name.to - 1;
    const place = read(name);
    if (place !== null) found.push({ start: name.start, end: name.end, place, adjective: false });
  }
  // In a headline, capitals do not tell which words are names.
  return found.length === 0 || hasManyCapitals(tokens) ? NONE : found;
}

const NONE: readonly PlaceMention[] = [];

function join(listed: readonly PlaceMention[], found: readonly PlaceMention[]): readonly PlaceMention[] {
  if (found.length === 0) return listed;
  return [...listed.filter((one) => !found.some((other) => overlaps(other, one))), ...found].sort(bySpan);
}

interface Surroundings {
  readonly tokens: readonly Token[];
  readonly listed: readonly PlaceMention[];
  readonly country: string | null;
  readonly language: Language;
}

function readUnlisted(name: Name, { tokens, listed, country, language }: Surroundings): Place | null {
  const kind = endOfKind(name, tokens, language);
  const isLocal = isLed(name, tokens, language) || isNamedAsKind(name, tokens, language);
  if (kind === null && !isLocal && !name.hasParticle) return null;
  const area = findArea(name, kind ?? name.to, { tokens, listed }, language);
  const [part, ...others] = listed.filter((mention) => overlaps(mention, name));
  const isLonger = part !== undefined && name.hasParticle;
  const isTold = kind !== null || (area !== null && isLocal);
  if (!(isTold || isLonger) || others.length > 0 || isOtherName(name, tokens, language)) return null;
  if (part !== undefined && (part.adjective || !contains(name, part) || mayBeMeant(part, name, area)))
    return null;
  const land = area?.place.country ?? part?.place.country ?? country;
  if (land === null) return null;
  const place = { name: wordsIn(name, tokens), country: land, precision: "city" } as const;
  const admin1 = area?.isNear === true ? undefined : area?.place.admin1;
  return admin1 === undefined ? place : { ...place, admin1 };
}

/** "in Kishishe", "near Kishishe" */
function isLed({ from }: Name, tokens: readonly Token[], { places }: Language): boolean {
  const leader = tokens[from - 1]?.lower ?? "";
  return places.within.has(leader) || places.near.has(leader);
}

function wordsIn({ from, to }: Name, tokens: readonly Token[]): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
}

const FAR_KM = 500;

/** Whether a listed place is what a name means: it has all its words, or lies in the area that is said with it. */
function mayBeMeant({ place, start, end }: PlaceMention, name: Name, area: Area | null): boolean {
  if (area !== null) {
    if (isWithin(place, area.place) || isWithin(area.place, place)) return true;
    const distance = distanceInKm(place, area.place);
    if (distance === null ? place.country !== area.place.country : distance > FAR_KM) return false;
  }
  return start === name.start && end === name.end;
}
