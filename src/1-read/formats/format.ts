import type { CutWords, ReadingBasis } from "../../model/article.ts";

/** One article as its format gives it: the text, and what the metadata say of it. */
export interface FoundArticle {
  readonly text: string;
  /** "line 3", "entry 2 of the list": where in the input it stands; absent where the input is one article. */
  readonly at?: string;
  readonly title?: string;
  readonly outlet?: string;
  /** Web domain of the outlet. */
  readonly domain?: string;
  readonly url?: string;
  readonly authors?: readonly string[];
  readonly published?: unknown;
  /** The day of publication as printed, where `published` is a time in UTC on a neighbouring day. */
  readonly localDay?: string;
  /** True where `published` is only the latest it can have been. */
  readonly isDateInferred?: boolean;
  readonly modified?: unknown;
  readonly retrieved?: unknown;
  readonly language?: string;
  /** Words of the page that are none of its text, with what they are. */
  readonly cut?: readonly CutWords[];
  /** Where each of these values was found. */
  readonly basis?: ReadingBasis;
  /** Why the article is withdrawn, where the metadata say so. */
  readonly canceled?: string;
}

export interface Found {
  readonly articles: readonly FoundArticle[];
  /** What could not be read, each in one sentence. */
  readonly problems: readonly string[];
}

/** One way articles are written down. */
export interface Format {
  readonly name: string;
  /** True where `text`, the whole input after decoding, is of this format. */
  accepts(text: string, source: string, mediaType: string | undefined): boolean;
  /** `url` is where the input came from, where that is known. */
  read(text: string, url?: string): Found;
}
