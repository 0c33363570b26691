import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readCoverage } from "../../src/coverage.ts";
import { f1 } from "../measures.ts";
import type { Scorer } from "../scorer.ts";
import { readAlone } from "./read-alone.ts";
import { compareShingles, type Overlap } from "./shingles.ts";

interface GoldPage {
  readonly articleBody: string;
  readonly url: string;
}

/** Main text of saved pages: F1 of 4-gram counts, precision and recall averaged over pages. */
export const scoreMainText: Scorer = {
  name: "main-text",
  folder: "main-text",
  async score(folder, options = {}) {
    const gold: Record<string, GoldPage> = JSON.parse(
      readFileSync(join(folder, "ground-truth.json"), "utf8"),
    );
    const ids = Object.keys(gold).slice(0, options.sample);
    const pages = ids.map((id) => gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`))));
    const bodies = ids.map((id) => gold[id]?.articleBody ?? "");
    // The first page pays for loading the libraries: neither reader is charged for it.
    for (const page of pages.slice(0, 3)) [readOurs(page), decodeAlone(page)];
    const ours = measure(pages, bodies, readOurs);
    const alone = measure(pages, bodies, decodeAlone);
    return {
      metrics: { f1: ours.f1, precision: ours.precision, recall: ours.recall },
      notes: [
        `${ids.length} pages; ${ours.pace.toFixed(1)} pages/s, all of reading included`,
        `Readability alone on the same parser, in the same run: F1 ${alone.f1.toFixed(3)}, ${alone.pace.toFixed(1)} pages/s`,
        "published over all 181 pages: Readability.js .947, trafilatura .958, best .970",
      ],
      errors: ids
        .map((id, at) => ({ id, url: gold[id]?.url, overlap: ours.overlaps[at] }))
        .sort((a, b) => scoreOf(a.overlap) - scoreOf(b.overlap))
        .map(({ id, url, overlap }) => {
          const [p, r] = [overlap?.precision, overlap?.recall].map((value) => value?.toFixed(3) ?? "–");
          return `${id.slice(0, 8)} precision ${p} recall ${r} ${url}`;
        }),
    };
  },
};

function readOurs(page: Uint8Array): string {
  return (
    readCoverage([{ source: "page.html", content: page, mediaType: "text/html" }]).readings[0]?.article
      .text ?? ""
  );
}

function decodeAlone(page: Uint8Array): string {
  return readAlone(new TextDecoder().decode(page));
}

function measure(
  pages: readonly Uint8Array[],
  bodies: readonly string[],
  read: (page: Uint8Array) => string,
) {
  const began = performance.now();
  const texts = pages.map(read);
  const pace = (pages.length / (performance.now() - began)) * 1000;
  const overlaps = texts.map((text, at) => compareShingles(bodies[at] ?? "", text));
  const precision = mean(overlaps.map((overlap) => overlap.precision));
  const recall = mean(overlaps.map((overlap) => overlap.recall));
  return { pace, overlaps, precision, recall, f1: f1(precision, recall) };
}

/** Pages where nothing was found have no precision, empty ones no recall: they are left out of that mean. */
function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function scoreOf(overlap: Overlap | undefined): number {
  return f1(overlap?.precision ?? 0, overlap?.recall ?? 0);
}
