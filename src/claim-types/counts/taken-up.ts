import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { firstFrom } from "../../model/span.ts";

/** Farther back the same number may be that of others. */
const SENTENCES_BACK = 6;

/** "Rebels handed over 21 schoolgirls. … The 21 were freed": a bare number with "the" takes up those who were counted before by it. */
export function nameTakenUp(
  { sentences }: Annotated,
  drafts: readonly CountDraft[],
  language: Language,
): readonly CountDraft[] {
  return drafts.map((draft, index) => {
    const sentence = sentences[draft.sentence];
    if (draft.count.population.text !== "" || sentence === undefined) return draft;
    if (!isTakenUp(draft, sentence, language)) return draft;
    const named = listBefore(drafts, index).filter((other) => mayBeThose(draft, other));
    const groups = new Set(named.map(({ count }) => count.population.group));
    const population = named.at(-1)?.count.population;
    return population === undefined || groups.size > 1
      ? draft
      : { ...draft, count: { ...draft.count, population } };
  });
}

/** The counts of the sentences before that of the one at `index`, as far back as it may reach. */
function listBefore(drafts: readonly CountDraft[], index: number): readonly CountDraft[] {
  const own = drafts[index]?.sentence ?? 0;
  let from = index;
  while (from > 0 && own - (drafts[from - 1]?.sentence ?? 0) <= SENTENCES_BACK) from--;
  return drafts.slice(from, index);
}

/** "The 21", "both" */
function isTakenUp(
  { anchor, count }: CountDraft,
  { tokens }: Sentence,
  { grammar, numbers }: Language,
): boolean {
  if (numbers.pairs.has(count.numberText.toLowerCase())) return true;
  return grammar.definiteArticles.has(tokens[firstFrom(tokens, anchor.start) - 1]?.lower ?? "");
}

function mayBeThose({ sentence, count }: CountDraft, other: CountDraft): boolean {
  const { low, high, population } = other.count;
  const isSame = low !== null && low > 1 && low === high && count.low === low && count.high === low;
  return isSame && population.text !== "" && other.sentence < sentence;
}
