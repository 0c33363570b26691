import { describe, expect, it } from "vitest";
import type { Ledger } from "../model/ledger.ts";
import { POLICIES } from "../model/ledger.ts";
import { EXPORTERS } from "./index.ts";
import { parseLedger } from "./json.ts";
import { buildSampleLedger, loadWriters } from "./sample-ledger.ts";

const ledger = buildSampleLedger();
const writers = await loadWriters();
const options = { policy: "range", width: 80, colour: false } as const;

function write(
  name: string,
  what: Ledger = ledger,
  more: Partial<{ width: number; colour: boolean }> = {},
): string {
  const written = writers.get(name);
  if (!written) throw new Error(`no exporter ${name}`);
  return written(what, { ...options, ...more });
}

describe.each(EXPORTERS.map((exporter) => exporter.name))("%s", (name) => {
  it("writes the same bytes twice", () => {
    expect(write(name, buildSampleLedger())).toBe(write(name));
  });

  it("holds no number that comes from nowhere", () => {
    const known = knownNumbers(ledger);
    const strange = numbersOf(visibleText(name, write(name))).filter((number) => !known.has(number));
    expect(strange).toEqual([]);
  });
});

describe("text, Markdown and HTML", () => {
  it.each(["text", "markdown", "html"])(
    "%s shows values, rivals, withdrawal, parts, absence and background",
    (name) => {
      const page = visibleText(name, write(name)).replace(/\s+/gu, " ");
      for (const words of [
        "225",
        "more than 300",
        "164",
        "withdrawn",
        "103",
        "19",
        "Not said",
        "striking oil workers",
      ]) {
        expect(page.toLowerCase()).toContain(words.toLowerCase());
      }
      expect(page).toContain("2 articles, 2 outlets, 2 origins");
      expect(page).not.toContain("301");
    },
  );

  it("wraps text at the width and paints only where there is colour", () => {
    for (const width of [40, 60, 100]) {
      const lines = write("text", ledger, { width }).split("\n");
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    }
    expect(write("text")).not.toContain("\u001b");
    expect(write("text", ledger, { colour: true })).toContain("\u001b[1m");
  });
});

describe("hostile words", () => {
  const hostile = poison(ledger, '<script>alert("x")</script> \u202e81 \u001b[2J](javascript:x) | `');

  it("stay words in HTML", () => {
    const page = write("html", hostile);
    expect(page).not.toContain("<script");
    expect(page).not.toMatch(UNSAFE);
    expect(page).toContain("default-src 'none'");
  });

  it("send no escape sequence to a terminal and no link to Markdown", () => {
    expect(write("text", hostile)).not.toMatch(UNSAFE);
    expect(write("markdown", hostile)).not.toMatch(UNSAFE);
    expect(write("markdown", hostile)).not.toMatch(/[^\\]\]\(javascript|[^\\]<script/u);
  });

  it.each(["csv", "hxl"])("are no formula in a spreadsheet (%s)", (name) => {
    expect(write(name, poison(ledger, "=1+1"))).not.toMatch(/(?:^|,)"?=/mu);
  });
});

const UNSAFE = /(?!\n)[\p{Bidi_Control}\p{Cc}]/u;

describe("JSON", () => {
  it("is read back as it was", () => {
    const read = parseLedger(write("json"));
    expect({ ...read, stories: read.stories.map(({ summary: _, ...story }) => story) }).toEqual(ledger);
    expect(write("json", read)).toBe(write("json"));
  });

  it("keeps one order of keys, whatever the order in memory", () => {
    const turned = JSON.parse(JSON.stringify(ledger, (_key, value: unknown) => turnKeys(value))) as Ledger;
    expect(write("json", turned)).toBe(write("json"));
  });

  it("names the claim whose words are not in its article", () => {
    const moved = write("json").replace(/("start": )(\d{2})\b/u, "$190");
    expect(moved).not.toBe(write("json"));
    expect(() => parseLedger(moved)).toThrow(/claim c-[0-9a-f]{12}/u);
    expect(() => parseLedger("{}")).toThrow(/not a sitrep-ledger\/1/u);
    expect(() => parseLedger("nonsense")).toThrow(/not JSON/u);
  });
});

it("every policy is written", () => {
  for (const policy of POLICIES) {
    for (const written of writers.values()) expect(written(ledger, { ...options, policy })).not.toBe("");
  }
});

/** Numbers that may stand in a report: of articles' own words, values, dates, support and ids. */
function knownNumbers(of: Ledger): Set<string> {
  const figures = of.stories.flatMap((story) => story.figures);
  const words = [
    ...of.articles.flatMap((article) => [article.text, article.id, article.source, article.sha256]),
    ...of.articles.flatMap((article) => article.published?.edtf ?? []),
    ...of.claims.flatMap((claim) => [claim.id, claim.asOf ?? "", claim.when?.edtf ?? ""]),
    ...of.claims.flatMap((claim) => (claim.kind === "count" ? [claim.count.low, claim.count.high] : [])),
    ...of.claims.flatMap(({ where }) => [where?.lat, where?.lon]),
    ...figures.flatMap((figure) => [figure.id, ...Object.values(figure.support)]),
    ...of.stories.flatMap((story) => [story.id, story.title, story.period, story.articles.length]),
  ];
  return new Set(numbersOf(words.join(" ")));
}

function numbersOf(text: string): string[] {
  return [...text.matchAll(/\d[\d,]*/gu)].map(([number]) =>
    number.replaceAll(",", "").replace(/^0+(?=\d)/u, ""),
  );
}

/** What a reader sees: tags and style of HTML, offsets and versions of JSON are structure. */
function visibleText(name: string, written: string): string {
  if (name === "html") {
    return written
      .slice(written.indexOf("<body>"))
      .replace(/<(\w{1,2}) [^>]*data-note[^>]*>\d{1,2}<\/\1>/gu, " ")
      .replace(/<svg[^>]*aria-label="([^"]*)"[^>]*>/gu, " $1 ")
      .replace(/<[^>]*>/gu, " ")
      .replace(/&[a-z#\d]{1,8};/gu, " ");
  }
  if (["json", "geojson", "web-annotation"].includes(name)) {
    return written.replace(/"(?:start|end|schema|generatedBy|geonames|admin1|sha256|@context)": .*/gu, "");
  }
  // A quoted cell holds verbatim words; the others are told apart by commas.
  return name === "csv" || name === "hxl"
    ? written
        .replace("v_iso2", "")
        .replace(/"[^"]*"/gu, "")
        .replaceAll(",", " ")
    : written;
}

function poison(of: Ledger, words: string): Ledger {
  return {
    ...of,
    articles: of.articles.map((article) => ({
      ...article,
      headline: words,
      outlet: words,
      url: "javascript:x",
    })),
    claims: of.claims.map((claim) => ({ ...claim, claimants: [{ name: words, as: "origin" }] })),
    stories: of.stories.map((story) => ({ ...story, title: words })),
    problems: [{ source: words, stage: "read", reason: words }],
  };
}

function turnKeys(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).reverse());
}
