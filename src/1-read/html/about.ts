import type { ReadingBasis } from "../../model/article.ts";
import { listWords, type Metadata, wordsOf } from "./metadata.ts";

/** What a page says of its article besides text and dates. */
export interface About {
  readonly title: string;
  readonly outlet: string;
  readonly url: string;
  readonly authors: readonly string[];
  readonly language: string;
  /** Where each of these was found. */
  readonly basis: ReadingBasis;
}

/** Reads headline, outlet, address, authors and language from the metadata, each from the most trusted place that has it. */
export function readAbout(metadata: Metadata): About {
  const { articles, links, headings, marked } = metadata;
  const outlet = choose([
    ["JSON-LD publisher", firstWords(articles.map(({ publisher }) => publisher))],
    ...fromMeta(metadata, OUTLET_META),
  ]);
  const written = choose([
    ["JSON-LD headline", firstWords(articles.map(({ headline }) => headline))],
    ...fromMeta(metadata, TITLE_META),
    // One marked headline is the article's; several are a list of stories.
    ["a marked headline", marked.length === 1 ? (marked[0] ?? "") : ""],
    ["h1", headings[0] ?? ""],
    ["title", metadata.title],
  ]);
  const title = cutOutlet(written.value, outlet.value);
  // A page may print a better headline than the one cut for search engines and networks.
  const longer = headings.find((heading) => isLonger(heading, title));
  const url = choose(
    [
      ["rel=canonical", links.get("canonical")] as const,
      ...fromMeta(metadata, ["og:url"]),
      ...articles.flatMap((it) => [
        ["JSON-LD url", it.url] as const,
        ["JSON-LD mainEntityOfPage", it.mainEntityOfPage] as const,
      ]),
      ...fromMeta(metadata, ["twitter:url", "parsely-link"]),
    ].map(([place, value]) => [place, readUrl(value)]),
  );
  const authors = readAuthors(metadata);
  const language = choose([
    ["html lang", metadata.language],
    ...fromMeta(metadata, ["content-language", "language", "dc.language", "og:locale"]),
    ["JSON-LD inLanguage", firstWords(articles.map(({ inLanguage }) => inLanguage))],
  ]);
  const isName = !/^https?:|^@/u.test(outlet.value);
  return {
    title: longer ?? title,
    outlet: isName ? outlet.value : "",
    url: url.value,
    authors: authors.names,
    language: language.value,
    basis: {
      ...(title ? { headline: longer ? "h1" : written.place } : {}),
      ...(isName && outlet.value ? { outlet: outlet.place } : {}),
      ...(url.value ? { url: url.place } : {}),
      ...(authors.names.length > 0 ? { authors: authors.place } : {}),
      ...(language.value ? { language: language.place } : {}),
    },
  };
}

const OUTLET_META = [
  "og:site_name",
  "publisher",
  "dc.publisher",
  "citation_journal_title",
  "application-name",
];
const TITLE_META = [
  "og:title",
  "headline",
  "twitter:title",
  "parsely-title",
  "sailthru.title",
  "dc.title",
  "title",
];

type Candidate = readonly [place: string, value: string];

/** The first that has a value. */
function choose(candidates: readonly Candidate[]): { readonly place: string; readonly value: string } {
  const [place, value] = candidates.find((candidate) => candidate[1] !== "") ?? ["", ""];
  return { place, value };
}

function fromMeta({ meta }: Metadata, names: readonly string[]): Candidate[] {
  return names.map((name) => [`meta ${name}`, meta.get(name)?.[0] ?? ""]);
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

function readUrl(value: unknown): string {
  const url = typeof value === "object" && value !== null && "@id" in value ? value["@id"] : value;
  const isAddress =
    typeof url === "string" && /^https?:\/\/[^\s/]+\.[^\s/]+/iu.test(url) && url.length < 4000;
  return isAddress ? url : "";
}

const AUTHOR_META = [
  "author",
  "article:author",
  "parsely-author",
  "sailthru.author",
  "byl",
  "dc.creator",
  "dc.creator.name",
];

function readAuthors(metadata: Metadata): { readonly place: string; readonly names: readonly string[] } {
  const isName = (name: string) => !/^https?:|[<>@]|^admin$/iu.test(name) && name.length < 120;
  const stated = metadata.articles
    .flatMap(({ author, creator }) => listWords(author ?? creator))
    .filter(isName);
  if (stated.length > 0) return { place: "JSON-LD author", names: [...new Set(stated)] };
  const found = AUTHOR_META.map(
    (name) => [name, metadata.meta.get(name)?.filter(isName) ?? []] as const,
  ).filter(([, names]) => names.length > 0);
  const place = found.map(([name]) => `meta ${name}`).join(", ");
  return { place, names: [...new Set(found.flatMap(([, names]) => names))] };
}
