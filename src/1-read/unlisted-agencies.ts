import type { Zone } from "../model/article.ts";
import { type AgencyMention, findAgencies, nameAgency } from "./agencies.ts";
import { findDateline } from "./dateline.ts";

/**
 * Agencies that no table lists, told by the way they are credited: by a full name ("Example News Agency"), or by letters
 * in a dateline ("LAKEVIEW, Jan 5 (ENA) -"), beside the word "agency", with a correspondent or over a picture. Letters are
 * given the full name that `outlet` or the text gives them. In order; `outlet` is who prints the article.
 */
export function findUnlistedAgencies(text: string, zones: readonly Zone[], outlet: string): AgencyMention[] {
  const full = findFullNames(text);
  const names = [...full.map(({ name }) => name), ...(AGENCY_WORDS.test(outlet) ? [outlet] : [])];
  const credited = findCreditedLetters(text, zones, names);
  if (full.length === 0 && credited.size === 0) return [];
  const found = [...full, ...findLetters(text, credited, names)];
  return found.sort((a, b) => a.start - b.start);
}

const MOST_READ = 100_000;
const AGENCY_WORDS = /\b(?:News|Press|Information|Telegraph|Telegraphic) (?:Agency|Service)\b/iu;
/** "Example News Agency", "Iran's Lakeview Press Agency", "EXAMPLE NEWS AGENCY" */
const FULL_NAME =
  /(?<![\p{L}\p{N}])(?<own>(?:\p{Lu}[\p{L}’'-]{1,20} ){1,4})(?<kind>(?:News|Press|Information|Telegraph|NEWS|PRESS) (?:Agency|AGENCY))(?![\p{L}\p{N}])/gu;
/** What such a name ends in: few articles hold it, and only they are searched. */
const KINDS = [" Agency", " AGENCY"];
/** "The", "Friday", "Iran's": words before a name, or words that name no agency by themselves. */
const NOT_OWN =
  /^(?:the|an?|and|but|by|in|on|at|as|state|official|local|foreign|national|government|private|independent|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{L}+[’']s?)$/iu;

function findFullNames(text: string): AgencyMention[] {
  const found: AgencyMention[] = [];
  const head = text.slice(0, MOST_READ);
  if (!KINDS.some((kind) => head.includes(kind))) return found;
  for (const match of head.matchAll(FULL_NAME)) {
    const { own = "", kind = "" } = match.groups ?? {};
    const words = own.trim().split(" ");
    const from = words.findLastIndex((word) => NOT_OWN.test(word)) + 1;
    const name = [...words.slice(from), kind].join(" ");
    const start = match.index + words.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
    const span = { start, end: match.index + match[0].length };
    if (from === words.length || findAgencies(text, { start, end: span.end + 8 }).length > 0) continue;
    found.push({ ...span, name: writeName(name), isPhoto: isPicture(text, span.start, span.end) });
  }
  return found;
}

function writeName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/\p{L}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
}

const LETTERS = "\\p{Lu}{2,6}";
/** "news agency ENA", "ENA news agency", "an ENA correspondent" */
const BESIDE_AGENCY = new RegExp(
  `\\b(?:[Nn]ews|[Ww]ire|[Pp]ress)[ -]agency,? (?<a>${LETTERS})(?![\\p{L}\\p{N}])` +
    `|(?<![\\p{L}\\p{N}])(?<b>${LETTERS})(?: state| official)?(?: news agency|,? (?:a|the) (?:news|state) agency)\\b` +
    `|\\ban? (?<c>${LETTERS}) (?:correspondent|photographer)\\b`,
  "gu",
);
/** Without one of these the pattern cannot match. */
const BESIDE_WORDS = [" agency", "-agency", " correspondent", " photographer"];
/** "…, ENA reports." closes a sentence; whether that is an agency the rest of the text must tell. */
const REPORTS = new RegExp(`, (?<d>${LETTERS}) report(?:s|ed)(?=[.,\\n])`, "gu");
const THE_AGENCY = /\b[Tt]he (?:news |wire )?agency\b/u;
/** Broadcasters, bodies and countries whose letters stand in the same places. */
const NO_AGENCY = new Set(
  (
    "ABC BBC CBC CBS CNBC CNN DW FOX HBO ITV MSNBC NBC NHK NPR NYT PBS RFE RTE RT SABC TRT TV TVN VOA WSJ " +
    "AU CDC CIA CSTO EU FAO FBI FEMA HRW IAEA ICRC ILO IMF IOM IRC MSF NASA NATO NGO NOAA OCHA OSCE UAE UK UN " +
    "UNDP UNHCR UNICEF UNRWA US USA USAID USGS WFP WHO WMO"
  ).split(" "),
);
/** Call letters of American stations, which head their own reports. */
const STATION = /^(?:[KW]\p{Lu}{2,3}|\p{Lu}{2,5}TV)$/u;

function findCreditedLetters(text: string, zones: readonly Zone[], names: readonly string[]): Set<string> {
  const head = text.slice(0, MOST_READ);
  const dateline = findDateline(text, zones)?.bracketed ?? "";
  const beside = BESIDE_WORDS.some((word) => head.includes(word))
    ? [...head.matchAll(BESIDE_AGENCY)].map(({ groups }) => groups?.a ?? groups?.b ?? groups?.c)
    : [];
  const reports = THE_AGENCY.test(head) ? [...head.matchAll(REPORTS)].map(({ groups }) => groups?.d) : [];
  const credited = [dateline, ...beside, ...reports, ...names.map(initialsOf)];
  return new Set(
    credited
      .filter((letters) => letters !== undefined)
      .filter(
        (letters) => /^\p{Lu}{2,6}$/u.test(letters) && !NO_AGENCY.has(letters) && !STATION.test(letters),
      )
      .filter((letters) => nameAgency(letters) === null),
  );
}

function initialsOf(name: string): string {
  return name
    .split(" ")
    .map((word) => word.slice(0, 1))
    .join("");
}

const WORD_IN_CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;

function findLetters(text: string, credited: ReadonlySet<string>, names: readonly string[]): AgencyMention[] {
  const found: AgencyMention[] = [];
  const fullNames = new Map(names.toReversed().map((full) => [initialsOf(full), full]));
  for (const { 0: letters, index } of text.slice(0, MOST_READ).matchAll(WORD_IN_CAPITALS)) {
    if (!credited.has(letters)) continue;
    const span = { start: index, end: index + letters.length };
    const name = fullNames.get(letters) ?? letters;
    found.push({ ...span, name, isPhoto: isPicture(text, span.start, span.end) });
  }
  return found;
}

/** "(ENA Photo/A. Roe)", "(Photo: ENA / A. Roe)" */
function isPicture(text: string, start: number, end: number): boolean {
  return (
    /(?:[Pp]hoto(?: by)?|[Ii]mage|[Pp]icture|[Cc]redit)\b[^\n.]{0,40}$/u.test(
      text.slice(Math.max(0, start - 60), start),
    ) || /^(?: Photo| photo|\s?\/)/u.test(text.slice(end, end + 8))
  );
}
