const MARK = /\p{M}/gu;
const APOSTROPHE = /['’‘ʻʼʿʾ`"′]/gu;
/** Letters that Unicode does not take apart: "Łódź", "Ağrı", "Şəki". */
const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ø: "o",
  Ø: "O",
  ı: "i",
  ə: "a",
  Ə: "A",
  ǝ: "a",
  ß: "ss",
  æ: "ae",
  Æ: "Ae",
  œ: "oe",
  Œ: "Oe",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
};
const LETTER = /[łŁđĐøØıəƏǝßæÆœŒðÐþÞ]/gu;
const DASH = /[-‐‑–]/gu;
/** Every dot but the last one of an abbreviation: "U.S." is "US" and "St. Louis" "St Louis", but "Fla." stays "Fla.". */
const DOT = /\.(?!$)|(?<=(?:^|[^\p{L}])\p{Lu})\.$|(?<=\.\p{Lu})\.$/gu;
const SPACES = /\s+/gu;
const SHORT_WORD = /(?<![\p{L}])(?:St|Ste|Ft|Mt)(?= )/gu;
const FULL_WORD: Readonly<Record<string, string>> = { St: "Saint", Ste: "Sainte", Ft: "Fort", Mt: "Mount" };
/** Names that need no work: "Almaty", "New York". */
const PLAIN = /^(?!.{0,60}\b(?:Ste?|Ft|Mt)\b)(?!.{0,60} {2})[A-Za-z][A-Za-z ]{0,60}[A-Za-z]$/u;

/** The form under which names are compared: case kept; accents, apostrophes, dots of initialisms dropped; hyphens as spaces; "St." as "Saint". */
export function normalizeName(name: string): string {
  if (PLAIN.test(name)) return name;
  return name
    .normalize("NFD")
    .replace(MARK, "")
    .replace(APOSTROPHE, "")
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(DASH, " ")
    .replace(DOT, "")
    .replace(SPACES, " ")
    .trim()
    .replace(SHORT_WORD, (word) => FULL_WORD[word] ?? word);
}
