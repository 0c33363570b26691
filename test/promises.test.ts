// The five promises of the ledger, each on articles written for it.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXPORTERS } from "../src/6-export/index.ts";
import { parseLedger, sitrep } from "../src/index.ts";
import type { Input } from "../src/model/article.ts";
import type { Ledger, Story } from "../src/model/ledger.ts";
import { runPipeline } from "../src/pipeline.ts";
import { annotateAgain } from "../src/understand.ts";
import fc from "./fast-check.ts";

const EXAMPLE = new URL("../examples/kazakhstan-2022/", import.meta.url);

function readExample(): Input[] {
  return readdirSync(EXAMPLE)
    .filter((name) => !name.endsWith(".md"))
    .map((name) => ({ source: name, content: readFileSync(new URL(name, EXAMPLE)) }));
}

function write(source: string, date: string, text: string, outlet = source): Input {
  return {
    source: `${source}.json`,
    content: JSON.stringify({
      title: `${source} report`,
      text,
      date_publish: date,
      publisher: outlet,
      language: "en",
    }),
  };
}

function figureOf(story: Story | undefined, metric: string, population: string) {
  return story?.figures.find(
    ({ question }) => question.metric === metric && question.population === population,
  );
}

function onlyStory(ledger: Ledger): Story {
  const [story, ...others] = ledger.stories;
  if (story === undefined || others.length > 0)
    throw new Error(`${ledger.stories.length} stories instead of one`);
  return story;
}

describe("1. every value points to words", () => {
  it("quotes every claim exactly, and finds out when it does not", async () => {
    const ledger = await sitrep(readExample());
    const texts = new Map(ledger.articles.map(({ id, text }) => [id, text]));
    expect(ledger.claims.length).toBeGreaterThan(60);
    for (const { article, span } of ledger.claims) {
      expect(texts.get(article)?.slice(span.start, span.end)).toBe(span.exact);
    }
    const json = JSON.stringify(ledger);
    expect(parseLedger(json).claims).toHaveLength(ledger.claims.length);
    const [first] = ledger.claims;
    if (first === undefined) throw new Error("no claim");
    const broken = json.replace(`"exact":${JSON.stringify(first.span.exact)}`, '"exact":"nine killed"');
    expect(() => parseLedger(broken)).toThrow(first.id);
  });

  it("takes every value of every policy from the claim it names", async () => {
    const ledger = await sitrep(readExample());
    const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]));
    for (const figure of ledger.stories.flatMap(({ figures }) => figures)) {
      const own = figure.claims.map((id) => claims.get(id));
      const stated = new Set(
        own.flatMap((claim) => (claim?.kind === "count" ? [claim.count.low, claim.count.high] : [])),
      );
      for (const [policy, { low, best, high }] of Object.entries(figure.values)) {
        for (const value of [low, best, high]) {
          expect(value === null || stated.has(value), `${figure.id} ${policy}: ${value}`).toBe(true);
        }
      }
    }
  });

  for (const exporter of EXPORTERS.filter(({ name }) => name === "text" || name === "markdown")) {
    it(`prints no number without a claim (${exporter.name})`, async () => {
      const ledger = await sitrep(readExample());
      const write = await exporter.load();
      const printed = write(ledger, { policy: "range", width: 100, colour: false });
      expect(findOrphans(printed, ledger)).toEqual([]);
    });
  }
});

/** Numbers of a report that are neither in quoted words, a date, an id, a count of sources nor the value of a claim. */
function findOrphans(printed: string, ledger: Ledger): string[] {
  const known = new Set<string>();
  for (const claim of ledger.claims) {
    if (claim.kind !== "count") continue;
    const { low, high, numberText } = claim.count;
    for (const value of [low, high, low === null ? null : low - 1, high === null ? null : high + 1]) {
      if (value !== null) known.add(String(value));
    }
    known.add(numberText.replaceAll(",", ""));
    // The timeline prints the words of claims, and a number in them ("a man of 22") stands on those words.
    for (const [number] of claim.span.exact.matchAll(/\d+(?:,\d{3})*/gu))
      known.add(number.replaceAll(",", ""));
  }
  const names = ledger.articles.flatMap(({ headline, source, outlet }) => [headline, source, outlet]);
  const squeezed = names
    .reduce((text, name) => text.replaceAll(name, " "), printed.replace(/\s+/gu, " "))
    .replace(/“[^”]*”|<?https?:\S+/gu, " ")
    // The notes of the summary, [1] and [^story-1].
    .replace(/\[(?:\^story-[0-9a-f]{12}-)?\d{1,2}\]/gu, " ")
    .replace(/\b(?:figure|c|a|s|story)-[0-9a-f]{12}\b/gu, " ")
    .replace(/\b\d{4}(?:-\d{2}){0,2}~?\b(?:\/\d{4}(?:-\d{2}){0,2})?/gu, " ")
    .replace(/\b\d{1,2}(?:–\d{1,2})? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*/gu, " ")
    .replace(
      /\b\d+ (?:of \d+ )?(?:named )?(?:articles?|outlets?|origins?|agenc(?:y|ies)|values?|times?)\b/gu,
      " ",
    );
  return [...squeezed.matchAll(/\d+(?:,\d{3})*/gu)]
    .filter((match) => !known.has(match[0].replaceAll(",", "")))
    .map((match) => squeezed.slice(Math.max(0, match.index - 40), match.index + 40));
}

describe("2. same input, same output", () => {
  it("does not depend on the order of the files", { timeout: 120_000 }, async () => {
    const inputs = readExample();
    const expected = await sitrep(inputs);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(inputs, { minLength: inputs.length }), async (shuffled) => {
        const ledger = await sitrep(shuffled);
        for (const exporter of EXPORTERS) {
          const options = { policy: "range", width: 80, colour: false } as const;
          const write = await exporter.load();
          expect(write(ledger, options)).toBe(write(expected, options));
        }
      }),
      { numRuns: 4 },
    );
  });
});

describe("3. origins, not outlets", () => {
  it("counts one wire once, however many papers print it", async () => {
    const copy =
      "ALMATY (AP) - Twelve people were killed when a market hall in the north of Almaty burned down on Monday, rescue workers said. The fire broke out before dawn and spread over three floors within minutes, and crews from four districts fought it until noon.";
    const papers = ["Northern Post", "Southern Post", "Eastern Post", "Western Post"];
    const story = onlyStory(await sitrep(papers.map((paper) => write(paper, "2022-03-08", copy))));
    expect(figureOf(story, "killed", "people")?.support).toMatchObject({
      articles: 4,
      outlets: 4,
      origins: 1,
    });
  });

  it("counts one ministry once where five papers share no sentence", async () => {
    const sentences = [
      "Seven miners were killed in the Karaganda pit, the Emergencies Ministry said.",
      "According to the Emergencies Ministry, seven miners died in the pit at Karaganda.",
      "The Emergencies Ministry confirmed that the Karaganda explosion killed seven miners.",
      "“Seven miners died underground in Karaganda,” the Kazakh Emergencies Ministry announced.",
      "Karaganda mourns: seven miners have lost their lives, Kazakhstan's Emergencies Ministry reported.",
    ];
    const inputs = sentences.map((text, index) => write(`Paper ${"ABCDE"[index]}`, "2022-03-08", text));
    const story = onlyStory(await sitrep(inputs));
    expect(figureOf(story, "killed", "miners")?.support).toMatchObject({
      articles: 5,
      outlets: 5,
      origins: 1,
    });
  });
});

describe("4. nothing is dropped silently", () => {
  it("gives every number of every article a claim or a reason", async () => {
    const { ledger, understood, drops } = await runPipeline(readExample());
    let numbers = 0;
    for (const { reading, sentences } of understood.map(annotateAgain)) {
      const { id, text } = reading.article;
      for (const { numeral } of sentences.flatMap((sentence) => sentence.numbers)) {
        numbers++;
        const isClaimed = ledger.claims.some(
          ({ article, sentence }) =>
            article === id && sentence.start <= numeral.start && numeral.end <= sentence.end,
        );
        const drop = drops.find(
          ({ article, start, end }) => article === id && start <= numeral.start && numeral.end <= end,
        );
        expect(isClaimed || drop !== undefined, text.slice(numeral.start - 30, numeral.end + 30)).toBe(true);
        if (drop !== undefined) expect(drop.reason).not.toBe("");
      }
    }
    expect(numbers).toBeGreaterThan(150);
  });

  it("says what became of every input", async () => {
    const inputs: Input[] = [
      ...readExample(),
      { source: "empty.txt", content: "" },
      { source: "noise.bin", content: new Uint8Array([0, 1, 2, 0, 255, 0]) },
    ];
    const ledger = await sitrep(inputs);
    for (const { source } of inputs) {
      const isKept = ledger.articles.some((article) => article.source.startsWith(source));
      const problem = ledger.problems.find((other) => other.source.startsWith(source));
      expect(isKept || problem !== undefined, source).toBe(true);
    }
  });
});

describe("5. what is withdrawn is taken out", () => {
  const first = write(
    "Morning Post",
    "2022-01-09",
    "ALMATY - At least 164 people were killed in a week of unrest in Kazakhstan, the Health Ministry said on Sunday. Police in Almaty went on searching cars.",
  );
  const later = write(
    "Evening Post",
    "2022-01-10",
    "ALMATY - Kazakhstan's Health Ministry denied on Monday that 164 people had been killed in the unrest. Police in Almaty went on searching cars.",
  );

  it("takes a denied figure out and says so", async () => {
    const before = figureOf(onlyStory(await sitrep([first])), "killed", "people");
    expect(before?.values.range.best).toBe(164);
    const after = figureOf(onlyStory(await sitrep([first, later])), "killed", "people");
    expect(after?.status).toBe("retracted");
    expect(after?.relations.some(({ type }) => type === "retracts")).toBe(true);
    for (const { best } of Object.values(after?.values ?? {})) expect(best).toBeNull();
  });

  it("takes a withdrawn article out of every figure", async () => {
    const killed: Input = {
      source: "kill.json",
      content: JSON.stringify({
        uri: "urn:x",
        pubstatus: "canceled",
        headline: "At least 164 killed in Kazakhstan",
        body_text:
          "At least 164 people were killed in a week of unrest in Kazakhstan, the Health Ministry said on Sunday. Police in Almaty went on searching cars.",
        versioncreated: "2022-01-10T06:00:00Z",
        language: "en",
      }),
    };
    const ledger = await sitrep([killed]);
    for (const figure of ledger.stories.flatMap(({ figures }) => figures)) {
      expect(figure.status).toBe("retracted");
      for (const { best } of Object.values(figure.values)) expect(best).toBeNull();
    }
    expect(ledger.claims.some(({ kind }) => kind === "count")).toBe(true);
  });
});
