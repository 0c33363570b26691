import type { CutWords } from "../../model/article.ts";
import { type CutElement, ELSEWHERE, findCuts } from "./cut.ts";
import { extractMain } from "./extract.ts";
import { judgeBlocks } from "./judge-blocks.ts";
import type { Metadata } from "./metadata.ts";
import { type Block, renderBlocks } from "./render.ts";
import { restoreNeighbours } from "./restore.ts";
import { type Element, textOf } from "./tree.ts";

export interface MainText {
  /** Paragraphs parted by blank lines. */
  readonly text: string;
  readonly cut: readonly CutWords[];
  /** True for parts of the page that belong to other stories, readers, or the page itself. */
  readonly isElsewhere: (element: Element) => boolean;
}

/** Reads the main text of a page: what Readability keeps of it, without the parts our own judgement takes for something else. */
export function readMainText(root: Element, { articles }: Metadata, title: string): MainText {
  const main = readWith(root, findCuts(root), title);
  if (main.text.length >= SHORT) return main;
  // Names that mislead, or a page without paragraphs: a table, a note, a page that its own program fills.
  const strict = readWith(root, findCuts(root, true), title);
  const body = longest(articles.map(({ articleBody }) => readBody(articleBody)));
  const text = longest([main.text, strict.text, body]);
  return text === main.text ? main : text === strict.text ? strict : { ...main, text: body };
}

function readWith(root: Element, cuts: ReadonlyMap<number, CutElement>, title: string): MainText {
  const isCut = (element: Element) => cuts.has(element.at);
  const extracted = extractMain(root, isCut);
  const main = extracted && restoreNeighbours(root, extracted, isCut);
  let judged = judgeBlocks(main ? renderBlocks(root, isCut, ({ at }) => main.has(at)) : [], title);
  if (join(judged.kept).length < SHORT) {
    const all = judgeBlocks(renderBlocks(root, isCut), title);
    judged = { ...all, kept: all.kept.filter(({ text, linked }) => linked < text.length / 2) };
  }
  const cut: CutWords[] = [];
  for (const { element, kind, reason } of cuts.values()) {
    const words = textOf(element, MOST_SHOWN);
    if (words !== "") cut.push({ text: words, kind, reason });
  }
  return {
    text: join(judged.kept),
    cut: [...cut, ...judged.cut],
    isElsewhere: ({ at }) => ELSEWHERE.has(cuts.get(at)?.reason ?? ""),
  };
}

/** Characters below which the extractor may have missed the text. */
const SHORT = 160;
/** Characters of a part left out that are kept to show it. */
const MOST_SHOWN = 2000;

function join(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join("\n\n");
}

/** The `articleBody` of JSON-LD, where it is plain text. */
function readBody(body: unknown): string {
  if (typeof body !== "string" || /<\w/u.test(body)) return "";
  return body
    .split(/\s*\n\s*/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n\n");
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), "");
}
