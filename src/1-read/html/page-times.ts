import { daysBetween } from "../calendar.ts";
import { readTimestamp } from "../timestamp.ts";
import { type Metadata, type Thing, wordsOf } from "./metadata.ts";
import { type Element, textOf, walk } from "./tree.ts";
import { findPageDates } from "./written-dates.ts";

interface PageTime {
  /** ISO 8601, a day or a time, as the page writes it. */
  readonly value: string;
  /** Where on the page it was found, in words for a reader. */
  readonly place: string;
}

export interface PageTimes {
  readonly published: PageTime | null;
  /** The day as printed or in the address, where the metadata give a time in UTC that falls on a neighbouring day. */
  readonly localDay: string | null;
  readonly modified: PageTime | null;
}

/** What the search for dates needs to know of a page. */
export interface DatedPage {
  readonly root: Element;
  readonly metadata: Metadata;
  readonly language: string;
  /** Day in the address of the page. */
  readonly addressDay: string | null;
  /** True for menus, comments, links to other stories: whatever their dates are, they are not the article's. */
  readonly isElsewhere: (element: Element) => boolean;
}

/** Finds when the article of a page was published and changed: the first place that tells, in the order of docs/reading-pages.md. */
export function findPageTimes(page: DatedPage): PageTimes {
  const { metadata, language } = page;
  const modified = firstTime([
    [
      "JSON-LD dateModified",
      () =>
        firstDate(
          metadata.articles.map(({ dateModified }) => dateModified),
          language,
        ),
    ],
    ...triesOfMeta(page, MODIFIED_META),
  ]);
  const published = firstTime([
    ["JSON-LD datePublished", () => firstDate(metadata.articles.map(publishedOf), language)],
    ...triesOfMeta(page, PUBLISHED_META),
    ["an element marked as date of publication", () => findMarked(page, isPublishedMark)],
    ["JSON-LD of the page", () => firstDate(metadata.things.filter(isPage).map(publishedOf), language)],
    ["the address", () => page.addressDay],
    ["a time element", () => findMarked(page, isTimeElement)],
    ["an element named after dates", () => findNamed(page)],
    ["a date behind a label", () => findLabelled(page)],
    ["a line that is a date", () => findNearHeadline(page)],
    ["the data of the page's program", () => findInScripts(page)],
  ]);
  if (published) return { published, localDay: findLocalDay(page, published.value), modified };
  const last =
    modified?.value ??
    firstDate(
      metadata.things.map(({ dateModified }) => dateModified),
      language,
    );
  const latest = last ? { value: last, place: LAST_CHANGE } : null;
  return { published: latest, localDay: last ? findLocalDay(page, last) : null, modified };
}

/** The place of a date that says when a page was changed last: it was published by then. */
export const LAST_CHANGE = "the date of the last change";

type Try = readonly [place: string, find: () => string | null];

function firstTime(tries: readonly Try[]): PageTime | null {
  for (const [place, find] of tries) {
    const value = find();
    if (value) return { value, place };
  }
  return null;
}

function triesOfMeta({ metadata, language }: DatedPage, names: readonly string[]): Try[] {
  return names.map((name) => [`meta ${name}`, () => firstDate([metadata.meta.get(name)?.[0]], language)]);
}

function isTimeElement({ tag, attributes }: Element): boolean {
  return tag === "time" && !/modif|updat/iu.test(attributes.class ?? "");
}

const IN_UTC = /T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]00:?00)$/u;

/** "January 8, 2022 at 6:09 pm" is 9 January in UTC: the day a paper prints is the day its words mean. */
function findLocalDay(page: DatedPage, value: string): string | null {
  const day = IN_UTC.test(value) ? readTimestamp(value)?.day : undefined;
  if (!day) return null;
  const isNext = (other: string | null) => other !== null && Math.abs(daysBetween(day, other)) === 1;
  const printed = [page.addressDay, findNamed(page), findNearHeadline(page)];
  return printed.includes(day) ? null : (printed.find(isNext) ?? null);
}

const PUBLISHED_META = [
  "article:published_time",
  "article:published",
  "og:article:published_time",
  "og:published_time",
  "og:pubdate",
  "datepublished",
  "date_published",
  "publishdate",
  "publish-date",
  "publish_date",
  "published_time_telegram",
  "published-date",
  "publication_date",
  "publicationdate",
  "pubdate",
  "originalpublicationdate",
  "parsely-pub-date",
  "sailthru.date",
  "rnews:datepublished",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "article.published",
  "article.created",
  "article_date_original",
  "dcterms.created",
  "dcterms.date",
  "dcterms.issued",
  "dc.date.issued",
  "dc.date.created",
  "dc.date",
  "dc.created",
  "citation_publication_date",
  "citation_date",
  "datecreated",
  "created",
  "ptime",
  "displaydate",
  "timestamp",
  "date",
];
const MODIFIED_META = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "lastmod",
  "last-modified",
  "dcterms.modified",
  "dc.date.modified",
  "revised",
  "og:modified_time",
];

function publishedOf(thing: Thing): unknown {
  return thing.datePublished ?? thing.dateCreated ?? thing.uploadDate;
}

function isPage(thing: Thing): boolean {
  return /WebPage|NewsItem|CreativeWork|Event$|VideoObject/u.test(wordsOf([thing["@type"]].flat()));
}

function firstDate(values: readonly unknown[], language: string): string | null {
  for (const value of values.flat()) {
    const written = readWritten(value, language);
    if (written) return written;
  }
  return null;
}

const EARLIEST = "1991";

function readWritten(value: unknown, language: string): string | null {
  if (typeof value !== "string" || value.length > 100) return null;
  const written = value.trim();
  const stamp = readTimestamp(written);
  if (stamp && stamp.day > EARLIEST)
    return stamp.instant || stamp.minutes !== undefined ? written : stamp.day;
  const [date] = findPageDates(written, language);
  return date?.day ?? null;
}

/** The first element that is marked so, outside of other parts of the page; those below the headline first. */
function findMarked(page: DatedPage, isMarked: (element: Element) => boolean): string | null {
  const isElsewhere = (element: Element) => page.isElsewhere(element) && !MISNAMED.has(element.tag);
  return firstBelowHeadline({ ...page, isElsewhere }, (element) => {
    if (!isMarked(element)) return null;
    const { attributes } = element;
    return firstDate(
      [attributes.content, attributes.datetime, attributes.title, textOf(element, 90)],
      page.language,
    );
  });
}

/** "footer" and "meta" are names of blocks around an article's own date too. */
const MISNAMED = new Set(["div", "p", "span", "ul", "header", "section"]);

function isPublishedMark({ attributes }: Element): boolean {
  return (
    /^(?:datePublished|dateCreated|pubdate)$/u.test(attributes.itemprop ?? attributes.property ?? "") ||
    "pubdate" in attributes
  );
}

const DATE_NAME =
  /(?:^|[^\p{L}])(?:date|dates|datum|fecha|data|published|posted|postdate|pubdate|timestamp|dateline|datetime|created|time|date-header|publish|publication|byline|meta|submitted|erstellt|datestamp|news-date|articledate|postmeta|entrymeta|info|infos)(?![\p{L}])/u;

/** "<span class="entry-date">…": an element called after dates that holds little but one. */
function findNamed(page: DatedPage): string | null {
  return firstBelowHeadline(page, (element) => {
    const names = `${element.attributes.class ?? ""} ${element.attributes.id ?? ""}`
      .slice(0, 200)
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2")
      .toLowerCase();
    if (names === " " || !DATE_NAME.test(names) || /modif|updat|comment/u.test(names)) return null;
    const text = textOf(element, 250);
    return text.length <= 250 && !MODIFIED_WORDS.test(text)
      ? (findPageDates(text, page.language)[0]?.day ?? null)
      : null;
  });
}

const MODIFIED_WORDS = /^(?:\P{L}{0,5}\p{L}{2,12}\s){0,5}(?:last modified|last edited|geändert|modified)/iu;
const LABEL =
  /(?:publi\p{L}*|posted|veröffentlich\p{L}*|erstellt|eingestellt|geschrieben|created|written|gepubliceerd|pubblicato|опубликован\p{L}*|дата|datum|date|fecha|data|stand|vom|dated|yayın\p{L}*)(?:\s(?:am|on|le|el|em|il|op|den|by|von|at|:)){0,2}[^\p{L}\p{N}]{0,4}(?:\p{L}{2,10},?\s)?$/iu;

/** "Veröffentlicht am 12.02.2020": a date behind a word that says what it is. */
function findLabelled(page: DatedPage): string | null {
  return firstBelowHeadline(page, (element) => {
    const own = element.children.filter((child) => typeof child === "string").join(" ");
    if (!/\d{2}/u.test(own) && element.children.length > 0 && !TEXT_PARENTS.has(element.tag)) return null;
    const text = textOf(element, 2500);
    if (text.length > 2500) return null;
    for (const date of findPageDates(text, page.language))
      if (LABEL.test(text.slice(Math.max(0, date.start - 40), date.start))) return date.day;
    return null;
  });
}

const TEXT_PARENTS = new Set(["p", "div", "span", "li", "td", "small", "em", "i", "font", "h2", "h3", "h4"]);

/** "14. - " before "20. Januar 2022" */
const RANGE = /\d\.?\s?[-–]\s?$/u;

/** A short line with a date. */
function findNearHeadline(page: DatedPage): string | null {
  return firstBelowHeadline(page, (element) => {
    // A day in a headline or in the words of a link is what they are about.
    if (element.tag === "h1" || element.tag === "title" || element.tag === "a") return null;
    if (!element.children.some((child) => typeof child === "string" && /\d/u.test(child))) return null;
    const text = textOf(element, 120);
    const [date] = text.length <= 120 ? findPageDates(text, page.language) : [];
    if (!date || MODIFIED_WORDS.test(text) || RANGE.test(text.slice(0, date.start))) return null;
    return text.length - (date.end - date.start) <= 60 ? date.day : null;
  });
}

/** `"datePublished":"2020-02-12T…"` inside the data of a page's own program, which is read and never run. */
const IN_SCRIPT =
  /["'](?:date_?published|published_?at|publish(?:ed)?_?(?:date|time)|pub_?date|publication_?date|first_?publish(?:ed)?(?:_?date)?|date_?created|created_?at)["']\s{0,3}:\s{0,3}["'](?<date>\d{4}-\d\d-\d\d[^"']{0,30})["']/iu;

function findInScripts({ root }: DatedPage): string | null {
  let found: string | null = null;
  walk(root, (element) => {
    if (found || element.tag !== "script") return !found;
    for (const child of element.children) {
      const date =
        typeof child === "string" ? IN_SCRIPT.exec(child.slice(0, 500_000))?.groups?.date : undefined;
      if (date && readTimestamp(date)) found ??= date;
    }
    return false;
  });
  return found;
}

/** Asks every element outside of other parts of the page, those from the headline on first, then those above it. */
function firstBelowHeadline(page: DatedPage, ask: (element: Element) => string | null): string | null {
  let above: string | null = null;
  let below: string | null = null;
  let isBelow = false;
  walk(page.root, (element) => {
    if (below) return false;
    if (element.tag === "h1") isBelow = true;
    if (page.isElsewhere(element)) return false;
    const found = ask(element);
    if (!found) return true;
    if (isBelow) below = found;
    else above ??= found;
    return true;
  });
  return below ?? above;
}
