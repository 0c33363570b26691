import type { Span } from "../model/span.ts";

/** A news agency named in a text. */
export interface AgencyMention extends Span {
  /** Canonical name: "AP", "Reuters". */
  readonly name: string;
  /** True where only a picture is credited: "(AP Photo/…)", "REUTERS/Stringer". */
  readonly isPhoto: boolean;
}

/**
 * Agencies by canonical name. `full` are spellings that name nothing else; `short` are letters that need words of
 * agency business around them, because PA is also Pennsylvania and MENA a region.
 */
const AGENCIES: readonly { readonly name: string; readonly full?: string; readonly short?: string }[] = [
  { name: "AP", full: "(?:The )?Associated Press", short: "AP" },
  { name: "Reuters", full: "Reuters|REUTERS|Thomson Reuters" },
  { name: "AFP", full: "Agence[ -]France[ -]Presse", short: "AFP" },
  { name: "PA", full: "Press Association|PA Media", short: "PA" },
  { name: "dpa", full: "Deutsche Presse-Agentur", short: "dpa|DPA" },
  { name: "EFE", full: "Agencia EFE|EFE News", short: "EFE|Efe" },
  { name: "ANSA", full: "ANSA news agency", short: "ANSA" },
  { name: "UPI", full: "United Press International", short: "UPI" },
  { name: "TASS", full: "ITAR-TASS|TASS|Tass news agency", short: "Tass" },
  { name: "Interfax", full: "Interfax" },
  { name: "RIA Novosti", full: "RIA Novosti|RIA news agency", short: "RIA" },
  { name: "Sputnik", short: "Sputnik" },
  { name: "Ukrinform", full: "Ukrinform" },
  { name: "Xinhua", full: "Xinhua" },
  { name: "Kyodo", full: "Kyodo News|Kyodo" },
  { name: "Jiji", full: "Jiji Press" },
  { name: "Yonhap", full: "Yonhap" },
  { name: "PTI", full: "Press Trust of India", short: "PTI" },
  { name: "ANI", full: "Asian News International", short: "ANI" },
  { name: "IANS", full: "Indo-Asian News Service", short: "IANS" },
  { name: "Anadolu", full: "Anadolu(?: News)? Agency|Anadolu" },
  { name: "IRNA", full: "Islamic Republic News Agency", short: "IRNA" },
  { name: "SANA", full: "Syrian Arab News Agency", short: "SANA" },
  { name: "MENA", full: "Middle East News Agency", short: "MENA" },
  { name: "SPA", full: "Saudi Press Agency", short: "SPA" },
  { name: "WAM", full: "Emirates News Agency", short: "WAM" },
  { name: "NAN", full: "News Agency of Nigeria", short: "NAN" },
  { name: "AAP", full: "Australian Associated Press", short: "AAP" },
  { name: "Canadian Press", full: "The Canadian Press|Canadian Press" },
  { name: "Antara", full: "Antara News|Antara" },
  { name: "Bernama", full: "Bernama" },
  { name: "Kazinform", full: "Kazinform" },
  { name: "KCNA", full: "KCNA|Korean Central News Agency" },
  { name: "Notimex", full: "Notimex|NOTIMEX" },
];

const byLength = (list: string[]) => list.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
const FULL = byLength(AGENCIES.flatMap(({ full }) => full?.split("|") ?? []));
const SHORT = byLength(AGENCIES.flatMap(({ short }) => short?.split("|") ?? []));
const NAMES = AGENCIES.map(({ name, full, short }) => ({
  name,
  pattern: new RegExp(`^(?:${[full, short].filter(Boolean).join("|")})$`, "u"),
}));

/** One look for all names together: hardly any line of a page is nothing but one. */
const WHOLE_NAME = new RegExp(`^\\s*(?:${FULL}|${SHORT})\\s*$`, "u");
const ANY_NAME = new RegExp(`(?:(?<full>${FULL})|(?<short>${SHORT}))(?![\\p{L}\\p{N}])`, "gu");
const NAME_HERE = new RegExp(`${FULL}|${SHORT}`, "uy");
const INSIDE_WORD = /[\p{L}\p{N}@#]$/u;

/** What every name begins with. */
const BEGINNINGS = ["The", ...`${FULL}|${SHORT}`.replace("(?:The )?", "").split("|")];

/** At `128 * first + second` 1 where a name begins with these two letters: most letters of a text begin none. */
const OPENINGS = new Uint8Array(128 * 128);
for (const name of BEGINNINGS) OPENINGS[name.charCodeAt(0) * 128 + name.charCodeAt(1)] = 1;

/** "reuters" of "Reuters", "agence" of "Agence[ -]France[ -]Presse". */
const FIRST_WORDS = BEGINNINGS.slice(1).map((name) =>
  (/^(?:The )?(\p{L}+)/u.exec(name)?.[1] ?? "").toLowerCase(),
);
const OPENS_NAME = new RegExp(
  `^[(\\s]{0,60}(?:the )?(?:${[...new Set(FIRST_WORDS)].join("|")})(?![\\p{L}\\p{N}])`,
  "u",
);

/** A quick look: false where a line opens like the name of no agency. */
export function mayOpenWithAgency(line: string): boolean {
  return OPENS_NAME.test(line.slice(0, 64).toLowerCase());
}

/** "AFP correspondents", "AP reported", "PTI news agency": work that only an agency does */
const AGENCY_WORK =
  /^\s(?:report(?:s|ed|er|ers)\b|said|says|quot(?:ed|es|ing)|cit(?:ed|es|ing)|news agency|news service|correspondents?|journalists?|photographers?|photo\b|Photo\b|writers?|tally|count\b)/u;
/** "told AFP", "according to AP", "© AP", "by EFE" */
const AGENCY_ASKED =
  /(?:\btold|\baccording to(?: the)?|©|[Cc]opyright(?: \d{4})?|\bnews agency|[Ss]ource:|^By|\bby) $/u;
/** "the AP": letters that stand for little else */
const PLAIN = /^(?:AP|AFP|UPI|PTI)$/u;
/** "(AP)", "(AFP/Getty", "/ AFP)", "AFP photo" */
const BRACKETED = /[(/]\s?$/u;
const BRACKET_ENDS = /^\s?(?:[)/,;]|Photo|photo)/u;
/** "AFP/Getty Images", "REUTERS/Stringer", "EPA-EFE", "AP Photo" */
const PHOTO_AFTER = /^(?:\s(?:Photo|photo|file photo|via)|\/\p{Lu}|\sPictures)/u;
/** "(Photo by A. Name / AFP" */
const PHOTO_BEFORE =
  /(?:[Pp]hoto(?:graph)?(?: by)?|[Ii]mage|[Pp]icture|[Cc]ourtesy|[Cc]redit)\b[^\n]{0,50}$|\bvia $/u;

/** Agencies named in `text` between the offsets of `within`, in order. */
export function findAgencies(text: string, within: Span): AgencyMention[] {
  const mentions: AgencyMention[] = [];
  if (!mayNameAgency(text, within)) return mentions;
  const stretch = text.slice(within.start, within.end);
  for (const match of stretch.matchAll(ANY_NAME)) {
    const end = match.index + match[0].length;
    const before = stretch.slice(Math.max(0, match.index - 80), match.index);
    const after = stretch.slice(end, end + 40);
    if (INSIDE_WORD.test(before)) continue;
    if (match.groups?.short && !isAgencyUse(match[0], before, after)) continue;
    const name = nameAgency(match[0]);
    if (!name) continue;
    const isPhoto = PHOTO_AFTER.test(after) || PHOTO_BEFORE.test(before);
    mentions.push({ start: within.start + match.index, end: within.start + end, name, isPhoto });
  }
  return mentions;
}

/** Most stretches name no agency, which is told without cutting them out. */
function mayNameAgency(text: string, { start, end }: Span): boolean {
  let second = text.charCodeAt(start);
  for (let at = start; at < end - 1; at++) {
    const first = second;
    second = text.charCodeAt(at + 1);
    if (first > 127 || second > 127 || OPENINGS[first * 128 + second] !== 1) continue;
    NAME_HERE.lastIndex = at;
    if (NAME_HERE.test(text)) return true;
  }
  return false;
}

/** The canonical name of an agency where `words` are nothing but its name; null otherwise. */
export function nameAgency(words: string): string | null {
  if (!WHOLE_NAME.test(words)) return null;
  return NAMES.find(({ pattern }) => pattern.test(words.trim()))?.name ?? null;
}

/** Mere letters name an agency only among words of its business: PA is also Pennsylvania, MENA a region. */
function isAgencyUse(letters: string, before: string, after: string): boolean {
  if (before.trim() === "" && after.trim() === "") return true;
  if (AGENCY_WORK.test(after) || AGENCY_ASKED.test(before)) return true;
  if (PLAIN.test(letters) && /\b[Tt]he $/u.test(before)) return true;
  return BRACKETED.test(before) && (BRACKET_ENDS.test(after) || after === "");
}
