import type { NumberMention, Place, Token } from "../../../model/annotation.ts";
import type { Population } from "../../../model/claim.ts";
import type { Language } from "../../../model/language.ts";
import { startsWithCapital } from "../../../model/letters.ts";
import { contains, overlaps } from "../../../model/span.ts";
import { groupTree } from "../group-tree.ts";
import { preparePhrases } from "../phrases.ts";
import { readQuantity } from "../quantity.ts";
import type { Row, Table } from "./find-tables.ts";

/** Whom the figures of a row count: those of a place, those of a group, or all. */
export type Label =
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "group"; readonly population: Population }
  | { readonly kind: "all" };

/** Reads the label that opens a row; null where it says neither where nor who. `country` is where the article plays. */
export function readLabel(
  { sentence, cells }: Row,
  table: Table,
  country: string | null,
  language: Language,
): Label | null {
  const words = cells.map(({ from, to }) => sentence.tokens.slice(from, to)).find(isLabel) ?? [];
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { metrics, places } = language;
  if (words.some(({ lower }) => metrics.totalNouns.has(lower) || metrics.wholes.has(lower)))
    return words.length <= LONGEST_TOTAL ? { kind: "all" } : null;
  const span = { start: first.start, end: last.end };
  if (sentence.times.some((time) => overlaps(time, span))) return null;
  const named = sentence.places.find((place) => contains(span, place) && !place.adjective);
  if (named !== undefined && words.every((token) => contains(named, token) || places.kinds.has(token.lower)))
    return { kind: "place", place: named.place };
  return readGroup(words, language) ?? readUnlisted(words, table, country, language);
}

/** The first cell of words: "1 | Almaty | 41" has a number before. */
function isLabel(words: readonly Token[]): boolean {
  return words[0]?.kind === "word";
}

/** "Grand total" */
const LONGEST_TOTAL = 3;

/** "Women", "Police officers": read as if a number stood before. */
function readGroup(words: readonly Token[], language: Language): Label | null {
  const figure: Token = { kind: "number", text: "2", lower: "2", start: 0, end: 1, marks: 0 };
  const number: NumberMention = {
    ...{ start: 0, end: 1, low: 2, high: 2, modifier: "exact", numeral: figure },
    ...{ use: "quantity", reason: "", from: 0, to: 1, additional: false, implicit: false },
  };
  const phrases = preparePhrases([figure, ...words], [number], language, groupTree);
  const { sort, group, noun, to } = readQuantity(number, phrases);
  if (sort !== "people" || group === null || to <= words.length) return null;
  // "Others", "People": some of all, and nobody knows which.
  return groupTree.isGeneric(group) ? null : { kind: "group", population: { text: noun, group } };
}

const LONGEST_NAME = 5;

/** "Bogo-Sud" under "District" or "Killed by province": the words over the rows say that they are of places. */
function readUnlisted(
  words: readonly Token[],
  { columns: [labels, figures] }: Table,
  country: string | null,
  { places, grammar }: Language,
): Label | null {
  if (country === null || words.length > LONGEST_NAME) return null;
  const over = labels ?? figures ?? [];
  const kind = over.find(({ lower }) => places.kinds.has(lower) && !places.names.lands.has(lower))?.lower;
  if (kind === undefined || words.some(({ lower }) => places.names.noPlaces.has(lower))) return null;
  const isName = words.every(
    ({ kind: sort, text, lower }) =>
      sort === "word" &&
      (startsWithCapital(text) || grammar.conjunctions.has(lower) || places.names.particles.has(lower)),
  );
  if (!isName) return null;
  const precision = places.names.regions.has(kind) ? "region" : "city";
  const name = words.map(({ text }) => text).join(" ");
  return { kind: "place", place: { name, country, precision } };
}
