import type { Article } from "../../model/article.ts";
import { latestDay } from "../../model/edtf.ts";

/**
 * When an article could first be known: its instant of publication; of a day alone, that day's last second in UTC, so
 * that nothing shows before it could have been read; without a date, its retrieval, or its coming here. A later version
 * counts from its own change or retrieval, and never before the version it replaces. ISO 8601, UTC.
 */
export function tellKnownAt(
  article: Article,
  version: number,
  addedAt: string,
  formerKnownAt: string | null,
): string {
  if (version > 1) {
    const changed = parse(article.modified) ?? parse(article.retrieved) ?? addedAt;
    return formerKnownAt !== null && changed < formerKnownAt ? formerKnownAt : changed;
  }
  const { published, retrieved } = article;
  const day = published === null ? null : latestDay(published.edtf);
  const dayEnd = day === null ? null : parse(`${day}T23:59:59Z`);
  return parse(published?.instant) ?? dayEnd ?? parse(retrieved) ?? addedAt;
}

function parse(text: string | undefined): string | null {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
