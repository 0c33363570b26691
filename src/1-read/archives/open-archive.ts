import type { Input } from "../../model/article.ts";
import { unzip } from "../unzip.ts";
import { chooseWarcs } from "./wacz.ts";
import { isWarc, type Opened, openWarc } from "./warc.ts";
import { findDirectory, openEntry, readDirectory, ZIP_TAIL, type ZipEntry } from "./zip.ts";

const MOST_BYTES = 256 * 1024 * 1024;

/** Opens a web archive that is in memory, WARC or WACZ, into its pages; null where the input is none. */
export function openArchive({ source }: Input, content: string | Uint8Array): Opened | null {
  if (typeof content === "string") return null;
  if (isWarc(content)) return openWarc(content, source);
  return content[0] === 0x50 && content[1] === 0x4b ? openWacz(content, source) : null;
}

function openWacz(bytes: Uint8Array, source: string): Opened | null {
  const directory = findDirectory(bytes.subarray(-ZIP_TAIL), bytes.length);
  const parts =
    directory &&
    chooseWarcs(readDirectory(bytes.subarray(directory.offset, directory.offset + directory.length)));
  if (!parts) return null;
  const inputs: Input[] = [];
  const problems = [...parts.problems];
  let left = MOST_BYTES;
  for (const entry of parts.warcs) {
    const opened = openInside(bytes, entry, left);
    if (opened === null) {
      problems.push(`${entry.name} inside is damaged, cut short, or unpacks to more than 256 MB`);
      continue;
    }
    left -= opened.length;
    const pages = openWarc(opened, source);
    inputs.push(...pages.inputs);
    problems.push(...pages.problems.map((problem) => `${entry.name} inside: ${problem}`));
  }
  return { inputs, problems };
}

function openInside(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array | null {
  try {
    const { content } = unzip({ source: "", content: openEntry(bytes, entry, most) });
    return content instanceof Uint8Array && content.length <= most && isWarc(content) ? content : null;
  } catch {
    return null;
  }
}
