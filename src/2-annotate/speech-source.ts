import type { Token } from "../model/annotation.ts";
import { isHyphen } from "../model/hyphen.ts";
import type { Language } from "../model/language.ts";
import { startsWithCapital } from "../model/letters.ts";
import type { Span } from "../model/span.ts";

/** The words that name a speaker: tokens `from` to `to`. */
export interface SourcePhrase {
  readonly from: number;
  readonly to: number;
}

const LONGEST_SOURCE = 16;

/** Reads the speaker that ends right before token `cueAt`: "A spokesman for the ministry later" said. */
export function readSourceBefore(
  tokens: readonly Token[],
  cueAt: number,
  language: Language,
): SourcePhrase | null {
  const { grammar } = language;
  let end = cueAt;
  while (end > 0 && isBetweenSubjectAndVerb(tokens[end - 1], language)) end--;
  end = skipAcronym(tokens, skipDay(tokens, end, language));
  if (end === 0) return null;
  if (tokens[end - 1]?.text === ",") return readBeforeApposition(tokens, end - 1, language);
  let from = end;
  while (from > 0 && end - from < LONGEST_SOURCE) {
    const token = tokens[from - 1];
    if (token === undefined || stopsSource(token, tokens, from - 1, language)) break;
    from--;
  }
  // Prepositions and "and" may stand inside a speaker's name, not at its start.
  while (
    from < end &&
    !language.clauses.small.bounds.has(tokens[from + 1]?.lower ?? "") &&
    (grammar.prepositions.has(tokens[from]?.lower ?? "") ||
      grammar.conjunctions.has(tokens[from]?.lower ?? ""))
  )
    from++;
  // "On Thursday the ministry said": a time before the speaker is none of its words.
  while (from < end && isTimeWord(tokens[from], language)) from++;
  // Old wires close a quotation with two apostrophes: "''It is over,'' Ana Lee said".
  while (from < end && tokens[from]?.text === "'") from++;
  // "18-year-old Ana Lee": the number of an age ends the run.
  if (isHyphen(tokens, from)) from += 2;
  // "the 14th-ranked Ana Lee"
  else if (tokens[from - 1]?.kind === "number" && tokens[from - 1]?.end === tokens[from]?.start) from++;
  return from < end ? trimToSpeaker({ from, to: end }, tokens, language) : null;
}

/** "The ministry late on Saturday said": back from the verb over the day, which is none of the speaker's words. */
function skipDay(tokens: readonly Token[], verb: number, { grammar }: Language): number {
  const day = tokens[verb - 1];
  if (day === undefined || !grammar.calendar.has(day.lower) || day.text === day.lower) return verb;
  let at = verb - 1;
  while (at > 1 && DAY_OPENERS.has(tokens[at - 1]?.lower ?? "")) at--;
  return tokens[at - 1]?.kind === "word" ? at : verb;
}

/** "The World Health Organization (WHO) estimates": back over the short name. */
function skipAcronym(tokens: readonly Token[], verb: number): number {
  const isBracketed = tokens[verb - 1]?.text === ")" && tokens[verb - 3]?.text === "(";
  return isBracketed && verb > 3 && INITIALS.test(tokens[verb - 2]?.text ?? "") ? verb - 3 : verb;
}

const DAY_OPENERS = new Set(["on", "late", "early"]);

/** Reads the noun phrase that ends at the comma of "led by the Ministry of Works, which said"; null where none does. */
export function readNounBefore(
  tokens: readonly Token[],
  end: number,
  { grammar, speech }: Language,
): SourcePhrase | null {
  // "the Ministry of Works", "a spokesman for the army": a preposition goes on with a name or a mouthpiece, and with nothing else.
  const joins = (at: number) => {
    const head = tokens[at - 1];
    return (
      grammar.prepositions.has(tokens[at]?.lower ?? "") &&
      head !== undefined &&
      (startsWithCapital(head.text) || speech.mouthpieces.has(head.lower))
    );
  };
  let from = end;
  let isOpen = true;
  while (isOpen && from > 0 && end - from < LONGEST_SOURCE) {
    const token = tokens[from - 1];
    if (token?.kind !== "word") break;
    if (grammar.determiners.has(token.lower)) {
      from--;
      isOpen = joins(from - 1);
      continue;
    }
    if (grammar.prepositions.has(token.lower) ? !joins(from - 1) : isPlainWord(tokens, from - 1, grammar))
      break;
    from--;
  }
  return from < end ? { from, to: end } : null;
}

/** A word in small letters that no article opens may be a verb: only the last of them is the noun. */
function isPlainWord(tokens: readonly Token[], at: number, { determiners }: Language["grammar"]): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.text === "," || startsWithCapital(tokens[at]?.text ?? "")) return false;
  const opener = tokens
    .slice(Math.max(0, at - WORDS_BEFORE_NOUN), at)
    .some(({ lower }) => determiners.has(lower));
  return !opener;
}

const WORDS_BEFORE_NOUN = 3;

/** Reads the speaker that starts at token `at`: said "Serik Shalabayev, the head of …". */
export function readSourceAfter(
  tokens: readonly Token[],
  at: number,
  language: Language,
): SourcePhrase | null {
  // "said 18-year-old Ana Lee"
  const isAge = tokens[at]?.kind === "number" && isHyphen(tokens, at + 1);
  if (isAge) return readSourceAfter(tokens, at + 3, language);
  let to = at;
  while (to < tokens.length && to - at < LONGEST_SOURCE) {
    const token = tokens[to];
    if (token === undefined || token.kind === "number") break;
    if (token.kind === "punctuation" && !isInsideName(tokens, to)) break;
    const { lower } = token;
    const { grammar } = language;
    if (
      to > at &&
      !isInitials(token, tokens[to + 1]) &&
      (grammar.auxiliaries.has(lower) || grammar.relatives.has(lower) || grammar.clauseOpeners.has(lower))
    )
      break;
    if (grammar.calendar.has(lower) && token.text !== lower) break;
    const isCue = language.speech.cues.has(lower) && !language.speech.speakerNouns.has(lower);
    if (to > at && isCue && !isMadeBy(tokens, to, language)) break;
    if (leavesName(tokens, at, to, language)) break;
    to++;
  }
  while (to > at && grammarEnds(tokens[to - 1], language)) to--;
  return to > at ? { from: at, to } : null;
}

/** "a tweet posted by the mayor": whose words it holds. */
function isMadeBy(tokens: readonly Token[], at: number, { speech, grammar }: Language): boolean {
  return (
    speech.mouthpieces.has(tokens[at - 1]?.lower ?? "") && grammar.doers.has(tokens[at + 1]?.lower ?? "")
  );
}

/** "said Ana Lee | in regards to the flood", "said Ana Lee | of her visit": behind a name of two words a preposition belongs to the verb. */
function leavesName(
  tokens: readonly Token[],
  from: number,
  at: number,
  { clauses, grammar }: Language,
): boolean {
  const isOwn =
    grammar.prepositions.has(tokens[at]?.lower ?? "") && grammar.owners.has(tokens[at + 1]?.lower ?? "");
  if (isOwn && at >= from + 2 && endsInName(tokens, at)) return true;
  return at >= from + 2 && clauses.small.leaves.has(tokens[at]?.lower ?? "") && endsInName(tokens, at);
}

/** Two words with a capital right before token `at`. */
function endsInName(tokens: readonly Token[], at: number): boolean {
  return startsWithCapital(tokens[at - 1]?.text ?? "") && startsWithCapital(tokens[at - 2]?.text ?? "");
}

/** "Enio Cubillo, the director of civil aviation, said": the name stands before the apposition. */
function readBeforeApposition(
  tokens: readonly Token[],
  closingComma: number,
  language: Language,
): SourcePhrase | null {
  for (let at = closingComma - 1; at > Math.max(0, closingComma - 24); at--) {
    if (tokens[at]?.text !== ",") continue;
    const opener = tokens[at + 1];
    if (opener === undefined) return null;
    const { grammar, speech } = language;
    const isApposition =
      grammar.determiners.has(opener.lower) ||
      grammar.relatives.has(opener.lower) ||
      speech.speakerNouns.has(opener.lower) ||
      opener.kind === "number" ||
      /^\p{L}/u.test(opener.text);
    if (!isApposition) return null;
    // "secretary for families, refugees, and migration"
    if (grammar.conjunctions.has(opener.lower)) continue;
    const name = readSourceBefore(tokens, at, language);
    if (name !== null && isSpeakerLike(tokens, name, language))
      return readNameBefore(tokens, name, language) ?? name;
  }
  return null;
}

/** "Ana Lee, editor of the Valley, a paper, said": the person whom the first of several appositions tells of. */
function readNameBefore(
  tokens: readonly Token[],
  { from, to }: SourcePhrase,
  language: Language,
): SourcePhrase | null {
  const isName = startsWithCapital(tokens[from]?.text ?? "") && startsWithCapital(tokens[to - 1]?.text ?? "");
  let comma = from - 1;
  while (comma > from - LONGEST_ARTICLE && language.grammar.determiners.has(tokens[comma]?.lower ?? ""))
    comma--;
  if (isName || tokens[comma]?.text !== "," || !endsInName(tokens, comma)) return null;
  const head = tokens[comma - 1]?.lower ?? "";
  if (language.speech.speakerNouns.has(head) || language.groups.nouns.has(head)) return null;
  return readSourceBefore(tokens, comma, language);
}

const LONGEST_ARTICLE = 3;

/** Whether the words can speak: a name or a noun of speakers, and no clause. */
export function isSpeakerLike(tokens: readonly Token[], source: SourcePhrase, language: Language): boolean {
  const { speech, grammar } = language;
  for (let at = source.from; at < source.to; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (speech.pronouns.has(token.lower) && source.to - source.from === 1) return true;
    if (
      speech.speakerNouns.has(token.lower) ||
      speech.mouthpieces.has(token.lower) ||
      speech.unnamed.has(token.lower)
    )
      return true;
    if (language.groups.nouns.has(token.lower)) return true;
    // "“We can confirm that …": whoever is quoted says it.
    const isPronoun = grammar.pronouns.has(token.lower) && !INITIALS.test(token.text);
    const isName = startsWithCapital(token.text) && !grammar.calendar.has(token.lower) && !isPronoun;
    if (isName && (at > source.from || source.from > 0 || !grammar.sentenceStarters.has(token.lower)))
      return true;
  }
  return false;
}

/** Cuts what comes before the speaker in the same run: "Hours later police" -> "police". */
function trimToSpeaker(
  source: SourcePhrase,
  tokens: readonly Token[],
  language: Language,
): SourcePhrase | null {
  const starts = tokens[source.from];
  if (starts === undefined) return null;
  return isSpeakerLike(tokens, source, language) ? source : null;
}

function stopsSource(token: Token, tokens: readonly Token[], at: number, language: Language): boolean {
  const { grammar } = language;
  if (token.kind === "punctuation") return !isInsideName(tokens, at) && !isInsideList(tokens, at, language);
  if (token.kind === "number" || token.kind === "symbol") return true;
  const { lower } = token;
  if (isInitials(token, tokens[at + 1])) return false;
  if (grammar.relatives.has(lower) || grammar.auxiliaries.has(lower)) return lower !== "'s";
  if (grammar.clauseOpeners.has(lower) && !grammar.prepositions.has(lower)) return true;
  if (lower === "but" || lower === "so" || lower === "if") return true;
  return (
    language.speech.cues.has(lower) &&
    !language.speech.speakerNouns.has(lower) &&
    !language.speech.mouthpieces.has(lower)
  );
}

/** "the WHO said", and not "THE MAN WHO SAID": capitals among small letters. */
function isInitials({ text }: Token, next: Token | undefined): boolean {
  return INITIALS.test(text) && next !== undefined && /^\p{Ll}/u.test(next.text);
}

const INITIALS = /^\p{Lu}{2,8}$/u;

/** "Nature Air's", "Al-Jazeera", "St. George", "U.S.": marks inside names. */
function isInsideName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token === undefined || before === undefined) return false;
  // "LAHAINA, Hawaii - The mayor said": a dash between spaces ends a dateline.
  if (token.text === "-") return before.end === token.start;
  if (
    token.text === "’" ||
    token.text === "'" ||
    token.text === "&" ||
    token.text === "@" ||
    token.text === "#"
  )
    return true;
  return (
    token.text === "." &&
    before.end === token.start &&
    before.text.length <= 3 &&
    after !== undefined &&
    after.start > token.end
  );
}

/** "the Ministry of Environment, Urbanization and Climate Change": the comma of a list of what a body is for. */
function isInsideList(tokens: readonly Token[], at: number, { grammar, speech }: Language): boolean {
  const [of, word, comma, next, joiner] = tokens.slice(Math.max(0, at - 2), at + 3);
  if (comma?.text !== "," || !startsWithCapital(word?.text ?? "") || !startsWithCapital(next?.text ?? ""))
    return false;
  const isBody =
    grammar.prepositions.has(of?.lower ?? "") && speech.speakerNouns.has(tokens[at - 3]?.lower ?? "");
  return isBody && (joiner?.text === "," || grammar.conjunctions.has(joiner?.lower ?? ""));
}

function isBetweenSubjectAndVerb(token: Token | undefined, language: Language): boolean {
  if (token === undefined) return false;
  const { grammar } = language;
  return (
    (grammar.auxiliaries.has(token.lower) && token.lower !== "'s") ||
    BETWEEN.has(token.lower) ||
    (grammar.adverbs.has(token.lower) &&
      token.lower !== "all" &&
      token.lower !== "there" &&
      token.lower !== "here") ||
    (/ly$/u.test(token.lower) && token.text === token.lower && token.lower.length > 4)
  );
}

const BETWEEN = new Set(["later", "earlier", "not", "further", "first", "once", "today", "yesterday"]);

function isTimeWord(token: Token | undefined, language: Language): boolean {
  if (token === undefined) return false;
  return (
    (language.grammar.calendar.has(token.lower) && token.text !== token.lower) || TIME_WORDS.has(token.lower)
  );
}

const TIME_WORDS = new Set([
  "later",
  "earlier",
  "meanwhile",
  "hours",
  "days",
  "today",
  "yesterday",
  "morning",
  "night",
  "evening",
  "afternoon",
  "however",
  "also",
  "late",
  "early",
]);

function grammarEnds(token: Token | undefined, language: Language): boolean {
  if (token === undefined) return false;
  return (
    language.grammar.prepositions.has(token.lower) ||
    language.grammar.conjunctions.has(token.lower) ||
    language.grammar.determiners.has(token.lower)
  );
}

/** The tokens as a span of the text. */
export function spanOf(tokens: readonly Token[], phrase: SourcePhrase): Span {
  const first = tokens[phrase.from];
  const last = tokens[phrase.to - 1];
  if (first === undefined || last === undefined) throw new RangeError("a source lies outside its sentence");
  return { start: first.start, end: last.end };
}
