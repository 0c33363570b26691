import { existsSync } from "node:fs";
import { join } from "node:path";
import { readInput } from "../../src/1-read/read.ts";
import { annotate } from "../../src/2-annotate/annotate.ts";
import { loadGazetteer } from "../../src/gazetteer/load.ts";
import { english } from "../../src/languages/en/index.ts";
import type { Annotated } from "../../src/model/annotation.ts";
import type { Span } from "../../src/model/span.ts";
import { f1, interleave, ratio } from "../measures.ts";
import type { Scorer } from "../scorer.ts";
import { type MarkedArticle, ROLES, type Role, readMarkedArticles } from "./gold.ts";

interface Tally {
  gold: number;
  found: number;
  right: number;
}

// Annotators take the quotation marks of a quote and the comma after a name into the span or leave them out.
const EDGE = /[\s"“”‘’'`,.]/u;

/**
 * Sources, cues and contents of attributions against articles marked by hand (PolNeAR): exact F1 of spans. As in published
 * work each run of words of one sentence is a span; `…-whole` compares all runs of a part at once. White space, quotation marks,
 * commas and full stops at the edges of a span do not count, in the gold and in what was found alike.
 */
export const scoreAttribution: Scorer = {
  name: "attribution",
  folder: "attribution",
  async score(goldFolder, options) {
    const folder = process.env.SITREP_ATTRIBUTION_SPLIT ?? "dev";
    const articles = existsSync(join(goldFolder, folder)) ? readMarkedArticles(join(goldFolder, folder)) : [];
    const every = Math.max(1, Math.floor(articles.length / (options?.sample ?? articles.length)));
    const tallies = new Map<string, Tally>();
    const errors: Record<Role, string[]> = { source: [], cue: [], content: [] };
    for (const article of articles.filter((_, index) => index % every === 0)) {
      const annotated = readArticle(article);
      for (const role of ROLES) {
        const gold = article.parts.filter((part) => part.role === role).map(({ spans }) => spans);
        const found = listFound(annotated, role);
        compare(tallyOf(tallies, `${role}-whole`), keysOf(gold, article.text), keysOf(found, article.text));
        const [goldRuns, foundRuns] = [splitRuns(gold, annotated), splitRuns(found, annotated)];
        const wrong = compare(
          tallyOf(tallies, role),
          keysOf(goldRuns, article.text),
          keysOf(foundRuns, article.text),
        );
        errors[role].push(
          ...wrong.map(({ key, kind }) => `${role} ${kind} ${show(key, article)} | ${article.name}`),
        );
      }
    }
    return {
      metrics: Object.fromEntries([...tallies].flatMap(([role, tally]) => measure(role, tally))),
      errors: interleave(ROLES.map((role) => errors[role])),
      notes: ["best published without a neural network: source .506 cue .534 content .286"],
    };
  },
};

function readArticle({ name, text }: MarkedArticle): Annotated {
  const [reading] = readInput({ source: `${name}.txt`, content: text, mediaType: "text/plain" }).readings;
  if (reading === undefined) throw new Error(`${name} could not be read`);
  return annotate(reading, english, loadGazetteer());
}

function listFound({ attributions }: Annotated, role: Role): (readonly Span[])[] {
  switch (role) {
    case "source":
      return attributions.flatMap(({ source }) => (source === null ? [] : [[source]]));
    case "cue":
      return attributions.map(({ cue }) => [cue]);
    case "content":
      return attributions.map(({ contents }) => contents);
  }
}

/** Cuts every part at the ends of sentences: one run of words each. */
function splitRuns(parts: readonly (readonly Span[])[], { sentences }: Annotated): Span[][] {
  return parts
    .flat()
    .flatMap((span) =>
      sentences
        .filter((sentence) => sentence.start < span.end && span.start < sentence.end)
        .map((sentence) => [
          { start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) },
        ]),
    );
}

/** Each part as a text of its offsets, without the marks at its edges; the same part twice is one. */
function keysOf(parts: readonly (readonly Span[])[], text: string): Set<string> {
  const keys = parts.map((spans) =>
    joinTouching(spans, text)
      .map(({ start, end }) => `${start}-${end}`)
      .join(" "),
  );
  return new Set(keys.filter((key) => key !== ""));
}

/** Trimmed runs in order; those that only marks and space keep apart are one. */
function joinTouching(spans: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  const trimmed = spans.map((span) => trim(span, text)).filter(({ start, end }) => end > start);
  for (const span of trimmed.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const between = last === undefined ? null : trim({ start: last.end, end: span.start }, text);
    if (last === undefined || between === null || between.end > between.start) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

function trim({ start, end }: Span, text: string): Span {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text[from] ?? "")) from++;
  while (to > from && EDGE.test(text[to - 1] ?? "")) to--;
  return from < to ? { start: from, end: to } : { start, end: start };
}

function compare(
  tally: Tally,
  gold: ReadonlySet<string>,
  found: ReadonlySet<string>,
): { key: string; kind: "MISSED" | "EXTRA" }[] {
  const missed = [...gold].filter((key) => !found.has(key));
  const extra = [...found].filter((key) => !gold.has(key));
  tally.gold += gold.size;
  tally.found += found.size;
  tally.right += gold.size - missed.length;
  return [
    ...missed.map((key) => ({ key, kind: "MISSED" as const })),
    ...extra.map((key) => ({ key, kind: "EXTRA" as const })),
  ].sort((a, b) => Number.parseInt(a.key, 10) - Number.parseInt(b.key, 10));
}

function tallyOf(tallies: Map<string, Tally>, role: string): Tally {
  const tally = tallies.get(role) ?? { gold: 0, found: 0, right: 0 };
  tallies.set(role, tally);
  return tally;
}

function measure(role: string, { gold, found, right }: Tally): [string, number][] {
  const [precision, recall] = [ratio(right, found), ratio(right, gold)];
  return [
    [role, f1(precision, recall)],
    [`${role}-precision`, precision],
    [`${role}-recall`, recall],
  ];
}

function show(key: string, { text }: MarkedArticle): string {
  const [start = 0, end = 0] = key.split(/[- ]/u).map(Number);
  const around = (from: number, to: number) => text.slice(Math.max(0, from), to).replaceAll(/\s+/gu, " ");
  return `${around(start - 60, start)}[[${around(start, end)}]]${around(end, end + 60)}`;
}
