import type { Token } from "./annotation.ts";
import type { Language } from "./language.ts";
import { startsWithCapital } from "./letters.ts";

/** Whether the number at token `at` belongs to the name before it: "told News 2 his wound was slight", and not "told AFP 12 people died". */
export function isChannelNumber(tokens: readonly Token[], at: number, { grammar }: Language): boolean {
  if (tokens[at]?.kind !== "number" || !startsWithCapital(tokens[at - 1]?.text ?? "")) return false;
  const next = tokens[at + 1];
  if (next === undefined || next.kind === "punctuation") return true;
  const { lower } = next;
  return (
    grammar.determiners.has(lower) ||
    grammar.pronouns.has(lower) ||
    grammar.prepositions.has(lower) ||
    grammar.relatives.has(lower) ||
    (grammar.calendar.has(lower) && next.text !== lower)
  );
}
