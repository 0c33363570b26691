import type { Context } from "hono";

/** Sets a weak ETag; true where the caller has this version already, and 304 is the whole answer. */
export function isKnown(c: Context, ...parts: readonly (string | number)[]): boolean {
  const tag = `W/"${parts.join("-").replace(/[^\w.:+-]/gu, "_")}"`;
  c.header("etag", tag);
  c.header("cache-control", "no-cache");
  const asked = c.req.header("if-none-match");
  return (asked ?? "").split(",").some((one) => one.trim() === tag || one.trim() === "*");
}

/** Names the next page in a Link header (RFC 8288). */
export function linkNext(c: Context, next: string | null): void {
  if (next === null) return;
  const address = new URL(c.req.url);
  address.searchParams.set("cursor", next);
  c.header("link", `<${address.pathname}${address.search}>; rel="next"`);
}
