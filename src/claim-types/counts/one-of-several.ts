import type { GroupTree } from "../../model/groups.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { Link } from "./link.ts";
import { findRowOf } from "./member-of-row.ts";
import { isPersonRow } from "./person-rows.ts";
import type { Phrases, Quantity } from "./phrases.ts";
import type { Counted } from "./population.ts";

/**
 * "A mother and son were killed", "a girl and her father", "a 20-year-old man and a 22-year-old man": one of several told together, of whom
 * no number is said. To count one would count too few.
 */
export function isOneOfSeveral(
  quantity: Quantity,
  link: Link,
  row: readonly Quantity[],
  phrases: Phrases,
): boolean {
  if (!quantity.number.implicit || quantity.number.low !== 1) return false;
  if (
    row.some(
      (other) => other.number.implicit && isAlike(quantity.group ?? ALL, other.group ?? ALL, phrases.tree),
    )
  )
    return true;
  return (
    isPair(quantity, phrases) ||
    isJoinedToOne(quantity, link, phrases) ||
    (row.length === 0 && isLastOfSeveral(quantity, link, phrases))
  );
}

/** "Novak, his aide and a guard were killed": the verb is said of several, of whom only the last is read. */
function isLastOfSeveral(
  { from, to }: Quantity,
  { words, rule }: Link,
  { tokens, language }: Phrases,
): boolean {
  if (words === null || words.from < to || rule === MEMBER) return false;
  const other = tokens[from - 2];
  if (tokens[from - 1]?.lower !== language.numbers.joiner || other === undefined) return false;
  if (!language.groups.nouns.has(other.lower) && !startsWithCapital(other.text)) return false;
  const { auxiliaries, pluralAuxiliaries } = language.grammar;
  const verb = tokens.slice(to, words.from).findLast(({ lower }) => auxiliaries.has(lower));
  return verb !== undefined && pluralAuxiliaries.has(verb.lower);
}

const MEMBER = "member-of-row";

/** "a soldier and a driver": neither is all the people killed. */
function isAlike(one: string, other: string, tree: GroupTree): boolean {
  return one === other || tree.isGeneric(one) || tree.isGeneric(other);
}

const ALL = "people";

/** "a mother and son" */
function isPair({ number, to }: Quantity, { tokens, language }: Phrases): boolean {
  const { nouns } = language.groups;
  const joiner = tokens.findIndex(({ lower }, at) => at >= number.to && lower === language.numbers.joiner);
  return joiner > 0 && joiner < to && nouns.has(tokens[joiner - 1]?.lower ?? "");
}

/** "a girl and her father were killed", "killed a woman and her son"; her "two sons" have a number of their own. */
function isJoinedToOne({ to }: Quantity, { words }: Link, phrases: Phrases): boolean {
  const { tokens, language, numberAt } = phrases;
  const { determiners, indefiniteArticles, owners } = language.grammar;
  if (words === null || tokens[to]?.lower !== language.numbers.joiner || numberAt(to + 2) !== null)
    return false;
  const next = tokens[to + 1]?.lower ?? "";
  // "killed a guard and the police fled"
  const isObject = words.from < to;
  return isObject ? owners.has(next) : determiners.has(next) && !indefiniteArticles.has(next);
}

/** "a mother and her son": the row says how many they are, and only "a policeman" beside "a child" is counted for himself, too. */
export function isOneOfRow(quantity: Quantity, counted: readonly Counted[], { tree }: Phrases): boolean {
  const { number, group } = quantity;
  const row = number.implicit ? findRowOf(quantity, counted)?.quantity.number : undefined;
  if (row === undefined || !isPersonRow(row)) return false;
  const own = group ?? ALL;
  return row.members.some(({ from, group: other }) => from !== number.from && isAlike(own, other, tree));
}
