import type { Zone } from "../model/article.ts";
import { readBoilerplate } from "./boilerplate.ts";

/**
 * The name of the paper where a line at the top of the page is nothing but it: "The Example Observer", "WEEKLY EXAMPLE |
 * Analysis", "EXAMPLE NEWS AGENCY (ENA)". It must hold a word of newspapers, be that of an organisation or a ministry, or be
 * one of `told`, the names found elsewhere on the page; their spelling is preferred. Null where no such line stands there.
 */
export function findMasthead(text: string, zones: readonly Zone[], told: readonly string[]): string | null {
  const story = zones.findIndex(({ kind }) => kind === "headline" || kind === "body");
  for (const zone of zones.slice(0, Math.min(TOP_ZONES, story < 0 ? TOP_ZONES : story))) {
    if ((zone.kind !== "boilerplate" && zone.kind !== "subheading") || zone.end - zone.start > LONGEST)
      continue;
    const name = readName(text.slice(zone.start, zone.end));
    if (!name) continue;
    const known = told.find((other) => fold(other) === fold(name));
    if (known && zone.kind === "boilerplate") return known;
    if (isBody(name, text) || (zone.kind === "boilerplate" && isPaper(name))) return writeName(name, text);
  }
  return null;
}

/** True where a line is nothing but the name of an organisation or a ministry that speaks in `text`. */
export function isBodyLine(line: string, text: string): boolean {
  const name = line.length <= LONGEST ? readName(line) : null;
  return name !== null && isBody(name, text);
}

/** True where a line reads like the name of a paper, or of a body that speaks in `text`, and nothing else. */
export function isMasthead(line: string, text: string): boolean {
  const name = line.length <= LONGEST ? readName(line) : null;
  return name !== null && (isPaper(name) || isBody(name, text));
}

function readName(line: string): string | null {
  if (readBoilerplate(line) !== null) return null;
  const name = line.split(AFTER_NAME, 1)[0]?.trim() ?? "";
  return NAME.test(name) ? name : null;
}

const TOP_ZONES = 5;
const LONGEST = 80;
/** "| Analysis", " - Home", "(ENA)", ". Truth first." */
const AFTER_NAME = /\s{0,3}[|•·:]|\s[-–—]\s|\s\(|\.(?:\s|$)|\s{2,}/u;
/** Two words or more with capitals: "Ministry of Health of the Republic of Example". */
const NAME =
  /^\p{Lu}[\p{L}\p{N}&’'.-]{0,24}(?: (?:of|and|&|the|for|to|on|\p{Lu}[\p{L}\p{N}&’'.-]{0,24})){1,11}$/u;
/** No paper's name has more words, or these. */
const MOST_WORDS = 6;
const OF_BODIES = / (?:to|on) /u;

const PAPER = new Set(
  (
    "times post news journal herald tribune guardian telegraph gazette daily weekly press observer examiner chronicle courier " +
    "independent bulletin mail mirror inquirer dispatch argus sentinel standard advertiser advocate mercury globe echo star " +
    "monitor reporter review register agency radio television tv broadcaster broadcasting magazine newspaper media wire"
  ).split(" "),
);
/** "World News", "Daily Briefing", "Press Review": sections and kinds of text have words of newspapers too. */
const SECTION = new Set(
  (
    "world breaking latest top local us uk national international foreign home live more all our other business sports sport " +
    "politics political science health tech technology entertainment culture opinion today release releases statement room " +
    "centre center office contact conference coverage briefing update updates alert alerts digest roundup analysis special " +
    "book film music tv radio europe asia africa americas asia-pacific middle east west north south latin america central " +
    "european asian african story stories video videos photo photos star market stock state social"
  ).split(" "),
);

/** "Ministry of Health of the Republic of Example", "Centre for Free Speech" */
const BODY_OPENING =
  /^(?:(?:National|State|Federal|General|Central|Provincial|Regional|District|University|Bar|The) ){0,2}(?:Ministry|Hospital|Association|Federation|Office|Department|Committee|Commission|Centre|Center|Institute|Council|Agency|Directorate|Administration|Secretariat|Service|Bureau) (?:of|for|to|on)(?: the)? \p{Lu}/iu;
/** "EXAMPLE RIGHTS WATCH": what the last word of an organisation's name may be. */
const BODY_ENDING =
  /\b(?:watch|observatory|group|centre|center|committee|ministry|office|council|federation|society|institute|initiative|agency|commission|network|unit|desk|foundation|union|association|authority|organi[sz]ation|movement|international|front|monitor|project|hospital|service|department)$/iu;

/** "Statement on …", "MEDIA BULLETIN", "Situation Report No. 5": what stands under the name of the body that issues it. */
const ISSUE =
  /^\s{1,10}(?:\p{L}{3,12} )?(?:statement|press release|media release|bulletin|report|communiqu[eé]|flash update|advisory)\b/iu;

/** True for the name of an organisation or a ministry; one known by its last word alone must speak in the text, or issue it. */
function isBody(name: string, text: string): boolean {
  if (BODY_OPENING.test(name)) return true;
  if (!BODY_ENDING.test(name)) return false;
  const lower = text.toLowerCase();
  const first = lower.indexOf(name.toLowerCase());
  if (first >= 0 && ISSUE.test(text.slice(first + name.length, first + name.length + 60))) return true;
  return first >= 0 && lower.includes(name.toLowerCase(), first + name.length);
}

/** True for a name with a word of newspapers at its start or end, and a word of its own. */
export function isPaper(name: string): boolean {
  if (name.split(" ").length > MOST_WORDS || OF_BODIES.test(name)) return false;
  const words = name
    .toLowerCase()
    .split(" ")
    .filter((word) => !/^(?:the|of|and|for|&)$/u.test(word));
  // "The Lakeview Times", "Daily Example"; within a line the words are those of a headline: "Star Witness Killed".
  if (![words[0], words.at(-1)].some((word) => word && PAPER.has(word))) return false;
  // Beside "News" or "Daily" stands a word of its own.
  return words.some((word) => !PAPER.has(word) && !SECTION.has(word));
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /u, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** A name set in capitals is written as the page writes it elsewhere, else with capitals at the start of its words. */
function writeName(name: string, text: string): string {
  if (name !== name.toUpperCase()) return name;
  const elsewhere = findSpelling(name, text);
  if (elsewhere) return elsewhere;
  return name
    .split(" ")
    .map((word, at) => {
      if (/^(?:OF|AND|FOR|THE|TO|ON)$/u.test(word) && at > 0) return word.toLowerCase();
      const isShort = word.length <= 3 && !/^(?:THE|SUN|DAY|NEW|OLD|BAY)$/u.test(word);
      return isShort ? word : word.slice(0, 1) + word.slice(1).toLowerCase();
    })
    .join(" ");
}

function findSpelling(name: string, text: string): string | null {
  const lower = text.toLowerCase();
  const wanted = name.toLowerCase();
  for (
    let at = lower.indexOf(wanted), tries = 0;
    at >= 0 && tries < 20;
    at = lower.indexOf(wanted, at + 1), tries++
  ) {
    const found = text.slice(at, at + name.length);
    if (found !== name && found.toLowerCase() === wanted && /^\p{Lu}\p{Ll}/u.test(found)) return found;
  }
  return null;
}
