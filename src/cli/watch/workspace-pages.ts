import type { KeptPage } from "../../fetch/follow/follow-feeds.ts";
import type { FeedState } from "../../fetch/follow/state.ts";
import type { Delivery, Workspace } from "../../store/workspace.ts";
import { type PageFolder, parseState } from "./page-folder.ts";

/** Keeps followed pages in a workspace: a changed page is a new version, one that was taken back is withdrawn by a decision. */
export function openWorkspacePages(workspace: Workspace): PageFolder {
  return {
    async keep(page) {
      const outcomes = await workspace.addArticles([makeDelivery(page)]);
      const states = outcomes.map(({ state }) => state);
      return states.includes("version")
        ? "changed"
        : states.every((state) => state === "known")
          ? "same"
          : "new";
    },
    async drop(key, reason) {
      const found = await workspace.findArticle(nameKey(key));
      if (found === null || found.story === null) return;
      const body = { kind: "withdraw", article: found.article } as const;
      await workspace.decide({ story: found.story, author: "sitrep watch", reason, body });
    },
    save: (feed, state) => workspace.keepState(nameKey(feed), { feed, ...state }),
    async load(feed) {
      const kept = await workspace.readState(nameKey(feed));
      if (kept === null) return { state: null };
      const state: FeedState | null = parseState(JSON.stringify(kept));
      return state === null
        ? { state, problem: "what was known of this feed is damaged; it is followed anew" }
        : { state };
    },
    close: async () => {},
  };
}

function nameKey(key: string): string {
  return `feed:${key}`;
}

/** The page as the server gave it, or the entry alone as a record, with what the feed says of it. */
function makeDelivery({ key, feed, entry, page, retrieved }: KeptPage): Delivery {
  const { title, text, url, publisher, authors, published, updated, language } = entry;
  const known = { key: nameKey(key), retrieved, ...(publisher === undefined ? {} : { outlet: publisher }) };
  if (page !== null) {
    return {
      ...known,
      source: page.finalUrl,
      url: page.finalUrl,
      content: page.bytes,
      ...(page.contentType ? { mediaType: page.contentType } : {}),
    };
  }
  const record = { title, text, url, outlet: publisher, authors, published, modified: updated, language };
  return {
    ...known,
    source: url ?? feed,
    content: `${JSON.stringify(record)}\n`,
    mediaType: "application/json",
  };
}
