import type { Fetcher } from "../fetch/fetcher.ts";
import type { FetchResult } from "../fetch/result.ts";
import type { Input } from "../model/article.ts";
import type { PathsRead } from "./read-paths.ts";

/** "https://example.org/story": everything else is a path. */
export function isUrl(words: string): boolean {
  return /^https?:\/\//iu.test(words);
}

/** Fetches addresses, many hosts at once, each address once; the inputs come in the order of the addresses. */
export async function readUrls(
  urls: readonly string[],
  fetcher: Fetcher,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<PathsRead> {
  const each = [...new Set(urls)];
  let done = 0;
  const results = await Promise.all(
    each.map(async (url) => {
      const result = await fetcher.fetchPage(url);
      onProgress(++done, each.length);
      return result;
    }),
  );
  const inputs = results.map(toInput).filter((input) => input !== null);
  const problems = results.flatMap((result) =>
    "reason" in result ? [{ source: result.url, stage: "read" as const, reason: result.reason }] : [],
  );
  return { inputs, problems };
}

function toInput(result: FetchResult): Input | null {
  if (result.outcome !== "fetched") return null;
  const { url, finalUrl, bytes, contentType, retrieved } = result;
  return {
    source: url,
    content: bytes,
    url: finalUrl,
    retrieved,
    ...(contentType ? { mediaType: contentType } : {}),
  };
}
