import type { Token } from "../model/annotation.ts";
import type { Gazetteer, PlaceCandidate } from "../model/gazetteer.ts";
import { startsWithCapital } from "../model/letters.ts";
import type { Span } from "../model/span.ts";
import { MARKS } from "../model/word-marks.ts";

/** A name of the gazetteer that begins at a token: its words, and one past the last token it takes. */
export interface PlaceMatch extends Span {
  readonly to: number;
  readonly candidates: readonly PlaceCandidate[];
  readonly adjective: boolean;
}

/** "Kazakhstan's", "the Emirates’": the mark of possession is no part of the name. */
const POSSESSIVE = /['’]s$/u;
/** "Russia-led", "Moscow-based", "US-backed". */
const COMPOUND = /^(\p{Lu}[\p{L}\p{M}'’]{1,30})-(\p{L}[\p{L}-]{1,30})$/u;
/** "pro-Russian", "anti-American". */
const PREFIXED = /^(?:pro|anti|non|ex|mid|trans)-(\p{Lu}[\p{L}\p{M}'’]{1,30})$/iu;
/** "FRANKLIN", "ST. LOUIS", but not "UN" or "CSTO". */
const SHOUTED = /^(?=.{0,80}\p{Lu}{4})[\p{Lu}\p{M}'’. -]{4,80}$/u;
const SHORT_WORDS = new Set(["st", "ste", "ft", "mt", "w"]);

const MAY_NAME = MARKS.capital | MARKS.hyphen;

/** The longest name of the gazetteer, or adjective of one, that begins at token `at`; null where none does. */
export function matchName(
  text: string,
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
): PlaceMatch | null {
  const first = tokens[at];
  if (first === undefined || (first.marks & MAY_NAME) === 0 || first.kind !== "word") return null;
  const isCompound = (first.marks & MARKS.hyphen) !== 0;
  if ((first.marks & MARKS.capital) === 0)
    return matchPart(first, at, PREFIXED.exec(first.text)?.[1], gazetteer);
  const longest = gazetteer.longestFrom(first.text);
  const last = longest === 0 ? at : reachOf(text, tokens, at, longest);
  for (let to = last; to > at; to--) {
    const token = tokens[to - 1];
    if (token === undefined || !(startsWithCapital(token.text) || token.text === ".")) continue;
    const words = to === at + 1 ? first.text : text.slice(first.start, token.end);
    const match = matchWords(words, first.start, to, gazetteer);
    if (match) {
      const led = tokens[to]?.text === "-" && tokens[to]?.start === match.end;
      return led ? { ...match, adjective: true } : match;
    }
  }
  if (!isCompound) return null;
  const head = COMPOUND.exec(first.text)?.[1] ?? PREFIXED.exec(first.text)?.[1];
  return matchPart(first, at, head, gazetteer);
}

function matchWords(words: string, start: number, to: number, gazetteer: Gazetteer): PlaceMatch | null {
  const known = recallName(words, gazetteer);
  if (known === null) return null;
  const { length, candidates, adjective } = known;
  return { start, end: start + length, to, candidates, adjective };
}

/** What a run of words names: the first `length` characters of it. */
interface KnownName {
  readonly length: number;
  readonly candidates: readonly PlaceCandidate[];
  readonly adjective: boolean;
}

const MOST_KEPT = 20_000;
const knownNames = new WeakMap<Gazetteer, Map<string, KnownName | null>>();

/** The same few names are met again and again: each is looked up once. */
function recallName(words: string, gazetteer: Gazetteer): KnownName | null {
  let known = knownNames.get(gazetteer);
  if (known === undefined) {
    known = new Map();
    knownNames.set(gazetteer, known);
  }
  let found = known.get(words);
  if (found === undefined) {
    found = findName(words, gazetteer);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(words, found);
  }
  return found;
}

function findName(whole: string, gazetteer: Gazetteer): KnownName | null {
  const bare = whole.replace(POSSESSIVE, "");
  for (const name of bare === whole ? [whole] : [bare, whole]) {
    let candidates = gazetteer.find(name);
    if (candidates.length === 0 && SHOUTED.test(name)) candidates = gazetteer.find(lowerName(name));
    if (candidates.length === 0) continue;
    return { length: name.length, candidates, adjective: candidates.every(({ adjective }) => adjective) };
  }
  return null;
}

/** A name inside one token: "Russia" of "Russia-led". */
function matchPart(
  token: Token,
  at: number,
  part: string | undefined,
  gazetteer: Gazetteer,
): PlaceMatch | null {
  if (part === undefined) return null;
  const name = part.replace(POSSESSIVE, "");
  const candidates = gazetteer.find(name);
  if (candidates.length === 0) return null;
  const start = token.start + token.text.indexOf(part);
  return { start, end: start + name.length, to: at + 1, candidates, adjective: true };
}

/** One past the last token a name that starts at `at` could reach: words with single spaces between, and dots of "St." and "Fla.". */
function reachOf(text: string, tokens: readonly Token[], at: number, longest: number): number {
  let to = at + 1;
  let words = 1;
  while (to < tokens.length && words <= longest) {
    const token = tokens[to];
    const before = tokens[to - 1];
    if (token === undefined || before === undefined) break;
    const isDot = token.text === "." && token.start === before.end && before.text.length <= 5;
    if (isDot) {
      to++;
      if (!SHORT_WORDS.has(before.lower)) break;
      continue;
    }
    if (token.kind !== "word" || words === longest) break;
    const gap = text.slice(before.end, token.start);
    if (gap !== " " && gap !== "\u00a0" && gap !== "") break;
    to++;
    words++;
  }
  return to;
}

/** "FRANKLIN" is "Franklin", "PORT-AU-PRINCE" "Port-Au-Prince". */
function lowerName(name: string): string {
  return name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => (word[0] ?? "") + word.slice(1).toLowerCase());
}
