import { isHyphen } from "../../model/hyphen.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { Line } from "./line.ts";

/** A dash inside a word or an age. */
export function isJoint(line: Line, at: number): boolean {
  return isHyphen(line.tokens, at) || (line.tokens[at]?.text === "-" && isInAge(line, at));
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
