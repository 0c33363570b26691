import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import type { MeasureActMatch } from "./acts.ts";

const FARTHEST_DOER = 6;
const FARTHEST_SUFFERER = 8;

/** True for what no authority orders of the public: a parent's or a coach's curfew, a league's sanctions, a tag on bail, a truce in a trade war, schools closed for the summer. */
export function isPrivate(match: MeasureActMatch, tokens: readonly Token[], language: Language): boolean {
  const { privates } = language.measures;
  const { measure } = match.noun;
  if (isSeasonal(match, tokens, language)) return true;
  if (measure === "ceasefire") return isQuarrel(tokens, language);
  if (!(privates.orders.has(measure) || match.noun.family === "outage")) return false;
  return (
    isByPrivate(match, tokens, language) ||
    isOnPrivate(match, tokens, language) ||
    (privates.sentencing.has(measure) && tokens.some(({ lower }) => privates.sentences.has(lower)))
  );
}

/** "my mum imposed", "the coach set", "imposed by the club": who orders stands before the verb or behind "by". */
function isByPrivate({ act, noun }: MeasureActMatch, tokens: readonly Token[], language: Language): boolean {
  const { grammar, measures } = language;
  for (let at = act.from - 1; at >= Math.max(0, act.from - FARTHEST_DOER); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "punctuation" || grammar.clauseOpeners.has(token.lower)) break;
    if (measures.privates.doers.has(token.lower)) return true;
  }
  const end = Math.max(act.to, noun.to);
  return (
    grammar.doers.has(tokens[end]?.lower ?? "") &&
    tokens.slice(end + 1, end + 4).some(({ lower }) => measures.privates.doers.has(lower))
  );
}

/** "a curfew on me", "for their teenagers", "sanctions on the lawyer", and not those on an oligarch's son; "broke the team curfew". */
function isOnPrivate(
  { act, noun }: MeasureActMatch,
  tokens: readonly Token[],
  { grammar, measures }: Language,
): boolean {
  const { abroad, selves, sufferers, wards } = measures.privates;
  const isAbroad = abroad.has(noun.measure);
  if (sufferers.has(tokens[noun.from - 1]?.lower ?? "")) return true;
  const from = Math.max(act.to, noun.to);
  if (!grammar.prepositions.has(tokens[from]?.lower ?? "")) return false;
  for (let at = from + 1; at < Math.min(tokens.length, from + FARTHEST_SUFFERER); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word" || grammar.auxiliaries.has(token.lower)) return false;
    if (at === from + 1 && selves.has(token.lower) && !isOwner(tokens, at, measures)) return !isAbroad;
    if (sufferers.has(token.lower) || (!isAbroad && wards.has(token.lower))) return true;
    if (at > from + 1 && grammar.prepositions.has(token.lower)) return false;
  }
  return false;
}

/** "on her players": the word is an owner, and what is owned tells. */
function isOwner(tokens: readonly Token[], at: number, { privateOwners }: Language["measures"]): boolean {
  return privateOwners.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.kind === "word";
}

/** "a truce in their patent war": a row of firms and candidates. */
function isQuarrel(tokens: readonly Token[], { measures }: Language): boolean {
  const { quarrels, rows, rivals } = measures.privates;
  return tokens.some(
    ({ lower }, at) => rivals.has(lower) || (quarrels.has(lower) && rows.has(tokens[at + 1]?.lower ?? "")),
  );
}

/** "closed for the summer", "closed for repairs" */
function isSeasonal(
  { act, noun }: MeasureActMatch,
  tokens: readonly Token[],
  { measures }: Language,
): boolean {
  const at = Math.max(act.to, noun.to);
  if (noun.family !== "closure" || !measures.lengths.has(tokens[at]?.lower ?? "")) return false;
  return tokens.slice(at + 1, at + 4).some(({ lower }) => measures.privates.seasons.has(lower));
}
