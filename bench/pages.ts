import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { readAlone } from "../eval/main-text/read-alone.ts";
import { readInput } from "../src/1-read/read.ts";
import type { Input } from "../src/model/article.ts";
import { generateCoverage } from "./generate-coverage.ts";
import { timeTurnByTurn, writeRates } from "./measure.ts";
import { writePage } from "./write-page.ts";

const SHARED = fileURLToPath(new URL("../../shared/gold/main-text/html/", import.meta.url));

/** From page to article, beside Readability on the same parser: generated pages, and real ones where they are at hand. */
export function benchPages(isQuick: boolean): string {
  const generated = [...generateCoverage({ stories: isQuick ? 2 : 10, articlesPerStory: 10 })].map(writePage);
  const real = existsSync(SHARED) ? readSaved(isQuick) : [];
  const tables = [timePages("generated pages", generated, isQuick)];
  if (real.length > 0) tables.push(timePages("saved pages of ../shared", real, isQuick));
  return tables.join("\n\n");
}

function readSaved(isQuick: boolean): Input[] {
  const names = readdirSync(SHARED).slice(0, isQuick ? 10 : undefined);
  return names.map((source) => ({
    source,
    mediaType: "text/html",
    content: gunzipSync(readFileSync(`${SHARED}${source}`)),
  }));
}

function timePages(what: string, pages: readonly Input[], isQuick: boolean): string {
  const contents = pages.map(({ content }) => Buffer.from(content).toString());
  const timings = timeTurnByTurn(
    [
      {
        name: "Sitrep, page to article",
        run: () => {
          for (const page of pages) readInput(page);
        },
      },
      {
        name: "Readability on the same parser: main text only",
        run: () => {
          for (const html of contents) readAlone(html);
        },
      },
    ],
    isQuick ? 2 : 7,
  );
  const bytes = contents.reduce((sum, html) => sum + Buffer.byteLength(html), 0);
  const size = Math.round(bytes / pages.length / 1000);
  const rates = writeRates("pages", timings, () => ({ count: pages.length, megabytes: bytes / 1e6 }));
  return `${pages.length} ${what} of ${size} kB on average.\n\n${rates}`;
}
