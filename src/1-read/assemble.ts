import { hash } from "node:crypto";
import type { Input, Reading, Zone } from "../model/article.ts";
import { makeId } from "../model/id.ts";
import { type Address, nameHost, readAddress } from "./address.ts";
import { type DatesFound, findArticleDates } from "./article-dates.ts";
import { type Byline, readByline, readNames } from "./byline.ts";
import { findCredits } from "./credits.ts";
import { findDateline } from "./dateline.ts";
import type { FoundArticle } from "./formats/format.ts";
import { findLanguage } from "./language.ts";
import { findOutlet } from "./outlet.ts";
import { type Paragraph, splitParagraphs } from "./paragraphs.ts";
import { findStanding } from "./standing.ts";
import { markZones } from "./zones.ts";

/** Makes a Reading of one found article: zones first, then everything the zones tell. */
export function assembleReading(input: Input, found: FoundArticle): Reading {
  const { text } = found;
  const paragraphs = splitParagraphs(text);
  const title = input.headline ?? found.title ?? "";
  const stated = readNames((found.authors ?? []).join(", "));
  const bylines = [...findBylines(paragraphs), ...readCutBylines(found)];
  const names = [stated, ...bylines];
  const authors = [...new Set(names.flatMap((it) => it.authors))];
  const zones = markZones(text, paragraphs, title, authors);
  const isOwn = isOwnAddress(found, input.url);
  const own = isOwn ? found.url : input.url;
  const address = readAddress(own);
  const url = address?.url ?? own;
  const dates = findArticleDates(input, found, zones, address);
  const [outlet, outletBasis] = chooseOutlet(input, found, address, text, zones);
  const headline = title || wordsOfHeadline(text, zones);
  const language = findLanguage(text, found.language);
  const sha256 = hash("sha256", found.at ? text : input.content, "hex");
  return {
    article: {
      id: makeId("a", sha256, url ?? baseName(input.source)),
      source: input.source,
      ...(url ? { url } : {}),
      outlet,
      headline,
      authors,
      credits: findCredits(
        text,
        zones,
        names.flatMap((it) => it.agencies),
        outlet,
        found.cut ?? [],
      ),
      published: dates.published,
      ...optionalDates(dates),
      language,
      sha256,
      text,
    },
    zones,
    basis: {
      ...(headline
        ? { headline: input.headline ? GIVEN : title ? (found.basis?.headline ?? METADATA) : "the text" }
        : {}),
      outlet: outletBasis,
      ...(url ? { url: isOwn ? (found.basis?.url ?? METADATA) : GIVEN } : {}),
      ...(authors.length > 0
        ? { authors: stated.authors.length > 0 ? (found.basis?.authors ?? METADATA) : "the byline" }
        : {}),
      language: found.language && language !== "und" ? (found.basis?.language ?? METADATA) : "its own words",
      ...dates.basis,
    },
    standing: findStanding(paragraphs, found.canceled),
    ...(found.cut && found.cut.length > 0 ? { cut: found.cut } : {}),
  };
}

const GIVEN = "given with the input";
const METADATA = "its metadata";

/** The address an article gives itself goes before the one it was met at; some sites call every page of theirs the front page. */
function isOwnAddress({ url: own, at }: FoundArticle, met: string | undefined): boolean {
  if (own === undefined || met === undefined) return own !== undefined;
  // An item of a feed has an address of its own; the input's is the feed's.
  if (at !== undefined) return true;
  const isFront = (url: string) =>
    URL.canParse(url) && new URL(url).pathname.length <= 1 && new URL(url).search === "";
  return !isFront(own) || isFront(met);
}

/** Bylines at the top, and the contributions named below the last paragraph. */
function findBylines(paragraphs: readonly Paragraph[]): Byline[] {
  const edges = paragraphs.length <= 30 ? paragraphs : [...paragraphs.slice(0, 15), ...paragraphs.slice(-15)];
  return edges.map(({ text }) => readByline(text)).filter((byline) => byline !== null);
}

/** Bylines that a page sets apart from its text. */
function readCutBylines({ cut = [], authors = [] }: FoundArticle): Byline[] {
  const lines = cut.filter(({ kind }) => kind === "byline").map(({ text }) => readByline(text));
  const bylines = lines.filter((byline) => byline !== null);
  // Where the metadata name the authors, the lines of the page add the agencies only.
  return authors.length > 0 ? bylines.map((byline) => ({ ...byline, authors: [] })) : bylines;
}

function wordsOfHeadline(text: string, zones: readonly Zone[]): string {
  const zone = zones.find((it) => it.kind === "headline");
  return zone ? text.slice(zone.start, zone.end).replace(/\s{1,100}/gu, " ") : "";
}

function chooseOutlet(
  input: Input,
  found: FoundArticle,
  address: Address | null,
  text: string,
  zones: readonly Zone[],
): readonly [outlet: string, basis: string] {
  if (input.outlet) return [input.outlet, GIVEN];
  const domain = found.domain ? readAddress(found.domain) : null;
  const host = domain ?? address;
  // "source": "nytimes.com" is a domain too.
  const named = found.outlet ? readAddress(found.outlet.includes(" ") ? undefined : found.outlet) : null;
  if (found.outlet && !named) return [found.outlet, found.basis?.outlet ?? METADATA];
  const domainOutlet = named ?? host;
  if (domainOutlet) return [nameHost(domainOutlet.host), named || domain ? METADATA : "the address"];
  const told = findOutlet(text, zones);
  if (told) return [told, "the text"];
  const agency = findDateline(text, zones)?.agency;
  if (agency) return [agency, "the dateline"];
  return [baseName(input.source).replace(/\.[A-Za-z0-9]{1,6}$/u, ""), "the name of the file"];
}

function baseName(source: string): string {
  return source.split(/[\\/]/u).filter(Boolean).at(-1) ?? source;
}

function optionalDates({ modified, retrieved }: DatesFound) {
  return { ...(modified ? { modified } : {}), ...(retrieved ? { retrieved } : {}) };
}
