import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { type Card, makeCard } from "../4-group/story-index.ts";
import type { Understood } from "../model/digest.ts";
import { type Ledger, SCHEMA } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import { tellStory } from "../pipeline.ts";
import { type Part, understandParts } from "../understand.ts";
import { VERSION } from "../version.ts";
import { readUnderstood, writeUnderstood } from "./write-understood.ts";

/** An article after the first three stages on its way through a stream: what finds its story, and the rest packed. */
interface PackedArticle {
  readonly id: string;
  readonly source: string;
  readonly card: Card;
  readonly packed: Packed;
}

/** What telling needs of an article, written: a tenth of the memory of the objects, compressed a twentieth. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly isCompressed: boolean;
  /** Bytes before compressing: the same whenever the article was packed, and whoever did it. */
  readonly size: number;
}

/** Parts of the coverage that are to be packed. */
export interface PackOrder {
  readonly parts: readonly Part[];
  /** Whether memory is to be spared, which takes time. */
  readonly isTight: boolean;
}

/** What became of one part of the coverage. */
export interface PackedOutcome {
  readonly articles: readonly PackedArticle[];
  readonly problems: readonly Problem[];
}

/** A story that is to be told; one of no articles is a ledger of problems alone. */
export interface StoryOrder {
  readonly id: string;
  /** In any order: telling puts them in theirs. */
  readonly articles: readonly Packed[];
  /** What the ledger is to say could not be read. */
  readonly problems: readonly Problem[];
  readonly aliases?: ReadonlyMap<string, string>;
}

/** The ledger of one story, written. */
export interface ToldLine {
  /** The ledger as a line of JSON in UTF-8. */
  readonly line: Uint8Array;
  readonly articles: number;
  readonly problems: readonly Problem[];
}

const ENCODER = new TextEncoder();

/** Stages 1 to 3 of some parts of the coverage, one outcome each. */
export function packParts({ parts, isTight }: PackOrder): PackedOutcome[] {
  return understandParts(parts).map(({ understood, problems }) => ({
    articles: understood.map((one) => packArticle(one, isTight)),
    problems,
  }));
}

/** Stages 4 and 5 of the articles of one story. */
export function tellPacked({ id, articles, problems, aliases }: StoryOrder): ToldLine {
  if (articles.length === 0) return writeLine({ articles: [], claims: [], stories: [], problems });
  const told = tellStory(id, articles.map(unpack), aliases === undefined ? {} : { aliases });
  return writeLine({ articles: told.articles, claims: told.claims, stories: [told.story], problems });
}

function writeLine(parts: Omit<Ledger, "schema" | "generatedBy">): ToldLine {
  const ledger: Ledger = { schema: SCHEMA, generatedBy: `sitrep ${VERSION}`, ...parts };
  const line = ENCODER.encode(`${JSON.stringify(ledger)}\n`);
  return { line, articles: parts.articles.length, problems: parts.problems };
}

// Of the ways tried, Brotli at its fastest packs and unpacks quickest: half the time of deflate for a tenth more bytes.
const FASTEST = { params: { [constants.BROTLI_PARAM_QUALITY]: 0, [constants.BROTLI_PARAM_LGWIN]: 16 } };

function packArticle(one: Understood, isTight: boolean): PackedArticle {
  const { id, source } = one.digest.article;
  const bytes = writeUnderstood(one);
  const packed = { bytes: isTight ? compress(bytes) : bytes, isCompressed: isTight, size: bytes.length };
  return { id, source, card: makeCard(one.digest), packed };
}

function compress(bytes: Uint8Array): Uint8Array {
  // Copied: what zlib gives is a small part of a larger block, which would be held whole.
  return new Uint8Array(brotliCompressSync(bytes, FASTEST));
}

/** What the article was read from is not told. */
function unpack({ bytes, isCompressed }: Packed): Understood {
  const told = readUnderstood(isCompressed ? brotliDecompressSync(bytes) : bytes);
  return { ...told, zones: [], drops: [] };
}
