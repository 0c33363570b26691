import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How many of a target suffered what: 7 "injured". */
export interface Toll {
  readonly metric: "killed" | "injured" | "abducted";
  readonly number: number;
}

/** One incident of a message, as its answer key has it. */
interface Incident {
  readonly type: string;
  /** ISO day; null where the key names none or an interval. */
  readonly day: string | null;
  /** Names of places from the country down. */
  readonly places: readonly string[];
  readonly tolls: readonly Toll[];
}

export interface Message {
  readonly id: string;
  /** ISO day of the dateline. */
  readonly day: string | null;
  readonly text: string;
  readonly incidents: readonly Incident[];
}

const MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");
// "DEV-MUC3-0001 (NOSC)"
const HEADING = /^((?:DEV|TST\d)-MUC\d-\d{4})[^\n]{0,40}$/gmu;
// "3 JAN 90", "- 08 JAN 90"
const DATE = /(\d{1,2}) ([A-Z]{3})[A-Z]{0,6} (\d{2})\b/u;

/** Reads the messages of MUC-3/4 and their 25-slot keys; `sample` takes so many spread evenly. */
export function readMessages(folder: string, sample?: number): Message[] {
  const messages: Message[] = [];
  for (const part of ["dev", "tst1", "tst2"]) {
    const names = readdirSync(join(folder, part)).sort();
    const keys = new Map<string, Incident[]>();
    for (const name of names.filter((one) => one.startsWith("key-")))
      readKeys(readFileSync(join(folder, part, name), "latin1"), keys);
    for (const name of names.filter((one) => /^(?:dev|tst\d)-muc/u.test(one)))
      messages.push(...readTexts(readFileSync(join(folder, part, name), "latin1"), keys));
  }
  if (sample === undefined || sample >= messages.length) return messages;
  return messages.filter((_, index) => (index * sample) % messages.length < sample);
}

function readTexts(content: string, keys: ReadonlyMap<string, readonly Incident[]>): Message[] {
  const heads = [...content.matchAll(HEADING)];
  return heads.map((head, index) => {
    const id = head[1] ?? "";
    const text = content.slice(head.index + head[0].length, heads[index + 1]?.index ?? content.length).trim();
    return { id, day: readDay(text.slice(0, 200)), text: unwrap(text), incidents: keys.get(id) ?? [] };
  });
}

/** The lines are wrapped at a fixed width; a blank line or an indent opens a paragraph. */
function unwrap(text: string): string {
  return text
    .replace(/\n(?![\n ])/gu, " ")
    .replace(/\n\s{0,9}/gu, "\n")
    .replace(/\n{2,9}/gu, "\n");
}

function readDay(words: string): string | null {
  const match = DATE.exec(words);
  const month = MONTHS.indexOf(match?.[2] ?? "") + 1;
  if (match === null || month === 0) return null;
  return `19${match[3]}-${String(month).padStart(2, "0")}-${(match[1] ?? "").padStart(2, "0")}`;
}

function readKeys(content: string, keys: Map<string, Incident[]>): void {
  for (const template of content.split(/^0\.\s+MESSAGE: ID\s+/mu).slice(1)) {
    const id = /^\S+/u.exec(template)?.[0] ?? "";
    const slots = readSlots(template);
    const type = firstOf(slots.get(4)).replace(/[?"]/gu, "").trim();
    const own = keys.get(id) ?? [];
    keys.set(id, own);
    if (type === "" || type === "*" || type === "-") continue;
    const date = firstOf(slots.get(2));
    const isOneDay = !date.includes("-") || /^-\s/u.test(date) === false;
    own.push({
      type: type.split(" / ")[0] ?? type,
      day: isOneDay && !date.includes(" - ") && !date.startsWith("-") ? readDay(date) : null,
      places: firstOf(slots.get(3))
        .split(":")
        .map((place) => place.replace(/\([^)]{0,40}\)/gu, "").trim())
        .filter((place) => place !== "" && place !== "-" && place !== "*"),
      tolls: readTolls(type, slots.get(21) ?? [], slots.get(23) ?? []),
    });
  }
}

/** Lines of each slot by its number; a slot goes on in lines that begin with white space. */
function readSlots(template: string): Map<number, string[]> {
  const slots = new Map<number, string[]>();
  let current: string[] = [];
  for (const line of template.split("\n")) {
    const match = /^(\d{1,2})\.\s+[A-Z :]{3,34}?\s{2,}(.{0,400})$/u.exec(line);
    if (match !== null) {
      current = [match[2] ?? ""];
      slots.set(Number(match[1]), current);
    } else if (/^\s+\S/u.test(line)) current.push(line.trim());
  }
  return slots;
}

function firstOf(lines: readonly string[] | undefined): string {
  return (lines?.[0] ?? "").trim();
}

const EFFECTS: ReadonlyMap<string, Toll["metric"]> = new Map([
  ["DEATH", "killed"],
  ["INJURY", "injured"],
]);

/** Joins "7: "SOLDIERS"" with "INJURY: "SOLDIERS"" by their words. */
function readTolls(type: string, numbers: readonly string[], effects: readonly string[]): Toll[] {
  const effectOf = new Map<string, Toll["metric"]>();
  for (const line of effects) {
    const match = /^\??\s{0,3}([A-Z]+): (.{1,200})$/u.exec(line);
    const metric = EFFECTS.get(match?.[1] ?? "");
    if (metric !== undefined) effectOf.set(match?.[2] ?? "", metric);
  }
  const kidnapped = type.startsWith("KIDNAPPING") ? "abducted" : undefined;
  return numbers.flatMap((line) => {
    const match = /^(\d{1,5}): (.{1,200})$/u.exec(line);
    const metric = effectOf.get(match?.[2] ?? "") ?? kidnapped;
    return match === null || metric === undefined ? [] : [{ metric, number: Number(match[1]) }];
  });
}
