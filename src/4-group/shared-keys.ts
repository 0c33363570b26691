/** Two articles, by index, and the keys that both hold. */
export interface Shared<Key> {
  readonly a: number;
  readonly b: number;
  readonly keys: readonly Key[];
}

/**
 * Finds what pairs of articles share. Each key links its holders to the first of them and to their neighbour, so the
 * work grows with the articles and not with their pairs; keys with more than `mostHolders` tell nothing.
 */
export function findShared<Key extends string | number>(
  sets: readonly (readonly Key[])[],
  mostHolders: number,
): Shared<Key>[] {
  const holders = new Map<Key, number[]>();
  sets.forEach((own, index) => {
    for (const key of own) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [index]);
      else list.push(index);
    }
  });
  const pairs = new Map<string, { a: number; b: number; keys: Key[] }>();
  const link = (a: number, b: number, key: Key) => {
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
