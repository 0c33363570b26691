import type { Token } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import { startsWithCapital } from "../model/letters.ts";
import { MARKS } from "../model/word-marks.ts";
import type { BareSentence } from "./sentences.ts";
import type { SourcePhrase } from "./speech-source.ts";

const LONGEST_TRAILER = 5;
const MARKS_BEFORE = new Set(["-", "–", "—", "--", ":"]);
/** Groups of people who speak for more than themselves. */
const SPEAKING_GROUPS: ReadonlySet<string> = new Set([
  "police",
  "officials",
  "rescuers",
  "medics",
  "doctors",
  "firefighters",
]);

/** Who a headline names behind a dash or a colon: "12 killed in blast - ministry", "12 dead in landslide: officials"; null where none. */
export function findTrailingSource(
  { tokens }: BareSentence,
  language: Language,
): { readonly mark: number; readonly source: SourcePhrase } | null {
  const bracketed = findBracketedSource(tokens, language);
  if (bracketed !== null) return bracketed;
  let to = tokens.length;
  while (to > 0 && tokens[to - 1]?.kind === "punctuation") to--;
  if (!maySpeak(tokens[to - 1]?.lower ?? "", language)) return null;
  for (let at = to - 1; at > Math.max(0, to - 2 - LONGEST_TRAILER); at--) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (MARKS_BEFORE.has(token.text)) {
      // "flood-hit state": a dash that joins two words names nobody.
      const isSpaced = token.start > (tokens[at - 1]?.end ?? 0) || token.text === ":";
      const isOpen = (tokens[at + 1]?.start ?? 0) > token.end;
      return isSpaced && isOpen && at + 1 < to ? { mark: at, source: { from: at + 1, to } } : null;
    }
    if (token.kind !== "word" || endsTrailer(token.lower, language)) return null;
  }
  return null;
}

const CLOSERS = new Set([")", "]"]);
const OPENERS = new Set(["(", "["]);
const LONGEST_BRACKET = 14;
const LONGEST_NAME = 8;
/** "OCHA", "FMoH" */
const ACRONYM = /^\p{Lu}(?:\p{L}{0,3}\p{Lu}){1,5}\p{Ll}?$/u;

/** Whom the brackets at the end of a number name: "705 killed (FMoH, 21 May)", "12 dead (source: Ministry of Health)", "[OCHA]". */
function findBracketedSource(
  tokens: readonly Token[],
  language: Language,
): { readonly mark: number; readonly source: SourcePhrase } | null {
  let end = tokens.length - 1;
  if (tokens[end]?.text === ".") end--;
  if (!CLOSERS.has(tokens[end]?.text ?? "")) return null;
  const mark = tokens.findLastIndex(({ text }, at) => at < end && OPENERS.has(text));
  if (mark < 2 || end - mark > LONGEST_BRACKET) return null;
  if (!tokens.slice(0, mark).some(({ marks }) => (marks & MARKS.number) !== 0)) return null;
  const isLabelled =
    language.speech.sourceLabels.has(tokens[mark + 1]?.lower ?? "") && tokens[mark + 2]?.text === ":";
  const name = findName(isLabelled ? mark + 3 : mark + 1, end, tokens, language);
  if (name === null) return null;
  const isDated = tokens.slice(mark, end).some(({ lower }) => language.grammar.calendar.has(lower));
  const isKnown = isLabelled || isDated || maySpeak(tokens[name.to - 1]?.lower ?? "", language);
  return isKnown || isOwnAcronym(name, mark, tokens) ? { mark, source: name } : null;
}

/** The only part between commas that holds no number and no month. */
function findName(
  from: number,
  end: number,
  tokens: readonly Token[],
  { grammar }: Language,
): SourcePhrase | null {
  const names: SourcePhrase[] = [];
  for (let at = from; at < end; ) {
    let to = at;
    while (to < end && tokens[to]?.text !== ",") to++;
    const words = tokens.slice(at, to);
    const isDate = words.some(({ kind, lower }) => kind === "number" || grammar.calendar.has(lower));
    if (words.length > 0 && !isDate) names.push({ from: at, to });
    at = to + 1;
  }
  const [name] = names;
  if (name === undefined || names.length > 1 || name.to - name.from > LONGEST_NAME) return null;
  return startsWithCapital(tokens[name.from]?.text ?? "") ? name : null;
}

/** "killed (OCHA)", and not "displaced persons (IDPs)" or "Rapid Support Forces (RSF)", which only shorten the words before. */
function isOwnAcronym({ from, to }: SourcePhrase, mark: number, tokens: readonly Token[]): boolean {
  const name = tokens[from]?.text ?? "";
  const before = tokens[mark - 1];
  if (to - from > 1 || !ACRONYM.test(name) || before === undefined || startsWithCapital(before.text))
    return false;
  const last = name
    .replace(/\p{Ll}/gu, "")
    .slice(-1)
    .toLowerCase();
  return before.kind !== "word" || !before.lower.startsWith(last);
}

function maySpeak(lower: string, { speech, groups }: Language): boolean {
  if (speech.agencies.has(lower)) return true;
  if (!speech.speakerNouns.has(lower)) return false;
  const noun = groups.nouns.get(lower);
  return noun === undefined || noun.describes || SPEAKING_GROUPS.has(noun.group);
}

/** A name or a body has neither a verb nor a clause in it: "- he told the ministry". */
function endsTrailer(lower: string, { grammar, speech }: Language): boolean {
  return (
    grammar.auxiliaries.has(lower) ||
    grammar.relatives.has(lower) ||
    grammar.pronouns.has(lower) ||
    grammar.conjunctions.has(lower) ||
    (speech.cues.has(lower) && !speech.speakerNouns.has(lower))
  );
}
