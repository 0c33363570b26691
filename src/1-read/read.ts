import type { Input, Reading } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import { openArchive } from "./archives/open-archive.ts";
import { assembleReading } from "./assemble.ts";
import { decode, MAX_TEXT_BYTES } from "./decode.ts";
import type { Found, FoundArticle } from "./formats/format.ts";
import { FORMATS } from "./formats/index.ts";
import { unzip } from "./unzip.ts";

export interface ReadResult {
  readonly readings: readonly Reading[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the articles of one input: plain text, JSON, a web page, a feed, a web archive, gzipped or not; says what of it
 * could not be read. Never throws on bad input.
 */
export function readInput(input: Input): ReadResult {
  const problems: Problem[] = [];
  const report = (reason: string) => problems.push({ source: input.source, stage: "read", reason });
  const unzipped = unzip(input);
  if (unzipped.content === null) {
    report(unzipped.reason);
    return { readings: [], problems };
  }
  if (unzipped.note) report(unzipped.note);
  const archive = openArchive(input, unzipped.content);
  if (archive === null) return { readings: readContent(input, unzipped.content, report), problems };
  for (const reason of archive.problems) report(reason);
  const readings = archive.inputs.flatMap((page) =>
    readContent(page, page.content, (reason) =>
      report(page.url ? `${page.url.slice(0, 300)} ${reason}` : reason),
    ),
  );
  return { readings, problems };
}

export type Report = (reason: string) => void;

/** Reads content that is packed no more; what of it could not be read is reported. */
export function readContent(input: Input, content: string | Uint8Array, report: Report): Reading[] {
  const decoded = decode(content, input.mediaType);
  if (decoded.text === null) {
    report(decoded.reason);
    return [];
  }
  const { text } = decoded;
  if (decoded.note) report(decoded.note);
  const name = input.source.replace(/\.gz$/iu, "");
  const format = FORMATS.find((it) => it.accepts(text, name, input.mediaType));
  const found = format?.read(text, input.url) ?? { articles: [], problems: ["is in no known format"] };
  return assembleAll(input, found, report);
}

/** Makes readings of found articles; one that repeats another word for word is read once. */
export function assembleAll(input: Input, found: Found, report: Report): Reading[] {
  for (const reason of found.problems) report(reason);
  const readings: Reading[] = [];
  const placeOf = new Map<string, string>();
  for (const article of found.articles) {
    const refusal = refuse(article);
    if (refusal) {
      report(article.at ? `${article.at} ${refusal}` : refusal);
      continue;
    }
    const reading = assembleReading(input, article);
    const earlier = placeOf.get(reading.article.id);
    if (earlier !== undefined)
      report(`${article.at ?? "the text"} repeats ${earlier} word for word and is read once`);
    else readings.push(reading);
    placeOf.set(reading.article.id, earlier ?? article.at ?? "the text");
  }
  return readings;
}

const HAS_WORDS = /[\p{L}\p{N}]/u;

function refuse({ text }: FoundArticle): string | null {
  if (!HAS_WORDS.test(text)) return "holds no text";
  if (text.length > MAX_TEXT_BYTES) {
    return `holds ${Math.round(text.length / 1048576)} MB of text, more than the ${MAX_TEXT_BYTES / 1048576} MB an article may have; split it into its articles`;
  }
  return null;
}
