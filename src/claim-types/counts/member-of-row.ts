import type { Link } from "./link.ts";
import { isPersonRow } from "./person-rows.ts";
import type { Quantity } from "./phrases.ts";
import type { Counted } from "./population.ts";

/** The two children of "a woman and her two children", where those three are counted. */
export function findRowOf({ number }: Quantity, counted: readonly Counted[]): Counted | null {
  const holds = ({ quantity: { number: row } }: Counted): boolean =>
    isPersonRow(row) && row.from <= number.from && number.to <= row.to;
  return counted.findLast(holds) ?? null;
}

/** What became of the row is said of its member. */
export function linkMember(member: Quantity, row: Counted): Link {
  return { ...row.link, rule: "member-of-row", words: wordsBeside(member, row) };
}

/** The metric words that stand right beside a member of a row; null where another member stands between. */
function wordsBeside({ from, to }: Quantity, { quantity: row, link: { words } }: Counted): Link["words"] {
  if (words === null) return null;
  const isBeside = words.from >= row.to ? to >= row.to : from <= row.from;
  return isBeside ? words : null;
}
