import { type Element, textOf, walk } from "./tree.ts";

/** A schema.org thing of a page's JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

/** What a page says of itself, as it says it. */
export interface Metadata {
  /** Values of `<meta>` by name, property or itemprop in lower case, in the order of the page. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** Everything of the JSON-LD that bears a type, with what stands inside it. */
  readonly things: readonly Thing[];
  /** The things that are an article. */
  readonly articles: readonly Thing[];
  readonly links: ReadonlyMap<string, string>;
  readonly title: string;
  readonly headings: readonly string[];
  /** Headlines marked as such: `itemprop="headline"`, hAtom's `entry-title`, h-entry's `p-name`. */
  readonly marked: readonly string[];
  readonly language: string;
}

/** Collects the metadata of a page: meta tags, links, JSON-LD, title, headings. */
export function readMetadata(root: Element): Metadata {
  const meta = new Map<string, string[]>();
  const links = new Map<string, string>();
  const things: Thing[] = [];
  const headings: string[] = [];
  const marked: string[] = [];
  let title = "";
  let language = "";
  walk(root, (element) => {
    const { tag, attributes } = element;
    if (tag === "html") language ||= attributes.lang ?? attributes["xml:lang"] ?? "";
    else if (tag === "meta") addMeta(attributes, meta);
    else if (tag === "link" && attributes.rel && attributes.href) {
      const rel = attributes.rel.toLowerCase();
      if (!links.has(rel)) links.set(rel, attributes.href.trim());
    } else if (tag === "title") title ||= textOf(element);
    else if (tag === "h1" && headings.length < 5) headings.push(textOf(element));
    else if (tag === "script" && /ld\+json/iu.test(attributes.type ?? "")) {
      const written = element.children.filter((child) => typeof child === "string").join("");
      collectThings(parseLoosely(written), things, 0);
    }
    if (marked.length < 2 && isMarkedHeadline(element)) marked.push(textOf(element, 300));
    return tag !== "svg";
  });
  return {
    meta,
    things,
    articles: things.filter(isArticle),
    links,
    title,
    headings: headings.filter(Boolean),
    marked: marked.filter(Boolean),
    language,
  };
}

const HEADLINE_CLASS = /(?:^|\s)(?:entry-title|p-name)(?:\s|$)/u;

function isMarkedHeadline({ tag, attributes }: Element): boolean {
  if (!/^(?:h[1-4]|div|p|span)$/u.test(tag)) return false;
  return attributes.itemprop === "headline" || HEADLINE_CLASS.test((attributes.class ?? "").slice(0, 300));
}

function addMeta(attributes: Readonly<Record<string, string>>, meta: Map<string, string[]>): void {
  const value = attributes.content?.trim();
  if (!value) return;
  for (const key of [attributes.property, attributes.name, attributes.itemprop, attributes["http-equiv"]]) {
    if (!key) continue;
    const name = key.trim().toLowerCase();
    meta.set(name, [...(meta.get(name) ?? []), value]);
  }
}

const LONGEST_JSON = 3_000_000;

/** JSON as pages write it: with comments of old scripts around it, or line breaks inside strings. */
function parseLoosely(written: string): unknown {
  if (written.length > LONGEST_JSON) return null;
  const bare = written
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>)\s*$/gu, "")
    .replace(/;\s*$/u, "");
  for (const json of [bare, bare.replace(/\p{Cc}+/gu, " ")]) {
    try {
      return JSON.parse(json);
    } catch {
      // The second try forgives what the first does not.
    }
  }
  return null;
}

const DEEPEST = 12;
const MOST_THINGS = 2000;

function collectThings(value: unknown, things: Thing[], depth: number): void {
  if (depth > DEEPEST || things.length > MOST_THINGS || typeof value !== "object" || value === null) return;
  if (!Array.isArray(value) && "@type" in value) things.push({ ...value });
  for (const inner of Object.values(value)) collectThings(inner, things, depth + 1);
}

const ARTICLE = /Article$|BlogPosting$|LiveBlogPosting$|^Report$|Newscast$|Review$|^SocialMediaPosting$/u;

function isArticle(thing: Thing): boolean {
  return [thing["@type"]].flat().some((type) => typeof type === "string" && ARTICLE.test(type));
}

/** The first value of a meta tag, in lower case. */
export function firstWordsOf({ meta }: Metadata, name: string): string {
  return meta.get(name)?.[0]?.toLowerCase() ?? "";
}

/** Words of a schema.org value: a string, or the name of a thing, or the first of a list. */
export function wordsOf(value: unknown): string {
  if (typeof value === "string") return value.replace(/\s+/gu, " ").trim();
  if (Array.isArray(value)) return value.map(wordsOf).find((words) => words !== "") ?? "";
  if (typeof value !== "object" || value === null) return "";
  return wordsOf("name" in value ? value.name : "@value" in value ? value["@value"] : "");
}

/** All words of a schema.org value that may be a list: the names of three authors. */
export function listWords(value: unknown): string[] {
  return [value]
    .flat()
    .map(wordsOf)
    .filter((words) => words !== "");
}
