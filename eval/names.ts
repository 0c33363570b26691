/** Words that say what someone is, or nothing at all: they tell no two claimants apart. */
const EMPTY_WORDS = new Set(
  (
    "the a an of and for in at to by from with mr mrs ms dr prof sir lord president vice prime minister " +
    "director chief deputy head chairman spokesman spokeswoman spokesperson rabbi governor mayor sheriff " +
    "constable captain lt lieutenant sgt sergeant col colonel gen general secretary"
  ).split(" "),
);
const WORD = /[\p{L}\p{N}]+/gu;
const POSSESSIVE = /['’]s\b/gu;
const STEM_LENGTH = 5;

/** True where two names share most of the words of the shorter one: "Nigeria's government", "the Nigerian government". */
export function isSameName(a: string, b: string): boolean {
  const left = stemsOf(a);
  const right = stemsOf(b);
  const shared = [...left].filter((stem) => right.has(stem)).length;
  return shared > 0 && shared * 3 >= Math.min(left.size, right.size) * 2;
}

function stemsOf(name: string): Set<string> {
  const words = name.replace(POSSESSIVE, "").toLowerCase().match(WORD) ?? [];
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return new Set((telling.length > 0 ? telling : words).map((word) => word.slice(0, STEM_LENGTH)));
}

const PARENTHESIS = /\([^()]{0,200}\)/gu;
const AFTERTHOUGHT = / (?:who|of|that|from|accused) /u;

/** True where a found population's words hold the head noun of the expected one: "chibok girls (2017)", "the 21 girls". */
export function isSamePopulation(expected: string, words: string): boolean {
  const plain = expected.replaceAll("_", " ").replace(PARENTHESIS, "").trim();
  const [head] = ` ${plain} `.split(AFTERTHOUGHT, 1);
  const last = (head ?? plain).toLowerCase().match(WORD)?.at(-1);
  if (last === undefined) return false;
  const offered = words.replaceAll("_", " ").toLowerCase().match(WORD) ?? [];
  return offered.some((word) => singular(word) === singular(last));
}

function singular(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.endsWith("men")) return `${word.slice(0, -2)}an`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
