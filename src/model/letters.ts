const CAPITAL = /^\p{Lu}/u;

/** True where `text` begins with a capital letter of any script; quick for ASCII, where nearly all is. */
export function startsWithCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : CAPITAL.test(text);
}

const PLURAL = /^\p{Ll}{3,30}s$/u;

/** True for "manuscripts", which may be a plural; not for "Yazidis", a name. */
export function mayBePlural(text: string): boolean {
  return PLURAL.test(text);
}

const LETTER = /^\p{L}/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;

/** True where the character at `at` is a letter of any script; false outside the text. */
export function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return isAsciiLetter(unit);
  return !isPunctuation(unit) && LETTER.test(characterAt(text, at));
}

/** True where the character at `at` is a letter or digit of any script; false outside the text. */
export function isLetterOrDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return isAsciiLetter(unit) || (unit >= 0x30 && unit <= 0x39);
  return !isPunctuation(unit) && LETTER_OR_DIGIT.test(characterAt(text, at));
}

function isAsciiLetter(unit: number): boolean {
  // Small and capital letters lie one bit apart.
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** Unicode's block of general punctuation: curly quotes, dashes and spaces of all widths. */
function isPunctuation(unit: number): boolean {
  return unit >= 0x2000 && unit < 0x2070;
}

/** The whole character that the UTF-16 unit at `at` is a part of. */
function characterAt(text: string, at: number): string {
  const isSecondHalf = at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0);
}
