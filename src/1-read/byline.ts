import { mayOpenWithAgency, nameAgency } from "./agencies.ts";
import { isPaper } from "./masthead.ts";

/** Who a byline names: persons as authors, agencies as credits, and the outlet whose staff it names. */
export interface Byline {
  readonly authors: readonly string[];
  readonly agencies: readonly string[];
  readonly outlet: string | null;
}

/** "by Dana AbenovaJanuary 7, 2022 9:07 pm", "By A. B. Carter and Lee Chan, Associated Press" */
const MAY_BE_BY = /^[wprsb]/iu;
const BY = /^(?:written |posted |reported |story )?by:?\s{1,3}(?=[\p{Lu}\p{N}])/iu;
/** "Dana Abenova contributed to this report." */
const CONTRIBUTED =
  /^(?<names>\p{Lu}[^.!?]{2,120}?) (?:also )?contributed (?:reporting|to this (?:report|story|article))\.?(?:\s\S{3,60}@.{0,60})?$/u;
/** "Contributing: Associated Press", "Additional reporting by Lee Chan" */
const CONTRIBUTING =
  /^\(?(?:contributing|additional reporting by|reporting by|with reporting by)\b:?\s{0,2}(?<names>[^)]{2,200})\)?$/iu;
/** "(Reporting by Lee Chan; Editing by Ann Poe)" at the end of a paragraph */
export const SIGN_OFF =
  /\((?:Reporting|Additional reporting|Writing|Editing|Compiled|With inputs) (?:by|from)\b[^()]{2,300}\)\s*$/u;
/** "With Lee Chan, Ann Poe" */
const HELPERS = /^With (?=\p{Lu})(?<names>[^.!?]{4,120})$/u;
const LONGEST = 160;

/** Reads a line as a byline; null where it is none. */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  const by = MAY_BE_BY.test(line) ? BY.exec(line) : null;
  if (by) {
    const rest = line.slice(by[0].length).replace(DATE_TAIL, "").trim();
    // "By late Wednesday the police had …" is prose: names are few, capitalised, and end without a full stop.
    if (rest === "" || /[.!?]["”’]?$/u.test(rest) === !/\b(?:Jr|Sr)\.$/u.test(rest) || !isNameLike(rest))
      return null;
    return readNames(rest);
  }
  const helpers = line.startsWith("With ") ? HELPERS.exec(line)?.groups?.names : undefined;
  if (helpers && isNameLike(helpers)) return readNames(helpers);
  const agencies = readAgencyLine(line);
  if (agencies.length > 0) return { authors: [], agencies, outlet: null };
  const help = (line.includes("contributed") ? CONTRIBUTED.exec(line) : null) ?? CONTRIBUTING.exec(line);
  const names = help?.groups?.names;
  return names ? readNames(names.split(/;|\b[Ee]diting by\b/u)[0] ?? "") : null;
}

/** "AP - AFP", "Reuters", "(Xinhua/AFP)": a line of nothing but agencies */
function readAgencyLine(line: string): string[] {
  if (line.length > 60 || !mayOpenWithAgency(line)) return [];
  const parts = line.replace(/^\(|\)$/gu, "").split(/\s?[-–—/,&|]\s?|\sand\s/u);
  const names = parts.map((part) => nameAgency(part) ?? nameAgency(part.toUpperCase()));
  return names.every((name) => name !== null) ? names.filter((name) => name !== null) : [];
}

/** From the glued or spaced date on: "January 7, 2022 9:07 pm", "| 5 May 2019", "• Published Jan 5" */
const DATE_TAIL =
  /\s{0,3}[|•·,–—-]?\s{0,3}(?:(?:Published|Posted|Updated|Last updated|PUBLISHED|UPDATED)\b.{0,100}|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? .{0,80}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}\b.{0,60}|\d{1,2}[ /.-](?:\d{1,2}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec).{0,60})$/u;
const SMALL_WORDS = new Set(
  "and of the for de la van von der den bin al el da di le with in & | - – —".split(" "),
);

function isNameLike(words: string): boolean {
  const parts = words.split(/[\s,/]+/u).filter(Boolean);
  const names = parts.filter((part) => /^[\p{Lu}"“(]/u.test(part)).length;
  const small = parts.filter((part) => SMALL_WORDS.has(part.toLowerCase())).length;
  return parts.length <= 18 && names >= 1 && names + small >= parts.length - 2 && names >= small;
}

const DESK =
  /^(?<outlet>.{0,40}?)\s?\b(?:Staff(?: (?:Writers?|Reporters?|Report))?|(?:Online |Web |News )?(?:Editors?|Desk)|Newsroom|Correspondents?|Wire Services?|News Service|Reporters?|Writers?|Bureau)$/iu;

/** Splits "Lee Chan and Ann Poe, Herald Staff Writers" into persons, agencies and a desk. */
export function readNames(words: string): Byline {
  const authors: string[] = [];
  const agencies: string[] = [];
  let outlet: string | null = null;
  for (const part of words.split(/\s*(?:,|;|\||\/|\band\b|&|\bfor\b|[–—])\s*/u)) {
    const { name, agency } = cutAgency(
      part
        .replace(/^(?:by|with|from)\s/iu, "")
        .replace(/[’']s\s/u, " / ")
        // "Reporting by Lee Chan in Lakeview"
        .replace(/ in \p{Lu}[\p{L} .-]{1,40}$/u, "")
        .trim(),
    );
    if (agency) agencies.push(agency);
    for (const piece of name.split(" / ").filter(Boolean)) {
      const desk = DESK.exec(piece);
      if (desk) outlet ??= nameDesk(desk.groups?.outlet ?? "");
      else if (isPaper(piece)) outlet ??= nameDesk(piece);
      else if (isPerson(piece)) authors.push(piece);
    }
  }
  return { authors: [...new Set(authors)], agencies: [...new Set(agencies)], outlet };
}

const GLUED_AGENCY = /(?:The )?(?:Associated Press|Reuters|Press Association|Agence France-Presse)$/u;

function cutAgency(words: string): { name: string; agency: string | null } {
  const whole = nameAgency(words);
  if (whole) return { name: "", agency: whole };
  const glued = GLUED_AGENCY.exec(words)?.[0];
  return glued
    ? { name: words.slice(0, -glued.length).trim(), agency: nameAgency(glued) }
    : { name: words, agency: null };
}

function nameDesk(outlet: string): string | null {
  const name = outlet.replace(/^the /iu, "").trim();
  return name === "" ||
    /^(?:breaking|breaking news|news|our|special|wire|political|senior|chief|contributing|digital|online|web|local|national|foreign)$/iu.test(
      name,
    )
    ? null
    : name;
}

/** Two to five capitalised words and no word of a newsroom: what crawlers collect as authors is often not a name. */
function isPerson(words: string): boolean {
  const parts = words.split(/\s+/u);
  if (parts.length < 2 || parts.length > 5 || /[\d@:]/u.test(words)) return false;
  if (
    /\b(?:News|Press|Times|Post|Staff|Editors?|Correspondent|Reporter|View|Published|Updated|Associated|Agency|Media|Online|Daily|Report|TV)\b/u.test(
      words,
    )
  )
    return false;
  return parts.filter((part) => /^[\p{Lu}\p{Lo}]/u.test(part)).length >= parts.length - 2;
}
