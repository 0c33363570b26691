import type { SpeechMention, Token } from "../model/annotation.ts";
import { namesFate } from "../model/fate.ts";
import type { Language } from "../model/language.ts";
import { startsWithCapital } from "../model/letters.ts";
import { findPhrase } from "../model/phrases.ts";
import { MARKS } from "../model/word-marks.ts";
import { describe } from "./describe-speech.ts";
import { readQuoted, readQuotedBy } from "./quoted-speech.ts";
import { readSharedSubject, readSpeaker } from "./read-speaker.ts";
import type { BareSentence } from "./sentences.ts";
import { shareSentence } from "./share-sentence.ts";
import { contentOf } from "./speech-content.ts";
import { isSpeakerLike, readSourceAfter, readSourceBefore, type SourcePhrase } from "./speech-source.ts";
import { findTrailingSource } from "./trailing-source.ts";

/** A "sentence" in which more people speak is a list or hostile. */
const MOST_SPEAKERS = 12;

/** Finds in one sentence who says what; speakers of other sentences are carried over by `carrySpeakers`. */
export function findSpeech(sentence: BareSentence, language: Language): readonly SpeechMention[] {
  const trailer = readTrailer(sentence, language);
  if ((sentence.marks & MARKS.speech) === 0) return trailer === null ? NO_SPEECH : [trailer];
  const found: SpeechMention[] = [];
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length && found.length < MOST_SPEAKERS; at++) {
    const marks = tokens[at]?.marks ?? 0;
    if ((marks & (MARKS.speech | MARKS.opener)) === 0) continue;
    const mention =
      ((marks & MARKS.opener) === 0 ? null : readOpener(sentence, at, language)) ??
      ((marks & MARKS.speech) === 0 ? null : readCueAt(sentence, at, found, language));
    if (mention !== null) found.push(mention);
  }
  return trailer === null || found.length > 0 ? shareSentence(found, sentence, language) : [trailer];
}

/** "12 killed in blast - ministry" */
function readTrailer(sentence: BareSentence, language: Language): SpeechMention | null {
  const trailer = findTrailingSource(sentence, language);
  if (trailer === null) return null;
  const { mark, source } = trailer;
  const content = { start: sentence.start, end: sentence.tokens[mark - 1]?.end ?? sentence.start };
  return describe(sentence, { from: mark, to: mark + 1 }, source, content, "reported", language);
}

const NO_SPEECH: readonly SpeechMention[] = [];

function readCueAt(
  sentence: BareSentence,
  at: number,
  found: readonly SpeechMention[],
  language: Language,
): SpeechMention | null {
  return (
    readHedge(sentence, at, language) ??
    readAccused(sentence, at, language) ??
    readQuoted(sentence, at, language) ??
    readPassive(sentence, at, language) ??
    readCue(sentence, at, found, language) ??
    readFigureVerb(sentence, at, language) ??
    readTally(sentence, at, language) ??
    readQuotedBy(sentence, at, language) ??
    readColon(sentence, at, language)
  );
}

/** "according to the ministry", "citing officials". */
function readOpener(sentence: BareSentence, at: number, language: Language): SpeechMention | null {
  const { tokens } = sentence;
  const opener = findPhrase(language.speech.openers, tokens, at);
  if (opener === null) return null;
  const to = at + opener.length;
  const source = readSourceAfter(tokens, to, language);
  if (source === null || !isSpeakerLike(tokens, source, language)) return null;
  // "was cited by Interfax as saying"
  if (findPhrase(language.speech.quotedAs, tokens, source.to) !== null) return null;
  if (opener.length === 1 && !isSpeakerLike(tokens, headOf(tokens, source, language), language)) return null;
  return describe(sentence, { from: at, to }, source, sentence, "reported", language);
}

/** "citing the threat of military action", "citing rebel violence" cites nobody: the last word before the first preposition says whom. */
function headOf(tokens: readonly Token[], { from, to }: SourcePhrase, { grammar }: Language): SourcePhrase {
  const preposition = tokens.slice(from, to).findIndex(({ lower }) => grammar.prepositions.has(lower));
  const end = preposition > 0 ? from + preposition : to;
  return { from: end - 1, to: end };
}

/** "reportedly": somebody said so, nobody is named. */
function readHedge(sentence: BareSentence, at: number, language: Language): SpeechMention | null {
  const certainty = language.speech.hedges.get(sentence.tokens[at]?.lower ?? "");
  if (certainty === undefined) return null;
  return describe(sentence, { from: at, to: at + 1 }, null, sentence, certainty, language);
}

/** "have been reported killed", "is said to", "are believed to have died". */
function readPassive(sentence: BareSentence, at: number, language: Language): SpeechMention | null {
  const { tokens } = sentence;
  const cue = language.speech.cues.get(tokens[at]?.lower ?? "");
  if (cue === undefined) return null;
  if (!language.grammar.passiveAuxiliaries.has(previousVerbWord(tokens, at, language))) return null;
  if (!/(?:ed|t|n|id|wn)$/u.test(tokens[at]?.lower ?? "")) return null;
  const by = language.grammar.doers.has(tokens[at + 1]?.lower ?? "")
    ? readSourceAfter(tokens, at + 2, language)
    : null;
  return describe(sentence, { from: at, to: at + 1 }, by, sentence, cue.certainty, language);
}

/** "the woman accused of killing two was held": she says nothing, and what she is accused of ends before the next verb. */
function readAccused(sentence: BareSentence, at: number, language: Language): SpeechMention | null {
  const { tokens } = sentence;
  const { auxiliaries } = language.grammar;
  const { accused, cues } = language.speech;
  const cue = cues.get(tokens[at]?.lower ?? "");
  if (cue === undefined || !accused.has(tokens[at]?.lower ?? "") || tokens[at + 1]?.lower !== "of")
    return null;
  if (auxiliaries.has(previousVerbWord(tokens, at, language))) return null;
  // "accused of being", "of having killed": the first verb is its own.
  let to = Math.min(at + FIRST_CHARGE, tokens.length);
  while (to < tokens.length && !endsCharge(tokens[to], auxiliaries, cues)) to++;
  const content = {
    start: tokens[at + 1]?.start ?? sentence.start,
    end: tokens[to - 1]?.end ?? sentence.end,
  };
  return describe(sentence, { from: at, to: at + 1 }, null, content, cue.certainty, language);
}

const FIRST_CHARGE = 3;

function endsCharge(
  token: Token | undefined,
  auxiliaries: ReadonlySet<string>,
  cues: ReadonlyMap<string, unknown>,
): boolean {
  return token === undefined || token.text === "," || auxiliaries.has(token.lower) || cues.has(token.lower);
}

function previousVerbWord(tokens: readonly Token[], at: number, language: Language): string {
  let before = at - 1;
  while (before > 0 && language.grammar.adverbs.has(tokens[before]?.lower ?? "") && before > at - 3) before--;
  return tokens[before]?.lower ?? "";
}

function readCue(
  sentence: BareSentence,
  at: number,
  found: readonly SpeechMention[],
  language: Language,
): SpeechMention | null {
  const { tokens } = sentence;
  const token = tokens[at];
  const cue = language.speech.cues.get(token?.lower ?? "");
  if (token === undefined || cue === undefined || cue.as === "passive") return null;
  if (isNoun(tokens, at, language)) return null;
  const next = tokens[at + 1]?.lower ?? "";
  // "sentries posted there killed one"
  if (language.speech.participles.get(token.lower)?.has(next) === true) return null;
  // "a dam announced by the mayor"; "said by telephone"
  const isBy = language.grammar.doers.has(next);
  if (isBy && !language.statements.channels.has(tokens[at + 2]?.lower ?? "")) return null;
  // "without saying anything"
  if (GERUND.test(token.lower) && language.grammar.negations.has(tokens[at - 1]?.lower ?? "")) return null;
  // "claimed responsibility for an attack in which 20 were killed", "declared war": a deed, and nothing said of it.
  if (language.speech.owned.has(next)) return null;
  const source = readSharedSubject(tokens, at, found, language) ?? readSpeaker(tokens, at, language);
  if (source === null) return null;
  const { phrase, isInverted } = source;
  const content = contentOf(sentence, at, phrase, isInverted, language);
  if (content === null) return null;
  return describe(sentence, { from: at, to: at + 1 }, phrase, content, cue.certainty, language);
}

const GERUND = /ing$/u;

const LONGEST_FIGURE = 12;

/** "the ministry put the number of detained at 5,800", "activists gave a toll of 60": naming a figure is saying it. */
function readFigureVerb(sentence: BareSentence, at: number, language: Language): SpeechMention | null {
  const { speech, metrics } = language;
  const { tokens } = sentence;
  const links = speech.figureVerbs.get(tokens[at]?.lower ?? "");
  if (links === undefined) return null;
  const behind = tokens.slice(at + 1, at + 1 + LONGEST_FIGURE);
  const noun = behind.findIndex(
    ({ lower }, index) => metrics.totalNouns.has(lower) || isFated(tokens, at + 1 + index, links, language),
  );
  const end = behind.findIndex(({ kind }) => kind === "punctuation");
  const link = behind.findIndex(({ lower }, index) => index > noun && links.has(lower));
  const first = behind[0];
  if (first === undefined || noun < 0 || link < 0 || (end >= 0 && end < link)) return null;
  const source = readFigureSource(tokens, at, language);
  if (source === null) return null;
  const content = { start: first.start, end: sentence.end };
  return describe(sentence, { from: at, to: at + 1 }, source, content, "reported", language);
}

/** "put the dead | at 27", "raised the missing | to 30": those whom a fate befell stand for their number. */
function isFated(
  tokens: readonly Token[],
  at: number,
  links: ReadonlySet<string>,
  { metrics, grammar }: Language,
): boolean {
  const [article, fate, link] = tokens.slice(at - 1, at + 2);
  if (!links.has(link?.lower ?? "") || !grammar.definiteArticles.has(article?.lower ?? "")) return false;
  return namesFate(fate?.lower ?? "", metrics);
}

/** "OHCHR recorded 40 deaths", "Valley Watch has documented the killing of 14": whoever counts says how many. */
function readTally(sentence: BareSentence, at: number, language: Language): SpeechMention | null {
  const { tokens } = sentence;
  const { grammar, metrics, speech } = language;
  if (!metrics.tallies.has(tokens[at]?.lower ?? "")) return null;
  if (grammar.passiveAuxiliaries.has(previousVerbWord(tokens, at, language))) return null;
  const source = readSourceBefore(tokens, at, language);
  const [first, end] = [tokens[at + 1], tokens[tokens.length - 1]];
  if (source === null || first === undefined || end === undefined) return null;
  const isBody = tokens
    .slice(source.from, source.to)
    .some(({ text, lower }) => speech.speakerNouns.has(lower) || (CAPITAL.test(text) && lower !== text));
  if (!isBody || !isSpeakerLike(tokens, source, language)) return null;
  const content = { start: first.start, end: sentence.end };
  return describe(sentence, { from: at, to: at + 1 }, source, content, "reported", language);
}

/** "A rights group, Odhikar Watch, put"; "the deaths of two patients raised the toll" tells of no speaker. */
function readFigureSource(tokens: readonly Token[], at: number, language: Language): SourcePhrase | null {
  const speaker = readSpeaker(tokens, at, language);
  const before =
    speaker?.isInverted === true ? readSourceBefore(tokens, at, language) : (speaker?.phrase ?? null);
  const source = before !== null && isSpeakerLike(tokens, before, language) ? before : null;
  if (source === null || !language.speech.figureChanges.has(tokens[at]?.lower ?? "")) return source;
  const isOfDead = tokens.slice(0, source.to).some(({ marks }) => (marks & MARKS.counting) !== 0);
  return isOfDead ? null : source;
}

/** "reports" and "claims" after "the" or before "of" are nouns: "the reports of looting". */
function isNoun(tokens: readonly Token[], at: number, language: Language): boolean {
  const { grammar, speech } = language;
  const lower = tokens[at]?.lower ?? "";
  // "without prior warning": a participle follows a comma, a verb or a name.
  if (lower === "warning" && !isParticiple(tokens, at, language)) return true;
  // "the number of confirmed dead": a participle behind "of" describes.
  if (tokens[at - 1]?.lower === "of" && lower.endsWith("ed")) return true;
  if (
    !/^(?:report|reports|claim|claims|estimate|estimates|states|notes|fear|fears|posts|warning|post|deny|show|shows)$/u.test(
      lower,
    )
  )
    return false;
  const before = tokens[at - 1];
  if (before === undefined || isInName(tokens, at)) return true;
  if (
    grammar.determiners.has(before.lower) ||
    grammar.prepositions.has(before.lower) ||
    before.kind === "number"
  )
    return true;
  const after = tokens[at + 1]?.lower ?? "";
  // "the Works Ministry estimates that"
  const isSubject = CAPITAL.test(before.text) || before.text === ")" || speech.speakerNouns.has(before.lower);
  return (
    after === "of" ||
    (after === "that" && !isSubject) ||
    // "the Arab states to sign it"
    (lower === "states" && after === "to") ||
    grammar.auxiliaries.has(after) ||
    after === "suggested" ||
    after === "said"
  );
}

const CAPITAL = /^\p{Lu}/u;

/** "the United States killed"; not "Rights Watch Reports 12 Dead", where each word has a capital. */
function isInName(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!startsWithCapital(tokens[at]?.text ?? "") || !startsWithCapital(before?.text ?? "")) return false;
  return next !== undefined && next.kind !== "number" && !startsWithCapital(next.text);
}

function isParticiple(tokens: readonly Token[], at: number, { grammar, speech }: Language): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== "word") return true;
  return (
    grammar.auxiliaries.has(before.lower) ||
    speech.speakerNouns.has(before.lower) ||
    /ly$/u.test(before.lower) ||
    /^\p{Lu}/u.test(before.text)
  );
}

/** "Police: three dead after shooting": a speaker and a colon at the start of a line. */
function readColon(sentence: BareSentence, at: number, language: Language): SpeechMention | null {
  const { tokens } = sentence;
  if (tokens[at]?.text !== ":" || at === 0 || at > 4 || tokens[at + 1] === undefined) return null;
  const source = { from: 0, to: at };
  const head = tokens[at - 1];
  if (
    head === undefined ||
    !(language.speech.speakerNouns.has(head.lower) || language.speech.agencies.has(head.lower))
  )
    return null;
  if (language.groups.nouns.get(head.lower)?.group === "victims") return null;
  // "Office party: 14 dead"; "Labour Party: …" is one that speaks.
  if (language.speech.festive.has(head.lower) && !startsWithCapital(head.text)) return null;
  const content = { start: tokens[at + 1]?.start ?? sentence.end, end: sentence.end };
  return describe(sentence, { from: at, to: at + 1 }, source, content, "reported", language);
}
