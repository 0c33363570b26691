import type { PlaceMention, Sentence } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";

/** Every scope that is the whole country, in one word. */
export const NATIONWIDE = "nationwide";

/** A place by its name, and in "Kazakhstan's capital", "the Kazakh capital" the area; null where the name only describes ("the Polish border"). */
export function readPlace(
  place: PlaceMention,
  at: number,
  sentence: Sentence,
  country: string | null,
  language: Language,
): string | null {
  const { tokens } = sentence;
  const isOwner = language.grammar.possessive.test(tokens[at]?.lower ?? "");
  if (!place.adjective && !isOwner) return nameScope(place, country);
  if (language.measures.areas.has(tokens[at + 1]?.lower ?? ""))
    return wordArea(sentence, place.place.country === country ? at + 1 : at, at + 2, language);
  return place.adjective || placeAt(sentence, at + 1) !== null ? null : nameScope(place, country);
}

/** The place or the area whose last word is token `at`. */
export function readWhere(
  at: number,
  sentence: Sentence,
  country: string | null,
  areas: ReadonlySet<string>,
): string | null {
  const place = placeEndingAt(at, sentence);
  if (place !== null) return place.adjective ? null : nameScope(place, country);
  const lower = sentence.tokens[at]?.lower ?? "";
  if (WHOLE.has(lower)) return NATIONWIDE;
  return areas.has(lower) ? lower : null;
}

export const WHOLE = new Set(["country", "nation", "country's", "nation's"]);

export function placeAt({ tokens, places }: Sentence, at: number): PlaceMention | null {
  const token = tokens[at];
  if (token === undefined) return null;
  return places.find(({ start }) => start === token.start) ?? null;
}

export function placeEndingAt(at: number, { tokens, places }: Sentence): PlaceMention | null {
  const token = tokens[at];
  return token === undefined ? null : (places.find(({ end }) => end === token.end) ?? null);
}

/** The article's own country is "nationwide"; troops go to it by name. */
export function nameScope({ place }: PlaceMention, country: string | null): string {
  return place.precision === "country" && place.country === country ? NATIONWIDE : place.name;
}

export function wordArea({ tokens }: Sentence, from: number, to: number, { grammar }: Language): string {
  let first = from;
  while (grammar.determiners.has(tokens[first]?.lower ?? "")) first++;
  return tokens
    .slice(first, to)
    .map(({ text }) => text)
    .join(" ");
}
