import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Place, PlacePrecision } from "../model/annotation.ts";
import type { Gazetteer, PlaceCandidate } from "../model/gazetteer.ts";
import { type Aliases, addAliases } from "./aliases.ts";
import { normalizeName } from "./normalize-name.ts";
import { otherMeaning } from "./other-meaning.ts";
import { type GazetteerTable, linesNamed, readTable } from "./read-table.ts";

let loaded: Gazetteer | undefined;

/** The gazetteer that ships with Sitrep, read from `data/gazetteer.txt` on the first call. */
export function loadGazetteer(): Gazetteer {
  loaded ??= openGazetteer(
    readFileSync(createRequire(import.meta.url).resolve("#data/gazetteer.txt"), "utf8"),
  );
  return loaded;
}

/** A gazetteer over the text of a gazetteer file, with our own names added. */
function openGazetteer(text: string): Gazetteer {
  const table = readTable(text);
  const aliases = addAliases(table);
  const found = new Map<string, readonly PlaceCandidate[]>();
  const zones = new Map<string, string>();

  function find(name: string): readonly PlaceCandidate[] {
    const key = normalizeName(name);
    if (!hasName(table, aliases, key)) return [];
    let candidates = found.get(key);
    if (candidates === undefined) {
      candidates = readCandidates(table, aliases, key);
      found.set(key, candidates);
    }
    return candidates;
  }

  return {
    find,
    longestFrom: makeReach(table, aliases),
    timeZoneOf: (country) => {
      const zone = zones.get(country) ?? zoneAt(table, fieldOf(table, table.countries.get(country), 6));
      zones.set(country, zone);
      return zone;
    },
    countryName: (country) => {
      const at = table.countries.get(country);
      return (at === undefined ? undefined : aliases.shown.get(at)) ?? fieldOf(table, at, 2) ?? country;
    },
    capitalOf: (country) => findCapital(table, aliases, country),
  };
}

/** Names have six words at most. */
const LONGEST_NAME = 6;
const MOST_KEPT = 20_000;

/** Most capitalised words of an article begin no name: each is looked at once, and then known. */
function makeReach(table: GazetteerTable, aliases: Aliases): (word: string) => number {
  const longest = new Map<string, number>();
  for (const names of [table.byName, aliases.adjectives, aliases.extra]) {
    for (const name of names.keys()) noteLength(longest, name);
  }
  const known = new Map<string, number>();
  return (word) => {
    let reach = known.get(word);
    if (reach === undefined) {
      reach = Math.max(...openingsOf(word).map((first) => longest.get(first) ?? 0));
      if (known.size >= MOST_KEPT) known.clear();
      known.set(word, reach);
    }
    return reach;
  };
}

function noteLength(longest: Map<string, number>, name: string): void {
  const first = firstWord(name);
  const words = name.length === first.length ? 1 : Math.min(name.split(" ").length, LONGEST_NAME);
  if (words > (longest.get(first) ?? 0)) longest.set(first, words);
}

const POSSESSIVE = /['’]s$/u;

/** The words that a normalized name may begin with where a text has `word`: "STE" may be "Ste", and that "Sainte". */
function openingsOf(word: string): string[] {
  const forms = [word, word.replace(POSSESSIVE, "")];
  const lowered = forms.map((form) =>
    form.replace(/\p{L}[\p{L}\p{M}]*/gu, (part) => part.slice(0, 1) + part.slice(1).toLowerCase()),
  );
  return [...forms, ...lowered].flatMap((form) => [
    firstWord(normalizeName(form)),
    // As it is written where another word follows: "St Louis" is "Saint Louis".
    firstWord(normalizeName(`${form} A`)),
  ]);
}

/** "Port" of "Port au Prince", "Fla" of "Fla.". */
function firstWord(name: string): string {
  const end = name.indexOf(" ");
  const word = end < 0 ? name : name.slice(0, end);
  return word.endsWith(".") ? word.slice(0, -1) : word;
}

function hasName(table: GazetteerTable, aliases: Aliases, key: string): boolean {
  return table.byName.has(key) || aliases.adjectives.has(key) || aliases.extra.has(key);
}

function readCandidates(table: GazetteerTable, aliases: Aliases, key: string): readonly PlaceCandidate[] {
  const meaning = otherMeaning(key);
  if (meaning === "never") return [];
  const candidates = [
    ...linesNamed(table.byName, key).map((at) => readLine(table, aliases, at)),
    ...linesNamed(aliases.adjectives, key).map((at) => ({
      ...readLine(table, aliases, at),
      adjective: true,
    })),
    ...(aliases.extra.get(key) ?? []),
  ].map((candidate) => ({ ...candidate, alsoMeans: meaning }));
  // A city that is a region of its own comes before that region.
  return candidates.sort(
    (a, b) => b.population - a.population || compareText(a.place.precision, b.place.precision),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function readLine(table: GazetteerTable, aliases: Aliases, at: number): PlaceCandidate {
  const line = table.lines[at] ?? "";
  const kind = line.startsWith("C\t") ? "country" : line.startsWith("R\t") ? "region" : "city";
  const fields = line.split("\t");
  // A country's line has its code first, and its capital between id and population; a region's has its code first.
  const [names = "", id, population = "0", zone, lat, lon] =
    kind === "country"
      ? [fields[2], fields[3], ...fields.slice(5)]
      : kind === "region"
        ? fields.slice(2)
        : fields;
  const shown = aliases.shown.get(at) ?? (names ?? "").split("|", 1)[0]?.replace("*", "") ?? "";
  return {
    place: makePlace(table, at, kind, shown, id, lat, lon),
    population: Number.parseInt(population ?? "0", 36),
    timeZone: zoneAt(table, zone),
    adjective: false,
    alsoMeans: null,
  };
}

function makePlace(
  table: GazetteerTable,
  at: number,
  precision: PlacePrecision,
  name: string,
  id: string | undefined,
  lat: string | undefined,
  lon: string | undefined,
): Place {
  const region = table.regionLine[at] ?? 0;
  return {
    name,
    ...(id ? { geonames: Number.parseInt(id, 36) } : {}),
    country: fieldOf(table, table.countryLine[at], 1) ?? "",
    ...(region > 0 ? { admin1: fieldOf(table, region, 1) ?? "" } : {}),
    ...(lat && lon ? { lat: Number(lat), lon: Number(lon) } : {}),
    precision,
  };
}

function findCapital(table: GazetteerTable, aliases: Aliases, country: string): Place | null {
  const start = table.countries.get(country);
  const id = fieldOf(table, start, 4);
  if (start === undefined || id === undefined || id === "0") return null;
  const mark = `\t${id}\t`;
  for (let at = start + 1; at < table.lines.length && table.countryLine[at] === start; at++) {
    const line = table.lines[at] ?? "";
    if (!line.startsWith("R\t") && line.includes(mark)) return readLine(table, aliases, at).place;
  }
  return null;
}

function fieldOf(table: GazetteerTable, at: number | undefined, index: number): string | undefined {
  return at === undefined ? undefined : table.lines[at]?.split("\t")[index];
}

function zoneAt(table: GazetteerTable, index: string | undefined): string {
  return index ? (table.zones[Number(index)] ?? "UTC") : "UTC";
}
