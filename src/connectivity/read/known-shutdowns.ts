import { codeOf } from "../country-names.ts";
import { DAY, parseStamp } from "../times.ts";
import type { Statement } from "../types.ts";
import { splitTable } from "./csv-rows.ts";
import type { ConnectivityFile, ConnectivityReading } from "./reading.ts";

/** Access Now's #KeepItOn table (STOP): one row a shutdown, dated by days. Null for any other table. */
export function readKeepItOn(file: ConnectivityFile): ConnectivityReading | null {
  const [header = [], ...rows] = splitTable(file.text);
  // "Start date", "start_date" and "startDate" are one column.
  const names = header.map((name) => name.toLowerCase().replace(/[^a-z]/gu, ""));
  const column = (...wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
  const start = column("startdate", "start", "datestart");
  const country = column("countrycode", "isocode", "iso", "country", "countries");
  if (start < 0 || country < 0) return null;
  const end = column("enddate", "end", "dateend");
  const cell = (row: readonly string[], at: number) => (at < 0 ? "" : (row[at] ?? "").trim());
  const scope = column("geoscope", "scope", "geographicscope");
  const area = column("areaname", "areanamestring", "location");
  const kind = column("shutdowntype", "type");
  const event = column("event", "actualcause", "govjustification", "govjustificationstring");
  const link = column("infosourcelink", "newslink", "source", "url");
  const statements: Statement[] = [];
  let undated = 0;
  for (const row of rows) {
    const from = parseStamp(cell(row, start));
    if (from === null) {
      undated += 1;
      continue;
    }
    const until = parseStamp(cell(row, end));
    const url = cell(row, link);
    statements.push({
      source: "Access Now #KeepItOn",
      place: codeOf(cell(row, country)),
      says: "cut",
      from,
      // Its days are whole days: the last one counts.
      until: until === null ? null : until + DAY,
      precision: "day",
      scope: readScope(cell(row, scope)),
      text: [cell(row, kind), cell(row, area), cell(row, event)].filter(Boolean).join("; "),
      ...(/^https?:\/\//u.test(url) ? { url } : {}),
    });
  }
  const problems = undated === 0 ? [] : [`${undated} rows have no start that reads as YYYY-MM-DD; left out`];
  return { format: "#KeepItOn table", series: [], statements, problems };
}

/** "It affected more than one state…" stays as it is; "level 3: national" is national. */
function readScope(words: string): string {
  return /\b(?:nation|whole country|country-?wide)/iu.test(words) ? "national" : words;
}
