import { readFields } from "./fields.ts";
import type { Format, Found, FoundArticle } from "./format.ts";

/** JSON and JSON Lines of articles, with the field names of news crawlers, schema.org and IPTC ninjs. */
export const json: Format = {
  name: "JSON",
  accepts: (text, source, mediaType) =>
    /\bjson\b|ndjson/iu.test(mediaType ?? "") ||
    /\.(?:json|jsonl|ndjson|jsonld)$/iu.test(source) ||
    OPENING.test(text.slice(0, 200)),
  read(text) {
    const whole = parse(text);
    if (whole.ok) return readValue(whole.value);
    return looksLikeLines(text)
      ? readLines(text)
      : { articles: [], problems: [`is not valid JSON: ${whole.reason}`] };
  },
};

/** `{"title": …`, `[{"title": …` */
const OPENING = /^\s{0,100}(?:\{\s{0,100}"|\[\s{0,100}\{\s{0,100}")/u;

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unreadable";
    // The parser quotes the text at the fault, which may be long.
    return { ok: false, reason: reason.replace(/\s{1,100}/gu, " ").slice(0, 160) };
  }
}

/** At least one of the first lines is an object by itself. */
function looksLikeLines(text: string): boolean {
  const lines = text
    .slice(0, 2_000_000)
    .split("\n", 50)
    .filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.some((line) => line.trimStart().startsWith("{") && parse(line).ok);
}

function readLines(text: string): Found {
  const articles: FoundArticle[] = [];
  const problems: string[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const found = readJsonLine(line, at + 1);
    for (const article of found.articles) articles.push(article);
    for (const problem of found.problems) problems.push(problem);
  }
  return { articles, problems };
}

/** Reads one record of JSON Lines; `at` is its line, from 1. */
export function readJsonLine(line: string, at: number): Found {
  const articles: FoundArticle[] = [];
  const problems: string[] = [];
  const parsed = parse(line);
  if (parsed.ok) readEntry(parsed.value, `line ${at}`, articles, problems);
  else problems.push(`line ${at} is not valid JSON: ${parsed.reason}`);
  return { articles, problems };
}

/** Names under which a file keeps its list of articles. */
const LISTS = [
  "@graph",
  "articles",
  "items",
  "entries",
  "documents",
  "docs",
  "results",
  "news",
  "data",
  "stories",
];

function readValue(value: unknown): Found {
  const articles: FoundArticle[] = [];
  const problems: string[] = [];
  const list = listOf(value);
  if (!list) readEntry(value, "", articles, problems);
  else if (list.length === 0) problems.push("holds an empty list of articles");
  else for (const [at, entry] of list.entries()) readEntry(entry, `entry ${at + 1}`, articles, problems);
  const outlet = nameFeed(value);
  return { articles: outlet ? articles.map((article) => ({ outlet, ...article })) : articles, problems };
}

/** The title of a JSON Feed is its outlet. */
function nameFeed(value: unknown): string | null {
  if (!isRecord(value) || typeof value.version !== "string") return null;
  return value.version.includes("jsonfeed.org") && typeof value.title === "string" ? value.title : null;
}

function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return null;
  for (const name of LISTS) {
    const list = value[name];
    // One list of articles; "data": [1, 2] beside a text is something else.
    if (Array.isArray(list) && (list.length === 0 || list.some(isRecord)) && !readFields(value).article)
      return name === "@graph" ? list.filter(isNews) : list;
  }
  return null;
}

/** A schema.org graph also lists the site, the breadcrumbs and the pictures. */
function isNews(entry: unknown): boolean {
  if (!isRecord(entry)) return false;
  const types = [entry["@type"]].flat();
  return (
    types.some((type) => typeof type === "string" && /article|report|posting|newsitem/iu.test(type)) ||
    entry.articleBody !== undefined
  );
}

function readEntry(value: unknown, at: string, articles: FoundArticle[], problems: string[]): void {
  const where = at === "" ? "" : `${at} `;
  if (!isRecord(value)) {
    problems.push(
      `${where}is ${Array.isArray(value) ? "a list" : typeof value}, not an article with title and text`,
    );
    return;
  }
  const { article, reason } = readFields(value);
  if (article) articles.push(at === "" ? article : { ...article, at });
  else problems.push(`${where}${reason}`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
