import type { ZipEntry } from "./zip.ts";

/** "archive/data-20220108.warc.gz" inside a WACZ */
const WARC_NAME = /^archive\/[^/\\]{1,200}\.warc(?:\.gz)?$/u;
const ANY_WARC = /\.warc(?:\.gz)?$/iu;

export interface WaczParts {
  readonly warcs: readonly ZipEntry[];
  readonly problems: readonly string[];
}

/**
 * Chooses the archives inside a WACZ (Webrecorder, 1.1.1) by name; null for other ZIP files: office documents, folders of
 * anything. A name used twice and entries that share bytes are tricks to show one reader this and another that: the
 * first is read. Nothing is ever written under any name.
 */
export function chooseWarcs(entries: readonly ZipEntry[]): WaczParts | null {
  const problems: string[] = [];
  const names = new Set<string>();
  const chosen: ZipEntry[] = [];
  const refuse = ({ name }: ZipEntry, reason: string) =>
    problems.push(`${name.slice(0, 200)} inside ${reason}`);
  for (const entry of entries) {
    if (!ANY_WARC.test(entry.name)) continue;
    if (!WARC_NAME.test(entry.name)) refuse(entry, "has a name that is no place in a WACZ and was not read");
    else if (names.has(entry.name)) refuse(entry, "is named twice; the first was read");
    else chosen.push(entry);
    names.add(entry.name);
  }
  if (chosen.length === 0) return null;
  const byStart = [...chosen].sort((a, b) => a.start - b.start);
  const overlapping = new Set<ZipEntry>();
  let taken = 0;
  for (const entry of byStart) {
    if (entry.start < taken) overlapping.add(entry);
    else taken = entry.start + entry.packed;
  }
  for (const entry of overlapping) refuse(entry, "shares its bytes with another and was not read");
  return { warcs: chosen.filter((entry) => !overlapping.has(entry)), problems };
}
