import type { FeedEntry, FeedReading } from "../model/feed.ts";
import { decode } from "./decode.ts";
import { feed, listFeeds, readItem } from "./formats/feed.ts";
import { childOf, parseXml, type XmlElement } from "./formats/xml.ts";
import { putUnderHeadline } from "./headline.ts";
import { readFragment } from "./html/read-page.ts";

/**
 * Reads a feed as something to follow: RSS, RDF, Atom (with the deleted entries of RFC 6721), JSON Feed 1.1; or a list
 * of feeds in OPML. What `formats/feed.ts` reads as articles is read here as entries with ids. Never throws.
 */
export function readFeedEntries(content: Uint8Array, contentType: string, url: string): FeedReading {
  const decoded = decode(content, contentType);
  if (decoded.text === null) return { kind: "neither", reason: decoded.reason };
  const { text } = decoded;
  if (/^\s{0,100}\{/u.test(text)) return readJsonFeed(text, url);
  if (!feed.accepts(text, "", undefined)) return NEITHER;
  const root = parseXml(text);
  if (!root) return NEITHER;
  if (root.name === "opml") return { kind: "list", feeds: listFeeds(root) };
  return readXmlFeed(root, url);
}

const NEITHER: FeedReading = {
  kind: "neither",
  reason:
    "is no feed (RSS, Atom, JSON Feed) and no list of feeds (OPML); give the address of the feed itself",
};

function readXmlFeed(root: XmlElement, url: string): FeedReading {
  if (!["rss", "feed", "rdf:rdf"].includes(root.name)) return NEITHER;
  const channel = root.children.find(({ name }) => name === "channel") ?? root;
  const all = channel === root ? root.children : [...channel.children, ...root.children];
  const title = wordsOf(channel, ["title"]);
  const ttl = Number(wordsOf(channel, ["ttl"]));
  return {
    kind: "feed",
    title,
    ...(ttl > 0 ? { ttl } : {}),
    entries: all
      .filter(({ name }) => name === "item" || name === "entry")
      .map((item) => readEntry(item, url))
      .filter((entry) => entry !== null),
    deleted: all
      .filter(({ name }) => name === "at:deleted-entry")
      .map(({ attributes }) => attributes.ref ?? "")
      .filter((id) => id !== ""),
  };
}

function readEntry(item: XmlElement, base: string): FeedEntry | null {
  const {
    text,
    title = "",
    outlet,
    authors = [],
    url,
    published,
    modified,
    language,
  } = readItem(item, "", undefined);
  const link = readAddress(url || relativeLink(item), base);
  const id = wordsOf(item, ["guid", "id"]) || (item.attributes["rdf:about"] ?? "") || link || title;
  if (id === "" || (text === "" && !link)) return null;
  return {
    id,
    title,
    text,
    authors,
    ...(link ? { url: link } : {}),
    ...(outlet ? { publisher: outlet } : {}),
    ...(published ? { published: String(published) } : {}),
    ...(modified ? { updated: String(modified) } : {}),
    ...(language ? { language } : {}),
  };
}

function relativeLink(item: XmlElement): string {
  const link = item.children.find(
    ({ name, attributes }) => name === "link" && (attributes.rel ?? "alternate") === "alternate",
  );
  return link?.attributes.href ?? link?.text.trim() ?? "";
}

function readAddress(words: string, base: string): string {
  if (words === "" || !URL.canParse(words, base)) return "";
  const url = new URL(words, base);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : "";
}

function wordsOf(element: XmlElement, names: readonly string[]): string {
  return childOf(element, names)?.text.replace(/\s+/gu, " ").trim() ?? "";
}

type Fields = Readonly<Record<string, unknown>>;

function readJsonFeed(text: string, base: string): FeedReading {
  const root = parseFields(text);
  if (!root || !String(root.version ?? "").includes("jsonfeed.org") || !Array.isArray(root.items))
    return NEITHER;
  const entries = root.items.filter(isFields).map((item) => readJsonItem(item, base));
  return {
    kind: "feed",
    title: wordsIn(root, "title"),
    entries: entries.filter((entry) => entry !== null),
    deleted: [],
  };
}

function readJsonItem(item: Fields, base: string): FeedEntry | null {
  const link = readAddress(wordsIn(item, "url"), base);
  const title = wordsIn(item, "title");
  const body =
    wordsIn(item, "content_text") || readFragment(wordsIn(item, "content_html")) || wordsIn(item, "summary");
  const id = wordsIn(item, "id") || link || title;
  if (id === "" || (body === "" && title === "" && !link)) return null;
  const authors = (Array.isArray(item.authors) ? item.authors : [item.author]).filter(isFields);
  const [published, updated, language] = ["date_published", "date_modified", "language"].map((name) =>
    wordsIn(item, name),
  );
  return {
    id,
    title,
    text: putUnderHeadline(body, title),
    authors: authors.map((author) => wordsIn(author, "name")).filter((name) => name !== ""),
    ...(link ? { url: link } : {}),
    ...(published ? { published } : {}),
    ...(updated ? { updated } : {}),
    ...(language ? { language } : {}),
  };
}

function parseFields(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A field's words; ids may be numbers. */
function wordsIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
