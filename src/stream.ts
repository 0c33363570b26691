import { deflateRawSync, inflateRawSync } from "node:zlib";
import { makeCard, StoryIndex } from "./4-group/story-index.ts";
import type { Understood } from "./model/digest.ts";
import { type Ledger, SCHEMA } from "./model/ledger.ts";
import type { Problem } from "./model/problem.ts";
import { type RunOptions, tellStory } from "./pipeline.ts";
import type { Outcome } from "./understand.ts";
import { VERSION } from "./version.ts";

export interface StreamOptions extends Pick<RunOptions, "aliases"> {
  /** Stories kept open: beyond it, the one that has had no article for longest is told and let go. */
  readonly openStories?: number;
}

const OPEN_STORIES = 1000;
// Articles are known again among so many of the last; a copy of something older counts as new.
const REMEMBERED_ARTICLES = 200_000;
const REPEATED = "the same article came before; it is counted once";
const EMPTY: Ledger = {
  schema: SCHEMA,
  generatedBy: `sitrep ${VERSION}`,
  articles: [],
  claims: [],
  stories: [],
  problems: [],
};

/**
 * Stages 4 and 5 over a stream of any length in flat memory: each article joins the story it is like, and a story's ledger comes when
 * the story is let go, with the problems met since the last one. Unlike a folder read at once, the outcome
 * depends on the order of the articles, which should be roughly that of their publication.
 */
export async function* tellStream(
  outcomes: AsyncIterable<Outcome>,
  { openStories = OPEN_STORIES, aliases }: StreamOptions = {},
): AsyncGenerator<Ledger> {
  const index = new StoryIndex();
  // In the order of their last article: a map keeps the order in which its keys were set.
  const open = new Map<string, OpenStory>();
  const loose = new LooseArticles();
  const seen = new Set<string>();
  let problems: Problem[] = [];
  const tell = (id: string, story: OpenStory): Ledger => {
    index.close(id);
    open.delete(id);
    const members = loose.takeAll(story);
    const met = problems;
    problems = [];
    const told = tellStory(id, members, aliases === undefined ? {} : { aliases });
    return { ...EMPTY, articles: told.articles, claims: told.claims, stories: [told.story], problems: met };
  };
  for await (const outcome of outcomes) {
    for (const problem of outcome.problems) problems.push(problem);
    for (const one of outcome.understood) {
      const { id } = one.digest.article;
      if (seen.has(id)) {
        problems.push({ source: one.digest.article.source, stage: "read", reason: REPEATED });
        continue;
      }
      remember(id, seen);
      const { id: story, absorbed } = index.join(makeCard(one.digest), `story-${id}`);
      const own = open.get(story) ?? { parcels: [], loose: [] };
      loose.put(own, one);
      for (const gone of absorbed) {
        const other = open.get(gone);
        if (other !== undefined) loose.move(other, own);
        open.delete(gone);
      }
      open.delete(story);
      open.set(story, own);
      if (open.size <= openStories) continue;
      for (const [oldest, resting] of open) {
        yield tell(oldest, resting);
        break;
      }
    }
  }
  for (const [id, story] of [...open]) yield tell(id, story);
  if (problems.length > 0) yield { ...EMPTY, problems };
}

function remember(id: string, seen: Set<string>): void {
  seen.add(id);
  if (seen.size <= REMEMBERED_ARTICLES) return;
  for (const oldest of seen) {
    seen.delete(oldest);
    return;
  }
}

/** The articles of an open story, in no order: telling puts them in theirs. */
interface OpenStory {
  /** Several articles each: compressed JSON, a fifth of its length and a twentieth of the objects' memory. */
  readonly parcels: Uint8Array[];
  readonly loose: Understood[];
}

// So many articles are kept as objects, of all open stories together; a parcel holds what a story gathered meanwhile.
const LOOSE_ARTICLES = 512;
const FASTEST = 1;

/** Keeps count of the articles that are not packed, and packs them when they are many. */
class LooseArticles {
  private readonly holders = new Set<OpenStory>();
  private count = 0;

  put(story: OpenStory, one: Understood): void {
    story.loose.push(one);
    this.holders.add(story);
    if (++this.count < LOOSE_ARTICLES) return;
    for (const holder of this.holders) holder.parcels.push(packArticles(holder.loose.splice(0)));
    this.holders.clear();
    this.count = 0;
  }

  move(from: OpenStory, to: OpenStory): void {
    to.parcels.push(...from.parcels);
    to.loose.push(...from.loose);
    if (this.holders.delete(from)) this.holders.add(to);
  }

  /** All articles of a story that is let go. */
  takeAll(story: OpenStory): Understood[] {
    if (this.holders.delete(story)) this.count -= story.loose.length;
    return [...story.parcels.flatMap(unpackArticles), ...story.loose];
  }
}

/** What telling needs of articles: what they were read from is not told. */
function packArticles(articles: readonly Understood[]): Uint8Array {
  const told = articles.map((one): Understood => ({ ...one, zones: [], drops: [] }));
  return deflateRawSync(JSON.stringify(told), { level: FASTEST });
}

function unpackArticles(parcel: Uint8Array): Understood[] {
  return JSON.parse(inflateRawSync(parcel).toString("utf8")) as Understood[];
}
