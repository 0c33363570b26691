import type { Exporter } from "./exporting.ts";

export type { Exporter } from "./exporting.ts";

/** Every way to write a ledger. A new one is one file and one entry here. */
export const EXPORTERS: readonly Exporter[] = [
  {
    name: "text",
    fileEnding: ".txt",
    mediaType: "text/plain",
    load: async () => (await import("./text.ts")).writeText,
  },
  {
    name: "markdown",
    fileEnding: ".md",
    mediaType: "text/markdown",
    load: async () => (await import("./markdown.ts")).writeMarkdown,
  },
  {
    name: "json",
    fileEnding: ".json",
    mediaType: "application/json",
    load: async () => (await import("./json.ts")).writeJson,
  },
  {
    name: "html",
    fileEnding: ".html",
    mediaType: "text/html",
    load: async () => (await import("./html.ts")).writeHtml,
  },
  {
    name: "csv",
    fileEnding: ".csv",
    mediaType: "text/csv",
    load: async () => (await import("./csv.ts")).writeCsv,
  },
  {
    name: "hxl",
    fileEnding: ".hxl.csv",
    mediaType: "text/csv",
    load: async () => (await import("./csv.ts")).writeHxl,
  },
  {
    name: "geojson",
    fileEnding: ".geojson",
    mediaType: "application/geo+json",
    load: async () => (await import("./geojson.ts")).writeGeoJson,
  },
  {
    name: "web-annotation",
    fileEnding: ".jsonld",
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    load: async () => (await import("./web-annotation.ts")).writeWebAnnotation,
  },
];
