import { constants, gunzipSync } from "node:zlib";
import type { Input } from "../model/article.ts";

/** 256 MB: what a file may hold when it is not zipped. */
const MOST_BYTES = 256 * 1024 * 1024;

export type Unzipped =
  | { readonly content: string | Uint8Array; readonly note?: string }
  | { readonly content: null; readonly reason: string };

/** Opens an input that is gzipped, whatever it is called; gives any other as it is. A gzip inside a gzip is left closed. */
export function unzip({ content }: Input): Unzipped {
  if (typeof content === "string" || content[0] !== 0x1f || content[1] !== 0x8b) return { content };
  try {
    return { content: gunzipSync(content, { maxOutputLength: MOST_BYTES }) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ERR_BUFFER_TOO_LARGE")
      return {
        content: null,
        reason: "unpacks to more than 256 MB; split it, or unpack it and give its parts",
      };
    return code === "Z_BUF_ERROR" ? openCut(content) : BROKEN;
  }
}

const BROKEN: Unzipped = { content: null, reason: "is a damaged gzip file; fetch or pack it again" };

/** A file that ends too early still gives what was packed before the end. */
function openCut(content: Uint8Array): Unzipped {
  try {
    const opened = gunzipSync(content, { maxOutputLength: MOST_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
    return opened.length === 0
      ? BROKEN
      : { content: opened, note: "is a gzip file cut short; what was there was read" };
  } catch {
    return BROKEN;
  }
}
