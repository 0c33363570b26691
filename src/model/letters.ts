const CAPITAL = /^\p{Lu}/u;

/** True where `text` begins with a capital letter of any script; quick for ASCII, where nearly all is. */
export function startsWithCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : CAPITAL.test(text);
}
