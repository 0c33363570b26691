import type { FoundArticle } from "../formats/format.ts";
import { findCuts } from "./cut.ts";
import { judgeBlocks } from "./judge-blocks.ts";
import { type Metadata, type Thing, wordsOf } from "./metadata.ts";
import { renderBlocks } from "./render.ts";
import { type Element, walk } from "./tree.ts";

/** One entry of a live blog: its own words, its own time. */
export type LiveEntry = Pick<FoundArticle, "text" | "title" | "published" | "at">;

/**
 * The entries of a live blog, as its JSON-LD or its microdata give them; empty for other pages and for a single entry.
 * A blog that runs for days is read as many articles: each entry's "today" is its own.
 */
export function readLiveEntries(root: Element, { articles, things }: Metadata): LiveEntry[] {
  const updates = [...articles, ...things].flatMap(({ liveBlogUpdate }) => [liveBlogUpdate ?? []].flat());
  const fromData = [...new Set(updates)].flatMap((update) => (isThing(update) ? readUpdate(update) : []));
  const entries = fromData.length > 1 ? fromData : findMarkedEntries(root);
  if (entries.length < 2) return [];
  return entries.map((entry, at) => ({ ...entry, at: `entry ${at + 1} of the live blog` }));
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readUpdate(update: Thing): LiveEntry[] {
  const body = update.articleBody ?? update.text;
  if (typeof body !== "string" || body.trim() === "") return [];
  const title = wordsOf(update.headline ?? update.name);
  const text = body
    .split(/\s*\n\s*|<\/p>|<br\s?\/?>/u)
    .map((line) => line.replace(/<[^<>]{0,1000}>/gu, "").trim())
    .filter((line) => line !== "");
  return [
    {
      text: text.join("\n\n"),
      published: update.datePublished ?? update.dateCreated,
      ...(title ? { title } : {}),
    },
  ];
}

function findMarkedEntries(root: Element): LiveEntry[] {
  const marked: Element[] = [];
  walk(root, (element) => {
    if (element.attributes.itemprop !== "liveBlogUpdate") return true;
    marked.push(element);
    return false;
  });
  return marked.flatMap((element) => readMarked(element));
}

function readMarked(entry: Element): LiveEntry[] {
  let published: string | undefined;
  let title: string | undefined;
  walk(entry, ({ tag, attributes, children }) => {
    if (tag === "time" || attributes.itemprop === "datePublished")
      published ??= attributes.datetime ?? attributes.content;
    if (/^h[1-6]$/u.test(tag) && title === undefined)
      title = children
        .filter((child) => typeof child === "string")
        .join(" ")
        .trim();
    return true;
  });
  const cuts = findCuts(entry);
  const blocks = renderBlocks(entry, ({ at, tag }) => cuts.has(at) || tag === "time");
  const text = judgeBlocks(blocks, title ?? "")
    .kept.map((block) => block.text)
    .filter((words) => words !== title)
    .join("\n\n");
  return text === "" ? [] : [{ text, published, ...(title ? { title } : {}) }];
}
