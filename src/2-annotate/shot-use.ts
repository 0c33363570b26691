import type { Token } from "../model/annotation.ts";
import type { GrammarLexicon } from "../model/lexicon/grammar.ts";
import type { NumberLexicon } from "../model/lexicon/numbers.ts";
import type { Surroundings } from "./surroundings.ts";

/** The "shot" of "one shot was fired", "heard one shot", "only one shot at the door"; none in "one shot, two stabbed in Leeds". */
export function findShot(
  near: Surroundings,
  low: number | null,
  { shots, shooters, shotVerbs }: NumberLexicon,
  { auxiliaries }: GrammarLexicon,
): Token | undefined {
  const [before, shot, behind] = [near.before(0), near.after(0), near.after(1)];
  if (low !== 1 || shot === undefined || !shots.has(shot.lower)) return undefined;
  const isFired =
    shooters.has(before?.lower ?? "") ||
    auxiliaries.has(behind?.lower ?? "") ||
    shotVerbs.has(behind?.lower ?? "");
  return isFired ? shot : undefined;
}
