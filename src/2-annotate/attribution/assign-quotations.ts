import type { Attribution } from "../../model/annotation.ts";
import { overlaps } from "../../model/span.ts";
import type { BareSentence } from "../sentences.ts";
import { type Quotation, runsOf } from "./quotations.ts";

// Shorter ones are scare quotes and names of things.
const FEWEST_WORDS = 3;
const SENTENCES_BACK = 2;

/**
 * Gives the quotations nobody has a speaker for one: whoever is quoted right before, in the same paragraph or in the one above a
 * paragraph that is all quotation.
 */
export function assignQuotations(
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
  sentences: readonly BareSentence[],
): Attribution[] {
  const all = [...attributions].sort(byCue);
  if (quotations.length === 0) return all;
  const bySentence = new Map<number, number[]>();
  const note = ({ sentence }: Attribution, index: number) =>
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), index]);
  all.forEach(note);
  const taken = takenStarts(all, quotations);
  for (const [index, quotation] of quotations.entries()) {
    const sentence = sentences[quotation.first];
    if (taken.has(index) || sentence === undefined || sentence.zone === "boilerplate") continue;
    if (countWords(quotation, sentences) < FEWEST_WORDS) continue;
    const runs = runsOf(quotation, sentences);
    const before = findBefore(quotation, sentences, all, bySentence);
    const speaker = before === null ? undefined : all[before];
    if (before === null || speaker === undefined) continue;
    all[before] = { ...speaker, contents: [...speaker.contents, ...runs].sort((a, b) => a.start - b.start) };
    // What follows this quotation may go on from it.
    bySentence.set(quotation.last, [...(bySentence.get(quotation.last) ?? []), before]);
  }
  return all.sort(byCue);
}

/** The quotations, by position, that some content has words of. */
function takenStarts(attributions: readonly Attribution[], quotations: readonly Quotation[]): Set<number> {
  const contents = attributions.flatMap((one) => one.contents).sort((a, b) => a.start - b.start);
  const taken = new Set<number>();
  let reach = 0;
  let at = 0;
  for (const [index, quotation] of quotations.entries()) {
    while (at < contents.length && (contents[at]?.start ?? 0) < quotation.end) {
      reach = Math.max(reach, contents[at]?.end ?? 0);
      at++;
    }
    if (reach > quotation.start) taken.add(index);
  }
  return taken;
}

function findBefore(
  quotation: Quotation,
  sentences: readonly BareSentence[],
  attributions: readonly Attribution[],
  bySentence: ReadonlyMap<number, readonly number[]>,
): number | null {
  const own = sentences[quotation.first];
  if (own === undefined || own.start !== quotation.start) return null;
  const isWholeParagraph =
    sentences[quotation.first - 1]?.paragraph !== own.paragraph &&
    sentences[quotation.last + 1]?.paragraph !== own.paragraph &&
    (sentences[quotation.last]?.end ?? 0) - quotation.end <= 1;
  for (let at = quotation.first - 1; at >= Math.max(0, quotation.first - SENTENCES_BACK); at--) {
    const before = sentences[at];
    if (before === undefined || (before.paragraph !== own.paragraph && !isWholeParagraph)) return null;
    if (before.paragraph < own.paragraph - 1 || before.zone !== own.zone) return null;
    const found = bySentence.get(at)?.findLast((index) => attributions[index]?.source != null);
    if (found !== undefined) return found;
    if (before.paragraph !== own.paragraph) return null;
  }
  return null;
}

function countWords(quotation: Quotation, sentences: readonly BareSentence[]): number {
  const tokens = sentences[quotation.first]?.tokens ?? [];
  if (quotation.last > quotation.first) return FEWEST_WORDS;
  return tokens.filter((token) => token.kind !== "punctuation" && overlaps(token, quotation.inner)).length;
}

function byCue(a: Attribution, b: Attribution): number {
  return a.cue.start - b.cue.start || a.cue.end - b.cue.end;
}
