import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./imports.ts";

/** One count claim of the key; a field left out is not compared. */
export interface KeyClaim {
  /** A passage that occurs once in the article, for finding the place. */
  readonly says: string;
  /** The number's own words, modifier included; they occur once in `says`. */
  readonly numeral: string;
  readonly metric: string;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly modifier?: string;
  /** Any of these groups is right. */
  readonly group?: readonly string[];
  /** Any origin whose name holds one of these is right; an empty list means that nobody but the outlet says it. */
  readonly origin?: readonly string[];
  readonly certainty?: string;
  readonly background?: boolean;
  /** The numeral of the count this is a part of, in the same article. */
  readonly partOf?: string;
  /** Careful readers differ on whether this is a claim. */
  readonly maybe?: boolean;
}

export interface KeyArticle {
  readonly file: string;
  /** Index of the line, in JSON Lines. */
  readonly record?: number;
  readonly outlet: string;
  /** Any of these days is right. */
  readonly published: readonly string[];
  readonly basis: "stated" | "inferred";
  /** The article was killed. */
  readonly canceled?: boolean;
  readonly claims: readonly KeyClaim[];
  readonly absences: readonly string[];
}

export interface KeyFigure {
  readonly metric: string;
  readonly group: string;
  /** What the default policy should give. */
  readonly latest: number;
  readonly status: readonly string[];
  /** Numbers that belong to this figure. */
  readonly has: readonly number[];
  /** Numbers that no policy may take. */
  readonly never: readonly number[];
}

export interface Key {
  readonly articles: readonly KeyArticle[];
  readonly story: {
    readonly stories: number;
    readonly place: string;
    readonly period: string;
    readonly copies: {
      readonly agency: string;
      readonly must: readonly string[];
      readonly may: readonly string[];
    };
    readonly headline: Readonly<Record<string, number>>;
    readonly figures: readonly KeyFigure[];
    readonly withdrawn: readonly number[];
  };
}

export const exampleFolder = join(root, "examples", "kazakhstan-2022");

/** The hand-made key of the example story. */
export function readKey(): Key {
  return JSON.parse(readFileSync(join(root, "test", "example.expected.json"), "utf8")) as Key;
}

/** The text of an example article, read here without the program so that the key can be checked on its own. */
export function readExampleText({ file, record }: Pick<KeyArticle, "file" | "record">): string {
  const content = readFileSync(join(exampleFolder, file), "utf8");
  if (file.endsWith(".txt")) return content;
  const line = record === undefined ? content : (content.split("\n")[record] ?? "");
  const fields = JSON.parse(line) as Record<string, unknown>;
  return String(fields.articleBody ?? fields.body_text ?? fields.text);
}

/** "crawl.jsonl, line 2": how the tests name an article. */
export function nameArticle({ file, record }: Pick<KeyArticle, "file" | "record">): string {
  return record === undefined ? file : `${file}, line ${record + 1}`;
}

/** Where the key's number words stand in `text`; null where its passage is not found. */
export function locateNumeral(
  text: string,
  { says, numeral }: KeyClaim,
): { start: number; end: number } | null {
  const at = text.indexOf(says);
  if (at < 0) return null;
  const start = at + says.indexOf(numeral);
  return { start, end: start + numeral.length };
}
