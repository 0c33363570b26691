import type { Certainty, TimeMention, Token } from "../../model/annotation.ts";
import type { Measure } from "../../model/claim.ts";
import type { Language } from "../../model/language.ts";
import type { MeasureAct } from "../../model/lexicon/measures.ts";
import { findActsAfter } from "./acts-after.ts";
import { readAuthority } from "./authority.ts";
import { isNoOrder } from "./no-order.ts";
import type { MeasureNounMatch } from "./nouns.ts";
import { findOrdering, judgeVerb, type Reality } from "./reality.ts";
import { isQuoteMark } from "./tokens.ts";

/** Something done to a measure, with the words that say so. */
export interface MeasureActMatch {
  readonly noun: MeasureNounMatch;
  readonly act: { readonly from: number; readonly to: number };
  readonly step: Measure["step"];
  /** The act itself begins the measure. */
  readonly starts: boolean;
  readonly mood: Certainty | null;
  readonly authority: string | null;
  readonly rule: string;
  /** Between the noun and this token stands another verb with its own times. */
  readonly since?: number;
}

/** What is said to be done to each measure of a sentence; a noun without a verb of its own shares that of the noun it is joined to. */
export function findActs(
  tokens: readonly Token[],
  nouns: readonly MeasureNounMatch[],
  times: readonly TimeMention[],
  language: Language,
): MeasureActMatch[] {
  const own = nouns.map((noun) => findActsOf(noun, tokens, times, language));
  nouns.forEach((noun, index) => {
    if ((own[index]?.length ?? 0) > 0 || isNoOrder(noun, tokens, language)) return;
    const [before, after] = [nouns[index - 1], nouns[index + 1]];
    // "a state of emergency and a curfew were imposed"; "amid a state of emergency and an internet blackout"
    const shared =
      before !== undefined && areJoined(before, noun, tokens, language)
        ? own[index - 1]
        : after !== undefined && areJoined(noun, after, tokens, language)
          ? own[index + 1]
          : undefined;
    own[index] = (shared ?? [])
      .filter(({ noun: other }) => SHARING.has(other.family) && SHARING.has(noun.family))
      .map((match) => ({ ...match, noun, rule: "joined" }));
  });
  return own.flat();
}

/** Families whose nouns name measures: what is done to one may be done to the next. */
const SHARING: ReadonlySet<string> = new Set(["order", "outage"]);
const JOINT_LENGTH = 5;

function areJoined(
  first: MeasureNounMatch,
  second: MeasureNounMatch,
  tokens: readonly Token[],
  { grammar }: Language,
): boolean {
  const between = tokens.slice(first.to, second.from);
  if (between.length > JOINT_LENGTH) return false;
  const [link, ...rest] = between;
  if (link === undefined || (link.text !== "," && !grammar.conjunctions.has(link.lower))) return false;
  return rest.every(
    ({ kind, lower }) =>
      grammar.conjunctions.has(lower) ||
      (kind === "word" && !grammar.prepositions.has(lower) && !grammar.auxiliaries.has(lower)),
  );
}

function findActsOf(
  noun: MeasureNounMatch,
  tokens: readonly Token[],
  times: readonly TimeMention[],
  language: Language,
): MeasureActMatch[] {
  if (isNoOrder(noun, tokens, language)) return [];
  const before = findActBefore(noun, tokens, times, language);
  const isSpokenOf = judgeVerb(tokens, noun.from, language) === "unreal";
  const after = findActsAfter(noun, tokens, language).filter(
    // "will not lift the sanctions imposed in May": these were imposed.
    ({ act }) => !isSpokenOf || (act.from === noun.to && act.to === noun.to + 1),
  );
  if (before === null) return after;
  // "under a state of emergency declared on Wednesday" is both; "imposed a curfew … was extended" as well.
  return [before, ...after.filter(({ step }) => step !== before.step)];
}

const FARTHEST_BEFORE = 8;
const SHOOTING = "shoot_to_kill";

/** "declared a two-week state of emergency", "shut down the internet", "amid an internet blackout". */
function findActBefore(
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
    if (isLink(tokens, at, noun, times, language)) continue;
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
  const { verbs, settlings } = language.measures;
  const link = tokens[at]?.lower;
  if (link !== "to" && link !== "on") return false;
  let verbAt = at - 1;
  while (isOfTime(tokens, verbAt, times, language)) verbAt--;
  const verb = tokens[verbAt]?.lower ?? "";
  return link === "to" ? verbs[noun.family].before.has(verb) : settlings.has(verb);
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
  return orderAt === null || act === undefined ? null : makeBefore(noun, orderAt, act, tokens, language);
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
