import type { Reading, Zone } from "../model/article.ts";
import { cleanWords, wrapWords } from "./terminal.ts";
import { wordDate } from "./wording-dates.ts";

/** One article as read: what is known of it, its text, and what was set aside with the reason. */
export function writeReading(
  { article, zones, standing, basis = {}, cut = [] }: Reading,
  width: number,
): string {
  const date = article.published;
  const facts: readonly (readonly [string, string])[] = [
    ["Article", article.id],
    ["Source", article.source],
    ["Outlet", tell(article.outlet, basis.outlet)],
    ["Date", date ? tell(wordDate(date.edtf), date.basis, basis.published) : "none found"],
    ["Changed", tell(article.modified, basis.modified)],
    ["Retrieved", tell(article.retrieved, basis.retrieved)],
    ["Headline", tell(article.headline, basis.headline)],
    ["Authors", tell(article.authors.join(", "), basis.authors)],
    ["Address", tell(article.url, basis.url)],
    ["Language", tell(article.language, basis.language)],
    ["Credits", article.credits.join(", ")],
    ["Withdrawn", standing.state === "canceled" ? standing.reason : ""],
  ];
  const kept = zones.filter((zone) => zone.kind !== "boilerplate");
  const aside = zones.filter((zone) => zone.kind === "boilerplate");
  const words = (zone: Zone) => article.text.slice(zone.start, zone.end);
  const lines = [
    ...wrapWords(cleanWords(article.headline || article.source), width),
    ...facts.flatMap(([name, value]) =>
      value === "" ? [] : wrapWords(`${name}: ${cleanWords(value)}`, width, "  ", "    "),
    ),
    ...kept.flatMap((zone) => writeZone(zone, words(zone), width)),
    ...(aside.length + cut.length === 0 ? [] : ["", "SET ASIDE"]),
    ...aside.flatMap((zone) =>
      wrapWords(`${shorten(words(zone))} — ${cleanWords(zone.reason)}`, width, "  ", "    "),
    ),
    ...cut.flatMap(({ text, reason }) =>
      wrapWords(`${shorten(text)} — ${cleanWords(reason)}`, width, "  ", "    "),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** "2022-01-08 (JSON-LD dateModified)" */
function tell(value: string | undefined, ...places: readonly (string | undefined)[]): string {
  const known = places.filter((place) => place !== undefined);
  return value === undefined || value === "" || known.length === 0
    ? (value ?? "")
    : `${value} (${known.join(": ")})`;
}

function writeZone(zone: Zone, words: string, width: number): string[] {
  const paragraphs = words.split(/\n+/u).filter((paragraph) => paragraph.trim() !== "");
  const label = zone.kind === "body" ? "" : `[${zone.kind}] `;
  return paragraphs.flatMap((paragraph) => ["", ...wrapWords(label + cleanWords(paragraph), width)]);
}

function shorten(words: string): string {
  const clean = cleanWords(words);
  return clean.length <= 120 ? clean : `${clean.slice(0, 110)} …`;
}
