import type { TimeMention, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import type { MeasureAct } from "../../model/lexicon/measures.ts";
import type { MeasureActMatch } from "./acts.ts";
import { readAuthority } from "./authority.ts";
import type { MeasureNounMatch } from "./nouns.ts";
import { findOrdering, judgeVerb, type Reality } from "./reality.ts";
import { isQuoteMark } from "./tokens.ts";

const FARTHEST_BEFORE = 8;
const SHOOTING = "shoot_to_kill";

/** "declared a two-week state of emergency", "shut down the internet", "amid an internet blackout". */
export function findActBefore(
  noun: MeasureNounMatch,
  tokens: readonly Token[],
  times: readonly TimeMention[],
  language: Language,
): MeasureActMatch | null {
  const { grammar, measures } = language;
  const verbs = measures.verbs[noun.family];
  if (isInfinitive(noun, tokens)) return makeOrder(noun, tokens, language);
  let isJoined = false;
  for (let at = noun.from - 1; at >= Math.max(0, noun.from - FARTHEST_BEFORE); at--) {
    const token = tokens[at];
    if (token === undefined) return null;
    // "declared a 60-day state of emergency"
    if (isQuoteMark(token) || token.kind === "number" || token.text === "-") continue;
    if (token.kind !== "word") return null;
    // "ordered police to shoot on sight"
    if (noun.measure === SHOOTING && token.lower === "to" && at === noun.from - 1) continue;
    if (verbs.around.has(token.lower)) return makeContext(noun, at, tokens, language);
    const act = verbs.before.get(token.lower);
    if (act !== undefined && !isAdjective(tokens, at, language))
      return makeBefore(noun, at, act, tokens, language);
    if (noun.family === "outage" && isGrowth(tokens, at, language))
      return makeGrowth(noun, at, tokens, language);
    // "services were suspended on Monday and a curfew": the day belongs to what stands before it.
    if (isOfTime(tokens, at, times, language)) {
      if (isJoined) return null;
      continue;
    }
    if (measures.particles.has(token.lower)) continue;
    // "reopened its land and air borders"
    if (grammar.conjunctions.has(token.lower) && at === noun.from - 2) {
      isJoined = true;
      continue;
    }
    if (isLink(tokens, at, noun, times, language) || isLonger(tokens, at, noun, language)) continue;
    // "an unspecified number of peacekeepers"
    if (noun.family === "troops" && token.lower === "of") continue;
    if (isBreak(token, language) || grammar.auxiliaries.has(token.lower)) return null;
  }
  return null;
}

/** "agreed | to a 72-hour ceasefire", "agreed on Monday | on a truce". */
function isLink(
  tokens: readonly Token[],
  at: number,
  noun: MeasureNounMatch,
  times: readonly TimeMention[],
  language: Language,
): boolean {
  const { verbs, settlings, nearby } = language.measures;
  const link = tokens[at]?.lower;
  if (link !== "to" && link !== "on") return false;
  let verbAt = at - 1;
  while (isOfTime(tokens, verbAt, times, language)) verbAt--;
  const verb = tokens[verbAt]?.lower ?? "";
  if (link === "on") return settlings.has(verb);
  // "close to the border"
  return verbs[noun.family].before.has(verb) && !nearby.has(verb);
}

/** "extended | for a second night a curfew" */
function isLonger(
  tokens: readonly Token[],
  at: number,
  { family }: MeasureNounMatch,
  { measures }: Language,
): boolean {
  const verb = measures.verbs[family].before.get(tokens[at - 1]?.lower ?? "");
  return measures.lengths.has(tokens[at]?.lower ?? "") && verb?.step === "extended";
}

/** "to evacuate": not told to be done, but for those who are ordered to. */
function isInfinitive({ family, from }: MeasureNounMatch, tokens: readonly Token[]): boolean {
  return family === "leaving" && tokens[from - 1]?.lower === "to";
}

/** "ordered 3,000 people to evacuate", "villages were ordered to evacuate". */
function makeOrder(
  noun: MeasureNounMatch,
  tokens: readonly Token[],
  language: Language,
): MeasureActMatch | null {
  const orderAt = findOrdering(tokens, noun.from, language);
  const act = language.measures.verbs.leaving.before.get(tokens[orderAt ?? -1]?.lower ?? "");
  const order =
    orderAt === null || act === undefined ? null : makeBefore(noun, orderAt, act, tokens, language);
  // "Aktau ordered to evacuate": the town is who is ordered.
  const isPassive = order !== null && tokens[order.act.to]?.lower === "to";
  return isPassive ? { ...order, authority: null } : order;
}

/** "grew into", "escalated to" */
function isGrowth(tokens: readonly Token[], at: number, { measures }: Language): boolean {
  const isInto = tokens[at]?.lower === "to" || tokens[at]?.lower === "into";
  return isInto && measures.growths.has(tokens[at - 1]?.lower ?? "");
}

/** "an outage from Sunday, which grew into a blackout on Monday": a second beginning, dated by what follows it. */
function makeGrowth(
  noun: MeasureNounMatch,
  at: number,
  tokens: readonly Token[],
  language: Language,
): MeasureActMatch | null {
  if (judgeVerb(tokens, at - 1, language) !== "real") return null;
  return {
    noun,
    act: { from: at - 1, to: at + 1 },
    step: "in_force",
    starts: true,
    mood: null,
    authority: null,
    rule: GROWN,
  };
}

/** The rule that finds what a measure became; it may stand beside another act of the same measure. */
export const GROWN = "grown";

function makeContext(
  noun: MeasureNounMatch,
  at: number,
  tokens: readonly Token[],
  language: Language,
): MeasureActMatch | null {
  if (judgeVerb(tokens, at, language) !== "real") return null;
  return {
    noun,
    act: { from: at, to: at + 1 },
    step: "in_force",
    starts: false,
    mood: null,
    authority: null,
    rule: "context",
  };
}

function makeBefore(
  noun: MeasureNounMatch,
  verbAt: number,
  verb: MeasureAct,
  tokens: readonly Token[],
  language: Language,
): MeasureActMatch | null {
  // "approved sending": the outer verb says how far it has come.
  const outer = language.measures.verbs[noun.family].before.get(tokens[verbAt - 1]?.lower ?? "");
  const act = outer ?? verb;
  const from = outer === undefined ? verbAt : verbAt - 1;
  if (isBareGerund(tokens, from, language)) return null;
  // A court that orders somebody to lift a curfew has not lifted it.
  const orderAt = act.starts ? findOrdering(tokens, from, language) : null;
  const reality: Reality = judgeVerb(tokens, orderAt ?? from, language);
  if (reality === "unreal") return null;
  return {
    noun,
    act: { from, to: verbAt + 1 },
    ...act,
    mood: reality === "planned" ? "planned" : null,
    authority: readAuthority(tokens, orderAt ?? from, language),
    rule: "verb-before",
  };
}

/** "interest in imposing a curfew" imposes none; "by imposing", "was imposing", ", imposing" do. */
function isBareGerund(tokens: readonly Token[], at: number, { grammar, measures }: Language): boolean {
  if (!/ing$/u.test(tokens[at]?.lower ?? "")) return false;
  const before = tokens[at - 1];
  if (before === undefined) return true;
  return !(
    before.text === "," ||
    grammar.auxiliaries.has(before.lower) ||
    measures.afters.has(before.lower) ||
    before.lower === "by"
  );
}

/** "the extended curfew", "its closed borders": no verb. */
function isAdjective(tokens: readonly Token[], at: number, { grammar }: Language): boolean {
  return grammar.determiners.has(tokens[at - 1]?.lower ?? "");
}

/** A word of a time, or the "on" before it: "lifted on Monday a curfew". */
function isOfTime(
  tokens: readonly Token[],
  at: number,
  times: readonly TimeMention[],
  { measures }: Language,
): boolean {
  const token = tokens[at];
  if (token === undefined || times.length === 0) return false;
  if (isInTime(token, times)) return true;
  const next = tokens[at + 1];
  return next !== undefined && measures.dayPrepositions.has(token.lower) && isInTime(next, times);
}

function isInTime({ start, end }: Token, times: readonly TimeMention[]): boolean {
  return times.some((time) => time.start <= start && end <= time.end);
}

function isBreak({ lower }: Token, { grammar }: Language): boolean {
  return (
    grammar.prepositions.has(lower) ||
    grammar.conjunctions.has(lower) ||
    grammar.clauseOpeners.has(lower) ||
    grammar.relatives.has(lower)
  );
}
