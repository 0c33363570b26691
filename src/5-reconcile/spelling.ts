const SHORTEST = 5;
const LONG = 6;
const LONGEST = 40;

/** True where one surname may be a slip for the other: two neighbouring letters swapped, one letter wrong, or two in a long name. */
export function areSpellings(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  const shorter = Math.min(x.length, y.length);
  if (x === y || shorter < SHORTEST || Math.max(x.length, y.length) > LONGEST) return false;
  return editDistance(x, y) <= (shorter >= LONG ? 2 : 1);
}

/** Letters to insert, delete, change or swap with their neighbour (optimal string alignment distance). */
export function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const own = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(
        (before[column] ?? 0) + 1,
        (own[column - 1] ?? 0) + 1,
        (before[column - 1] ?? 0) + cost,
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) least = Math.min(least, (older[column - 2] ?? 0) + 1);
      own.push(least);
    }
    older = before;
    before = own;
  }
  return before[b.length] ?? 0;
}
