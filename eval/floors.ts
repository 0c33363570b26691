/** For each set, the value each measure must not fall below (for `false-…` counts: not rise above). */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Verdict {
  readonly measure: string;
  readonly value: number;
  readonly floor: number | null;
  readonly ok: boolean;
}

const TOLERANCE = 1e-9;
const STEPS = 1000;

/** Compares measured values with a set's floors. A floor whose measure was not taken is a failure, with the value NaN. */
export function compareWithFloors(
  metrics: Readonly<Record<string, number>>,
  floors: Readonly<Record<string, number>>,
): Verdict[] {
  const names = [...Object.keys(metrics), ...Object.keys(floors).filter((name) => !(name in metrics))];
  return names.map((measure) => {
    const value = metrics[measure] ?? Number.NaN;
    const floor = floors[measure] ?? null;
    return { measure, value, floor, ok: floor === null || isGoodEnough(measure, value, floor) };
  });
}

/** Floors as strict as the measured values allow; none is ever loosened. Shares are rounded to the lenient side. */
export function tightenFloors(
  metrics: Readonly<Record<string, number>>,
  floors: Readonly<Record<string, number>>,
): Record<string, number> {
  const tightened: Record<string, number> = { ...floors };
  for (const [measure, value] of Object.entries(metrics)) {
    const floor = floors[measure];
    tightened[measure] = isCeiling(measure)
      ? Math.min(floor ?? Number.POSITIVE_INFINITY, value)
      : Math.max(floor ?? Number.NEGATIVE_INFINITY, Math.floor(value * STEPS + TOLERANCE) / STEPS);
  }
  return tightened;
}

function isGoodEnough(measure: string, value: number, floor: number): boolean {
  return isCeiling(measure) ? value <= floor + TOLERANCE : value >= floor - TOLERANCE;
}

function isCeiling(measure: string): boolean {
  return measure.startsWith("false-");
}
