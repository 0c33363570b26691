import { escapeHtml } from "../6-export/html-escape.ts";
import type { Change, StoredStory } from "../model/workspace.ts";

/** A story's changes, the latest first, as an Atom feed (RFC 4287). `own` is the feed's address. */
export function writeAtom(story: StoredStory, changes: readonly Change[], own: URL): string {
  const title = story.ledger.stories[0]?.title ?? story.id;
  const page = `${own.origin}/#/story/${encodeURIComponent(story.id)}`;
  const entries = changes.map(
    (change) => `<entry>
<id>urn:sitrep:${escapeHtml(story.id)}:change:${change.seq}</id>
<title>${escapeHtml(wordChange(change))}</title>
<updated>${escapeHtml(change.at)}</updated>
<link href="${escapeHtml(page)}"/>
<category term="${change.kind}"/>
<content type="text">${escapeHtml(`${wordChange(change)}. Stands on ${change.claims.length} claims of ${change.articles.length} articles.`)}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:sitrep:${escapeHtml(story.id)}</id>
<title>${escapeHtml(title)}</title>
<updated>${escapeHtml(story.changedAt)}</updated>
<author><name>Sitrep</name></author>
<link rel="self" href="${escapeHtml(own.href)}"/>
<link href="${escapeHtml(page)}"/>
${entries.join("\n")}
</feed>
`;
}

function wordChange({ kind, subject, before, after }: Change): string {
  const values = [before, after].filter((value) => value !== null).join(" → ");
  return `${kind.replaceAll("-", " ")}: ${subject.label}${values === "" ? "" : ` (${values})`}`;
}
