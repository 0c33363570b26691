import type { Sentence, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { findPhrase } from "../../model/phrases.ts";
import { isPassiveAt } from "./change-words.ts";
import { readDismissal } from "./dismissal.ts";
import type { KnownPosts } from "./held-post.ts";
import { readLeaving, readResignation } from "./leaving.ts";
import {
  type Antecedent,
  findLeaver,
  readAppointment,
  readBecoming,
  readReplaced,
  readSuccessor,
  readTakeover,
} from "./taking.ts";
import type { RoleMatch } from "./titles.ts";

/** People who take, leave or lose a post at token `at`: "resigned", "fired", "was taking over from". */
export function readChange(
  sentence: Sentence,
  at: number,
  known: KnownPosts,
  antecedent: Antecedent,
  language: Language,
): RoleMatch[] {
  const { roles } = language;
  const lower = sentence.tokens[at]?.lower ?? "";
  if (isInverted(sentence.tokens, at, language)) return [];
  const leaving = findPhrase(roles.leaving, sentence.tokens, at);
  if (leaving !== null) return readLeaving(sentence, at, at + leaving.length, known, language);
  if (roles.resignations.has(lower)) return readResignation(sentence, at, known, language);
  if (roles.dismissing.has(lower)) return readDismissal(sentence, at, known, language);
  if (roles.appointing.has(lower)) return readAppointment(sentence, at, language);
  if (roles.becoming.has(lower)) return readBecoming(sentence, at, language);
  const takeover = findPhrase(roles.takingOver, sentence.tokens, at);
  if (takeover !== null) return readTakeover(sentence, at, at + takeover.length, antecedent, language);
  if (!roles.replacing.has(lower)) return [];
  const left =
    findLeftBefore(sentence, at, known, antecedent, language) ??
    findLeaver(sentence, at, antecedent, language);
  if (left !== null) return readSuccessor(sentence, at, left, language);
  return isPassiveAt(sentence.tokens, at, language)
    ? readReplaced(sentence, at, known, language)
    : readTakeover(sentence, at, at + 1, antecedent, language);
}

const FARTHEST_LEFT = 24;

/** "Mamin resigned on Monday and was | replaced by Dosov": the post that was left before the "and". */
function findLeftBefore(
  sentence: Sentence,
  at: number,
  known: KnownPosts,
  antecedent: Antecedent,
  language: Language,
): RoleMatch | null {
  const { roles, grammar } = language;
  const { tokens } = sentence;
  let joint = at - 1;
  while (grammar.auxiliaries.has(tokens[joint]?.lower ?? "")) joint--;
  if (!grammar.conjunctions.has(tokens[joint]?.lower ?? "")) return null;
  for (let back = joint - 1; back >= Math.max(0, joint - FARTHEST_LEFT); back--) {
    const isLeaving =
      findPhrase(roles.leaving, tokens, back) !== null || roles.dismissing.has(tokens[back]?.lower ?? "");
    if (!isLeaving) continue;
    const [left] = readChange(sentence, back, known, antecedent, language);
    return left ?? null;
  }
  return null;
}

/** "Had X resigned as minister, …": nothing was done before the first comma. */
function isInverted(tokens: readonly Token[], at: number, { roles }: Language): boolean {
  if (!roles.inverted.has(tokens[0]?.lower ?? "")) return false;
  return !tokens.slice(0, at).some(({ text }) => text === ",");
}
