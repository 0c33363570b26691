import type { Sentence } from "../../model/annotation.ts";
import type { Metric } from "../../model/claim.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import { COUNT_RULES } from "../../model/count-rules.ts";
import type { Language } from "../../model/language.ts";
import { firstFrom } from "../../model/span.ts";

/** The dead and the hurt do not become fewer; the missing are found. */
const LASTING: ReadonlySet<Metric> = new Set(["killed", "injured"]);

/** "lowered the official death toll", "was revised sharply downward to" */
const WORDS_BEFORE = 12;
const WORDS_TO_FIGURE = 4;

/** Whether a toll is told to be less than was said: "lowered the death toll to 97", "was revised down to 97", "97, down from 115". */
export function isLowered(draft: CountDraft, { tokens }: Sentence, language: Language): boolean {
  if (draft.foundBy !== COUNT_RULES.toll || draft.mood !== null || !LASTING.has(draft.count.metric))
    return false;
  const { lowerers, downs, figures } = language.corrections;
  const at = firstFrom(tokens, draft.anchor.start);
  for (let before = at - 1; before >= Math.max(0, at - WORDS_BEFORE); before--) {
    const { lower = "", kind } = tokens[before] ?? {};
    if (kind === "punctuation") break;
    if (downs.has(lower)) return true;
    if (!lowerers.has(lower)) continue;
    const behind = tokens.slice(before + 1, before + 1 + WORDS_TO_FIGURE).map((token) => token.lower);
    // "The power cut came as the toll rose"
    const clause = behind.findIndex((word) => language.grammar.clauseOpeners.has(word));
    const own = clause < 0 ? behind : behind.slice(0, clause);
    if (own[0] === "to" || own.some((word) => figures.has(word))) return true;
  }
  const end = firstFrom(tokens, draft.anchor.end);
  const next = tokens[end]?.text === "," ? end + 1 : end;
  return end >= 0 && downs.has(tokens[next]?.lower ?? "") && tokens[next + 1]?.lower === "from";
}
