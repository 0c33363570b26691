import type { Place, Sentence } from "../model/annotation.ts";
import type { Draft } from "../model/claim-type.ts";

const FARTHEST = 160;

/** The place a claim is about: the nearest place named in its own part of the sentence, `drafts` being all of that sentence; null where none is. */
export function findWhere(
  draft: Draft,
  sentence: Sentence | undefined,
  drafts: readonly Draft[],
): Place | null {
  if (sentence === undefined) return null;
  const [from, to] = ownPart(draft, sentence, drafts);
  const sources = sentence.speech.flatMap(({ source }) => (source === null ? [] : [source]));
  let best: { place: Place; distance: number } | null = null;
  for (const mention of sentence.places) {
    if (mention.adjective || mention.start < from || mention.end > to) continue;
    if (sources.some((source) => source.start <= mention.start && mention.end <= source.end)) continue;
    const isAfter = mention.start >= draft.span.start;
    // News puts the place behind the verb; one in front counts only where none follows.
    const distance = isAfter ? mention.start - draft.span.end : FARTHEST / 2 + draft.span.start - mention.end;
    if (distance > FARTHEST) continue;
    if (best === null || distance < best.distance) best = { place: mention.place, distance };
  }
  return best?.place ?? null;
}

/** From the end of the claim before to the start of the claim after, within the sentence. */
function ownPart(draft: Draft, sentence: Sentence, drafts: readonly Draft[]): [number, number] {
  let from = sentence.start;
  const to = sentence.end;
  for (const other of drafts) {
    if (other === draft) continue;
    if (other.anchor.start < draft.anchor.start)
      from = Math.max(from, Math.min(other.span.end, draft.span.start));
    // A place at the end of a row ("12 dead and 40 hurt in Almaty") belongs to all of it.
  }
  return [from, to];
}
