import type { SpeechMention, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { contains, overlaps, type Span } from "../../model/span.ts";
import type { BareSentence } from "../sentences.ts";
import type { Quotation } from "./quotations.ts";

// "said in a speech to the parliament on Monday that …"
const LONGEST_FRAME = 12;
const FEWEST_WORDS = 3;
const OPENING = /^[“«„"‘]$/u;
const EDGE = /^[,;:–—.-]$/u;

/** Whether the reporting word says that words were spoken: "said", "according to"; not "did not say", "is said to", "shows". */
export function isSaying(
  { cue, source, name }: SpeechMention,
  { tokens }: BareSentence,
  { speech, statements, grammar }: Language,
): boolean {
  if (source === null || name === null) return false;
  const at = tokens.findIndex(({ start }) => start === cue.start);
  const word = tokens[at];
  if (word === undefined) return false;
  const isVerb = speech.cues.get(word.lower)?.as === "say";
  if (!isVerb && word.text !== ":" && word.lower !== "according") return false;
  const before = tokens.slice(Math.max(0, at - 3), at).filter((token) => !contains(source, token));
  if (before.some(({ lower }) => statements.silences.has(lower) || lower.endsWith("n't"))) return false;
  const last = before.findLast(({ lower }) => !grammar.adverbs.has(lower));
  return (
    last === undefined ||
    word.text === ":" ||
    !(grammar.passiveAuxiliaries.has(last.lower) || last.lower === "to")
  );
}

/** The words of one sentence that a mention reports, on either side of its cue; none where it is unclear where they begin. */
export function readReported(
  mention: SpeechMention,
  others: readonly SpeechMention[],
  quotations: readonly Quotation[],
  sentence: BareSentence,
  language: Language,
): Span[] {
  const { cue, source } = mention;
  const { tokens } = sentence;
  if (source === null) return [];
  const frame = { start: Math.min(cue.start, source.start), end: Math.max(cue.end, source.end) };
  const bounds = others.filter(
    (other) => other !== mention && !quotations.some(({ inner }) => overlaps(inner, other.cue)),
  );
  const isInverted = source.start >= cue.end;
  const isOpener = tokens.some(({ start, lower }) => start === cue.start && lower === "according");
  const lead = tokens.filter(({ kind, end }) => kind !== "punctuation" && end <= frame.start);
  const after = tokens.findIndex(({ start }) => start >= frame.end);
  if (isOpener && lead.length === 0)
    return after < 0 ? [] : runFrom(afterComma(tokens, after), tokens, bounds);
  const trails = mention.content.start < frame.start;
  if (isInverted || isOpener || trails) {
    const last = tokens.findLast(({ end }) => end <= frame.start);
    // "“…,” said": a comma or a mark stands between the words and who said them.
    if (lead.length === 0 || last === undefined || (last.kind !== "punctuation" && !isOpener)) return [];
    // "The mayor said …, the agency reports": the words are the mayor's.
    if (bounds.some(({ cue }) => cue.end <= frame.start)) return [];
    return runBetween(tokens[0]?.start ?? 0, frame.start, tokens);
  }
  if (after < 0) return [];
  const from = skipFrame(after, cue, quotations, tokens, language);
  if (from === null) return [];
  // said, “…,” adding that …: the quotation is all that was said before the comma.
  const opened = quotations.find(({ start }) => start === tokens[from]?.start);
  const isCut =
    opened?.isClosed === true &&
    /^[,”"]$/u.test(tokens.findLast(({ end }) => end <= opened.inner.end)?.text ?? "");
  if (isCut) return runBetween(opened.start, opened.end, tokens);
  return runFrom(from, tokens, bounds);
}

/** Where what was said begins behind its cue, past listener, time and channel; null where that is not clear. */
function skipFrame(
  after: number,
  cue: Span,
  quotations: readonly Quotation[],
  tokens: readonly Token[],
  { grammar, statements, speech }: Language,
): number | null {
  const word = tokens.find(({ start }) => start === cue.start)?.lower ?? "";
  const isLong = (at: number) => {
    const mark = tokens[at];
    return quotations.some(
      ({ start, inner, first, last }) =>
        start === mark?.start &&
        (last > first || tokens.filter((token) => overlaps(token, inner)).length >= FEWEST_WORDS),
    );
  };
  for (let at = after; at < Math.min(after + LONGEST_FRAME, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const opensQuote = OPENING.test(token.text) && isLong(at);
    if (
      token.lower === "that" ||
      (opensQuote && (at === after || /^[:,]$/u.test(tokens[at - 1]?.text ?? "")))
    )
      return at;
    if (at > after && speech.cues.has(token.lower)) break;
  }
  if (word === ":") return after;
  if (!statements.clauseCues.has(word)) return null;
  let at = after;
  if (speech.tellVerbs.has(word)) {
    // "told reporters the bridge …": the listener is one name or noun before the clause.
    at = tokens.findIndex(
      ({ lower }, index) => index > after && (grammar.determiners.has(lower) || grammar.pronouns.has(lower)),
    );
    return at < 0 || at > after + 4 || tokens.slice(after, at).some(({ kind }) => kind !== "word")
      ? null
      : at;
  }
  const first = tokens[at];
  if (first === undefined || first.kind === "punctuation") return null;
  if (grammar.calendar.has(first.lower) && first.text !== first.lower) at++;
  else if (statements.channelPrepositions.has(first.lower)) {
    const close = tokens.findIndex(
      ({ lower, text }, index) =>
        index > at &&
        (statements.channels.has(lower) ||
          statements.sites.has(lower) ||
          (grammar.calendar.has(lower) && text !== lower)),
    );
    if (close < 0 || close > at + 5) return null;
    at = close + 1;
  }
  const next = tokens[at];
  if (next === undefined || (next.kind === "punctuation" && !OPENING.test(next.text))) return null;
  if (at > after && grammar.prepositions.has(next.lower)) return null;
  return grammar.prepositions.has(first.lower) && at === after ? null : at;
}

function afterComma(tokens: readonly Token[], after: number): number {
  const comma = tokens.findIndex(({ text }, index) => index >= after && text === ",");
  return comma < 0 ? tokens.length : comma + 1;
}

/** From a token to the end of the sentence, or to the next speaker behind a comma: "…, the agency reports", "…, adding". */
function runFrom(from: number, tokens: readonly Token[], bounds: readonly SpeechMention[]): Span[] {
  const start = tokens[from]?.start;
  if (start === undefined) return [];
  const ends = bounds.flatMap((other) => {
    const opens = frameStart(other) < start ? other.cue.start : frameStart(other);
    let at = tokens.findIndex((token) => token.start === opens);
    if (/^(?:and|but|while)$/u.test(tokens[at - 1]?.lower ?? "")) at--;
    const isCut = at > from && (/^[,”"]$/u.test(tokens[at - 1]?.text ?? "") || opens === other.cue.start);
    return isCut ? [tokens[at]?.start ?? opens] : [];
  });
  return runBetween(start, Math.min(...ends, Number.POSITIVE_INFINITY), tokens);
}

function frameStart({ cue, source }: SpeechMention): number {
  return source !== null && source.start < cue.start ? source.start : cue.start;
}

function runBetween(start: number, end: number, tokens: readonly Token[]): Span[] {
  const inside = tokens.filter((token) => token.start >= start && token.end <= end);
  while (EDGE.test(inside[0]?.text ?? "")) inside.shift();
  while (/^[,;:–—.]$/u.test(inside.at(-1)?.text ?? "")) inside.pop();
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return [];
  return inside.filter(({ kind }) => kind !== "punctuation").length < FEWEST_WORDS
    ? []
    : [{ start: first.start, end: last.end }];
}
