import type { DeskMark } from "./decision.ts";
import type { QuotedSpan, Span } from "./span.ts";

/** One thing to read: the bytes of a file or page, with what the caller knows of it. */
export interface Input {
  /** File path or URL as given; it names the input in every output. */
  readonly source: string;
  readonly content: string | Uint8Array;
  readonly mediaType?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly headline?: string;
  /** Publication time, ISO 8601. */
  readonly published?: string;
  /** Time of retrieval, ISO 8601. */
  readonly retrieved?: string;
}

/** One thing to read that may be too long to hold: its bytes are asked for as they are needed. */
export interface FileInput extends Omit<Input, "content"> {
  /** In bytes; null where only the end will tell, as for standard input. */
  readonly size: number | null;
  /** The bytes from `from` up to `to`, in pieces. Where `size` is null it is asked for once, from 0. */
  readonly open: (from: number, to?: number) => AsyncIterable<Uint8Array>;
}

/** A place in an input that reading can go on from in a later run. */
export interface Place {
  /** The file inside of an archive of files. */
  readonly entry?: string;
  /** Byte of the input (of the entry) at which reading starts again: that of a gzip member, where it is packed. */
  readonly offset: number;
  /** Unpacked bytes from there on that were read already. */
  readonly skip: number;
  /** Records, lines or messages read already. */
  readonly parts: number;
}

/** When an article appeared: the day as the page states it, and the ISO 8601 instant where it gives time and zone. */
export interface Published {
  readonly edtf: string;
  readonly instant?: string;
  /** `stated`: the page or its metadata says so. `inferred`: worked out from dated words in the text. */
  readonly basis: "stated" | "inferred";
  readonly span?: QuotedSpan;
}

/** One published text, never edited after reading. All offsets of a ledger point into `text`. */
export interface Article {
  readonly id: string;
  readonly source: string;
  readonly url?: string;
  readonly outlet: string;
  readonly headline: string;
  readonly authors: readonly string[];
  /** News agencies credited anywhere in the page: bylines, datelines, captions, "the AP reports". */
  readonly credits: readonly string[];
  readonly published: Published | null;
  readonly modified?: string;
  readonly retrieved?: string;
  /** BCP 47. */
  readonly language: string;
  /** SHA-256 of the bytes as given, in hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  readonly desk?: DeskMark;
}

export type ZoneKind = "headline" | "byline" | "date" | "caption" | "subheading" | "boilerplate" | "body";

/** A part of the text and the part it plays. Zones are in order, do not overlap, and cover every word. */
export interface Zone extends Span {
  readonly kind: ZoneKind;
  /** Why this zone was taken for what it is. */
  readonly reason: string;
}

/** Whether an article still stands. A kill notice (IPTC ninjs `pubstatus: canceled`) withdraws it. */
export type Standing =
  | { readonly state: "usable" }
  | { readonly state: "canceled"; readonly reason: string; readonly span?: Span };

/** Words of a page that were left out of the article's text: menus, captions, bylines, links to other stories. */
export interface CutWords {
  readonly text: string;
  readonly kind: Exclude<ZoneKind, "body" | "subheading">;
  readonly reason: string;
}

/** Where each value of an article was found, in words for a reader: "JSON-LD datePublished", "meta og:title", "its own words". */
export type ReadingBasis = Readonly<
  Partial<
    Record<
      "headline" | "outlet" | "url" | "authors" | "published" | "modified" | "retrieved" | "language",
      string
    >
  >
>;

/** An article as read: the text with its zones marked. */
export interface Reading {
  readonly article: Article;
  readonly zones: readonly Zone[];
  readonly standing: Standing;
  readonly basis?: ReadingBasis;
  /** Absent where nothing was left out: plain text is kept whole. */
  readonly cut?: readonly CutWords[];
}
