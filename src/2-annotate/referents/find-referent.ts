import type { Token } from "../../model/annotation.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { Referent } from "../../model/lexicon/persons.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { Quotation } from "../attribution/quotations.ts";
import { findSubject } from "../clauses/find-subject.ts";
import type { Discourse } from "../discourse.ts";
import type { BareSentence } from "../sentences.ts";
import { nameSpeaker } from "../speaker-names.ts";
import { mayStandFor } from "./kind-of-referent.ts";

// Sentences of the reporter that a pronoun reaches back over, and all of them, quoted ones too.
const FARTHEST = 4;
const MOST_PASSED = 12;
// Sentences beyond a weak candidate in which a better one is looked for.
const PAST_WEAK = 2;
const MOST_SUBJECTS = 6;

/** A pronoun that speaks: its word, its sentence, where it stands, and the words it says, in which nobody is meant who says them. */
export interface Pronoun {
  readonly word: string;
  readonly sentence: number;
  readonly start: number;
  readonly said: readonly Span[];
}

/** Whoever speaks in a sentence, and the words that are said. */
export interface Heard {
  readonly source: Span | null;
  readonly name: string | null;
  readonly cue: Span;
  readonly content: Span | undefined;
}

/** Finds whom pronouns stand for in one article; keeps what it has read of a sentence. */
export interface ReferentFinder {
  /** The name of whoever speaks as `pronoun`; null where that is not clear. `listHeard` lists who is known to speak in a sentence. */
  find(pronoun: Pronoun, listHeard: (sentence: number) => readonly Heard[]): string | null;
}

/** Whoever is named, or the pronoun that stands for them: "Mayor Anna Kovacs", "she". */
interface Candidate extends Span {
  readonly name: string;
  /** The subject of what others report: "Ivo Marek was held, police said". */
  readonly isWeak: boolean;
  /** Subject of a verb of saying, or known to speak. */
  readonly isHeard: boolean;
}

export function makeReferentFinder(discourse: Discourse): ReferentFinder {
  const { sentences, places, language, quotesIn } = discourse;
  const subjects = new Map<number, readonly Candidate[]>();
  let names: ReadonlySet<string> | null = null;

  return { find };

  function find(pronoun: Pronoun, listHeard: (sentence: number) => readonly Heard[]): string | null {
    const wanted = language.persons.pronouns.get(pronoun.word);
    const own = sentences[pronoun.sentence];
    if (wanted === undefined || own === undefined || own.zone === "caption") return null;
    let passed = 0;
    let fallback: { readonly name: string; readonly passed: number } | null = null;
    for (let at = pronoun.sentence; at >= Math.max(0, pronoun.sentence - MOST_PASSED); at--) {
      const sentence = sentences[at];
      if (sentence === undefined || sentence.zone !== own.zone) break;
      const isOwn = at === pronoun.sentence;
      // Whoever is named in its own sentence stands before it.
      if (isOwn && pronoun.start <= (sentence.tokens[0]?.start ?? 0)) continue;
      if (!isOwn && isQuoted(sentence, quotesIn(at))) continue;
      if (!isOwn && ++passed > FARTHEST) break;
      if (fallback !== null && passed > fallback.passed + PAST_WEAK) break;
      const candidates = listCandidates(at, listHeard(at), wanted, pronoun.word);
      const match = firstOf(
        candidates,
        (one) => !(isOwn && isTooLate(one, pronoun)) && mayStandFor(wanted, one.name, language),
      );
      if (match === undefined) continue;
      if (!match.isWeak) return match.name;
      fallback ??= { name: match.name, passed };
    }
    return fallback?.name ?? null;
  }

  /** Those a sentence is about, the likeliest first: who says all of it, its subject, others who speak in it, other subjects. */
  function* listCandidates(
    at: number,
    heard: readonly Heard[],
    wanted: Referent,
    word: string,
  ): Generator<Candidate> {
    const { outer, inner } = sortHeard(heard, quotesIn(at));
    // Its clauses are parsed only where who says all of it is not the one.
    yield* outer;
    const subjects = subjectsOf(at);
    // "He went on to say that some Democrats were mad": it is about "him" all along.
    const told = subjects[0]?.name === word ? [] : subjects;
    // "they" are those who spoke.
    if (wanted === "many" || wanted === "body") {
      yield* inner;
      yield* wanted === "many" ? told.filter(({ isHeard }) => isHeard) : told;
      return;
    }
    const [first, ...others] = told.map((one) => ({ ...one, isWeak: outer.length > 0 }));
    if (first !== undefined && !inner.some((one) => overlaps(one, first))) yield first;
    yield* inner;
    yield* others;
  }

  function subjectsOf(at: number): readonly Candidate[] {
    const known = subjects.get(at);
    if (known !== undefined) return known;
    const sentence = sentences[at];
    const read =
      sentence === undefined
        ? []
        : readSubjects(sentence, discourse, isName).filter(
            // "Kabul was lost": a place is nobody.
            ({ start, end }) => !(places[at] ?? []).some((place) => place.start <= start && place.end >= end),
          );
    subjects.set(at, read);
    return read;
  }

  function isName(word: string): boolean {
    names ??= listNames(sentences);
    return names.has(word);
  }
}

/** The first that fits; those behind it are never worked out. */
function firstOf<One>(ones: Iterable<One>, fits: (one: One) => boolean): One | undefined {
  for (const one of ones) if (fits(one)) return one;
  return undefined;
}

/** Those who speak in a sentence outside its quotations: who says what stands before them, the last first, and who opens what they say. */
function sortHeard(
  heard: readonly Heard[],
  quotes: readonly Quotation[],
): { readonly outer: readonly Candidate[]; readonly inner: readonly Candidate[] } {
  const outer: Candidate[] = [];
  const inner: Candidate[] = [];
  for (const { source, name, content, cue } of heard) {
    if (source === null || name === null || quotes.some((quote) => overlaps(quote.inner, cue))) continue;
    const isOuter = content !== undefined && content.start < source.start;
    const one = { name, start: source.start, end: source.end, isWeak: false, isHeard: true };
    if (isOuter) outer.unshift(one);
    else inner.push(one);
  }
  return { outer, inner };
}

/** Behind the pronoun, or told of in the words it says: "Ivo Marek was hurt, he said"; "Ivo Marek noted that this, he said, was so" is his. */
function isTooLate({ start, isHeard }: Candidate, pronoun: Pronoun): boolean {
  if (start >= pronoun.start) return true;
  return !isHeard && pronoun.said.some((said) => start >= said.start && start < said.end);
}

/** The words with a capital that do not open their sentence. */
function listNames(sentences: readonly BareSentence[]): Set<string> {
  const names = new Set<string>();
  for (const { tokens } of sentences)
    for (const { text } of tokens.slice(1)) if (startsWithCapital(text)) names.add(text);
  return names;
}

/** The subjects of the finite verbs of a sentence outside its quotations. */
function readSubjects(
  sentence: BareSentence,
  { parse, language }: Discourse,
  isName: (word: string) => boolean,
): readonly Candidate[] {
  const parsed = parse(sentence);
  const found: Candidate[] = [];
  for (const [index, group] of parsed.groups.entries()) {
    if (found.length >= MOST_SUBJECTS) break;
    if (group.kind !== "finite" || (parsed.quoteAt[group.head] ?? -1) >= 0) continue;
    const phrase = findSubject(parsed, index, language);
    const [first, last] = [parsed.words[phrase?.from ?? -1], parsed.words[(phrase?.to ?? 0) - 1]];
    if (first === undefined || last === undefined) continue;
    const words = upToComma(sentence.tokens, { start: first.start, end: last.end });
    const name = nameSpeaker(words, language) ?? words[0]?.lower ?? "";
    if (name === "" || language.grammar.possessive.test(words.at(-1)?.lower ?? "")) continue;
    // "the boy died" makes nobody a speaker; "the boy told police" does.
    const isSpeaker = language.clauses.frames.clause.has(group.lemma);
    const head = words.at(-1)?.text ?? "";
    const isNamed = startsWithCapital(head);
    // "Marek left after Petrov had spoken", "Tears ran": one word that opens a sentence is a name where it is one elsewhere.
    if (isNamed && !isSpeaker && words.length === 1 && !isName(head)) return [];
    if (isSpeaker || isNamed)
      found.push({ name, start: first.start, end: last.end, isWeak: false, isHeard: isSpeaker });
  }
  return found;
}

function upToComma(tokens: readonly Token[], span: Span): readonly Token[] {
  const words = tokens.filter((token) => overlaps(token, span));
  const comma = words.findIndex(({ text }) => text === ",");
  return comma > 0 ? words.slice(0, comma) : words;
}

function isQuoted({ start, end }: Span, quotes: readonly Quotation[]): boolean {
  return quotes.some((quote) => quote.start <= start + 1 && quote.end >= end - 1);
}
