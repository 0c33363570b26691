/** One entry of a feed, as the feed tells it. */
export interface FeedEntry {
  /** What the feed itself calls it: it stays the same when the entry is updated. */
  readonly id: string;
  /** The page of the entry, absolute; absent where the entry is all there is. */
  readonly url?: string;
  readonly title: string;
  /** The entry's own words: all of the article, or its first lines. */
  readonly text: string;
  /** The true publisher, where the feed gathers from others (RSS `<source>`). */
  readonly publisher?: string;
  readonly authors: readonly string[];
  /** As written in the feed. */
  readonly published?: string;
  readonly updated?: string;
  readonly language?: string;
}

/** A feed, a list of feeds (OPML), or why it is neither. */
export type FeedReading =
  | {
      readonly kind: "feed";
      readonly title: string;
      /** Minutes the publisher asks to wait between two looks (RSS `ttl`). */
      readonly ttl?: number;
      readonly entries: readonly FeedEntry[];
      /** Ids of entries taken back (RFC 6721 `deleted-entry`). */
      readonly deleted: readonly string[];
    }
  | { readonly kind: "list"; readonly feeds: readonly string[] }
  | { readonly kind: "neither"; readonly reason: string };

/** Reads the bytes of a feed; `url` is where they came from, for relative addresses. */
export type ReadFeed = (content: Uint8Array, contentType: string, url: string) => FeedReading;
