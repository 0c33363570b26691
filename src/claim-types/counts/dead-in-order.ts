import type { CountDraft } from "../../model/claim-type.ts";
import { COUNT_RULES } from "../../model/count-rules.ts";
import type { Link } from "./link.ts";
import type { Phrases, Quantity } from "./phrases.ts";

const WORDS_TO_REASON = 7;

/**
 * "A third victim has died": who is the third to die makes three dead. Only where they died of what happened before: in "a third man was
 * killed" the row may be one of deeds. Null where nothing is told of a row.
 */
export function countDeadInOrder({ number, group }: Quantity, link: Link, phrases: Phrases): number | null {
  const { tokens, language } = phrases;
  if (!number.implicit || link.metric !== "killed" || link.words === null || link.mood !== null) return null;
  const place = language.numbers.ordinals.get(tokens[number.to - 1]?.lower ?? "");
  if (place === undefined || place < 2) return null;
  return diedLater(link.words, group, phrases) ? place : null;
}

/** "has died", "dies", "died in hospital", "was pronounced dead at the hospital" */
function diedLater(
  { from, to }: NonNullable<Link["words"]>,
  group: string | null,
  { tokens, language, triggersAt }: Phrases,
): boolean {
  const { metrics, grammar } = language;
  const isDeath = triggersAt(from).some(
    ({ trigger }) =>
      trigger.as === "verb" &&
      (trigger.counted === "subject" || metrics.deaths.has(trigger.words.at(-1) ?? "")),
  );
  if (!isDeath) return false;
  if (group === "victims" || grammar.perfects.has(tokens[from - 1]?.lower ?? "")) return true;
  return tokens
    .slice(to, to + WORDS_TO_REASON)
    .some(
      ({ lower }) =>
        metrics.harms.has(lower) || metrics.institutions.get(lower)?.metrics.has("hospitalised") === true,
    );
}

/** "Two people died at the scene. A third has died in hospital": those before the last to die are a part of the dead. */
export function joinThoseBefore(drafts: readonly CountDraft[]): readonly CountDraft[] {
  const last = drafts.findIndex(({ foundBy }) => foundBy === COUNT_RULES.deadInOrder);
  if (last < 0) return drafts;
  const dead = drafts[last]?.count.low ?? 0;
  return drafts.map((draft) => {
    const { metric, low, high, partOf } = draft.count;
    const isBefore =
      metric === "killed" && low === dead - 1 && high === low && partOf === null && draft.mood === null;
    return isBefore ? { ...draft, count: { ...draft.count, partOf: last } } : draft;
  });
}
