import { nameAgency } from "./agencies.ts";
import { leaveOutDates } from "./dates.ts";
import { isPaper } from "./masthead.ts";

/** Where and when an article came out, as people note it over or under its title: "Valley Tribune, 13 March 2024", "BBC News | Jan 5, 2022". */
export interface SourceLine {
  /** The paper or agency; null where the names are of places or persons. */
  readonly outlet: string | null;
}

const LONGEST = 100;
const MOST_NAMES = 3;
const SEPARATOR = /[,;|·•()/]|\s[-–—]{1,2}\s|[-–—]{1,2}$/u;
/** "Source:", "Published" before a name, a weekday that is left of the date */
const LABEL = /\b(?:[Ss]ource|[Pp]ublished|[Pp]osted|[Dd]ated?|[Ff]rom|[MTWFS][a-z]{2,5}day)\b:?/gu;
/** One to four words with capitals: "The Evening Sheet", "Radio Free Europe". */
const NAME = /^\p{Lu}[\p{L}\p{N}&’'.-]{0,24}(?: (?:of|and|&|the|\p{Lu}[\p{L}\p{N}&’'.-]{0,24})){0,3}$/u;

/**
 * Reads a line as that; null where it holds no full date or more than names beside it. At the very top, where titles stand, one of the names
 * must be a paper's.
 */
export function readSourceLine(line: string, isTop: boolean): SourceLine | null {
  if (line.length > LONGEST) return null;
  const rest = leaveOutDates(line, "|");
  if (rest === null) return null;
  const names = rest
    .replace(LABEL, "|")
    .split(SEPARATOR)
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name));
  if (names.length === 0 || names.length > MOST_NAMES || !names.every((name) => NAME.test(name))) return null;
  const outlet = names.map(nameOutlet).find((name) => name !== null) ?? null;
  return isTop && outlet === null ? null : { outlet };
}

function nameOutlet(name: string): string | null {
  const agency = nameAgency(name);
  if (agency !== null) return agency;
  return isPaper(name) || name.startsWith("The ") ? name.replace(/^The /u, "") : null;
}
