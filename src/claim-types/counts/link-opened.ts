import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { joined } from "./around.ts";
import type { Link } from "./link.ts";
import type { Phrases, Quantity } from "./phrases.ts";

const OPENERS = new Set(["of", "among"]);

/** "Of the dead, 101 were women and 55 men": the opener says what became of all that are listed behind it. */
export function linkOpened(quantity: Quantity, { tokens, language, triggersAt }: Phrases): Link | null {
  if (!OPENERS.has(tokens[0]?.lower ?? "") || !tellsWho(quantity, tokens, language)) return null;
  const at = language.grammar.determiners.has(tokens[1]?.lower ?? "") ? 2 : 1;
  const member = triggersAt(at).find(({ trigger }) => trigger.as === "member");
  if (member === undefined || tokens[member.to]?.text !== ",") return null;
  const listed = tokens.slice(member.to + 1, quantity.from);
  if (!listed.every((token) => isOfList(token, language))) return null;
  const link = joined(member, null);
  // Behind another number the opener's words are shared.
  return listed.length > 0 && quantity.sort === "people" ? { ...link, words: null } : link;
}

/** "101 were women", "55 men"; in "50 have been identified" nobody is told apart. */
function tellsWho({ sort, to }: Quantity, tokens: readonly Token[], { grammar, groups }: Language): boolean {
  if (sort === "people") return !grammar.auxiliaries.has(tokens[to]?.lower ?? "");
  const isNamed = groups.nouns.has(tokens[to + 1]?.lower ?? "");
  return sort === "none" && grammar.passiveAuxiliaries.has(tokens[to]?.lower ?? "") && isNamed;
}

function isOfList({ kind, lower, text }: Token, { grammar, groups, numbers }: Language): boolean {
  if (kind === "number" || text === "," || lower === numbers.joiner) return true;
  return grammar.passiveAuxiliaries.has(lower) || numbers.units.has(lower) || groups.nouns.has(lower);
}
