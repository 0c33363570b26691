import { firstMeta, listWords, type Metadata, wordsOf } from "./metadata.ts";

/** What a page says of its article besides text and dates. */
export interface About {
  readonly title: string;
  readonly outlet: string;
  readonly url: string;
  readonly authors: readonly string[];
  readonly language: string;
}

/** Reads headline, outlet, address, authors and language from the metadata, each from the most trusted place that has it. */
export function readAbout(metadata: Metadata): About {
  const { articles, links, headings } = metadata;
  const outlet =
    firstWords(articles.map(({ publisher }) => publisher)) ||
    (firstMeta(metadata, [
      "og:site_name",
      "publisher",
      "dc.publisher",
      "citation_journal_title",
      "application-name",
    ]) ??
      "");
  const written =
    firstWords(articles.map(({ headline }) => headline)) ||
    (firstMeta(metadata, [
      "og:title",
      "headline",
      "twitter:title",
      "parsely-title",
      "sailthru.title",
      "dc.title",
      "title",
    ]) ??
      "") ||
    headings[0] ||
    metadata.title;
  const title = cutOutlet(written, outlet);
  return {
    // A page may print a better headline than the one cut for search engines and networks.
    title: headings.find((heading) => isLonger(heading, title)) ?? title,
    outlet: /^https?:|^@/u.test(outlet) ? "" : outlet,
    url: readUrl([
      links.get("canonical"),
      firstMeta(metadata, ["og:url"]),
      ...articles.flatMap(({ url, mainEntityOfPage }) => [url, mainEntityOfPage]),
      firstMeta(metadata, ["twitter:url", "parsely-link"]),
    ]),
    authors: readAuthors(metadata),
    language:
      metadata.language ||
      (firstMeta(metadata, ["content-language", "language", "dc.language", "og:locale"]) ?? "") ||
      firstWords(articles.map(({ inLanguage }) => inLanguage)),
  };
}

function firstWords(values: readonly unknown[]): string {
  return values.map(wordsOf).find((words) => words !== "") ?? "";
}

/** "Dam breaks near Lakeview | The Example Times" → "Dam breaks near Lakeview" */
function cutOutlet(title: string, outlet: string): string {
  const cut = /^(.{10,300}?)\s[|–—·»-]{1,2}\s([^|–—·»]{2,60})$/u.exec(title);
  const [, head, tail] = cut ?? [];
  if (!head || !tail) return title;
  const isName = outlet !== "" && fold(tail).includes(fold(outlet).slice(0, 12));
  return isName || title.includes(` | ${tail}`) ? head : title;
}

function isLonger(heading: string, title: string): boolean {
  return (
    heading.length < 300 &&
    heading.length > title.length &&
    title.length > 20 &&
    fold(heading).startsWith(fold(title.replace(/(?:\.{3}|…)$/u, "")))
  );
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function readUrl(values: readonly unknown[]): string {
  for (const value of values) {
    const url = typeof value === "object" && value !== null && "@id" in value ? value["@id"] : value;
    if (typeof url === "string" && /^https?:\/\/[^\s/]+\.[^\s/]+/iu.test(url) && url.length < 4000)
      return url;
  }
  return "";
}

function readAuthors(metadata: Metadata): string[] {
  const lists = [
    metadata.articles.flatMap(({ author, creator }) => listWords(author ?? creator)),
    [
      "author",
      "article:author",
      "parsely-author",
      "sailthru.author",
      "byl",
      "dc.creator",
      "dc.creator.name",
    ].flatMap((name) => metadata.meta.get(name) ?? []),
  ];
  const names = lists.map((list) =>
    list.filter((name) => !/^https?:|[<>@]|^admin$/iu.test(name) && name.length < 120),
  );
  return [...new Set(names.find((list) => list.length > 0) ?? [])];
}
