/**
 * A stable short id made of `parts`: the prefix, then 12 hexadecimal digits of a 53-bit hash.
 * The same parts give the same id on every machine and in every version.
 */
export function makeId(prefix: string, ...parts: readonly (string | number)[]): string {
  const hash = hashParts(parts);
  return `${prefix}-${writeHex(Math.floor(hash / HALF))}${writeHex(hash % HALF)}`;
}

/** What six hexadecimal digits can tell apart. */
const HALF = 2 ** 24;
const HEX = Array.from({ length: 0x1000 }, (_, number) => number.toString(16).padStart(3, "0"));

/** The last six hexadecimal digits of a whole number. */
function writeHex(number: number): string {
  return `${HEX[(number >> 12) & 0xfff]}${HEX[number & 0xfff]}`;
}

/** `hash53` of the parts with a zero between each two, without putting them together. */
function hashParts(parts: readonly (string | number)[]): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < parts.length; index++) {
    if (index > 0) {
      high = Math.imul(high, 2654435761);
      low = Math.imul(low, 1597334677);
    }
    const part = parts[index] ?? "";
    const text = typeof part === "string" ? part : String(part);
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
  }
  return finish(high, low);
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

/** A word with its hash as two whole numbers of 32 bits, the lowest and the highest of it, to be mixed with others. */
export interface HashedWord {
  readonly low: number;
  readonly high: number;
}

/** The hash of a word by itself, in the form in which `hashRun` mixes those of several. */
export function hashWord(word: string): HashedWord {
  const hash = hash53(word);
  return { low: hash | 0, high: (hash / 0x200000) | 0 };
}

/** One number below 2^53 for two hashes in their order: what `hashRun` gives for them. */
export function hashPair(first: number, second: number): number {
  const high = Math.imul(Math.imul(0xdeadbeef ^ (first | 0), 2654435761) ^ (second | 0), 2654435761);
  const low = Math.imul(
    Math.imul(0x41c6ce57 ^ ((first / 0x200000) | 0), 1597334677) ^ ((second / 0x200000) | 0),
    1597334677,
  );
  return finish(high, low);
}

/** One number below 2^53 for `length` words from `from` on, in their order; their hashes are mixed as `hash53` mixes letters. */
export function hashRun(words: readonly HashedWord[], from: number, length: number): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = from; at < from + length; at++) {
    const word = words[at];
    if (word === undefined) break;
    high = Math.imul(high ^ word.low, 2654435761);
    low = Math.imul(low ^ word.high, 1597334677);
  }
  return finish(high, low);
}

function finish(high: number, low: number): number {
  const mixed = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const last = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(mixed ^ (mixed >>> 13), 3266489909);
  return 4294967296 * (2097151 & last) + (mixed >>> 0);
}
