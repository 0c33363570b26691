import type { Annotated, Sentence } from "../../model/annotation.ts";
import { askOnce } from "../../model/ask-once.ts";
import type { Language } from "../../model/language.ts";

const FEWEST_WORDS = 4;
const RAREST = 1 / 120;

/** Whether an article tells of an election or a game, in whose language rivals attack, battle and beat each other; read when first asked. */
export function tellContest(article: Annotated, language: Language): () => boolean {
  return askOnce(() => isContest(article, language));
}

function isContest({ sentences }: Annotated, { events }: Language): boolean {
  const different = new Set<string>();
  let [all, contests, violent] = [0, 0, 0];
  for (const { tokens } of sentences) {
    all += tokens.length;
    for (const { lower } of tokens) {
      if (events.violence.has(lower)) violent++;
      if (!events.contests.has(lower)) continue;
      contests++;
      different.add(lower);
    }
  }
  const isFrequent = contests >= all * RAREST && different.size >= FEWEST_WORDS;
  return isFrequent && contests > violent;
}

/** "the candidates met in a debate", "a goal in the second half": two such words. */
export function tellsOfContest({ tokens }: Sentence, { events }: Language): boolean {
  let first: string | null = null;
  for (const { lower } of tokens) {
    if (!events.contests.has(lower) || lower === first) continue;
    if (first !== null) return true;
    first = lower;
  }
  return false;
}
