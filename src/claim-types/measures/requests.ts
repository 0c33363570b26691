import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { MARKS } from "../../model/word-marks.ts";
import type { MeasureActMatch } from "./acts.ts";
import { readAuthority } from "./authority.ts";
import { judgeVerb } from "./reality.ts";

const LONGEST_REQUEST = 22;
const NEAR = 40;

/** Troops that a government asks an alliance for: "requested military aid from the alliance", "appealed to the bloc for help". */
export function findRequests(tokens: readonly Token[], language: Language): MeasureActMatch[] {
  const { measures } = language;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || (token.marks & MARKS.measure) === 0) continue;
    if (!measures.requests.has(token.lower)) continue;
    if (!hasWord(tokens, Math.max(0, at - NEAR), Math.min(tokens.length, at + NEAR), measures.alliances))
      return [];
    const askedAt = findWord(
      tokens,
      at + 1,
      Math.min(tokens.length, at + LONGEST_REQUEST),
      measures.requested,
    );
    if (askedAt === null || !isRequest(tokens, at, language)) continue;
    return [
      {
        noun: { measure: "troop_deployment", family: "troops", from: askedAt, to: askedAt + 1 },
        act: { from: at, to: at + 1 },
        step: "requested",
        starts: false,
        mood: null,
        authority: readAuthority(tokens, at, language),
        rule: "request",
      },
    ];
  }
  return [];
}

/** The verb, not the noun of it ("at the request of"), and one that was made. */
function isRequest(tokens: readonly Token[], at: number, language: Language): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  if (language.grammar.determiners.has(before)) return false;
  // "prompted him to request": a cause that worked.
  if (before === "to")
    return PROMPTS.has(tokens[at - 3]?.lower ?? "") || judgeVerb(tokens, at, language) === "real";
  return judgeVerb(tokens, at, language) === "real";
}

const PROMPTS = new Set(["prompted", "led", "forced", "compelled", "caused"]);

function hasWord(tokens: readonly Token[], from: number, to: number, wanted: ReadonlySet<string>): boolean {
  return findWord(tokens, from, to, wanted) !== null;
}

function findWord(
  tokens: readonly Token[],
  from: number,
  to: number,
  wanted: ReadonlySet<string>,
): number | null {
  for (let at = from; at < to; at++) {
    if (wanted.has(tokens[at]?.lower ?? "")) return at;
  }
  return null;
}
