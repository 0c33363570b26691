/**
 * Makes `data/gazetteer.txt` from a folder with the GeoNames files cities15000.txt, admin1Codes.txt and countryInfo.txt:
 * `npm run gazetteer -- FOLDER`. Lines of the result, fields separated by tabs:
 *
 *     Z  time zones, separated by spaces
 *     C  code  name  id  capital id  population  time zone  lat  lon       a country; what follows lies in it
 *     R  code  names  id  population  time zone  lat  lon              a first-level region; what follows lies in it
 *     names  id  population  time zone  lat  lon                       a place
 *
 * Names are separated by "|", all in the form `normalizeName` gives them; a first name with a star is only for show. Time zones are indexes;
 * ids and populations are in base 36; degrees have three decimals at most.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { normalizeName } from "../src/gazetteer/normalize-name.ts";

interface City {
  id: number;
  names: string[];
  lat: number;
  lon: number;
  code: string;
  country: string;
  region: string;
  population: number;
  zone: string;
}

interface Centre {
  population: number;
  lat: number;
  lon: number;
  zone: string;
}

/** One line or less, each word with a capital: "Alma Ata"; no airport codes. */
const LATIN_NAME = /^[A-Z][a-z]+(?: (?:[A-Z][a-z]*|al|ad|as|el|de|la|du|of|upon|i|e)){0,3}$/u;
/** Names that mean "city of" in another language: "Gorad Kiyeu", "Kazan osh". */
const FOREIGN_WORDS = /^(?:Gorad|Lungsod|Ciudad|Shahr|Komuna|Gmina|Stadt|Urbs|Civitas)\b|\bosh$/u;
const REGION_WORD =
  /^(?:Muḩāfaz̧at|Sha‘bīyat|Minţaqat|Wilāyat-e|Respublika|Republic of|Viloyati|Oblast|Misto|Mayorality of) ?/u;
const REGION_TAIL =
  / (?:Sheng|Shi|Zizhiqu|Governorate|Prefecture|Qalasy|Oblysy|Avtonomnyy Okrug|Autonomous Region)$/u;
const ARTICLE = /^(?:A[dlnrst]|Ash|Az|El|Es|Er) /u;

const folder = process.argv[2];
if (folder === undefined)
  throw new Error("Name the folder with the GeoNames files: make-gazetteer.ts FOLDER");

const output = new URL("../data/gazetteer.txt", import.meta.url);
const spurned = new Set(
  readFileSync(new URL("spurned-names.txt", import.meta.url), "utf8")
    .trim()
    .split(/\s+/u),
);
const cities = mergeTwins(readRows("cities15000.txt").map(readCity));
const mainNames = new Set(cities.map((city) => normalizeName(city.names[0] ?? "")));
const regionRows = readRows("admin1Codes.txt");
for (const row of regionRows) mainNames.add(normalizeName(row[1] ?? ""));
const countryRows = readRows("countryInfo.txt").filter((row) => (row[16] ?? "") !== "");
for (const row of countryRows) mainNames.add(normalizeName(row[4] ?? ""));

const zones = [...new Set(cities.map((city) => city.zone))].sort();
const lines = [`Z\t${zones.join(" ")}`];
for (const row of countryRows) writeCountry(row);
writeFileSync(output, `${lines.join("\n")}\n`);
console.log(`${lines.length} lines, ${cities.length} places`);

function writeCountry(row: string[]): void {
  const [code = "", , , , name = "", capitalName = "", , population = "0"] = row;
  const inCountry = cities.filter((city) => city.country === code);
  const capital =
    inCountry.find((city) => city.code === "PPLC") ?? inCountry.find((city) => city.names[0] === capitalName);
  const { zone, lat, lon } = findCentre(inCountry);
  const id = row[16] ?? "0";
  lines.push(
    [
      "C",
      code,
      name,
      base36(id),
      base36(capital?.id ?? 0),
      base36(population),
      zoneIndex(zone),
      degrees(lat),
      degrees(lon),
    ].join("\t"),
  );
  const placed = new Set<City>();
  for (const region of regionRows.filter((row) => row[0]?.startsWith(`${code}.`))) {
    const inRegion = inCountry.filter((city) => `${code}.${city.region}` === region[0]);
    const centre = findCentre(inRegion);
    const names = withKey(cleanRegionName(region[1] ?? ""));
    lines.push(
      [
        "R",
        region[0]?.slice(3),
        names.join("|"),
        base36(region[3] ?? "0"),
        base36(centre.population),
        zoneIndex(centre.zone || zone),
        degrees(centre.lat),
        degrees(centre.lon),
      ].join("\t"),
    );
    for (const city of inRegion) writeCity(city, placed);
  }
  const outside = inCountry.filter((city) => !placed.has(city));
  if (outside.length > 0) lines.push("R");
  for (const city of outside) writeCity(city, placed);
}

function writeCity(city: City, placed: Set<City>): void {
  placed.add(city);
  const names = chooseNames(city);
  lines.push(
    [
      names.join("|"),
      base36(city.id),
      base36(city.population),
      zoneIndex(city.zone),
      degrees(city.lat),
      degrees(city.lon),
    ].join("\t"),
  );
}

/**
 * The name to show, then other spellings of it, the nearest first. Names in other languages and names of the past are left out:
 * they are mistaken for words and persons more often than they are meant, and our own table has those that news uses.
 */
function chooseNames(city: City): string[] {
  const main = city.names[0] ?? "";
  const key = normalizeName(main);
  const nearness = new Map<string, number>();
  for (const name of city.names.slice(1)) {
    const other = normalizeName(name);
    if (other === key || other.length < 4 || !LATIN_NAME.test(other) || FOREIGN_WORDS.test(other)) continue;
    if (mainNames.has(other) || spurned.has(other)) continue;
    const near = similarity(dropArticle(key), dropArticle(other));
    if (near >= 0.65) nearness.set(other, near);
  }
  const spellings = [...nearness].sort((a, b) => b[1] - a[1]).slice(0, 6);
  return [...withKey(main), ...spellings.map(([name]) => name)];
}

/** The name to show; where it is not in normalized form, with a star and followed by that form. */
function withKey(name: string): string[] {
  const key = normalizeName(name);
  return key === name ? [name] : [`*${name}`, key];
}

/** "Al Basrah" and "Basra" are compared without the article, and without case. */
function dropArticle(name: string): string {
  return name.replace(ARTICLE, "").toLowerCase();
}

/** 1 for equal, 0 for nothing in common: one less the edit distance by the longer length. */
function similarity(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[b.length] ?? 0) / Math.max(a.length, b.length);
}

/** "Muḩāfaz̧at al Ḩudaydah" is shown as "Al Hudaydah" would be: without the word for province. */
function cleanRegionName(name: string): string {
  return name.replace(REGION_WORD, "").replace(REGION_TAIL, "");
}

/** Two records of one town, close together and sharing a name, become one. */
function mergeTwins(all: City[]): City[] {
  const byName = new Map<string, City>();
  const merged = new Set(all);
  const ranked = [...all].sort((a, b) => rankOf(b) - rankOf(a) || b.population - a.population || a.id - b.id);
  for (const city of ranked) {
    if (city.code === "PPLX") continue;
    const keys = [
      ...new Set(
        city.names.slice(0, 40).map((name) => `${city.country}.${city.region} ${normalizeName(name)}`),
      ),
    ];
    const twin = keys.map((key) => byName.get(key)).find((other) => other && isClose(other, city));
    if (twin && !(rankOf(twin) === 2 && rankOf(city) === 2)) {
      twin.names.push(...city.names);
      twin.population = Math.max(twin.population, city.population);
      merged.delete(city);
      continue;
    }
    for (const key of keys) if (!byName.has(key)) byName.set(key, city);
  }
  return [...merged].sort((a, b) => a.id - b.id);
}

function rankOf(city: City): number {
  return ["PPLC", "PPLA", "PPLA2", "PPLA3", "PPLA4"].indexOf(city.code) === -1 ? 0 : 6 - city.code.length;
}

function isClose(a: City, b: City): boolean {
  return Math.abs(a.lat - b.lat) < 0.08 && Math.abs(a.lon - b.lon) < 0.08;
}

/** The middle of places by their people, and the time zone most of them live in. */
function findCentre(places: City[]): Centre {
  let population = 0;
  let lat = 0;
  let lon = 0;
  const byZone = new Map<string, number>();
  for (const place of places) {
    const people = place.population + 1;
    population += place.population;
    lat += place.lat * people;
    lon += place.lon * people;
    byZone.set(place.zone, (byZone.get(place.zone) ?? 0) + people);
  }
  const total = population + places.length;
  const zone = [...byZone].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
  return total === 0
    ? { population: 0, lat: Number.NaN, lon: Number.NaN, zone }
    : { population, lat: lat / total, lon: lon / total, zone };
}

function readCity(row: string[]): City {
  const [
    id = "",
    name = "",
    asciiName = "",
    others = "",
    lat = "",
    lon = "",
    ,
    code = "",
    country = "",
    ,
    region = "",
  ] = row;
  const names = [name, asciiName, ...others.split(",")];
  return {
    id: Number(id),
    names,
    lat: Number(lat),
    lon: Number(lon),
    code,
    country,
    region,
    population: Number(row[14]),
    zone: row[17] ?? "",
  };
}

function readRows(file: string): string[][] {
  return readFileSync(join(folder ?? "", file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

function base36(value: number | string): string {
  return Number(value).toString(36);
}

function zoneIndex(zone: string): string {
  const at = zones.indexOf(zone);
  return at === -1 ? "" : String(at);
}

function degrees(value: number): string {
  return Number.isNaN(value) ? "" : String(Math.round(value * 1000) / 1000);
}
