import { capitalise, wordGroup } from "./wording.ts";
import { wordDate } from "./wording-dates.ts";

const MEASURE_WORDS: Readonly<Record<string, string>> = {
  shoot_to_kill: "order to shoot to kill",
  media_block: "block of media",
};

/** "state_of_emergency" → "State of emergency". */
export function wordMeasure(measure: string): string {
  return capitalise(MEASURE_WORDS[measure] ?? wordGroup(measure));
}

/** From when to when an order holds, of EDTF: "5–19 January 2022", "from 6 January 2022, end not told". */
export function wordTerm(begins: string | null, ends: string | null): string {
  if (begins === null && ends === null) return "begin and end not told";
  if (begins !== null && ends !== null && isPlain(begins) && isPlain(ends)) {
    return wordDate(begins <= ends ? `${begins}/${ends}` : begins);
  }
  return `${wordBegin(begins)}, ${wordEnd(ends)}`;
}

function wordBegin(begins: string | null): string {
  if (begins === null) return "begin not told";
  return isPlain(begins) ? `from ${wordDate(begins)}` : `began ${wordWindow(begins)}`;
}

function wordEnd(ends: string | null): string {
  if (ends === null) return "end not told";
  return isPlain(ends) ? `until ${wordDate(ends)}` : `ended ${wordWindow(ends)}`;
}

/** A day on which something was, or the days between which it was: "by 6 January 2022". */
export function wordWindow(edtf: string): string {
  return edtf.startsWith("../") ? `by ${wordDate(edtf.slice("../".length))}` : wordDate(edtf);
}

function isPlain(edtf: string): boolean {
  return !edtf.includes("/");
}

/** "Tokayev" "appointed" "head" "security council" → "Tokayev appointed as head, security council". */
export function wordPost(person: string, action: string, post: string, organisation: string): string {
  if (COLLECTIVE.has(person.toLowerCase()))
    return `${capitalise(person)} ${action === "left" ? "resigned" : action}`;
  return `${person} ${action} as ${[post, organisation].filter(Boolean).join(", ")}`;
}

const COLLECTIVE: ReadonlySet<string> = new Set(["government", "cabinet", "the government", "the cabinet"]);

/** "- bandits" had attacked Almaty" → "Bandits had attacked Almaty": no dash before it, no quotation mark without its other half. */
export function tidyTitle(title: string): string {
  let words = title.replace(/^[\s\-–—,;:]{1,10}/u, "").trim();
  if (countMarks(words, '"') % 2 === 1) words = words.replaceAll('"', "");
  if (countMarks(words, "“") !== countMarks(words, "”")) words = words.replace(/[“”]/gu, "");
  return capitalise(words.trim());
}

function countMarks(words: string, mark: string): number {
  return words.split(mark).length - 1;
}
