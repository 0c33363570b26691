import { startsWithCapital } from "../../model/letters.ts";
import type { Line } from "./line.ts";

/** A dash that touches both its words: "Russia-led", not "(MNA) - Crowds". */
export function isHyphen(line: Line, at: number): boolean {
  const dash = line.tokens[at];
  if (dash?.lower !== "-") return false;
  const isTouching = line.tokens[at - 1]?.end === dash.start && line.tokens[at + 1]?.start === dash.end;
  return isTouching || isInAge(line, at);
}

/** The dashes of "35 - year - old", as some agencies write it. */
function isInAge({ tokens, language }: Line, at: number): boolean {
  const { olds, years } = language.numbers;
  const [before, after] = [tokens[at - 1], tokens[at + 1]?.lower ?? ""];
  return (
    (before?.kind === "number" && years.has(after)) || (olds.has(after) && years.has(before?.lower ?? ""))
  );
}

/** The dot of "Mr. Moss", "Const. Lee", "George W. Moss". */
export function isDotInName({ tokens, language }: Line, at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.lower !== "." || before === undefined || before.end !== tokens[at]?.start) return false;
  const isShort = language.grammar.titles.has(before.lower) || /^\p{Lu}$/u.test(before.text);
  return isShort && startsWithCapital(tokens[at + 1]?.text ?? "");
}
