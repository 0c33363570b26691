/**
 * `before`, which is in order, with `fresh` where they belong: a row of thousands need not be sorted again for one more. Of even ones
 * those of `before` come first.
 */
export function mergeInOrder<T>(
  before: readonly T[],
  fresh: readonly T[],
  compare: (a: T, b: T) => number,
): readonly T[] {
  if (fresh.length === 0) return before;
  const sorted = [...fresh].sort(compare);
  if (before.length === 0) return sorted;
  const merged: T[] = [];
  let from = 0;
  for (const one of sorted) {
    const to = findPlace(before, one, from, compare);
    for (; from < to; from++) merged.push(before[from] ?? one);
    merged.push(one);
  }
  for (; from < before.length; from++) {
    const left = before[from];
    if (left !== undefined) merged.push(left);
  }
  return merged;
}

/** `row`, which is in order, without what is `gone` and with what is `fresh`; the same list where nothing came or went. */
export function renewInOrder<T>(
  row: readonly T[],
  fresh: readonly T[],
  gone: Iterable<T>,
  compare: (a: T, b: T) => number,
): readonly T[] {
  const out = new Set(gone);
  const left = out.size === 0 ? row : row.filter((one) => !out.has(one));
  return mergeInOrder(left, fresh, compare);
}

/** Where the first of `row` stands, from `from` on, that comes behind `one`. */
function findPlace<T>(row: readonly T[], one: T, from: number, compare: (a: T, b: T) => number): number {
  let low = from;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = row[middle];
    if (other !== undefined && compare(other, one) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
