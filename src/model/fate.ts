import type { MetricLexicon } from "./lexicon/metrics.ts";

/** Whether a word says what became of somebody: "dead", "wounded", "missing". */
export function namesFate(lower: string, { triggers }: MetricLexicon): boolean {
  return triggers.get(lower)?.some(({ as, words }) => as === "state" && words.length === 1) ?? false;
}
