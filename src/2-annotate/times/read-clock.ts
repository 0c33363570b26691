import { addDays } from "../../model/edtf.ts";
import { has, numberOf, textOf } from "./atoms.ts";
import { focusDay } from "./calendar.ts";
import type { Meaning } from "./draft.ts";
import type { Atom } from "./match.ts";
import type { Moment, Part } from "./moment.ts";
import { readDigits } from "./read-dates.ts";
import type { Scene } from "./scene.ts";

/** Reads a clock time on the day last spoken of, or else the article's: "10:30 p.m.", "6.10am", "06:00 GMT", "noon". */
export function readClock(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const clock = textOf(atoms, "clock") ?? readDial(atoms);
  if (clock === null) return null;
  return { moment: dayHere(scene), clock, needsDate: true };
}

const HOURS_ON_DIAL = 12;

/** Reads "8" of "at 8 tonight" and "at 8 on Friday morning": an hour only beside a part of a day. */
export function readBareHour(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const { compiled, pieces } = scene.matcher;
  const from = atoms[0]?.from ?? scene.from;
  const hour = numberOf(atoms, "hour", "num");
  if (hour === null || hour >= HOURS_ON_DIAL || compiled.levelBefore.has(pieces[from - 2]?.lower ?? ""))
    return null;
  return readClock(atoms, scene);
}

// "13.4.2022" and the year of "5 January 2022"
const ENDS_DATE = /^(?:\d{1,2}\.\d{1,2}\.)?\d{4}$/u;

/** Reads a time of day right behind a date: "5 January 2022 10:30". */
export function readClockBehind(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const from = atoms[0]?.from ?? 0;
  return ENDS_DATE.test(scene.matcher.pieces[from - 1]?.text ?? "") ? readClock(atoms, scene) : null;
}

/** Reads a date and time as machines write them: "2022-01-05T10:30". */
export function readStamp(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const date = readDigits(
    atoms.filter(({ is }) => is === "year" || is === "day"),
    scene,
  );
  const clock = readDial(atoms.filter(({ is }) => is === "hour" || is === "minute"));
  return date === null || clock === null ? null : { ...date, clock };
}

/** Reads "at 0300", "from 2000 to 0600": four digits are hours where one of the two begins with a nought. */
export function readWatch(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const texts = atoms
    .filter(({ is }) => is === "hhmm")
    .map(({ from }) => scene.matcher.pieces[from]?.text ?? "");
  if (!texts.some((text) => text.startsWith("0"))) return null;
  return texts.length === 1 ? readClock(atoms, scene) : readHours(atoms, scene);
}

/** Reads the hours from one to another: "5 to 6 p.m.", "between 10 and 11:30am", "11 to 3 a.m.", which begins before midnight. */
export function readHours(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const link = atoms.findIndex(({ is, value }) => is === "word" && value !== ":");
  const last = atoms.slice(link + 1);
  const end = readDial(last);
  const [hour, minute] = hourAndMinute(atoms.slice(0, link));
  const [endHour] = hourAndMinute(last);
  const isWhole = !has(last, "hhmm");
  if (end === null || hour === null || hour > 24 || minute > 59 || endHour === null) return null;
  // "9.30" is a number, too.
  if (!Number.isInteger(hour)) return null;
  if (isWhole && endHour > 12) return null;
  const here = { moment: dayHere(scene), needsDate: true };
  const isTold = hour > 12 || !isWhole;
  const clock = isTold ? writeClock(hour, minute) : hourBefore(end, hour, minute);
  const start = { ...here, clock, from: atoms[0]?.from ?? scene.from, to: last[0]?.from ?? scene.to };
  const finish = { ...here, clock: end, from: last[0]?.from ?? scene.from, to: scene.to };
  return { ...here, clock, parts: [{ ...start, to: Math.max(start.from + 1, start.to - 1) }, finish] };
}

// "5 to 6 p.m." begins in the afternoon, "11 to 3 p.m." before it.
function hourBefore(end: string, hour: number, minute: number): string {
  const isMorning = end < "12:00";
  const same = writeClock((hour % 12) + (isMorning ? 0 : 12), minute);
  return same < end ? same : writeClock((hour % 12) + (isMorning ? 12 : 0), minute);
}

/** Reads "half past three", "a quarter to eight", "ten minutes past nine in the evening". */
export function readDialWords(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const at = atoms.findIndex(({ is }) => is === "past");
  const steps = numberOf(atoms.slice(at), "past");
  const hour = readDial(atoms.slice(at + 1));
  const before = atoms.slice(0, at);
  const minutes = has(before, "half") ? 30 : (numberOf(before, "num", "hour") ?? 15);
  if (steps === null || hour === null || minutes >= 60 || (steps < 0 && has(before, "half"))) return null;
  const sum = (Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3)) + steps * minutes + DAY) % DAY;
  const clock = writeClock(Math.floor(sum / 60), sum % 60);
  return { moment: dayHere(scene), clock, needsDate: true };
}

const DAY = 24 * 60;

/** Reads "overnight": the night that led to the article's day, or that followed the day spoken of. */
export function readOvernight(_atoms: readonly Atom[], scene: Scene): Meaning | null {
  const evening = focusDay(scene.focus, "D") ?? (scene.anchor === null ? null : addDays(scene.anchor, -1));
  if (evening === null) return { moment: dayHere(scene), part: "NI" };
  const morning = addDays(evening, 1);
  const timex = `${focusDay(scene.focus, "D") ?? morning}TNI`;
  const moment: Moment = {
    at: "stretch",
    from: { at: "day", day: evening },
    to: { at: "day", day: morning },
    timex,
  };
  return { moment, part: "NI" };
}

function dayHere(scene: Scene): Moment {
  const day = focusDay(scene.focus, "D") ?? scene.anchor;
  return day === null ? { at: "nowhere", timex: "XXXX-XX-XX" } : { at: "day", day };
}

function readDial(atoms: readonly Atom[]): string | null {
  const [hour, minute] = hourAndMinute(atoms);
  if (hour === null || !Number.isInteger(hour) || hour > 24 || minute > 59) return null;
  const half = textOf(atoms, "ampm") ?? HALF_OF_PART[(textOf(atoms, "part") ?? "DT") as Part];
  if (half === null) return writeClock(hour, minute);
  if (hour < 1 || hour > 12)
    return textOf(atoms, "ampm") === null || hour > 12 ? writeClock(hour, minute) : null;
  return writeClock((hour % 12) + (half === "pm" ? 12 : 0), minute);
}

const HALF_OF_PART: Readonly<Record<Part, "am" | "pm" | null>> = {
  MO: "am",
  AF: "pm",
  EV: "pm",
  NI: "pm",
  DT: null,
};

function hourAndMinute(atoms: readonly Atom[]): readonly [number | null, number] {
  const dotted = textOf(atoms, "dotted");
  if (dotted !== null) return splitDotted(dotted);
  const joined = numberOf(atoms, "hhmm");
  if (joined !== null) return [Math.floor(joined / 100), joined % 100];
  const words = atoms.filter(({ is }) => is === "num");
  // "ten fifty-five p.m."
  if (words.length === 2) return [Number(words[0]?.value), Number(words[1]?.value)];
  return [numberOf(atoms, "hour", "num"), numberOf(atoms, "minute") ?? 0];
}

// "6.10"
function splitDotted(text: string): readonly [number | null, number] {
  const match = /^(\d{1,2})\.(\d{2})$/u.exec(text);
  return match === null ? [null, 0] : [Number(match[1]), Number(match[2])];
}

function writeClock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
