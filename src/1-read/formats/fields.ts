import { readFragment } from "../html/read-page.ts";
import type { FoundArticle } from "./format.ts";
import { isMarkup } from "./html.ts";

type Entry = Readonly<Record<string, unknown>>;

export type FieldsRead =
  | { readonly article: FoundArticle; readonly reason?: undefined }
  | { readonly article: null; readonly reason: string };

/**
 * Names of the fields, surest first: news-please, newspaper3k, schema.org NewsArticle, IPTC ninjs, JSON Feed, and what
 * `sitrep read` itself writes. Case, `_` and `-` do not matter.
 */
const NAMES = {
  text: [
    "text",
    "articlebody",
    "maintext",
    "bodytext",
    "contenttext",
    "fulltext",
    "articletext",
    "plaintext",
    "content",
    "body",
    "story",
    "contenthtml",
  ],
  title: ["title", "headline", "titlepage", "name", "titlerss"],
  outlet: [
    "outlet",
    "publisher",
    "sitename",
    "sourcename",
    "newspaper",
    "source",
    "provider",
    "copyrightholder",
  ],
  domain: ["sourcedomain", "domain", "host", "hostname", "netloc"],
  url: ["url", "link", "canonicalurl", "articleurl", "uri", "mainentityofpage", "@id"],
  authors: ["authors", "author", "byline", "creator", "by"],
  published: [
    "datepublish",
    "datepublished",
    "publishdate",
    "publisheddate",
    "publishedat",
    "published",
    "pubdate",
    "publicationdate",
    "firstpublished",
    "firstcreated",
    "versioncreated",
    "datecreated",
    "seendate",
    "date",
    "dct",
  ],
  modified: [
    "datemodify",
    "datemodified",
    "modifieddate",
    "modifiedat",
    "updatedat",
    "modified",
    "updated",
    "dateupdated",
  ],
  retrieved: [
    "datedownload",
    "downloaddate",
    "retrieved",
    "retrievedat",
    "crawldate",
    "crawledat",
    "fetchedat",
    "datecrawled",
    "scrapedat",
    "accessed",
  ],
  language: ["language", "inlanguage", "lang", "languagecode"],
} as const;

/** Reads one JSON object as an article. */
export function readFields(entry: Entry): FieldsRead {
  const byName = new Map<string, unknown>();
  for (const [name, value] of Object.entries(entry)) {
    const plain = name.toLowerCase().replace(/[_-]/gu, "");
    if (!byName.has(plain) && value !== null && value !== "") byName.set(plain, value);
  }
  const values = (names: readonly string[]) => {
    const found: unknown[] = [];
    for (const name of names) {
      const value = byName.get(name);
      if (value !== undefined) found.push(value);
    }
    return found;
  };
  const first = (names: readonly string[]) => {
    for (const value of values(names)) {
      const words = readWords(value);
      if (words !== "") return words;
    }
    return undefined;
  };
  const texts = values(NAMES.text).filter((value) => typeof value === "string");
  const text = texts.find((value) => value.trim() !== "");
  if (text === undefined) {
    const hasText = texts.length > 0;
    return {
      article: null,
      reason: hasText
        ? "has an empty text"
        : "has no text; looked for text, articleBody, maintext, body_text, content and body",
    };
  }
  const canceled = byName.get("pubstatus");
  return {
    article: {
      // JSON Feed and some databases carry HTML.
      text: isMarkup(text) || byName.get("contenthtml") === text ? readFragment(text) : text,
      ...optional("title", first(NAMES.title)),
      ...optional("outlet", first(NAMES.outlet)),
      ...optional("domain", first(NAMES.domain)),
      ...optional(
        "url",
        values(NAMES.url)
          .map(readUrl)
          .find((url) => url !== ""),
      ),
      ...optional("authors", readAuthors(values(NAMES.authors)[0])),
      ...optional("published", values(NAMES.published).map(readDate)[0]),
      ...optional("modified", values(NAMES.modified).map(readDate)[0]),
      ...optional("retrieved", values(NAMES.retrieved).map(readDate)[0]),
      ...optional("language", first(NAMES.language)),
      ...(typeof canceled === "string" && /^cancel/iu.test(canceled)
        ? { canceled: "its pubstatus is canceled" }
        : {}),
    },
  };
}

/** Words of a value: a string, or the `name` of a schema.org thing. */
function readWords(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.length > 0 ? readWords(value[0]) : "";
  if (typeof value !== "object" || value === null) return "";
  const thing: Entry = { ...value };
  for (const name of ["name", "@value", "alternateName", "title", "rawName"]) {
    if (typeof thing[name] === "string") return thing[name].trim();
  }
  return "";
}

function readUrl(value: unknown): string {
  const thing: Entry = typeof value === "object" && value !== null ? { ...value } : {};
  const url = typeof value === "string" ? value : (thing["@id"] ?? thing.url);
  return typeof url === "string" && /^https?:\/\//iu.test(url) ? url : "";
}

function readAuthors(value: unknown): readonly string[] | undefined {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const names = list.map(readWords).filter((name) => name !== "");
  return names.length > 0 ? names : undefined;
}

/** A date, or the day of a `{ edtf, instant }` as the ledger writes it. */
function readDate(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const thing: Entry = { ...value };
  return thing.instant ?? thing.edtf ?? thing.$date ?? thing["@value"];
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [K in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in Name]?: Value };
}
