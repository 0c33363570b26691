/** The lines of `data/gazetteer.txt` with an index of their names; a line is read only when it is asked for. */
export interface GazetteerTable {
  readonly zones: readonly string[];
  readonly lines: readonly string[];
  /** Lines that bear a name, by its normalized form. */
  readonly byName: Map<string, number | number[]>;
  /** The line of a country, by its code. */
  readonly countries: ReadonlyMap<string, number>;
  /** The line of a region, by its code: "KZ.09". */
  readonly regions: ReadonlyMap<string, number>;
  /** The lines of the country and the region in which a line lies. */
  readonly countryLine: Int32Array;
  readonly regionLine: Int32Array;
}

/** Indexes the text of a gazetteer file; `scripts/make-gazetteer.ts` describes the format. */
export function readTable(text: string): GazetteerTable {
  const lines = text.split("\n");
  const byName = new Map<string, number | number[]>();
  const countries = new Map<string, number>();
  const regions = new Map<string, number>();
  const countryLine = new Int32Array(lines.length);
  const regionLine = new Int32Array(lines.length);
  let country = 0;
  let region = 0;
  let code = "";
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.startsWith("C\t")) {
      country = at;
      region = 0;
      code = line.slice(2, line.indexOf("\t", 2));
      countries.set(code, at);
    } else if (line.startsWith("R\t")) {
      region = at;
      const end = line.indexOf("\t", 2);
      regions.set(`${code}.${line.slice(2, end)}`, at);
      indexNames(byName, line, end + 1, at);
    } else if (line === "R") {
      region = 0;
    } else if (line !== "") {
      indexNames(byName, line, 0, at);
    }
    countryLine[at] = country;
    regionLine[at] = region;
  }
  return {
    zones: (lines[0] ?? "").slice(2).split(" "),
    lines,
    byName,
    countries,
    regions,
    countryLine,
    regionLine,
  };
}

/** The lines that bear the normalized name. */
export function linesNamed(byName: GazetteerTable["byName"], key: string): readonly number[] {
  const known = byName.get(key);
  return known === undefined ? [] : typeof known === "number" ? [known] : known;
}

/** Notes that line `at` bears the normalized name. */
export function addName(byName: Map<string, number | number[]>, key: string, at: number): void {
  const known = byName.get(key);
  if (known === undefined) byName.set(key, at);
  else if (typeof known === "number") {
    if (known !== at) byName.set(key, [known, at]);
  } else if (!known.includes(at)) known.push(at);
}

/** Forgets that line `at` bears the normalized name. */
export function dropName(byName: Map<string, number | number[]>, key: string, at: number): void {
  byName.set(
    key,
    linesNamed(byName, key).filter((line) => line !== at),
  );
}

// A first name with a star is only for show: its normalized form comes next.
function indexNames(byName: GazetteerTable["byName"], line: string, from: number, at: number): void {
  const end = line.indexOf("\t", from);
  let start = line.startsWith("*", from) ? line.indexOf("|", from) + 1 : from;
  while (start < end) {
    let stop = line.indexOf("|", start);
    if (stop === -1 || stop > end) stop = end;
    addName(byName, line.slice(start, stop), at);
    start = stop + 1;
  }
}
