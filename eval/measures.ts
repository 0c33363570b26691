/** Share of `outcomes` that are true, 0 where there are none. */
export function share(outcomes: readonly boolean[]): number {
  return ratio(outcomes.filter(Boolean).length, outcomes.length);
}

/** `part / whole`, 0 where `whole` is 0. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Harmonic mean of precision and recall. */
export function f1(precision: number, recall: number): number {
  return ratio(2 * precision * recall, precision + recall);
}

/** F1 of finding the cases that truly hold: `guess` false alarms cost precision, unguessed truths recall. */
export function f1OfTrue(cases: readonly { readonly truth: boolean; readonly guess: boolean }[]): number {
  const hits = cases.filter((one) => one.truth && one.guess).length;
  const guessed = cases.filter((one) => one.guess).length;
  const truths = cases.filter((one) => one.truth).length;
  return f1(ratio(hits, guessed), ratio(hits, truths));
}

/** Takes from each list in turn, so that the first few lines of a report show every kind of error. */
export function interleave(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const mixed: string[] = [];
  for (let row = 0; row < longest; row++) {
    for (const list of lists) {
      const line = list[row];
      if (line !== undefined) mixed.push(line);
    }
  }
  return mixed;
}
