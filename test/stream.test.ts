import { afterAll, expect, test } from "vitest";
import { parseLedger } from "../src/6-export/json.ts";
import type { Input } from "../src/model/article.ts";
import type { Ledger } from "../src/model/ledger.ts";
import { type StreamOptions, type StreamWorkers, tellStream } from "../src/stream/tell-stream.ts";
import { openStagePool } from "../src/workers/stage-pool.ts";

// From source, each thread compiles the whole program first.
const START = 120_000;

const pool = openStagePool(2);
afterAll(() => pool.close());

const HAPPENINGS = [
  (day: number) =>
    `The ferry Star of Bergen sank off Oslo; ${day + 10} passengers drowned, the coast guard said.`,
  (day: number) => `Landslides above Lima buried a mining camp. Geologists counted ${day + 20} miners dead.`,
  (day: number) => `Teachers marched through Accra for higher wages; police detained ${day + 30} teachers.`,
  (day: number) => `Gunmen attacked a wedding near Kabul. Hospitals said ${day + 40} guests were wounded.`,
];

function writeArticle(happening: number, day: number): Input {
  const text = HAPPENINGS[happening]?.(day) ?? "";
  return {
    source: `${happening}-${day}.json`,
    content: JSON.stringify({
      title: text.slice(0, 40),
      text,
      date_publish: `2021-05-0${day}`,
      language: "en",
    }),
  };
}

async function tell(
  inputs: readonly Input[],
  options?: StreamOptions,
  workers?: StreamWorkers,
): Promise<Ledger[]> {
  async function* parts(): AsyncGenerator<Input> {
    yield* inputs;
  }
  const ledgers: Ledger[] = [];
  for await (const { line } of tellStream(parts(), options, workers)) {
    ledgers.push(parseLedger(new TextDecoder().decode(line)));
  }
  return ledgers;
}

/** Even the first parcel, which is packed while nothing is held, is compressed. */
const ALWAYS_TIGHT = -1;

const days = [1, 2, 3].flatMap((day) => HAPPENINGS.map((_, happening) => writeArticle(happening, day)));

test("a stream gives each story once, with all its articles", async () => {
  const ledgers = await tell(days);
  expect(ledgers.map(({ stories }) => stories[0]?.articles.length)).toEqual([3, 3, 3, 3]);
});

test("no more stories are kept open than asked, and none is lost", async () => {
  const ledgers = await tell(days, { openStories: 2 });
  expect(ledgers.flatMap(({ articles }) => articles)).toHaveLength(days.length);
  expect(ledgers.length).toBeGreaterThan(HAPPENINGS.length);
});

test("stories are let go where they take too much memory, even one that never rests, and no article is lost", async () => {
  const ledgers = await tell(days, { mostBytes: 1 });
  expect(ledgers.map(({ articles }) => articles.length)).toEqual(days.map(() => 1));
});

test("what is let go for want of memory does not depend on what is compressed", async () => {
  const mostBytes = 20_000;
  const roomy = await tell(days, { mostBytes });
  expect(await tell(days, { mostBytes, roomyBytes: ALWAYS_TIGHT })).toEqual(roomy);
  expect(roomy.length).toBeGreaterThan(HAPPENINGS.length);
  expect(roomy.length).toBeLessThan(days.length);
});

test("repeats and what cannot be read are problems of the stream", async () => {
  const [first] = days;
  if (first === undefined) throw new Error("no article");
  const ledgers = await tell([first, first, { source: "empty.txt", content: "" }]);
  expect(ledgers.flatMap(({ problems }) => problems.map(({ source }) => source))).toEqual([
    first.source,
    "empty.txt",
  ]);
  const nothing = await tell([{ source: "empty.txt", content: "" }]);
  expect(nothing.flatMap(({ problems }) => problems)).toHaveLength(1);
});

test(
  "a stream told by threads is the one that one thread tells",
  async () => {
    const alone = await tell(days, { openStories: 2 });
    expect(await tell(days, { openStories: 2 }, pool)).toEqual(alone);
    // Nor does it matter whether memory is short.
    expect(await tell(days, { openStories: 2, roomyBytes: ALWAYS_TIGHT }, pool)).toEqual(alone);
    expect(alone.length).toBeGreaterThan(HAPPENINGS.length);
  },
  START,
);
