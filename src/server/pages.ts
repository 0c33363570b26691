import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { Api } from "./context.ts";

/** The built pages: path, as asked for, to the file's bytes and kind. Nothing else of the disk is ever read. */
export type Pages = ReadonlyMap<string, Page>;

interface Page {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** Its name holds its content's hash. */
  readonly isForever: boolean;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/** Reads the pages that the build put into `folder`; null where there are none. */
export function loadPages(folder: string): Pages | null {
  try {
    const pages = new Map<string, Page>();
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join("/")}`;
      pages.set(path, {
        bytes: new Uint8Array(readFileSync(file)),
        mediaType: MEDIA_TYPES[extname(file)] ?? "application/octet-stream",
        isForever: path.startsWith("/assets/"),
      });
    }
    return pages.has("/index.html") ? pages : null;
  } catch {
    return null;
  }
}

/** Hands out the pages; routes of the app are behind "#", so that there is one page alone. */
export function servePages(app: Api, pages: Pages): void {
  app.get("*", (c, next) => {
    const page = pages.get(c.req.path === "/" ? "/index.html" : c.req.path);
    if (page === undefined) return next();
    return c.body(page.bytes, 200, {
      "content-type": page.mediaType,
      "cache-control": page.isForever ? "public, max-age=31536000, immutable" : "no-cache",
    });
  });
}
