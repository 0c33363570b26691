import type { NumberMention, Token } from "../../../model/annotation.ts";
import type { Population } from "../../../model/claim.ts";
import type { Language } from "../../../model/language.ts";
import { groupTree } from "../group-tree.ts";
import type { Link } from "../link.ts";
import { linkLabel } from "../link-label.ts";
import { type Phrases, preparePhrases, type Quantity } from "../phrases.ts";
import { populationOf } from "../population.ts";
import { readQuantity } from "../quantity.ts";

/** What the words over a column say of a figure below them. */
export interface ColumnLink {
  readonly link: Link;
  readonly quantity: Quantity;
  readonly population: Population;
  readonly phrases: Phrases;
}

/** Reads a figure as if it stood right behind the words over it: "Civilians killed: 41". Null where they do not say what it counts. */
export function linkColumn(
  column: readonly Token[],
  number: NumberMention,
  figure: readonly Token[],
  language: Language,
): ColumnLink | null {
  const [last, first] = [column.at(-1), figure[0]];
  if (last === undefined || first === undefined) return null;
  const mark: Token = {
    kind: "punctuation",
    text: ":",
    lower: ":",
    start: last.end,
    end: last.end,
    marks: 0,
  };
  const tokens = [...column, mark, ...figure];
  const from = column.length + 1;
  const shifted = { ...number, from, to: from + number.to - number.from };
  const phrases = preparePhrases(tokens, [shifted], language, groupTree);
  const quantity = readQuantity(shifted, phrases);
  const found = linkLabel(quantity, phrases);
  if (found === null) return null;
  const link: Link = { ...found, rule: "label" };
  return { link, quantity, population: populationOf(quantity, link, [], NOWHERE, phrases), phrases };
}

/** The words over a column are no sentence in which places were looked for. */
const NOWHERE = { places: [] };
