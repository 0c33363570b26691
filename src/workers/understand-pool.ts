import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Outcome, Part } from "../understand.ts";
import type { Parcel } from "./understand-worker.ts";

/** Threads that understand articles. Close it when done: threads keep a program alive. */
export interface UnderstandPool {
  /**
   * Stages 1 to 3 of every input, 2 and 3 of what was read already, in the order given whatever the threads' pace. Takes parts only as
   * fast as outcomes are taken, so a stream of any length runs in flat memory. Rejects only where Sitrep itself is broken.
   */
  understandAll(parts: Iterable<Part> | AsyncIterable<Part>): AsyncGenerator<Outcome>;
  close(): Promise<void>;
}

// A parcel is large enough that sending it costs little beside the work, and small enough that all threads end together.
const PARCEL_PARTS = 32;
const PARCEL_BYTES = 200_000;
// One parcel at work and one waiting for each thread.
const PARCELS_A_THREAD = 2;

/** Starts `threads` threads; each loads the places and words for itself when its first parcel comes. */
export function openUnderstandPool(threads: number): UnderstandPool {
  const members = Array.from({ length: threads }, () => new Member());
  let number = 0;
  const send = (parts: readonly Part[]): Promise<readonly Outcome[]> => {
    const [idlest] = [...members].sort((a, b) => a.load - b.load);
    if (idlest === undefined) throw new RangeError("a pool has at least one thread");
    return idlest.understand({ number: number++, parts });
  };
  return {
    async *understandAll(parts) {
      const sent: Promise<readonly Outcome[]>[] = [];
      try {
        for await (const parcel of packParcels(parts)) {
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

async function* packParcels(parts: Iterable<Part> | AsyncIterable<Part>): AsyncGenerator<Part[]> {
  let parcel: Part[] = [];
  let bytes = 0;
  for await (const part of parts) {
    parcel.push(part);
    bytes += lengthOf(part);
    if (parcel.length < PARCEL_PARTS && bytes < PARCEL_BYTES) continue;
    yield parcel;
    parcel = [];
    bytes = 0;
  }
  if (parcel.length > 0) yield parcel;
}

function lengthOf(part: Part): number {
  if ("content" in part) return part.content.length;
  return part.readings.reduce((sum, { article }) => sum + article.text.length, 0);
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
