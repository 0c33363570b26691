import type { Input } from "../../model/article.ts";
import { unzip } from "../unzip.ts";
import { isWarc, type Opened, openWarc } from "./warc.ts";
import { listZip } from "./zip.ts";

const MOST_BYTES = 256 * 1024 * 1024;

/** Opens a web archive, WARC or WACZ, into its pages; null where the input is none. Everything stays in memory. */
export function openArchive({ source }: Input, content: string | Uint8Array): Opened | null {
  if (typeof content === "string") return null;
  if (isWarc(content)) return openWarc(content, source);
  return content[0] === 0x50 && content[1] === 0x4b ? openWacz(content, source) : null;
}

/** "archive/data-20220108.warc.gz" inside a WACZ */
const WARC_NAME = /^archive\/[^/]{1,200}\.warc(?:\.gz)?$/u;

/** Null for other ZIP files: office documents, folders of anything. */
function openWacz(bytes: Uint8Array, source: string): Opened | null {
  const entries = listZip(bytes)?.filter(({ name }) => WARC_NAME.test(name)) ?? [];
  if (entries.length === 0) return null;
  const inputs: Input[] = [];
  const problems: string[] = [];
  let left = MOST_BYTES;
  for (const { name, open } of entries) {
    const opened = openInside(open, left);
    if (opened === null) {
      problems.push(`${name} inside is damaged, cut short, or unpacks to more than 256 MB`);
      continue;
    }
    left -= opened.length;
    const pages = openWarc(opened, source);
    inputs.push(...pages.inputs);
    problems.push(...pages.problems.map((problem) => `${name} inside: ${problem}`));
  }
  return { inputs, problems };
}

function openInside(open: (most: number) => Uint8Array, most: number): Uint8Array | null {
  try {
    const { content } = unzip({ source: "", content: open(most) });
    return content instanceof Uint8Array && content.length <= most && isWarc(content) ? content : null;
  } catch {
    return null;
  }
}
