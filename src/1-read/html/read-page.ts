import { readAddress } from "../address.ts";
import type { FoundArticle } from "../formats/format.ts";
import { findLanguage } from "../language.ts";
import { readAbout } from "./about.ts";
import { findCuts } from "./cut.ts";
import { judgeBlocks } from "./judge-blocks.ts";
import { readLiveEntries } from "./live-blog.ts";
import { readMainText } from "./main-text.ts";
import { type Metadata, readMetadata } from "./metadata.ts";
import { explainNoArticle } from "./no-article.ts";
import { findPageTimes, LAST_CHANGE } from "./page-times.ts";
import { renderBlocks } from "./render.ts";
import { parsePage } from "./tree.ts";

export interface PageRead {
  readonly articles: readonly FoundArticle[];
  readonly problems: readonly string[];
}

/** Reads a web page as the article it holds. `url` is where it was fetched, where that is known. */
export function readPage(html: string, url?: string): PageRead {
  const { root, note } = parsePage(html);
  const metadata = readMetadata(root);
  const about = readAbout(metadata);
  const main = readMainText(root, metadata, about.title);
  const address = about.url || url || "";
  const language = judgeLanguage(main.text, about.language);
  const times = findPageTimes({
    root,
    metadata,
    language,
    addressDay: readAddress(address)?.day ?? null,
    isElsewhere: main.isElsewhere,
  });
  const noArticle = explainNoArticle(root, metadata, { url: address }, main, times.published !== null);
  if (noArticle) return { articles: [], problems: note ? [note, noArticle] : [noArticle] };
  const article: FoundArticle = {
    text: main.text,
    cut: main.cut,
    authors: about.authors,
    ...(about.title ? { title: about.title } : {}),
    ...(about.outlet ? { outlet: about.outlet } : {}),
    ...(address ? { url: address } : {}),
    ...(language ? { language } : {}),
    ...(times.published ? { published: times.published.value } : {}),
    ...(times.localDay ? { localDay: times.localDay } : {}),
    ...(times.modified ? { modified: times.modified.value } : {}),
    ...(times.published?.place === LAST_CHANGE ? { isDateInferred: true } : {}),
    basis: {
      ...about.basis,
      ...(address && !about.url ? { url: "the address it was fetched from" } : {}),
      ...(language && language !== about.language ? { language: "its own words" } : {}),
      ...(times.published ? { published: times.published.place } : {}),
      ...(times.modified ? { modified: times.modified.place } : {}),
    },
  };
  const entries = readLiveEntries(root, metadata).map((entry) => ({
    ...article,
    ...entry,
    title: entry.title ?? about.title,
    cut: [],
    published: entry.published ?? article.published,
    basis: {
      ...article.basis,
      ...(entry.published ? { published: "the entry's own time" } : {}),
      ...(entry.title ? { headline: "the entry's own heading" } : {}),
    },
  }));
  const isCut = entries.length === 0 && isBehindPaywall(metadata.articles) && main.text.length < SHORT_STORY;
  return {
    articles: entries.length > 0 ? entries : [article],
    problems: [...(note ? [note] : []), ...(isCut ? [PAYWALL] : [])],
  };
}

/** Characters: a story of subscribers that is longer was most likely served whole. */
const SHORT_STORY = 2000;
const PAYWALL = "is for subscribers: what was there was read, most likely the beginning";

/** schema.org marks what must be paid for. */
function isBehindPaywall(articles: Metadata["articles"]): boolean {
  return articles.some(({ isAccessibleForFree }) => /^false$/iu.test(String(isAccessibleForFree)));
}

/** Reads a piece of HTML, as feeds and databases carry it, or plain text with a few entities: its paragraphs, parted by blank lines. */
export function readFragment(html: string): string {
  if (!/[<&]/u.test(html)) return html.trim().replace(/\n{3,}/gu, "\n\n");
  const { root } = parsePage(html);
  const cuts = findCuts(root, true);
  const blocks = renderBlocks(root, ({ at }) => cuts.has(at));
  const { kept } = judgeBlocks(blocks, "");
  return (kept.length > 0 ? kept : blocks).map(({ text }) => text).join("\n\n");
}

const ENOUGH_TO_TELL = 300;

/** Templates claim English for pages in any language: where there are words enough, they decide, and the claim only adds the region. */
function judgeLanguage(text: string, stated: string): string {
  if (text.length < ENOUGH_TO_TELL) return stated;
  const heard = findLanguage(text, undefined);
  const claimed = findLanguage("", stated);
  return heard === "und" || claimed.split("-")[0] === heard ? stated : heard;
}
