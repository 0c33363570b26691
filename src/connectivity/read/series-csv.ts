import { describeSignal } from "../signals.ts";
import { hasOffset, parseStamp } from "../times.ts";
import type { Signal } from "../types.ts";
import { isPlausibleTime, isPlausibleValue } from "./plausible.ts";

// "Time (UTC)", "timestamp_ist", "date", "measurement_start_day"
const TIME = /^(?:time|date|datetime|timestamp|stamp|ts|day|hour|measurement_start_day)(?:$|[ _(])/iu;
// "location", "probe_cc", "country", "entityCode"
const PLACE = /^(?:place|location|country|country_code|cc|probe_cc|entity_?code)$/iu;
// "signal", "datasource"
const SIGNAL = /^(?:signal|series|datasource|data_source|metric)$/iu;
// Stamps named after a zone that the stamps do not carry: "timestamp_ist", "time (CET)"
const ZONED = /[ _(](?!utc|gmt|start|end)([a-z]{3,4})\)?$/iu;
// Bounds of estimates and the like: numbers that are no signal of their own.
const ASIDE = /^(?:lower|upper|frac|id|index|asn_count|entity_?name|entity_?type|v)$/iu;

export interface Layout {
  readonly time: number;
  readonly place: number | null;
  readonly signal: number | null;
  readonly values: readonly { readonly at: number; readonly name: string }[];
  /** Name of the zone the header claims, or null. */
  readonly zone: string | null;
}

/** Where a header row keeps what; null where it has no time column. */
export function readLayout(header: readonly string[]): Layout | null {
  const names = header.map((name) => name.trim());
  const time = names.findIndex((name) => TIME.test(name));
  if (time < 0) return null;
  const place = names.findIndex((name) => PLACE.test(name));
  const signal = names.findIndex((name) => SIGNAL.test(name));
  const values = names
    .map((name, at) => ({ at, name }))
    .filter(({ at, name }) => ![time, place, signal].includes(at) && name !== "" && !ASIDE.test(name));
  return {
    time,
    place: place < 0 ? null : place,
    signal: signal < 0 ? null : signal,
    values,
    zone: ZONED.exec(names[time] ?? "")?.[1] ?? null,
  };
}

export type AddPoint = (signal: Signal, time: number, value: number | null) => void;

/** Reads rows of a CSV of series, one by one: `time,value`, one column a signal, or one row a place and signal. */
export class SeriesRows {
  readonly #layout: Layout;
  readonly #add: AddPoint;
  readonly #place: string;
  readonly #source: string | undefined;
  readonly #signals = new Map<string, Map<string, Map<string, Signal>>>();
  readonly #bad = new Map<number, number>();
  readonly #good = new Map<number, number>();
  readonly #absurd = new Map<number, number>();
  #badStamps = 0;
  #firstBadStamp = "";
  #isWithoutOffset = false;
  #lastStamp: string | null = null;
  #lastTime: number | null = null;

  constructor(layout: Layout, place: string, add: AddPoint, source?: string) {
    this.#layout = layout;
    this.#place = place;
    this.#add = add;
    this.#source = source;
  }

  read(cells: readonly string[]): void {
    const { time, place, signal, values, zone } = this.#layout;
    const stamp = cells[time] ?? "";
    // In long tables hundreds of rows share one stamp.
    const at = stamp === this.#lastStamp ? this.#lastTime : parsePlausible(stamp);
    this.#lastStamp = stamp;
    this.#lastTime = at;
    if (at === null) {
      this.#badStamps += 1;
      this.#firstBadStamp ||= stamp;
      return;
    }
    if (zone !== null && !this.#isWithoutOffset && !hasOffset(stamp)) this.#isWithoutOffset = true;
    const where = place === null ? this.#place : (cells[place] ?? "").trim();
    const what = signal === null ? null : (cells[signal] ?? "").trim();
    for (const column of values) {
      const words = cells[column.at]?.trim() ?? "";
      const value = parseValue(words);
      if (value === undefined) {
        this.#bad.set(column.at, (this.#bad.get(column.at) ?? 0) + 1);
        continue;
      }
      if (value !== null && !isPlausibleValue(value)) {
        this.#absurd.set(column.at, (this.#absurd.get(column.at) ?? 0) + 1);
        continue;
      }
      if (value !== null) this.#good.set(column.at, (this.#good.get(column.at) ?? 0) + 1);
      this.#add(this.#signalOf(where, what, column.name), at, value);
    }
  }

  problems(): string[] {
    const { values, zone } = this.#layout;
    const found: string[] = [];
    if (this.#badStamps > 0)
      found.push(`${this.#badStamps} rows have no readable time (the first says "${this.#firstBadStamp}")`);
    if (this.#isWithoutOffset)
      found.push(`the header names the zone "${zone}" but the stamps have no offset; they were read as UTC`);
    for (const { at, name } of values) {
      const absurd = this.#absurd.get(at) ?? 0;
      if (absurd > 0)
        found.push(`column "${name}": ${absurd} values are below zero or past counting and were left out`);
      const bad = this.#bad.get(at) ?? 0;
      if (bad === 0) continue;
      found.push(
        this.#good.has(at)
          ? `column "${name}": ${bad} cells are no numbers and were left out`
          : `column "${name}" holds no numbers and was left out`,
      );
    }
    return found;
  }

  #signalOf(place: string, what: string | null, column: string): Signal {
    const columns = this.#columnsOf(place, what ?? "");
    const known = columns.get(column);
    if (known !== undefined) return known;
    const plain = /^value$/iu.test(column) ? "value" : column;
    const name = what === null ? plain : plain === "value" ? what : `${what} ${plain}`;
    const signal = describeSignal(name, {
      place: place.length === 2 ? place.toUpperCase() : place,
      ...(this.#source === undefined ? {} : { source: this.#source }),
      // A share of the whole: one place's fall lifts all others.
      ...(/(?:share|pct|percent)/iu.test(column)
        ? { note: "a share of the whole, so that one place's fall lifts all others" }
        : {}),
    });
    columns.set(column, signal);
    return signal;
  }

  /** By place, series and column apart: one joined key for each cell of a long table costs more than reading it. */
  #columnsOf(place: string, what: string): Map<string, Signal> {
    let ofPlace = this.#signals.get(place);
    if (ofPlace === undefined) {
      ofPlace = new Map();
      this.#signals.set(place, ofPlace);
    }
    let columns = ofPlace.get(what);
    if (columns === undefined) {
      columns = new Map();
      ofPlace.set(what, columns);
    }
    return columns;
  }
}

function parsePlausible(stamp: string): number | null {
  const time = parseStamp(stamp);
  return time !== null && isPlausibleTime(time) ? time : null;
}

const EMPTY = /^(?:|null|none|nan|na|n\/a|-|–)$/iu;
const NUMBER = /^[+-]?(?:\d{1,18}(?:\.\d{0,30})?|\.\d{1,30})(?:e[+-]?\d{1,3})?$/iu;

/** A number, null for "nothing measured", undefined for words. */
function parseValue(words: string): number | null | undefined {
  if (NUMBER.test(words)) return Number(words);
  return EMPTY.test(words) ? null : undefined;
}
