import { putUnderHeadline } from "../headline.ts";
import { readFragment } from "../html/read-page.ts";
import type { Format, Found, FoundArticle } from "./format.ts";
import { childOf, parseXml, type XmlElement } from "./xml.ts";

/** RSS, RDF and Atom feeds: as many articles as they have items. Lists of feeds (OPML) and other XML are told apart and refused. */
export const feed: Format = {
  name: "feed",
  accepts: (text) => OPENING.test(text.slice(0, 3000)),
  read(text) {
    const root = parseXml(text);
    if (!root) return { articles: [], problems: ["is XML without any element"] };
    if (root.name === "opml") return { articles: [], problems: [describeList(listFeeds(root))] };
    const channel = root.children.find(({ name }) => name === "channel") ?? root;
    const items = [...channel.children, ...(channel === root ? [] : root.children)].filter(({ name }) =>
      ITEMS.has(name),
    );
    if (!FEEDS.has(root.name)) {
      const name = root.name.slice(0, 40);
      return {
        articles: [],
        problems: [`is XML of a kind that is not read (<${name}>); give a page, a feed, plain text or JSON`],
      };
    }
    return readItems(items, channel);
  },
};

/** An XML declaration, comments and a document type may stand before `<rss`, `<feed`, `<rdf:RDF`, `<opml`; XHTML is a page. */
const OPENING =
  /^\s{0,100}(?:<\?[^<>]{0,300}>\s{0,100}|<!--[^<>]{0,1000}-->\s{0,100}){0,8}(?:<(?:rss|feed|rdf:RDF|opml)\b|(?<=<\?xml[^<>]{0,300}>\s{0,100})<(?!html\b|!doctype\s+html)[\w!])/iu;
const FEEDS = new Set(["rss", "feed", "rdf:rdf"]);
const ITEMS = new Set(["item", "entry"]);

function readItems(items: readonly XmlElement[], channel: XmlElement): Found {
  const articles: FoundArticle[] = [];
  const problems: string[] = [];
  const outlet = wordsOf(childOf(channel, ["title"]));
  const language = wordsOf(childOf(channel, ["language", "dc:language"])) || channel.attributes["xml:lang"];
  for (const [at, item] of items.entries()) {
    const article = readItem(item, outlet, language);
    if (article.text === "") problems.push(`item ${at + 1} has neither text nor title`);
    else articles.push({ ...article, at: `item ${at + 1}` });
  }
  if (items.length === 0) problems.push("is a feed without any item");
  return { articles, problems };
}

/** One item as an article; without a `<source>` its outlet is the channel's title. */
export function readItem(item: XmlElement, channelTitle: string, language: string | undefined): FoundArticle {
  const source = childOf(item, ["source"]);
  // RSS names the true publisher in <source>, Atom in <source><title>.
  const publisher = source ? wordsOf(childOf(source, ["title"]) ?? source) : "";
  const title = cutPublisher(readFragment(wordsOf(childOf(item, ["title", "media:title"]))), publisher);
  const bodies = ["content:encoded", "content", "description", "summary", "media:description"]
    .map((name) => childOf(item, [name]))
    .filter((body) => body !== undefined)
    .map((body) => readFragment(body.text));
  const body = bodies.reduce((longest, one) => (one.length > longest.length ? one : longest), "");
  const url = readLink(item);
  const authors = item.children
    .filter(({ name }) => name === "author" || name === "dc:creator")
    .map((author) =>
      wordsOf(childOf(author, ["name"]) ?? author).replace(/^\S{1,64}@\S{1,200}\s\((.{1,100})\)$/u, "$1"),
    )
    .filter((name) => name !== "" && !name.includes("@"));
  const published = wordsOf(childOf(item, ["pubdate", "published", "dc:date", "issued", "dcterms:created"]));
  const modified = wordsOf(childOf(item, ["updated", "atom:updated", "dcterms:modified", "modified"]));
  return {
    text: putUnderHeadline(body, title),
    authors,
    ...(title ? { title } : {}),
    ...(publisher || channelTitle ? { outlet: publisher || channelTitle } : {}),
    ...(url ? { url } : {}),
    ...(published || modified ? { published: published || modified } : {}),
    ...(modified ? { modified } : {}),
    ...(language ? { language } : {}),
  };
}

/** "Dam gives way - The Example Herald", as lists of many papers' headlines write it */
function cutPublisher(title: string, publisher: string): string {
  return publisher !== "" && title.endsWith(` - ${publisher}`)
    ? title.slice(0, -publisher.length - 3)
    : title;
}

function readLink(item: XmlElement): string {
  const links = item.children.filter(({ name }) => name === "link" || name === "feedburner:origlink");
  const alternate = links.find(
    ({ attributes }) => attributes.href && (attributes.rel ?? "alternate") === "alternate",
  );
  const written = [
    alternate?.attributes.href,
    ...links.map(({ text }) => text),
    wordsOf(childOf(item, ["guid", "id"])),
  ];
  return written.map((url) => url?.trim() ?? "").find((url) => /^https?:\/\//iu.test(url)) ?? "";
}

function wordsOf(element: XmlElement | undefined): string {
  return element?.text.replace(/\s+/gu, " ").trim() ?? "";
}

/** The addresses of an OPML list, folders opened, each once. */
export function listFeeds(outline: XmlElement): string[] {
  const address = outline.attributes.xmlurl ?? "";
  return [...new Set([...(address ? [address] : []), ...outline.children.flatMap(listFeeds)])];
}

const MOST_LISTED = 5;

function describeList(addresses: readonly string[]): string {
  const listed = addresses.slice(0, MOST_LISTED).join(", ");
  const more = addresses.length > MOST_LISTED ? ` and ${addresses.length - MOST_LISTED} more` : "";
  return `is a list of ${addresses.length} feeds (OPML), not a feed; save the feeds and give those: ${listed}${more}`;
}
