import { parentPort } from "node:worker_threads";
import { type Part, understandParts } from "../understand.ts";

/** Parts in their order; the answer holds one outcome for each. */
export interface Parcel {
  readonly number: number;
  readonly parts: readonly Part[];
}

// Runs in a thread of its own: takes parcels and sends back what stages 1 to 3 made of them.
parentPort?.on("message", ({ number, parts }: Parcel) => {
  parentPort?.postMessage({ number, outcomes: understandParts(parts) });
});
