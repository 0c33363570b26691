import { writeCsv, writeHxl } from "./csv.ts";
import type { Exporter } from "./exporting.ts";
import { writeGeoJson } from "./geojson.ts";
import { writeHtml } from "./html.ts";
import { writeJson } from "./json.ts";
import { writeMarkdown } from "./markdown.ts";
import { writeText } from "./text.ts";
import { writeWebAnnotation } from "./web-annotation.ts";

export type { Exporter } from "./exporting.ts";
export { LedgerError, parseLedger } from "./json.ts";

/** Every way to write a ledger. A new one is one file and one line here. */
export const EXPORTERS: readonly Exporter[] = [
  { name: "text", fileEnding: ".txt", mediaType: "text/plain", write: writeText },
  { name: "markdown", fileEnding: ".md", mediaType: "text/markdown", write: writeMarkdown },
  { name: "json", fileEnding: ".json", mediaType: "application/json", write: writeJson },
  { name: "html", fileEnding: ".html", mediaType: "text/html", write: writeHtml },
  { name: "csv", fileEnding: ".csv", mediaType: "text/csv", write: writeCsv },
  { name: "hxl", fileEnding: ".hxl.csv", mediaType: "text/csv", write: writeHxl },
  { name: "geojson", fileEnding: ".geojson", mediaType: "application/geo+json", write: writeGeoJson },
  {
    name: "web-annotation",
    fileEnding: ".jsonld",
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    write: writeWebAnnotation,
  },
];
