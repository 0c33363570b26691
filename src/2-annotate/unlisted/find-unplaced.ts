import type { PlaceMention, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { MARKS } from "../../model/word-marks.ts";
import type { BareSentence } from "../sentences.ts";

const NONE: readonly Span[] = [];

/**
 * The names of a sentence that stand where a place does and are of none that is known: "Lordegan" in "five people died in Lordegan",
 * "in the town of Lake Post". The first word of each; `known` are the places of the sentence.
 */
export function findUnplaced(
  { tokens, marks, zone }: BareSentence,
  known: readonly PlaceMention[],
  language: Language,
): readonly Span[] {
  if ((marks & MARKS.capital) === 0 || zone === "boilerplate") return NONE;
  const { within } = language.places;
  let found: Span[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    if (!within.has(tokens[at]?.lower ?? "")) continue;
    const name = tokens[skipKind(at + 1, tokens, language)];
    if (name === undefined || !mayNamePlace(name, language)) continue;
    if (known.some((place) => overlaps(place, name))) continue;
    found ??= [];
    found.push(name);
  }
  return found ?? NONE;
}

/** "in | the mountainous village of | Kizha" */
const LONGEST_KIND = 4;

function skipKind(from: number, tokens: readonly Token[], { places, grammar }: Language): number {
  let at = from;
  while (at < from + LONGEST_KIND) {
    const { lower = "", marks = MARKS.capital } = tokens[at] ?? {};
    const isKind =
      grammar.determiners.has(lower) ||
      places.qualifiers.has(lower) ||
      places.kinds.has(lower) ||
      places.belonging.has(lower);
    if (!isKind || (marks & MARKS.capital) !== 0) break;
    at++;
  }
  return at;
}

function mayNamePlace({ kind, marks, lower }: Token, { places: { names }, grammar }: Language): boolean {
  if (kind !== "word" || (marks & MARKS.capital) === 0) return false;
  return !grammar.calendar.has(lower) && !names.noPlaces.has(lower) && !names.otherOpeners.has(lower);
}
