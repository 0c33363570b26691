/**
 * A stable short id made of `parts`: the prefix, then 12 hexadecimal digits of a 53-bit hash.
 * The same parts give the same id on every machine and in every version.
 */
export function makeId(prefix: string, ...parts: readonly (string | number)[]): string {
  return `${prefix}-${hash53(parts.join("\u0000")).toString(16).padStart(14, "0").slice(-12)}`;
}

/** cyrb53, a public-domain non-cryptographic hash of UTF-16 code units (bryc, 2018). */
export function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
