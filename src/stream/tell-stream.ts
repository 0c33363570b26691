import { StoryIndex } from "../4-group/story-index.ts";
import type { Problem } from "../model/problem.ts";
import { type Part, workTogether } from "../understand.ts";
import {
  type Packed,
  type PackedOutcome,
  packParts,
  type StoryOrder,
  type ToldLine,
  tellPacked,
} from "./pack.ts";

export interface StreamOptions {
  /** Stories kept open: beyond it, the one that has had no article for longest is told and let go. */
  readonly openStories?: number;
  /** Bytes, before compressing, that open stories may hold until what comes next is compressed, which costs time. */
  readonly roomyBytes?: number;
  /** Bytes, before compressing, that open stories may hold at all: beyond it stories are let go as if too many were open. */
  readonly mostBytes?: number;
  /** The reader's own names, "Toyakev" to "Tokayev". */
  readonly aliases?: ReadonlyMap<string, string>;
}

/** Who does the work of a stream: this thread, or several others. */
export interface StreamWorkers {
  /**
   * Stages 1 to 3. Outcomes come in the order of the parts, which are taken only as fast as outcomes are. `isTight` is asked for each few
   * parts: whether memory is to be spared.
   */
  readonly packAll: (parts: AsyncIterable<Part>, isTight: () => boolean) => AsyncIterable<PackedOutcome>;
  /** Stages 4 and 5. */
  readonly tell: (order: StoryOrder) => Promise<ToldLine>;
  /** How many stories may be on their way to be told. */
  readonly tellers: number;
}

/** This thread does all. */
const ALONE: StreamWorkers = {
  packAll: (parts, isTight) =>
    workTogether(parts, (together) => packParts({ parts: together, isTight: isTight() })),
  tell: async (order) => tellPacked(order),
  tellers: 1,
};

/**
 * All stages over a stream of any length in flat memory: each article joins the story it is like, and a story's ledger comes when
 * the story is let go, with the problems met since the last one. Unlike a folder read at once, the outcome
 * depends on the order of the articles, which should be roughly that of their publication; it does not depend on the workers.
 */
export async function* tellStream(
  parts: AsyncIterable<Part>,
  options: StreamOptions = {},
  workers: StreamWorkers = ALONE,
): AsyncGenerator<ToldLine> {
  const underway: Promise<ToldLine>[] = [];
  try {
    for await (const order of orderStories(parts, options, workers)) {
      underway.push(workers.tell(order));
      const first = underway.length < workers.tellers ? undefined : underway.shift();
      if (first !== undefined) yield await first;
    }
    for (let first = underway.shift(); first !== undefined; first = underway.shift()) yield await first;
  } finally {
    // Left early: what is still under way fails or ends unseen.
    for (const left of underway) left.catch(() => undefined);
  }
}

const OPEN_STORIES = 1000;
// Articles are known again among so many of the last, and up to twice as many; a copy of something older counts as new.
const REMEMBERED_ARTICLES = 100_000;
const ROOMY_BYTES = 512_000_000;
// Compressed to less than half but for the first 512 MB, these take about 800 MB. What is let go must not depend on when the workers compress.
const MOST_BYTES = 1_200_000_000;
const REPEATED = "the same article came before; it is counted once";

/** The stories in the order in which they are let go; at the end an order of no story for the problems that are left. */
async function* orderStories(
  parts: AsyncIterable<Part>,
  { openStories = OPEN_STORIES, roomyBytes = ROOMY_BYTES, mostBytes = MOST_BYTES, aliases }: StreamOptions,
  { packAll }: StreamWorkers,
): AsyncGenerator<StoryOrder> {
  const index = new StoryIndex();
  // In the order of their last article: a map keeps the order in which its keys were set.
  const open = new Map<string, Packed[]>();
  let bytesHeld = 0;
  const seen = new LastSeen();
  let problems: Problem[] = [];
  const order = (id: string, articles: StoryOrder["articles"]): StoryOrder => {
    index.close(id);
    open.delete(id);
    for (const { size } of articles) bytesHeld -= size;
    const met = problems;
    problems = [];
    return { id, articles, problems: met, ...(aliases === undefined ? {} : { aliases }) };
  };
  for await (const outcome of packAll(parts, () => bytesHeld > roomyBytes)) {
    for (const problem of outcome.problems) problems.push(problem);
    for (const { id, source, card, packed } of outcome.articles) {
      if (!seen.add(id)) {
        problems.push({ source, stage: "read", reason: REPEATED });
        continue;
      }
      const { id: story, absorbed } = index.join(card, `story-${id}`);
      const own = open.get(story) ?? [];
      own.push(packed);
      bytesHeld += packed.size;
      for (const gone of absorbed) {
        for (const one of open.get(gone) ?? []) own.push(one);
        open.delete(gone);
      }
      open.delete(story);
      open.set(story, own);
      const [oldest] = open.size > openStories || bytesHeld > mostBytes ? open : [];
      if (oldest !== undefined) yield order(...oldest);
    }
  }
  for (const [id, articles] of [...open]) yield order(id, articles);
  if (problems.length > 0) yield order("", []);
}

/** The ids met of late, in two lots: forgetting a whole lot costs nothing, and finding the oldest of one set would. */
class LastSeen {
  private young = new Set<string>();
  private old = new Set<string>();

  /** False for an id that was met before. */
  add(id: string): boolean {
    if (this.young.has(id) || this.old.has(id)) return false;
    this.young.add(id);
    if (this.young.size >= REMEMBERED_ARTICLES) [this.old, this.young] = [this.young, new Set()];
    return true;
  }
}
