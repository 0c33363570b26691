import { type Line, lowerAt } from "./line.ts";

/** Where the phrase ends whose ages stand before `end`: "two men | , 19 and 20", "Ana Lind | , 63"; `end` itself where none do. */
export function endBeforeAges(line: Line, end: number): number {
  for (let at = end; line.tokens[at - 1]?.kind === "number"; at -= 2) {
    const joint = lowerAt(line, at - 2);
    if (joint === ",") return at - 2;
    if (joint !== "and") return end;
  }
  return end;
}
