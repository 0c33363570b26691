import type { Input } from "./model/article.ts";
import type { Ledger } from "./model/ledger.ts";
import { type RunOptions, runPipeline } from "./pipeline.ts";

/**
 * Reads articles and writes their ledger.
 * Bad input becomes an entry of `problems`; the promise rejects only where Sitrep itself is broken.
 */
export async function sitrep(inputs: readonly Input[], options: RunOptions = {}): Promise<Ledger> {
  return (await runPipeline(inputs, options)).ledger;
}

export { parseLedger } from "./6-export/json.ts";
export type { Article, Input, Published } from "./model/article.ts";
export type { Claim, Claimant, Count, Metric } from "./model/claim.ts";
export type { Figure, Ledger, Policy, Story } from "./model/ledger.ts";
export type { Problem } from "./model/problem.ts";
export type { Progress, RunOptions } from "./pipeline.ts";
