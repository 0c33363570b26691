import { afterDateline } from "../../model/after-dateline.ts";
import type { Annotated, Attribution, Certainty, Sentence, Token } from "../../model/annotation.ts";
import type { ClaimType, PlainDraft } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { cover, firstFrom, type Span, wordsOf } from "../../model/span.ts";
import { MARKS } from "../../model/word-marks.ts";
import { canSpeak, isNobody } from "./can-speak.ts";
import { countWords, findMarks, trimQuote, withMarks } from "./quote.ts";
import { readSetting } from "./setting.ts";

// Fewer words are a scare quote, or no clause: they stay inside the statement they stand in.
const SHORTEST_QUOTE = 3;
const SHORTEST_REPORT = 4;
const BETWEEN_RUNS = /^[\s.!?…]*$/u;

/** Statements: what a named or described speaker said, in their own words or in the reporter's. */
export const statementType: ClaimType = {
  kind: "statement",
  find(article, language) {
    const { text } = article.reading.article;
    const drafts: PlainDraft[] = [];
    for (const attribution of article.attributions) {
      const { source, name } = attribution;
      const sentence = article.sentences[attribution.sentence];
      if (sentence === undefined || source === null || name === null) continue;
      const cue = dropColon(tokensOf(attribution.cue, sentence));
      if (isColon(cue) && !speaksBehindColon(attribution, sentence, article, language)) continue;
      const contents = saidOf(attribution, cue, text, language);
      if (contents.length === 0 || isSilence(cue, language)) continue;
      if (!canSpeak(name, language) || isNobody(source, sentence, language)) continue;
      if (isInsideOther(attribution.cue, source, sentence)) continue;
      const end = cue.at(-1)?.end ?? attribution.cue.end;
      const said: Said = {
        ...attribution,
        cue: { start: attribution.cue.start, end },
        source,
        name,
        words: cue,
      };
      for (const content of joinRuns(contents, text)) {
        const draft = draftStatement(said, content, sentence, article, language);
        if (draft !== null) drafts.push(draft);
      }
    }
    return { drafts: dropRepeats(drafts), rejections: [] };
  },
};

interface Said extends Attribution {
  readonly source: Span;
  readonly name: string;
  /** The words of the cue. */
  readonly words: readonly Token[];
}

function tokensOf(cue: Span, { tokens }: Sentence): readonly Token[] {
  const after = firstFrom(tokens, cue.end);
  const to = after < 0 ? tokens.length : after;
  let from = to;
  while (from > 0 && (tokens[from - 1]?.end ?? 0) > cue.start) from--;
  return tokens.slice(from, to);
}

/** "said:" reports by its word; a colon or dash alone is all there is. */
function dropColon(cue: readonly Token[]): readonly Token[] {
  return cue.length > 1 && cue.at(-1)?.text === ":" ? cue.slice(0, -1) : cue;
}

function isColon(cue: readonly Token[]): boolean {
  return cue.length === 1 && cue[0]?.text === ":";
}

/** "Lakeland: Stop Killings", "Total deaths: 12", "Updated: 4 May": a place or a label is no speaker. */
function speaksBehindColon(
  { source, contents }: Attribution,
  { tokens, places, marks }: Sentence,
  { reading, sentences }: Annotated,
  { speech }: Language,
): boolean {
  if (source === null) return false;
  const { text } = reading.article;
  if (contents.some(({ start }) => QUOTE.test(text.slice(start - 1, start + 1)))) return true;
  if (places.some((place) => place.start <= source.start && place.end >= source.end)) return false;
  const words = tokens.filter(({ start, end }) => start >= source.start && end <= source.end);
  const [first, second] = words;
  const isKnown = speech.speakerNouns.has(first?.lower ?? "") || speech.agencies.has(first?.lower ?? "");
  if (first !== undefined && second === undefined && !isKnown && !isNamedInside(first.text, sentences))
    return false;
  const isCount = words.some((word) => (word.marks & MARKS.counting) !== 0);
  return !isCount || (marks & MARKS.number) === 0;
}

/** Whether a word stands with its capital inside a sentence: "Marek: …" where "Ivo Marek" is told of, and not "Raw: …". */
function isNamedInside(word: string, sentences: readonly Sentence[]): boolean {
  return sentences.some(({ tokens }) => tokens.some(({ text }, at) => at > 0 && text === word));
}

const QUOTE = /["“„«‘]/u;

/** "did not say", "will say", "is said to". */
function isSilence(cue: readonly Token[], { statements }: Language): boolean {
  return cue.some(({ lower }) => statements.silences.has(lower) || lower.endsWith("n't"));
}

/** The words that were spoken: all of what is reported, of what is urged or praised only a quotation. */
function saidOf(
  { kind, contents }: Attribution,
  cue: readonly Token[],
  text: string,
  { speech, statements }: Language,
): readonly Span[] {
  const isSaying = cue.some(
    ({ lower, kind }) =>
      speech.cues.get(lower)?.as === "say" || kind === "punctuation" || lower === "according",
  );
  if (kind === "spoken" && isSaying) return contents;
  const opener = wordsOf(text, contents[0] ?? { start: 0, end: 0 }).split(" ", 1)[0] ?? "";
  if (statements.thats.has(opener) && cue.some(({ lower }) => statements.thatCues.has(lower)))
    return contents;
  if (!isSaying && !cue.some(({ lower }) => statements.quoteCues.has(lower))) return [];
  return contents.flatMap((content) =>
    findMarks(text, content).filter(({ words }) => words >= SHORTEST_QUOTE),
  );
}

// "and said", ", adding", "he later added", "had said".
const BEFORE_VERB = /^(?:and|but|or|then|also|later|has|have|had|who|which|that|to|not|earlier)$/u;

/** "said a curfew announced in …": a participle after a noun far from the source reports nothing. */
function isInsideOther(cue: Span, source: Span, { tokens }: Sentence): boolean {
  if (source.start > cue.start) return false;
  const at = firstFrom(tokens, cue.start);
  const [verb, before] = [tokens[at], tokens[at - 1]];
  if (verb?.start !== cue.start || before === undefined || !verb.lower.endsWith("ed")) return false;
  if (before.end <= source.end || before.kind !== "word") return false;
  const isNear = !tokens.some(
    (token) => token.start >= source.end && token.end <= cue.start && /^(?:said|says)$/u.test(token.lower),
  );
  return !isNear && !BEFORE_VERB.test(before.lower) && !before.lower.endsWith("ly");
}

/** Runs that only the end of a sentence keeps apart are one stretch of words. */
function joinRuns(runs: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const between = last === undefined ? "" : text.slice(last.end, run.start);
    const goesOn = last !== undefined && BETWEEN_RUNS.test(between);
    // "He said it rained. “So I left.”" are two.
    const isWhole = goesOn && isQuoted(text, last) === isQuoted(text, run) && !between.includes("\n");
    if (goesOn && (isWhole || leavesOpen(text.slice(last.start, last.end))))
      joined[joined.length - 1] = cover(last, run);
    else joined.push(run);
  }
  return joined;
}

function isQuoted(text: string, { start }: Span): boolean {
  return QUOTE.test(text[start] ?? "");
}

/** Whether a quotation begins in these words that does not end in them. */
function leavesOpen(words: string): boolean {
  const straight = words.split('"').length - 1;
  return straight % 2 === 1 || words.lastIndexOf("“") > words.lastIndexOf("”");
}

function draftStatement(
  attribution: Said,
  content: Span,
  sentence: Sentence,
  article: Annotated,
  language: Language,
): PlainDraft | null {
  const { text } = article.reading.article;
  const { cue, source, name, contents } = attribution;
  const words = withMarks(text, leaveOutDateline(content, sentence));
  const own = findMarks(text, words);
  const total = countWords(text, words);
  const [only] = own;
  const direct = own.length === 1 && only !== undefined && only.words === total;
  if (!direct && total < SHORTEST_REPORT && !own.some(({ words }) => words >= SHORTEST_QUOTE)) return null;
  if (direct && (total < SHORTEST_QUOTE || isTitle(wordsOf(text, only ?? words)))) return null;
  const span = trimQuote(text, direct && only !== undefined ? only : words);
  if (span.end <= span.start) return null;
  return {
    kind: "statement",
    span,
    anchor: span,
    sentence: attribution.sentence,
    speaker: source,
    foundBy: direct ? "statement/direct" : own.length > 0 ? "statement/mixed" : "statement/indirect",
    mood: certaintyOf(attribution.words, language),
    statement: {
      speaker: name,
      quote: wordsOf(text, span),
      direct,
      cue: { ...cue, exact: wordsOf(text, cue) },
      ...(direct || own.length === 0
        ? {}
        : { ownWords: own.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) })) }),
      ...readSetting(sentence, cue, contents, text, language),
    },
  };
}

/** "ALMATY (MNA) - Crowds filled the square, police said": the dateline was not said by the police. */
function leaveOutDateline(content: Span, { tokens }: Sentence): Span {
  const at = afterDateline(tokens);
  const first = at > 0 && content.start === tokens[0]?.start ? tokens[at] : undefined;
  return first === undefined ? content : { start: first.start, end: content.end };
}

/** "Sunday Morning News": a name in quotation marks; "Old Man Out!" is said. */
function isTitle(words: string): boolean {
  return !/[.,!?…]/u.test(words) && words.split(/\s+/u).every((word) => !/^\p{Ll}/u.test(word));
}

function certaintyOf(cue: readonly Token[], { speech }: Language): Certainty {
  for (const { lower } of cue) {
    const certainty = speech.cues.get(lower)?.certainty;
    if (certainty !== undefined) return certainty;
  }
  return "reported";
}

/** The same words under two cues of one sentence are claimed once. */
function dropRepeats(drafts: readonly PlainDraft[]): PlainDraft[] {
  const seen = new Set<string>();
  return drafts.filter(({ span }) => {
    const key = `${span.start} ${span.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
