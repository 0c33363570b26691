import type { SpeechMention } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import type { Span } from "../model/span.ts";
import { nameByApposition } from "./attribution/name-by-apposition.ts";
import type { Quotation } from "./attribution/quotations.ts";
import type { Discourse } from "./discourse.ts";
import type { Pronoun, ReferentFinder } from "./referents/find-referent.ts";
import type { BareSentence } from "./sentences.ts";

/**
 * Gives pronouns and quotations that run over several sentences their speaker:
 * "It said …" takes the speaker named before, and a sentence inside a quotation takes the one who is quoted.
 */
export function carrySpeakers(
  discourse: Discourse,
  found: readonly (readonly SpeechMention[])[],
  referents: ReferentFinder,
): SpeechMention[][] {
  const { sentences, quotations } = discourse;
  const named = nameCarried(discourse, found, referents);
  const quoted = findQuotedSentences(sentences, quotations);
  return named.map((speech, index) => {
    const run = quoted[index];
    const sentence = sentences[index];
    if (
      run === undefined ||
      run === null ||
      sentence === undefined ||
      speech.some(({ source }) => source !== null)
    )
      return speech;
    const speaker = speakerOfRun(run, index, named);
    return speaker === null
      ? speech
      : [...speech, { ...speaker, ...spanOf(sentence), content: spanOf(sentence), carried: true }];
  });
}

function spanOf(sentence: BareSentence): { start: number; end: number } {
  return { start: sentence.start, end: sentence.end };
}

/** Pronouns take whom they stand for; "the ministry" takes the fuller name used earlier. */
function nameCarried(
  { sentences, places, language }: Discourse,
  found: readonly (readonly SpeechMention[])[],
  referents: ReferentFinder,
): SpeechMention[][] {
  const fullNames = new Map<string, string>();
  const named: SpeechMention[][] = [];
  let last: string | null = null;
  for (const [index, speech] of found.entries()) {
    const own: SpeechMention[] = [];
    const sentence = sentences[index];
    named.push(own);
    for (const heard of speech) {
      const mention =
        sentence === undefined ? heard : nameByApposition(heard, sentence, places[index] ?? [], language);
      let { name, carried } = mention;
      if (mention.source !== null && name === null) {
        name = referents.find(pronounOf(mention, mention.source, index, sentences), (at) => named[at] ?? []);
        carried = name !== null;
      }
      if (name !== null && STAND_IN.test(name) && !fullNames.has(name.toLowerCase()))
        name = last !== null && BODY.test(last) ? last : null;
      if (name !== null) {
        name = fullNames.get(name.toLowerCase()) ?? name;
        if (mention.source !== null) last = name;
        // "a rights group, Odd Watch, said": "the group" is Odd Watch from here on.
        const head = findShortForm(heard.name ?? name, language) ?? findShortForm(name, language);
        if (head !== null) fullNames.set(head, name);
      }
      own.push(name === mention.name ? mention : { ...mention, name, carried });
    }
  }
  return named;
}

function pronounOf(
  { content }: SpeechMention,
  source: Span,
  index: number,
  sentences: readonly BareSentence[],
): Pronoun {
  const word = sentences[index]?.tokens.find(({ start }) => start === source.start)?.lower ?? "";
  return { word, sentence: index, start: source.start, said: [content] };
}

/** "The organization documented …": the body that spoke last, or the one whose report it is. */
const STAND_IN = /^organi[sz]ation$/iu;
const BODY =
  /\b(?:watch|international|group|organi[sz]ation|union|network|observatory|committee|centre|center|council|association|commission|monitor|federation|society|foundation|office|agency)\b/iu;

/** "Interior Ministry" -> "ministry", "watchdog organization Netblocks" -> "organization": the word that stands for the name later. */
function findShortForm(name: string, language: Language): string | null {
  if (!name.includes(" ")) return null;
  const words = name.split(" ");
  const at = words.findLastIndex((word) => isShortForm(word.toLowerCase(), language));
  const next = words[at + 1];
  if (at < 0 || (next !== undefined && !/^\p{Lu}/u.test(next))) return null;
  return words[at]?.toLowerCase() ?? null;
}

/** "the ministry" and "the department" stand for the one named before; "police" and "officials" stand for themselves. */
function isShortForm(head: string, language: Language): boolean {
  return (
    language.speech.speakerNouns.has(head) &&
    /^(?:ministry|department|agency|committee|council|commission|organi[sz]ation|company|union|alliance|watchdog|hospital|group)$/u.test(
      head,
    )
  );
}

/** Sentences `from` to `to`; a neighbour that may name their speaker is one that a quotation's end touches. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly near: readonly number[];
}

/** For each sentence the run of sentences that share its quotation, or null outside quotations. */
function findQuotedSentences(
  sentences: readonly BareSentence[],
  quotations: readonly Quotation[],
): (Run | null)[] {
  const runs = new Array<Run | null>(sentences.length).fill(null);
  for (const { first, last, start, end } of quotations) {
    const opens = sentences[first]?.start === start;
    const closes = (sentences[last]?.end ?? 0) <= end + 1;
    // A few words in quotation marks in a sentence are no run.
    if (first === last && !(opens && closes)) continue;
    const near = [...(opens ? [first - 1] : []), ...(closes ? [last + 1] : [])];
    const run = { from: first, to: last + 1, near };
    for (let at = first; at <= last; at++) runs[at] ??= run;
  }
  return runs;
}

/** The speaker of a quotation stands in one of its sentences, or in the one right before or after it. */
function speakerOfRun(
  run: Run,
  index: number,
  named: readonly (readonly SpeechMention[])[],
): SpeechMention | null {
  const near = [...range(run.from, run.to), ...run.near].sort(
    (a, b) => Math.abs(a - index) - Math.abs(b - index),
  );
  for (const at of near) {
    const speaker =
      named[at]?.find(({ source, name, carried }) => source !== null && name !== null && !carried) ??
      named[at]?.find(({ name }) => name !== null);
    if (speaker !== undefined) return speaker;
  }
  return null;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}
