import { tellStream } from "../src/stream/tell-stream.ts";
import type { Part } from "../src/understand.ts";
import type { StagePool } from "../src/workers/stage-pool.ts";
import { generateCoverage } from "./generate-coverage.ts";

const ARTICLES_PER_STORY = 20;

/**
 * Streams so many generated articles from text to written ledgers, 1,000 stories kept open; on this thread where there is no pool.
 * `onArticle` is called with the number of articles taken so far. Gives the number of stories.
 */
export async function streamCoverage(
  articles: number,
  pool: StagePool | undefined,
  onArticle: (done: number) => void = () => {},
): Promise<number> {
  let [taken, stories] = [0, 0];
  async function* parts(): AsyncGenerator<Part> {
    const size = { stories: Math.ceil(articles / ARTICLES_PER_STORY), articlesPerStory: ARTICLES_PER_STORY };
    for (const article of generateCoverage(size)) {
      yield article;
      onArticle(++taken);
    }
  }
  for await (const _ of tellStream(parts(), {}, pool)) stories++;
  return stories;
}
