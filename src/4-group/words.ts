import type { Sentence, Token } from "../model/annotation.ts";
import { startsWithCapital } from "../model/letters.ts";
import { MARKS } from "../model/word-marks.ts";

const LONGEST_NAME = 5;
const SHORTEST_INITIALS = 3;

/** Every name in the story text, whole and in part: "Meridian News Agency", "News Agency", "MNA". */
export function listNames(story: readonly Sentence[]): Set<string> {
  const names = new Set<string>();
  for (const sentence of story) {
    if ((sentence.marks & MARKS.capital) === 0) continue;
    const { tokens } = sentence;
    let run = 0;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined || (token.marks & MARKS.capital) === 0) {
        run = 0;
        continue;
      }
      run = Math.min(run + 1, LONGEST_NAME);
      if (run === 1) names.add(token.text);
      else addNamesUpTo(names, tokens, at, run);
    }
  }
  return names;
}

/** The last `length` words up to token `at`, and every shorter end of them. */
function addNamesUpTo(names: Set<string>, tokens: readonly Token[], at: number, length: number): void {
  let name = "";
  const ends: string[] = [];
  for (let back = 0; back < length; back++) {
    const word = tokens[at - back]?.text ?? "";
    name = back === 0 ? word : `${word} ${name}`;
    ends.push(name);
  }
  // The longest comes first.
  for (let end = ends.length - 1; end >= 0; end--) names.add(ends[end] ?? "");
}

/** A name and its initials: "Meridian News Agency" and "MNA". */
export function abbreviate(name: string): string[] {
  const words = name.split(" ").filter((word) => startsWithCapital(word));
  const initials = words.map((word) => word.charAt(0)).join("");
  return initials.length >= SHORTEST_INITIALS ? [name, initials] : [name];
}
