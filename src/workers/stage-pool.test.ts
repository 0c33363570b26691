import { afterAll, expect, test } from "vitest";
import type { Input } from "../model/article.ts";
import { type Outcome, understandInput } from "../understand.ts";
import { openStagePool } from "./stage-pool.ts";

// From source, each thread compiles the whole program first.
const START = 120_000;

const pool = openStagePool(2);
afterAll(() => pool.close());

const inputs: Input[] = Array.from({ length: 90 }, (_, index) => ({
  source: `${index}.txt`,
  content:
    index === 40
      ? ""
      : `Police in Oslo said ${index + 2} people were killed on Monday. ${"It rained. ".repeat(index)}`,
}));

test(
  "threads give what one gives, in the order of the inputs, problems included",
  async () => {
    const outcomes: Outcome[] = [];
    for await (const outcome of pool.understandAll(inputs)) outcomes.push(outcome);
    expect(outcomes).toEqual(inputs.map(understandInput));
    expect(outcomes[40]?.problems).toHaveLength(1);
  },
  START,
);

test(
  "inputs are taken only as fast as outcomes are",
  async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Input> {
      for (;;) yield { source: `${taken++}.txt`, content: "Two people died." };
    }
    let seen = 0;
    for await (const _ of pool.understandAll(endless())) {
      if (++seen === 100) break;
    }
    // Two threads, two parcels of 32 each, and the parcel that is being read.
    expect(taken).toBeLessThan(100 + 6 * 32);
  },
  START,
);
