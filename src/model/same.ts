/** True where both lists hold the very same things in the same order. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** What `now` holds beyond `former`; null where it lacks something of it, or holds it in another order. */
export function listAdded<T>(former: readonly T[], now: readonly T[]): T[] | null {
  const added: T[] = [];
  let at = 0;
  for (const one of now) {
    if (at < former.length && former[at] === one) at++;
    else added.push(one);
  }
  return at === former.length ? added : null;
}
