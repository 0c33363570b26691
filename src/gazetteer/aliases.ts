import type { PlaceCandidate } from "../model/gazetteer.ts";
import { CITY_NAMES, MORE_TOWNS } from "./city-names.ts";
import { COUNTRY_NAMES } from "./country-names.ts";
import { normalizeName } from "./normalize-name.ts";
import { addName, dropName, type GazetteerTable, linesNamed } from "./read-table.ts";
import { REGION_NAMES, WIDER_REGIONS } from "./region-names.ts";

/** What our own tables add to GeoNames. */
export interface Aliases {
  /** The name to show for a line, where it is not the line's own. */
  readonly shown: ReadonlyMap<number, string>;
  /** Lines by the adjectives of their names: "Kazakh", "Costa Ricans". */
  readonly adjectives: Map<string, number | number[]>;
  /** Places GeoNames has no line for, by normalized name. */
  readonly extra: ReadonlyMap<string, readonly PlaceCandidate[]>;
}

/** Adds our own names to the table's index, and returns what does not fit there. Throws where a row names nothing. */
export function addAliases(table: GazetteerTable): Aliases {
  const shown = new Map<number, string>();
  const adjectives = new Map<string, number | number[]>();
  const extra = new Map<string, PlaceCandidate[]>();
  addCountries(table, shown, adjectives);
  for (const [code = "", names = "", peoples = ""] of splitRows(REGION_NAMES)) {
    const at = table.regions.get(code);
    if (at === undefined) throw new Error(`region names: no region ${code}`);
    if (names.startsWith("!")) dropName(table.byName, regionKey(table, at), at);
    addNames(table, at, names.replace(RENAMED, ""), shown);
    addAdjectives(adjectives, peoples, at);
  }
  for (const [country = "", known = "", names = ""] of splitRows(CITY_NAMES)) {
    const at = findCity(table, country, known);
    if (at === undefined) throw new Error(`city names: no ${known} in ${country}`);
    const renamed = RENAMED.test(names);
    if (names.startsWith("!")) dropName(table.byName, normalizeName(known), at);
    addNames(table, at, renamed ? names.slice(1) : names, renamed ? shown : undefined);
  }
  for (const row of splitRows(WIDER_REGIONS)) addPlace(extra, row, "region");
  for (const row of splitRows(MORE_TOWNS)) addPlace(extra, row, "city");
  return { shown, adjectives, extra };
}

const RENAMED = /^[>!]/u;

/** The normalized name of a region's line, of which there is but one. */
function regionKey(table: GazetteerTable, at: number): string {
  return normalizeName((table.lines[at] ?? "").split("\t")[2]?.split("|").at(-1) ?? "");
}

function addCountries(
  table: GazetteerTable,
  shown: Map<number, string>,
  adjectives: Map<string, number | number[]>,
): void {
  const listed = new Set<string>();
  for (const [code = "", names = "", peoples = ""] of splitRows(COUNTRY_NAMES)) {
    const at = table.countries.get(code);
    if (at === undefined) throw new Error(`country names: no country ${code}`);
    listed.add(code);
    addNames(table, at, names, shown);
    addAdjectives(adjectives, peoples, at);
  }
  for (const [code, at] of table.countries) {
    const name = (table.lines[at] ?? "").split("\t")[2] ?? "";
    if (!listed.has(code)) addName(table.byName, normalizeName(name), at);
  }
}

function addNames(
  table: GazetteerTable,
  at: number,
  names: string,
  shown: Map<number, string> | undefined,
): void {
  const [first = "", ...others] = names.split(",");
  if (first === "") return;
  shown?.set(at, first);
  for (const name of [first, ...others]) addName(table.byName, normalizeName(name), at);
}

function addAdjectives(adjectives: Map<string, number | number[]>, peoples: string, at: number): void {
  for (const people of peoples.split(",")) {
    if (people === "") continue;
    addName(adjectives, normalizeName(people), at);
    const plural = pluralOf(people);
    if (plural !== null) addName(adjectives, normalizeName(plural), at);
  }
}

/** Peoples that have no plural of their own: "Chinese", "Swiss", "British", "Kyrgyz", "Danes". */
const NO_PLURAL = /(?:s|sh|ch|ese|z)$/u;

function pluralOf(people: string): string | null {
  if (NO_PLURAL.test(people)) return null;
  return people.endsWith("chman") || people.endsWith("shman") ? people.replace(/man$/u, "men") : `${people}s`;
}

/** The most populous place of a country that bears the name. */
function findCity(table: GazetteerTable, country: string, name: string): number | undefined {
  const countryLine = table.countries.get(country);
  let best: number | undefined;
  let most = -1;
  for (const at of linesNamed(table.byName, normalizeName(name))) {
    const line = table.lines[at] ?? "";
    if (table.countryLine[at] !== countryLine || line.startsWith("R\t") || line.startsWith("C\t")) continue;
    const population = Number.parseInt(line.split("\t")[2] ?? "0", 36);
    if (population > most) {
      best = at;
      most = population;
    }
  }
  return best;
}

function addPlace(
  extra: Map<string, PlaceCandidate[]>,
  [code = "", names = "", lat = "", lon = "", population = "0", timeZone = "UTC", peoples = ""]: string[],
  precision: "region" | "city",
): void {
  const [country = "", admin1] = code.split(".");
  const spellings = names.split(",");
  const place = {
    name: spellings[0] ?? "",
    country,
    ...(admin1 === undefined ? {} : { admin1 }),
    lat: Number(lat),
    lon: Number(lon),
    precision,
  };
  const candidate = { place, population: Number(population), timeZone, adjective: false, alsoMeans: null };
  for (const name of spellings) pushTo(extra, normalizeName(name), candidate);
  for (const people of peoples.split(",")) {
    if (people !== "") pushTo(extra, normalizeName(people), { ...candidate, adjective: true });
  }
}

function pushTo(extra: Map<string, PlaceCandidate[]>, key: string, candidate: PlaceCandidate): void {
  const known = extra.get(key);
  if (known === undefined) extra.set(key, [candidate]);
  else known.push(candidate);
}

function splitRows(rows: string): string[][] {
  return rows
    .trim()
    .split("\n")
    .map((row) => row.split("|"));
}
