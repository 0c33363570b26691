import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { PackedOutcome, StoryOrder, ToldLine } from "../stream/pack.ts";
import type { Outcome, Part } from "../understand.ts";
import type { Jobs, Request } from "./stage-worker.ts";

/**
 * Threads that do the work of the stages. Outcomes come in the order of the parts, whatever the threads' pace; parts are taken only as fast
 * as outcomes are, so a stream of any length runs in flat memory. Rejects only where Sitrep itself is broken.
 * Close it when done: threads keep a program alive.
 */
export interface StagePool {
  /** Stages 1 to 3 of every input, 2 and 3 of what was read already. */
  understandAll(parts: Parts): AsyncGenerator<Outcome>;
  /** The same, each article packed. */
  packAll(parts: Parts, isTight: () => boolean): AsyncGenerator<PackedOutcome>;
  /** Stages 4 and 5 of one story. */
  tell(order: StoryOrder): Promise<ToldLine>;
  /** How many stories keep all threads busy. */
  readonly tellers: number;
  close(): Promise<void>;
}

type Parts = Iterable<Part> | AsyncIterable<Part>;

// A parcel is large enough that sending it costs little beside the work, and small enough that all threads end together.
const PARCEL_PARTS = 32;
const PARCEL_BYTES = 200_000;
// One parcel at work and one waiting for each thread.
const PARCELS_A_THREAD = 2;

/** Starts `threads` threads; each loads the places and words for itself when its first job comes. */
export function openStagePool(threads: number): StagePool {
  const members = Array.from({ length: threads }, () => new Member());
  let number = 0;
  const ask = <Name extends keyof Jobs>(name: Name, work: Request<Name>["work"], size: number) => {
    const [idlest] = [...members].sort((a, b) => a.load - b.load);
    if (idlest === undefined) throw new RangeError("a pool has at least one thread");
    return idlest.ask({ number: number++, name, work }, size);
  };
  async function* sendAll<Result>(parts: Parts, send: (parcel: Part[]) => Promise<readonly Result[]>) {
    const sent: Promise<readonly Result[]>[] = [];
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
  }
  return {
    understandAll: (parts) => sendAll(parts, (parcel) => ask("understand", parcel, parcel.length)),
    packAll: (parts, isTight) =>
      sendAll(parts, (parcel) => ask("pack", { parts: parcel, isTight: isTight() }, parcel.length)),
    tell: (order) => ask("tell", order, order.articles.length),
    tellers: threads * PARCELS_A_THREAD,
    close: async () => {
      await Promise.all(members.map((member) => member.close()));
    },
  };
}

async function* packParcels(parts: Parts): AsyncGenerator<Part[]> {
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
  /** Articles, or what may hold some: how long the thread will be at it. */
  readonly size: number;
  readonly resolve: (result: never) => void;
  readonly reject: (reason: Error) => void;
}

/** One thread and the jobs it has not answered yet. */
class Member {
  private readonly waiting = new Map<number, Waiting>();
  private readonly worker = startWorker();

  constructor() {
    this.worker.on("message", ({ number, result }: { number: number; result: never }) => {
      this.waiting.get(number)?.resolve(result);
      this.waiting.delete(number);
    });
    this.worker.on("error", (error) => this.fail(error));
    this.worker.on("exit", (code) => this.fail(new Error(`a thread ended with code ${code}`)));
  }

  get load(): number {
    let load = 0;
    for (const { size } of this.waiting.values()) load += size;
    return load;
  }

  ask<Name extends keyof Jobs>(request: Request<Name>, size: number): Promise<ReturnType<Jobs[Name]>> {
    return new Promise((resolve, reject) => {
      this.waiting.set(request.number, { size, resolve, reject });
      this.worker.postMessage(request);
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

// What a few articles leave behind is gone before it must be copied: a tenth less work than with the usual 48 MB.
const resourceLimits = { maxYoungGenerationSizeMb: 192 };

/** The built worker beside the built program; from source, the TypeScript one, started through the loader that runs the sources. */
function startWorker(): Worker {
  if (extname(import.meta.url) !== ".ts")
    return new Worker(new URL("./stage-worker.js", import.meta.url), { resourceLimits });
  const source = JSON.stringify(new URL("./stage-worker.ts", import.meta.url).href);
  const script = `import("tsx/esm/api").then(({ tsImport }) => tsImport(${source}, ${source}))`;
  return new Worker(script, { eval: true, resourceLimits });
}
