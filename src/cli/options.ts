import { InvalidArgumentError } from "commander";
import { EXPORTERS } from "../6-export/index.ts";
import { isDay } from "../model/edtf.ts";
import type { Policy } from "../model/ledger.ts";
import { POLICIES } from "../model/ledger.ts";
import type { Desk } from "./desk.ts";

/** "range" and its fellows; anything else is told which there are. */
export function parsePolicy(words: string): Policy {
  const policy = POLICIES.find((one) => one === words);
  if (policy === undefined) throw new InvalidArgumentError(`Policies are ${POLICIES.join(", ")}.`);
  return policy;
}

export function parseWidth(words: string): number {
  if (!/^\d{1,4}$/u.test(words)) throw new InvalidArgumentError("Give a number of columns.");
  return clampWidth(Number(words));
}

/** "2022-01-06" */
export function parseDay(words: string): string {
  if (!isDay(words)) throw new InvalidArgumentError("Give a day as YYYY-MM-DD.");
  return words;
}

export function parseLimit(words: string): number {
  const limit = /^\d{1,3}$/u.test(words) ? Number(words) : 0;
  if (limit < 1 || limit > 200) throw new InvalidArgumentError("Give a number from 1 to 200.");
  return limit;
}

export function exportNames(): string[] {
  return EXPORTERS.map((exporter) => exporter.name);
}

/** Columns to write: as asked, or the terminal's, or 80; never under 40 or over 120. */
export function chooseWidth(asked: number | undefined, desk: Desk): number {
  return clampWidth(asked ?? desk.columns ?? 80);
}

function clampWidth(columns: number): number {
  return Math.max(40, Math.min(120, columns));
}
