import { parentPort } from "node:worker_threads";
import { packParts, tellPacked } from "../stream/pack.ts";
import { understandParts } from "../understand.ts";

/** What a thread can be asked to do. */
const JOBS = { understand: understandParts, pack: packParts, tell: tellPacked };

export type Jobs = typeof JOBS;

/** A job by name, with what it is about; the answer bears the same number. */
export interface Request<Name extends keyof Jobs = keyof Jobs> {
  readonly number: number;
  readonly name: Name;
  readonly work: Parameters<Jobs[Name]>[0];
}

function answer<Name extends keyof Jobs>({ number, name, work }: Request<Name>): void {
  const run = JOBS[name] as (work: Request<Name>["work"]) => ReturnType<Jobs[Name]>;
  parentPort?.postMessage({ number, result: run(work) });
}

// Runs in a thread of its own: takes one job after another and sends back what came of it.
parentPort?.on("message", answer);
