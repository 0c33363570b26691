import { addDays } from "../../model/edtf.ts";
import { numberOf, textOf } from "./atoms.ts";
import { focusDay } from "./calendar.ts";
import type { Meaning } from "./draft.ts";
import type { Atom } from "./match.ts";
import type { Moment, Part } from "./moment.ts";
import type { Scene } from "./scene.ts";

/** Reads a clock time on the day last spoken of, or else the article's: "10:30 p.m.", "6.10am", "06:00 GMT", "noon". */
export function readClock(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const clock = textOf(atoms, "clock") ?? readDial(atoms);
  if (clock === null) return null;
  return { moment: dayHere(scene), clock, needsDate: true };
}

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
