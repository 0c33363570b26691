// Forms that other programs read, against the shape their standards ask for.
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Claim } from "../model/claim.ts";
import { buildSampleLedger, loadWriters } from "./sample-ledger.ts";

const sample = buildSampleLedger();
const writers = await loadWriters();

function write(name: string, ledger = sample): string {
  const written = writers.get(name);
  if (written === undefined) throw new Error(`no exporter ${name}`);
  return written(ledger, { policy: "range", width: 80, colour: false });
}

describe("GeoJSON (RFC 7946)", () => {
  const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
  const feature = z.strictObject({
    type: z.literal("Feature"),
    geometry: z.strictObject({ type: z.literal("Point"), coordinates: position }).nullable(),
    properties: z.looseObject({
      name: z.string(),
      precision: z.string(),
      claims: z.array(z.looseObject({ id: z.string() })).min(1),
    }),
  });
  const collection = z.strictObject({ type: z.literal("FeatureCollection"), features: z.array(feature) });
  const place = { name: "Almaty", country: "KZ", lat: 43.25, lon: 76.95, precision: "city" } as const;
  const country = { name: "Kazakhstan", country: "KZ", lat: 48, lon: 68, precision: "country" } as const;
  const claims = sample.claims.map((claim, at): Claim => ({ ...claim, where: at === 0 ? place : country }));
  const { features } = collection.parse(JSON.parse(write("geojson", { ...sample, claims })));

  it("pins a city at longitude and latitude, and no country", () => {
    expect(
      features.map(({ properties, geometry }) => [properties.name, geometry?.coordinates ?? null]),
    ).toEqual([
      ["Almaty", [76.95, 43.25]],
      ["Kazakhstan", null],
    ]);
  });

  it("holds every claim that has a place", () => {
    expect(features.flatMap(({ properties }) => properties.claims).length).toBe(claims.length);
  });
});

describe("Web Annotation", () => {
  const selector = z.tuple([
    z.strictObject({
      type: z.literal("TextQuoteSelector"),
      exact: z.string().min(1),
      prefix: z.string(),
      suffix: z.string(),
    }),
    z.strictObject({ type: z.literal("TextPositionSelector"), start: z.int().min(0), end: z.int().min(1) }),
  ]);
  const annotation = z.strictObject({
    id: z.string().startsWith("urn:sitrep:c-"),
    type: z.literal("Annotation"),
    motivation: z.literal("describing"),
    body: z.array(
      z.strictObject({
        type: z.literal("TextualBody"),
        purpose: z.string(),
        value: z.string(),
        format: z.literal("text/plain"),
      }),
    ),
    target: z.strictObject({
      type: z.literal("SpecificResource"),
      source: z.strictObject({
        id: z.string().startsWith("urn:sitrep:a-"),
        type: z.literal("Text"),
        format: z.string(),
        language: z.string(),
      }),
      scope: z.url().exactOptional(),
      selector,
    }),
  });
  const page = z.strictObject({
    "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
    type: z.literal("AnnotationPage"),
    items: z.array(annotation),
  });

  it("selects each claim's words by quote and by code points", () => {
    const article = sample.articles[0];
    const claim = sample.claims.find((one) => one.article === article?.id);
    if (article === undefined || claim === undefined) throw new Error("the sample is empty");
    // A flag of two letters beyond the first plane, four UTF-16 units, before everything.
    const shift = "🇰🇿".length;
    const move = <T extends { start: number; end: number }>(span: T): T => ({
      ...span,
      start: span.start + shift,
      end: span.end + shift,
    });
    const moved = {
      ...sample,
      articles: [{ ...article, text: `🇰🇿${article.text}` }],
      claims: [{ ...claim, span: move(claim.span), sentence: move(claim.sentence) }],
    };
    const { items } = page.parse(JSON.parse(write("web-annotation", moved)));
    const [quote, position] = items[0]?.target.selector ?? [];
    const points = [...`🇰🇿${article.text}`].slice(position?.start, position?.end).join("");
    expect(points).toBe(claim.span.exact);
    expect(quote?.exact).toBe(claim.span.exact);
  });

  it("annotates every claim", () => {
    expect(page.parse(JSON.parse(write("web-annotation"))).items).toHaveLength(sample.claims.length);
  });
});

describe("HXL", () => {
  // Core hashtags of HXL 1.1, https://hxlstandard.org/standard/1-1final/dictionary/
  const CORE = new Set(
    "access activity adm1 adm2 adm3 adm4 adm5 affected beneficiary capacity cause channel contact country crisis currency date delivery description event frequency geo group impact indicator inneed item loc meta modality need operations org output population reached region respondee sector service severity status subsector targeted value".split(
      " ",
    ),
  );
  const [names = "", tags = ""] = write("hxl").split("\r\n");

  it("has a well-made core hashtag for each column, none twice", () => {
    const all = tags.split(",");
    expect(all).toHaveLength(names.split(",").length);
    expect(new Set(all).size).toBe(all.length);
    for (const tag of all) {
      expect(tag).toMatch(/^#[a-z][a-z0-9_]*(?:\+[a-z][a-z0-9_]*)*$/u);
      expect(CORE.has(tag.slice(1).split("+")[0] ?? ""), tag).toBe(true);
    }
  });

  it("is the plain sheet with one row more", () => {
    const [head, , ...rows] = write("hxl").split("\r\n");
    expect([head, ...rows].join("\r\n")).toBe(write("csv"));
  });
});
