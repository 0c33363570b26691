/** What a character is to the splitting of words; `other` is for the pattern to tell. */
export const CLASSES = { other: 0, letter: 1, digit: 2, punctuation: 3, symbol: 4, space: 5 } as const;

export type CharacterClass = (typeof CLASSES)[keyof typeof CLASSES];

/** The class of a UTF-16 unit: of ASCII, no-break space and the dashes and quotation marks of U+2010 to U+2027; NaN is a space. */
export function classOf(unit: number): CharacterClass {
  if (unit < ASCII) return (table[unit] ?? CLASSES.other) as CharacterClass;
  if (unit >= FIRST_DASH && unit <= LAST_MARK) return CLASSES.punctuation;
  // No character at all: the text is over.
  return unit === NO_BREAK_SPACE || Number.isNaN(unit) ? CLASSES.space : CLASSES.other;
}

const ASCII = 0x80;
const NO_BREAK_SPACE = 0xa0;
const FIRST_DASH = 0x2010;
const LAST_MARK = 0x2027;
const KINDS: readonly (readonly [RegExp, CharacterClass])[] = [
  [/[A-Za-z]/u, CLASSES.letter],
  [/\d/u, CLASSES.digit],
  [/[^_\P{P}]/u, CLASSES.punctuation],
  [/\p{S}/u, CLASSES.symbol],
  [/\s/u, CLASSES.space],
];
const table = Uint8Array.from({ length: ASCII }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return KINDS.find(([kind]) => kind.test(character))?.[1] ?? CLASSES.other;
});
