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

const ANY_NAME = new RegExp(`(?:(?<full>${FULL})|(?<short>${SHORT}))(?![\\p{L}\\p{N}])`, "gu");
const INSIDE_WORD = /[\p{L}\p{N}@#]$/u;
/** What must stand before or after mere letters: "(AP)", "the AP reports", "told AFP", "AFP correspondents", "Copyright 2018 AP". */
const BEFORE_SHORT =
  /(?:\(|[/,;]\s?|\b(?:[Tt]he|told|[Bb]y|[Aa]gency|via|to|©|[Cc]opyright(?: \d{4})?|[Ss]ource:|and|with)\s)$/u;
const AFTER_SHORT =
  /^(?:\s(?:report(?:s|ed|er|ers)?|said|says|quot\p{L}{2,4}|cit\p{L}{2,4}|news|correspondents?|journalists?|photographers?|Photo|photo|writer|staff|count|tally|and|that|in\b)|\)|\s?[/;]|\s?[-–—])/u;
const SHORT_ALONE = /^[\s(]*$/u;
/** "Photo by X / AFP", "AFP/Getty Images", "via AP", "REUTERS/Stringer", "EPA-EFE", "AP Photo" */
const PHOTO_AFTER = /^(?:\s(?:Photo|photo|file photo|via)|\/\p{Lu}|\sPictures)/u;
const PHOTO_BEFORE =
  /(?:[Pp]hoto(?:graph)?(?: by)?|[Ii]mage|[Pp]icture|[Cc]ourtesy|[Vv]ia|[Cc]redit)\b[^.\n]{0,60}$/u;

/** Agencies named in `text` between the offsets of `within`, in order. */
export function findAgencies(text: string, within: Span): AgencyMention[] {
  const stretch = text.slice(within.start, within.end);
  const mentions: AgencyMention[] = [];
  for (const match of stretch.matchAll(ANY_NAME)) {
    const end = match.index + match[0].length;
    const before = stretch.slice(Math.max(0, match.index - 80), match.index);
    const after = stretch.slice(end, end + 40);
    if (INSIDE_WORD.test(before)) continue;
    if (match.groups?.short && !isAgencyUse(before, after)) continue;
    const name = nameAgency(match[0]);
    if (!name) continue;
    const isPhoto = PHOTO_AFTER.test(after) || PHOTO_BEFORE.test(before);
    mentions.push({ start: within.start + match.index, end: within.start + end, name, isPhoto });
  }
  return mentions;
}

/** The canonical name of an agency where `words` are nothing but its name; null otherwise. */
export function nameAgency(words: string): string | null {
  return NAMES.find(({ pattern }) => pattern.test(words.trim()))?.name ?? null;
}

function isAgencyUse(before: string, after: string): boolean {
  const isBracketed = /\($/u.test(before) && /^[)/,;\s]/u.test(after);
  if (isBracketed || (SHORT_ALONE.test(before) && SHORT_ALONE.test(after))) return true;
  if (/(?:^|[^\p{L}])told $/u.test(before)) return true;
  return (
    BEFORE_SHORT.test(before) &&
    (AFTER_SHORT.test(after) || /(?:by|©|[Cc]opyright(?: \d{4})?|[Tt]he|agency|told) $/u.test(before))
  );
}
