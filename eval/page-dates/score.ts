import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readCoverage } from "../../src/coverage.ts";
import { ratio } from "../measures.ts";
import type { Scorer } from "../scorer.ts";

interface GoldDate {
  readonly file: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Publication dates of saved pages, told from the page alone: its address as known to the archive is not given. */
export const scorePageDates: Scorer = {
  name: "page-dates",
  folder: "page-dates",
  async score(folder, options = {}) {
    const gold: Record<string, GoldDate> = JSON.parse(readFileSync(join(folder, "dates.json"), "utf8"));
    const rows = Object.entries(gold)
      .slice(0, options.sample)
      .map(([url, { file, date }]) => {
        const content = gunzipSync(readFileSync(join(folder, "html", basename(file))));
        const { readings } = readCoverage([{ source: "page.html", content, mediaType: "text/html" }]);
        return { url, date, found: readings[0]?.article.published?.edtf ?? null };
      });
    const right = rows.filter(({ date, found }) => found === date).length;
    const wrong = rows.filter(({ date, found }) => found !== null && found !== date);
    const unanswered = rows.filter(({ found }) => found === null);
    return {
      metrics: {
        right: ratio(right, rows.length),
        "false-dates": wrong.length,
        "not-wrong": 1 - ratio(wrong.length, rows.length),
      },
      notes: [
        `${rows.length} pages: ${right} right, ${wrong.length} wrong, ${unanswered.length} left open; htmldate about .90 right`,
      ],
      errors: [
        ...wrong.map(({ url, date, found }) => `WRONG ${found} should be ${date}: ${url}`),
        ...unanswered.map(({ url, date }) => `OPEN should be ${date}: ${url}`),
      ],
    };
  },
};
