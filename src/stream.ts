import { StoryIndex } from "./4-group/story-index.ts";
import type { Understood } from "./model/digest.ts";
import { type Ledger, SCHEMA } from "./model/ledger.ts";
import type { Problem } from "./model/problem.ts";
import { type Outcome, type RunOptions, tellStory } from "./pipeline.ts";
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
  const open = new Map<string, Understood[]>();
  const seen = new Set<string>();
  let problems: Problem[] = [];
  const tell = (id: string, members: readonly Understood[]): Ledger => {
    index.close(id);
    open.delete(id);
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
      const { id: story, absorbed } = index.join(one.digest, `story-${id}`);
      const members = open.get(story) ?? [];
      members.push(one);
      for (const gone of absorbed) {
        for (const member of open.get(gone) ?? []) members.push(member);
        open.delete(gone);
      }
      open.delete(story);
      open.set(story, members);
      if (open.size <= openStories) continue;
      for (const [oldest, own] of open) {
        yield tell(oldest, own);
        break;
      }
    }
  }
  for (const [id, members] of [...open]) yield tell(id, members);
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
