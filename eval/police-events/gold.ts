import { readFileSync } from "node:fs";
import { join } from "node:path";

export const LABELS = ["KILL", "ARREST", "FORCE"] as const;
export type Label = (typeof LABELS)[number];

interface LabelledSentence {
  readonly text: string;
  readonly labels: ReadonlySet<string>;
}

/** One article of IndiaPoliceEvents (Halterman et al. 2021): its sentences in order, each with the acts of police it tells of. */
export interface LabelledArticle {
  readonly id: number;
  readonly sentences: readonly LabelledSentence[];
}

interface Row {
  readonly doc_id: number;
  readonly sent_labels: readonly string[];
  readonly sent_text: string;
}

/** Reads `sentences.jsonl`; `sample` takes so many articles spread evenly. */
export function readArticles(folder: string, sample?: number): LabelledArticle[] {
  const byId = new Map<number, LabelledSentence[]>();
  for (const line of readFileSync(join(folder, "sentences.jsonl"), "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const row: Row = JSON.parse(line);
    const sentences = byId.get(row.doc_id) ?? [];
    sentences.push({ text: row.sent_text, labels: new Set(row.sent_labels) });
    byId.set(row.doc_id, sentences);
  }
  const articles = [...byId].map(([id, sentences]) => ({ id, sentences }));
  if (sample === undefined || sample >= articles.length) return articles;
  return articles.filter((_, index) => (index * sample) % articles.length < sample);
}
