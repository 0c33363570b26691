import type { Sentence } from "../../model/annotation.ts";

/** Whether any of `words` stands in a sentence. */
export function hasWord({ tokens }: Sentence, words: ReadonlySet<string>): boolean {
  for (const { lower } of tokens) if (words.has(lower)) return true;
  return false;
}
