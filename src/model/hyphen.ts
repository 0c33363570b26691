import type { Token } from "./annotation.ts";

/** Whether the token at `at` is a dash that touches both its words: "Russia-led", not "(MNA) - Crowds". */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
  const dash = tokens[at];
  return dash?.text === "-" && tokens[at - 1]?.end === dash.start && tokens[at + 1]?.start === dash.end;
}
