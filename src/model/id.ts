/**
 * A stable short id made of `parts`: the prefix, then 12 hexadecimal digits of a 53-bit hash.
 * The same parts give the same id on every machine and in every version.
 */
export function makeId(prefix: string, ...parts: readonly (string | number)[]): string {
  const hash = hash53(parts.join("\u0000"));
  const [high, low] = [Math.floor(hash / LOW_RANGE) % 0x10000, hash % LOW_RANGE];
  return `${prefix}-${writeHex(high, 4)}${writeHex(low, 8)}`;
}

const LOW_RANGE = 2 ** 32;

function writeHex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, "0");
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
  return finish(high, low);
}

/** One number below 2^53 for the whole numbers below 2^53 from `from` up to `to`, in their order; mixed as `hash53` mixes letters. */
export function hashNumbers(numbers: readonly number[], from: number, to: number): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = from; at < to; at++) {
    const number = numbers[at] ?? 0;
    high = Math.imul(high ^ number, 2654435761);
    low = Math.imul(low ^ (number / 0x200000), 1597334677);
  }
  return finish(high, low);
}

function finish(high: number, low: number): number {
  const mixed = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const last = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(mixed ^ (mixed >>> 13), 3266489909);
  return 4294967296 * (2097151 & last) + (mixed >>> 0);
}
