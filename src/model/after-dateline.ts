import type { Token } from "./annotation.ts";

const LONGEST = 16;
const DASHES: ReadonlySet<string> = new Set(["-", "–", "—"]);
const CAPITALS = /^\p{Lu}{3,}$/u;

/** "BAMAKO, Nov 20 (MNA) - Gunmen attacked …": the first token behind the dateline that opens a sentence; 0 where none does. */
export function afterDateline(tokens: readonly Token[]): number {
  for (let at = 1; at < Math.min(LONGEST, tokens.length - 1); at++) {
    const [before, dash] = [tokens[at - 1], tokens[at]];
    if (before === undefined || dash === undefined || !DASHES.has(dash.text) || before.end === dash.start)
      continue;
    return isPlace(tokens[0], tokens[at + 1]) ? at + 1 : 0;
  }
  return 0;
}

/** "BAMAKO … Gunmen": capitals open the line, and what goes on is not all in them. */
function isPlace(first: Token | undefined, next: Token | undefined): boolean {
  return CAPITALS.test(first?.text ?? "") && !CAPITALS.test(next?.text ?? "");
}
