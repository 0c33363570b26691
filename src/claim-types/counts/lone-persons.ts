import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { Metric } from "../../model/claim.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { MARKS } from "../../model/word-marks.ts";
import { type LoneHarm, readLoneHarm } from "./read-lone-harm.ts";
import { findTriggers } from "./triggers.ts";

/**
 * "Ana Lee, 34, was killed", "shot dead his wife": one person was, where an article tells of one alone and gives no number. Of two who are
 * told one by one, in sentences far apart, nobody says that they are all.
 */
export function findLonePerson(
  { sentences }: Annotated,
  drafts: readonly CountDraft[],
  language: Language,
): CountDraft | null {
  if (drafts.some(({ count }) => count.metric === "killed")) return null;
  const found = sentences.flatMap((sentence) => readLoneHarm(sentence, language));
  const dead = found.filter(({ draft }) => draft.count.metric === "killed");
  if (dead.length > 0) return pickOnly(dead);
  if (drafts.some(({ count }) => ALIVE.has(count.metric))) return null;
  const hurt = pickOnly(found);
  return hurt !== null && sentences.some((sentence) => tellsOfDeath(sentence, language)) ? null : hurt;
}

const ALIVE: ReadonlySet<Metric> = new Set(["injured", "hospitalised"]);

/** The first, where all may be one: "his wife" and "Ana Lee, 34,"; null of several and of none. */
function pickOnly(found: readonly LoneHarm[]): CountDraft | null {
  const names = new Map<LoneHarm["told"], string>();
  for (const { told, name } of found) {
    if ((names.get(told) ?? name) !== name) return null;
    names.set(told, name);
  }
  return found[0]?.draft ?? null;
}

/** "He died hours later": the one who was shot may be meant. */
function tellsOfDeath({ tokens, marks }: Sentence, { metrics }: Language): boolean {
  if ((marks & MARKS.counting) === 0) return false;
  return tokens.some((_, at) =>
    findTriggers(tokens, at, metrics).some(
      ({ trigger }) => trigger.metric === "killed" && trigger.as !== "head",
    ),
  );
}
