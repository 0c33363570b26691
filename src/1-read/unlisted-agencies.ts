import type { Zone } from "../model/article.ts";
import { type AgencyMention, findAgencies, nameAgency } from "./agencies.ts";
import { findDateline } from "./dateline.ts";
import { lookFor } from "./lookout.ts";

/**
 * Agencies that no table lists, told by the way they are credited: by a full name ("Example News Agency"), or by letters
 * in a dateline ("LAKEVIEW, Jan 5 (ENA) -"), beside the word "agency", with a correspondent or over a picture. Letters are
 * given the full name that `outlet` or the text gives them. In order; `outlet` is who prints the article.
 */
export function findUnlistedAgencies(text: string, zones: readonly Zone[], outlet: string): AgencyMention[] {
  const head = text.slice(0, MOST_READ);
  const isCredited = holdsAgencyWord(head);
  const full = isCredited ? findFullNames(text, head) : [];
  const names = [...full.map(({ name }) => name), ...(AGENCY_WORDS.test(outlet) ? [outlet] : [])];
  const dateline = findDateline(text, zones)?.bracketed ?? "";
  if (!isCredited && dateline === "" && names.length === 0) return [];
  const credited = findCreditedLetters(head, dateline, names);
  if (full.length === 0 && credited.size === 0) return [];
  const found = [...full, ...findLetters(text, credited, names)];
  return found.sort((a, b) => a.start - b.start);
}

const MOST_READ = 100_000;
/** Where a text holds none of these, only its dateline or its outlet can name an agency that is not listed. */
const holdsAgencyWord = lookFor(["gency", "GENCY", " correspondent", " photographer"]);
const AGENCY_WORDS = /\b(?:News|Press|Information|Telegraph|Telegraphic) (?:Agency|Service)\b/iu;
/** "Example News Agency", "Iran's Lakeview Press Agency", "EXAMPLE NEWS AGENCY" */
const FULL_NAME =
  /(?<![\p{L}\p{N}])(?<own>(?:\p{Lu}[\p{L}’'-]{1,20} ){1,4})(?<kind>(?:News|Press|Information|Telegraph|NEWS|PRESS) (?:Agency|AGENCY))(?![\p{L}\p{N}])/gu;
/** What such a name ends in: few articles hold it, and they are searched only before it. */
const ENDS = [" Agency", " AGENCY"];
const KINDS = ["News", "Press", "Information", "Telegraph", "NEWS", "PRESS"];
/** Letters before the last word within which a name begins. */
const LONGEST_OWN = 110;
/** "The", "Friday", "Iran's": words before a name, or words that name no agency by themselves. */
const NOT_OWN =
  /^(?:the|an?|and|but|by|in|on|at|as|state|official|local|foreign|national|government|private|independent|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\p{L}+[’']s?)$/iu;

function findFullNames(text: string, head: string): AgencyMention[] {
  const found: AgencyMention[] = [];
  for (const match of matchFullNames(head)) {
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

function matchFullNames(head: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (let end = findEnd(head, 0); end >= 0; end = findEnd(head, end + 1)) {
    if (end < from || !KINDS.some((kind) => head.endsWith(kind, end))) continue;
    FULL_NAME.lastIndex = Math.max(from, end - LONGEST_OWN);
    const match = FULL_NAME.exec(head);
    if (match === null) break;
    found.push(match);
    from = FULL_NAME.lastIndex;
  }
  return found;
}

/** Where the next of `ENDS` begins; -1 where there is none. */
function findEnd(head: string, from: number): number {
  const places = ENDS.map((end) => head.indexOf(end, from)).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
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
const holdsBesideWord = lookFor([" agency", "-agency", " correspondent", " photographer"]);
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

function findCreditedLetters(head: string, dateline: string, names: readonly string[]): Set<string> {
  const beside = holdsBesideWord(head)
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

function findLetters(text: string, credited: ReadonlySet<string>, names: readonly string[]): AgencyMention[] {
  const found: AgencyMention[] = [];
  if (credited.size === 0) return found;
  const head = text.slice(0, MOST_READ);
  const fullNames = new Map(names.toReversed().map((full) => [initialsOf(full), full]));
  for (const letters of credited) {
    const name = fullNames.get(letters) ?? letters;
    for (let start = head.indexOf(letters); start >= 0; start = head.indexOf(letters, start + 1)) {
      const end = start + letters.length;
      if (!isWord(head, start, end)) continue;
      found.push({ start, end, name, isPhoto: isPicture(text, start, end) });
    }
  }
  return found;
}

function isWord(text: string, start: number, end: number): boolean {
  return (
    !ENDS_IN_WORD.test(text.slice(Math.max(0, start - 2), start)) && !GOES_ON.test(text.slice(end, end + 2))
  );
}

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const GOES_ON = /^[\p{L}\p{N}]/u;

/** "(ENA Photo/A. Roe)", "(Photo: ENA / A. Roe)" */
function isPicture(text: string, start: number, end: number): boolean {
  return (
    /(?:[Pp]hoto(?: by)?|[Ii]mage|[Pp]icture|[Cc]redit)\b[^\n.]{0,40}$/u.test(
      text.slice(Math.max(0, start - 60), start),
    ) || /^(?: Photo| photo|\s?\/)/u.test(text.slice(end, end + 8))
  );
}
