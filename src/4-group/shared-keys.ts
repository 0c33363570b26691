/** Two articles, by index, and the keys that both hold. */
export interface Shared {
  readonly a: number;
  readonly b: number;
  readonly keys: readonly number[];
}

/**
 * Finds what pairs of articles share. Each key links its holders to the first of them and to their neighbour, so the
 * work grows with the articles and not with their pairs; keys with more than `mostHolders` tell nothing.
 */
export function findShared(sets: readonly (readonly number[])[], mostHolders: number): Shared[] {
  const holders = new Map<number, number[]>();
  sets.forEach((own, index) => {
    for (const key of own) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [index]);
      else list.push(index);
    }
  });
  const pairs = new Map<string, { a: number; b: number; keys: number[] }>();
  const link = (a: number, b: number, key: number) => {
    const name = `${a} ${b}`;
    const pair = pairs.get(name) ?? { a, b, keys: [] };
    pair.keys.push(key);
    pairs.set(name, pair);
  };
  for (const [key, list] of holders) {
    if (list.length > mostHolders) continue;
    const first = list[0] ?? 0;
    for (let at = 1; at < list.length; at++) {
      const index = list[at] ?? first;
      link(first, index, key);
      const before = list[at - 1] ?? first;
      if (before !== first) link(before, index, key);
    }
  }
  return [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}
