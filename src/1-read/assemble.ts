import { createHash } from "node:crypto";
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
  // An item of a feed has an address of its own; the input's is the feed's.
  const given = found.at === undefined ? (input.url ?? found.url) : (found.url ?? input.url);
  const address = readAddress(given);
  const url = address?.url ?? given;
  const dates = findArticleDates(input, found, zones, address);
  const outlet = chooseOutlet(input, found, address, text, zones);
  const sha256 = createHash("sha256")
    .update(found.at ? text : input.content)
    .digest("hex");
  return {
    article: {
      id: makeId("a", sha256, url ?? baseName(input.source)),
      source: input.source,
      ...(url ? { url } : {}),
      outlet,
      headline: title || wordsOfHeadline(text, zones),
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
      language: findLanguage(text, found.language),
      sha256,
      text,
    },
    zones,
    standing: findStanding(paragraphs, found.canceled),
    ...(found.cut && found.cut.length > 0 ? { cut: found.cut } : {}),
  };
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
): string {
  if (input.outlet) return input.outlet;
  const domain = found.domain ? readAddress(found.domain) : null;
  const host = domain ?? address;
  // "source": "nytimes.com" is a domain too.
  const named = found.outlet ? readAddress(found.outlet.includes(" ") ? undefined : found.outlet) : null;
  if (found.outlet && !named) return found.outlet;
  const domainOutlet = named ?? host;
  if (domainOutlet) return nameHost(domainOutlet.host);
  return (
    findOutlet(text, zones) ??
    findDateline(text, zones)?.agency ??
    baseName(input.source).replace(/\.[A-Za-z0-9]{1,6}$/u, "")
  );
}

function baseName(source: string): string {
  return source.split(/[\\/]/u).filter(Boolean).at(-1) ?? source;
}

function optionalDates({ modified, retrieved }: DatesFound) {
  return { ...(modified ? { modified } : {}), ...(retrieved ? { retrieved } : {}) };
}
