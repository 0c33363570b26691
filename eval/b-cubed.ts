import { f1, ratio } from "./measures.ts";

export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** B-cubed scores (Bagga and Baldwin, 1998) of `guess` against `truth`, both maps from a member to its cluster. */
export function scoreBCubed(truth: ReadonlyMap<string, string>, guess: ReadonlyMap<string, string>): BCubed {
  const shared = new Map<string, number>();
  const truthSizes = new Map<string, number>();
  const guessSizes = new Map<string, number>();
  const pairs = [...truth].map(([member, right]) => ({ right, got: guess.get(member) ?? `alone ${member}` }));
  for (const { right, got } of pairs) {
    add(shared, `${right}\u0000${got}`);
    add(truthSizes, right);
    add(guessSizes, got);
  }
  let precision = 0;
  let recall = 0;
  for (const { right, got } of pairs) {
    const together = shared.get(`${right}\u0000${got}`) ?? 0;
    precision += ratio(together, guessSizes.get(got) ?? 0);
    recall += ratio(together, truthSizes.get(right) ?? 0);
  }
  const meanPrecision = ratio(precision, pairs.length);
  const meanRecall = ratio(recall, pairs.length);
  return { precision: meanPrecision, recall: meanRecall, f1: f1(meanPrecision, meanRecall) };
}

function add(sizes: Map<string, number>, key: string): void {
  sizes.set(key, (sizes.get(key) ?? 0) + 1);
}
