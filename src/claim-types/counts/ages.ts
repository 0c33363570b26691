import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { mayEndSubject } from "./further-ones.ts";

/** How many tokens an age inside the noun phrase takes: "a 42-year-old man", "a 42 year old man"; 0 where there is none. */
export function measureAge(tokens: readonly Token[], at: number, { numbers }: Language): number {
  const start = tokens[at + 1]?.text === "-" ? at + 2 : at + 1;
  if (numbers.ageShorts.has(tokens[start]?.lower ?? "")) return start + 1 - at;
  const [unit = "", old] = (tokens[start]?.lower ?? "").split("-");
  if (!numbers.durations.has(unit)) return 0;
  if (old !== undefined || start === at + 2) return start + 1 - at;
  return numbers.olds.has(tokens[start + 1]?.lower ?? "") ? start + 2 - at : 0;
}

/**
 * "a 15-year-old was shot", "two 16-year-olds", "a 14-year-old riding home": the age that ends at token `at` names its bearer; in
 * "a 15-year-old boy" it does not.
 */
export function isAgeAlone(tokens: readonly Token[], at: number, language: Language): boolean {
  const last = tokens[at]?.lower.split("-").at(-1) ?? "";
  const next = tokens[at + 1];
  return language.numbers.olds.has(last) && (mayEndSubject(next, language) || isDoing(next, language));
}

/** "riding"; a building is none. */
function isDoing(token: Token | undefined, { groups }: Language): boolean {
  const lower = token?.lower ?? "";
  return lower.endsWith("ing") && !groups.nouns.has(lower);
}

/** Whom an age alone tells of: "an 8-year-old" is a child, "a 40-year-old" an adult. */
export function groupOfAge(
  tokens: readonly Token[],
  at: number,
  { groups, numbers }: Language,
): string | null {
  const age = Number(tokens[at]?.text);
  const unit =
    tokens
      .slice(at + 1, at + 3)
      .find(({ kind }) => kind === "word")
      ?.lower.split("-")[0] ?? "";
  const years = numbers.years.has(unit) ? age : 0;
  return groups.ages.find(({ below }) => years < below)?.group ?? null;
}
