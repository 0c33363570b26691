import { parentPort } from "node:worker_threads";
import type { Input } from "../model/article.ts";
import { understandInput } from "../pipeline.ts";

/** A parcel of inputs, in order; the answer holds one outcome for each. */
export interface Parcel {
  readonly number: number;
  readonly inputs: readonly Input[];
}

// Runs in a thread of its own: takes parcels of inputs and sends back what stages 1 to 3 made of them.
parentPort?.on("message", ({ number, inputs }: Parcel) => {
  parentPort?.postMessage({ number, outcomes: inputs.map(understandInput) });
});
