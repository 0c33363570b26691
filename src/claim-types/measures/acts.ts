import type { Certainty, TimeMention, Token } from "../../model/annotation.ts";
import type { Measure } from "../../model/claim.ts";
import type { Language } from "../../model/language.ts";
import { findActsAfter } from "./acts-after.ts";
import { findActBefore } from "./acts-before.ts";
import { isNoOrder } from "./no-order.ts";
import type { MeasureNounMatch } from "./nouns.ts";
import { judgeVerb } from "./reality.ts";

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
  language: Language,
): boolean {
  const { grammar } = language;
  const between = tokens.slice(first.to, second.from);
  if (between.length > JOINT_LENGTH) return false;
  const [link, ...rest] = between;
  if (link === undefined || (link.text !== "," && !grammar.conjunctions.has(link.lower))) return false;
  const { before } = language.measures.verbs[second.family];
  return rest.every(
    ({ kind, lower }) =>
      grammar.conjunctions.has(lower) ||
      // "eased a curfew and lifted a ban": each has a verb of its own.
      (kind === "word" &&
        !before.has(lower) &&
        !grammar.prepositions.has(lower) &&
        !grammar.auxiliaries.has(lower)),
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
    ({ act }) => !isSpokenOf || (act.from === noun.to && isParticiple(noun, tokens, language)),
  );
  if (before === null) return after;
  // "under a state of emergency declared on Wednesday" is both; "imposed a curfew … was extended" as well.
  return [before, ...after.filter(({ step }) => step !== before.step)];
}

/** "sanctions | imposed in May" */
function isParticiple(
  { family, to }: MeasureNounMatch,
  tokens: readonly Token[],
  { measures }: Language,
): boolean {
  return measures.verbs[family].after.has(tokens[to]?.lower ?? "");
}
