import type { Zone } from "../model/article.ts";
import { nameAgency } from "./agencies.ts";
import { readByline } from "./byline.ts";
import { findDateline } from "./dateline.ts";
import { findMasthead } from "./masthead.ts";
import { readSourceLine } from "./source-line.ts";

/** The outlet's name as the text itself gives it, or null; the surest place first. */
export function findOutlet(text: string, zones: readonly Zone[]): string | null {
  const furniture = zones
    .filter((it) => it.kind === "boilerplate" && it.end - it.start <= 2000)
    .map((it) => text.slice(it.start, it.end));
  const bylines = zones
    .filter((it) => it.kind === "byline")
    .map((it) => readByline(text.slice(it.start, it.end))?.outlet);
  const noted = zones
    .filter((it) => it.kind === "date")
    .map((it) => readSourceLine(text.slice(it.start, it.end), false)?.outlet);
  const opening = text.slice(zones.find((it) => it.kind === "body")?.start ?? 0).slice(0, 1000);
  const names = [
    ...furniture.map((it) => matchName(COPYRIGHT, it)),
    ...noted,
    ...bylines,
    ...furniture.map((it) => matchName(DISCLAIMER, it)),
    matchName(LEAD, opening.slice(0, 200)),
    matchName(PRODUCED, opening),
    findDateline(text, zones)?.isRelease ? matchName(ISSUED, opening) : null,
    ...furniture.map((it) => matchName(ON_FILE, it)),
    ...furniture.map((it) => matchName(BIOGRAPHY, it)),
    ...furniture.map((it) => matchName(APP, it)),
  ];
  const clean = names.map((name) => (name ? cleanName(name) : null)).filter((name) => name !== null);
  // An agency's copyright line stands on the pages of the papers that print it.
  const told = clean.find((name) => nameAgency(name) === null) ?? clean[0];
  // "© Example Press" names the house; the paper names itself over the page.
  const own = findMasthead(text, zones, clean) ?? told;
  return own ? (nameAgency(own) ?? own) : null;
}

/** A capitalised word; a full stop only inside it, as in "Example.com". */
const WORD = "[\\p{Lu}\\p{N}](?:[\\p{L}\\p{N}&'’-]|\\.(?=\\p{L})){0,30}";
const NAME = `(?<name>(?:[Tt]he )?${WORD}(?: (?:of|and|&|the|for|de|${WORD})){0,6})`;
/** "Copyright © 2024 ABCD - Institute of …", "© 2016 The Example Times. All rights reserved." */
const COPYRIGHT = new RegExp(
  `(?:[Cc]opyright|©|\\([Cc]\\))\\s{0,2}(?:©|\\([Cc]\\))?\\s{0,2}(?:(?:19|20)\\d\\d(?:\\s?[-–]\\s?(?:19|20)?\\d\\d)?)?,?\\s{0,2}(?:by )?${NAME}`,
  "u",
);
/** "… do not necessarily reflect the views of The Example Team" */
const DISCLAIMER = new RegExp(`(?:views|opinions?|policy|position|stance) of ${NAME}`, "u");
/** "(KXYZ) Three people …", "LAKEVIEW, Ohio (KXYZ) – …" */
const LEAD =
  /^(?:\p{Lu}[\p{L}., ]{1,40} )?\((?<name>\p{Lu}[\p{Lu}\p{N}]{2,8}|\p{Lu}[\p{L}]{2,20}(?: \p{Lu}\p{L}{2,15}){0,2})\)(?:\s?[-–—]{1,2}\s|\s(?=\p{Lu}))/u;
/** "This report is produced by OCHA Sudan in collaboration with …" */
const PRODUCED = new RegExp(
  `\\b(?:[Rr]eport|[Uu]pdate|[Bb]ulletin|[Ss]napshot|[Bb]rief) (?:is|was|has been) (?:produced|issued|prepared|compiled|published) by ${NAME}`,
  "u",
);
/** "(Lakeview, February 3, 2022) – …, Example Rights Watch said today." */
const ISSUED = new RegExp(`[,”"] ${NAME} said (?:today|in a)\\b`, "u");
/** "Interview with a nurse, January 5, 2022, on file with Example Rights Watch." */
const ON_FILE = new RegExp(`\\bon file with ${NAME}`, "u");
/** "A. Name is a reporter at the Example Post." */
const BIOGRAPHY = new RegExp(
  `\\b(?:reporter|correspondent|journalist|editor|writer|columnist)\\b[^.]{0,40}? (?:at|for|with) ${NAME}`,
  "u",
);
/** "Install the Example News app" */
const APP = new RegExp(`(?:[Ii]nstall|[Dd]ownload|[Gg]et) (?:the |our |free )*${NAME} app\\b`, "u");

function matchName(pattern: RegExp, words: string): string | null {
  return pattern.exec(words.slice(0, 1000))?.groups?.name ?? null;
}

function cleanName(name: string): string | null {
  const clean = name
    .replace(
      /(?: (?:All [Rr]ights|Team|[Ss]taff|Editors?|Inc|LLC|Ltd|Co|Company|Corporation|and|of|the|for|&)\b\.?.{0,40})$/u,
      "",
    )
    .replace(/[.,'’-]+$/u, "")
    // "© Example Post 2022"
    .replace(/,? (?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?$/u, "")
    .replace(/^the /u, "")
    .trim();
  return clean.length < 2 ||
    /^(?:All|Rights|Copyright|Reserved|Law|Getty Images|Photo|This|Our|The|Your|\d+)\b.{0,8}$/u.test(clean)
    ? null
    : clean;
}
