import type { Atom } from "./match.ts";
import type { AtomClass } from "./pattern.ts";

/** The number of the first atom of one of `classes`, or null. */
export function numberOf(atoms: readonly Atom[], ...classes: readonly AtomClass[]): number | null {
  const value = find(atoms, classes)?.value;
  return value === undefined ? null : Number(value);
}

/** The text of the first atom of one of `classes`, or null. */
export function textOf(atoms: readonly Atom[], ...classes: readonly AtomClass[]): string | null {
  const value = find(atoms, classes)?.value;
  return value === undefined ? null : String(value);
}

export function has(atoms: readonly Atom[], ...classes: readonly AtomClass[]): boolean {
  return find(atoms, classes) !== undefined;
}

function find(atoms: readonly Atom[], classes: readonly AtomClass[]): Atom | undefined {
  return atoms.find((atom) => atom.is !== "word" && classes.includes(atom.is));
}
