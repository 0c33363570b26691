import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Input } from "../model/article.ts";
import type { Outcome } from "../pipeline.ts";
import type { Parcel } from "./understand-worker.ts";

/** Threads that understand articles. Close it when done: threads keep a program alive. */
export interface UnderstandPool {
  /**
   * Stages 1 to 3 of every input, in the order given whatever the threads' pace. Takes inputs only as fast as outcomes are taken, so a
   * stream of any length runs in flat memory. Rejects only where Sitrep itself is broken.
   */
  understandAll(inputs: Iterable<Input> | AsyncIterable<Input>): AsyncGenerator<Outcome>;
  close(): Promise<void>;
}

// A parcel is large enough that sending it costs little beside the work, and small enough that all threads end together.
const PARCEL_INPUTS = 32;
const PARCEL_BYTES = 200_000;
// One parcel at work and one waiting for each thread.
const PARCELS_A_THREAD = 2;

/** Starts `threads` threads; each loads the places and words for itself when its first parcel comes. */
export function openUnderstandPool(threads: number): UnderstandPool {
  const members = Array.from({ length: threads }, () => new Member());
  let number = 0;
  const send = (inputs: readonly Input[]): Promise<readonly Outcome[]> => {
    const [idlest] = [...members].sort((a, b) => a.load - b.load);
    if (idlest === undefined) throw new RangeError("a pool has at least one thread");
    return idlest.understand({ number: number++, inputs });
  };
  return {
    async *understandAll(inputs) {
      const sent: Promise<readonly Outcome[]>[] = [];
      try {
        for await (const parcel of packParcels(inputs)) {
          sent.push(send(parcel));
          if (sent.length >= threads * PARCELS_A_THREAD) yield* (await sent.shift()) ?? [];
        }
        for (const outcomes of sent.splice(0)) yield* await outcomes;
      } finally {
        // Left early: what is still under way fails or ends unseen.
        for (const left of sent) left.catch(() => undefined);
      }
    },
    close: async () => {
      await Promise.all(members.map((member) => member.close()));
    },
  };
}

async function* packParcels(inputs: Iterable<Input> | AsyncIterable<Input>): AsyncGenerator<Input[]> {
  let parcel: Input[] = [];
  let bytes = 0;
  for await (const input of inputs) {
    parcel.push(input);
    bytes += input.content.length;
    if (parcel.length < PARCEL_INPUTS && bytes < PARCEL_BYTES) continue;
    yield parcel;
    parcel = [];
    bytes = 0;
  }
  if (parcel.length > 0) yield parcel;
}

interface Waiting {
  readonly resolve: (outcomes: readonly Outcome[]) => void;
  readonly reject: (reason: Error) => void;
}

/** One thread and the parcels it has not answered yet. */
class Member {
  private readonly waiting = new Map<number, Waiting>();
  private readonly worker = new Worker(...locateWorker());

  constructor() {
    this.worker.on("message", ({ number, outcomes }: { number: number; outcomes: readonly Outcome[] }) => {
      this.waiting.get(number)?.resolve(outcomes);
      this.waiting.delete(number);
    });
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", (code) => this.fail(new Error(`a thread ended with code ${code}`)));
  }

  get load(): number {
    return this.waiting.size;
  }

  understand(parcel: Parcel): Promise<readonly Outcome[]> {
    return new Promise((resolve, reject) => {
      this.waiting.set(parcel.number, { resolve, reject });
      this.worker.postMessage(parcel);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: unknown): void {
    const reason = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}

/** The built worker beside the built program; from source, the TypeScript one, started through the loader that runs the sources. */
function locateWorker(): ConstructorParameters<typeof Worker> {
  if (extname(import.meta.url) !== ".ts") return [new URL("./understand-worker.js", import.meta.url)];
  const source = JSON.stringify(new URL("./understand-worker.ts", import.meta.url).href);
  return [`import("tsx/esm/api").then(({ tsImport }) => tsImport(${source}, ${source}))`, { eval: true }];
}
