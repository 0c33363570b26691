import { has, numberOf, textOf } from "./atoms.ts";
import { countFrom, countYears, isClockUnit, type Unit } from "./calendar.ts";
import type { Meaning } from "./draft.ts";
import type { Atom } from "./match.ts";
import { countCompound, lengthsOf } from "./periods.ts";
import { countOf, FEW, spokenOf, vagueStretch } from "./read-spans.ts";
import { findDirection, type Scene } from "./scene.ts";

/** Reads "two years ago", "a week ago", "several months ago". */
export function readAgo(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const unit = textOf(atoms, "unit", "units") as Unit | null;
  const direction = numberOf(atoms, "ago");
  if (unit === null || direction === null) return null;
  if (atoms.filter(({ is }) => is === "unit" || is === "units").length > 1)
    return readCompoundAgo(atoms, direction, scene);
  const count = countOf(atoms) ?? (has(atoms, "unit") && !has(atoms, "vague") ? 1 : null);
  const compared =
    unit === "Y" && count !== null ? countYears(spokenOf(atoms, scene), direction * count) : null;
  if (compared !== null) return { moment: compared };
  const timex = direction < 0 ? "PAST_REF" : "FUTURE_REF";
  if (scene.anchor === null) return { moment: { at: "nowhere", timex } };
  if (count !== null) return { moment: countFrom(scene.anchor, unit, direction * count) };
  return { moment: vagueStretch(scene.anchor, unit, direction, FEW, timex), about: !isClockUnit(unit) };
}

/** "2 years, 1 month and 21 days ago" */
function readCompoundAgo(atoms: readonly Atom[], direction: number, { anchor }: Scene): Meaning | null {
  const lengths = lengthsOf(atoms);
  if (lengths === null) return null;
  const timex = direction < 0 ? "PAST_REF" : "FUTURE_REF";
  const moment = anchor === null ? null : countCompound(anchor, lengths, direction < 0 ? -1 : 1);
  return { moment: moment ?? { at: "nowhere", timex } };
}

/** Reads "in two weeks" and "in six months' time" where they lie ahead; else the words are a length. */
export function readAhead(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const unit = textOf(atoms, "unit", "units") as Unit | null;
  const count = countOf(atoms);
  const isTold = atoms.at(-1)?.value === "time" || findDirection(scene) === 1;
  if (
    unit === null ||
    unit === "Q" ||
    count === null ||
    isClockUnit(unit) ||
    !isTold ||
    scene.anchor === null
  )
    return null;
  return { moment: countFrom(scene.anchor, unit, count) };
}
