import { writeFileSync } from "node:fs";
import { tellStream } from "../src/stream/tell-stream.ts";
import type { Part } from "../src/understand.ts";
import { openStagePool } from "../src/workers/stage-pool.ts";
import { drawGrowth } from "./draw-growth.ts";
import { generateCoverage } from "./generate-coverage.ts";
import { writeTable } from "./measure.ts";

const ARTICLES_PER_STORY = 20;
const THREADS = 2;
const PICTURE = new URL("../docs/pictures/growth.svg", import.meta.url);

/** What the first so many articles of a stream took. */
interface Stretch {
  readonly articles: number;
  readonly seconds: number;
  /** Seconds of processor time, of all threads. */
  readonly work: number;
  /** Resident memory in MB at that moment. */
  readonly memory: number;
  readonly stories: number;
}

/**
 * One stream of a million articles from text to ledgers, the last thousand stories kept open: time and memory whenever the articles
 * have doubled. The whole run draws its picture for docs/performance.md.
 */
export async function benchGrowth(isQuick: boolean, articles: number): Promise<string> {
  // What the first articles cost is the compiling of the program: they are not counted.
  await streamArticles(1_000);
  const stretches = await streamArticles(isQuick ? 4_000 : articles);
  if (!isQuick)
    writeFileSync(PICTURE, drawGrowth(stretches.map(({ articles, work }) => ({ articles, seconds: work }))));
  const rows = stretches.map(({ articles, seconds, work, memory, stories }, at) => {
    const before = stretches[at - 1];
    return [
      articles.toLocaleString("en"),
      seconds.toFixed(0),
      work.toFixed(0),
      before?.articles === articles / 2 ? `${(work / before.work).toFixed(2)}×` : "",
      (articles / seconds).toFixed(0),
      String(memory),
      stories.toLocaleString("en"),
    ];
  });
  const heads = [
    "articles",
    "seconds",
    "of processor",
    "of half as many",
    "articles/s",
    "MB",
    "stories told",
  ];
  return `Generated coverage, streamed through ${THREADS} threads; 1,000 stories kept open.\n\n${writeTable(heads, rows)}`;
}

async function streamArticles(most: number): Promise<Stretch[]> {
  const pool = openStagePool(THREADS);
  const [began, before] = [performance.now(), process.cpuUsage()];
  const stretches: Stretch[] = [];
  let stories = 0;
  const note = (articles: number) => {
    const { user, system } = process.cpuUsage(before);
    const stretch = {
      articles,
      seconds: (performance.now() - began) / 1000,
      work: (user + system) / 1e6,
      memory: Math.round(process.memoryUsage.rss() / 1e6),
      stories,
    };
    stretches.push(stretch);
    console.error(`${articles} articles, ${stretch.seconds.toFixed(0)} s, ${stretch.memory} MB`);
  };
  const coverage = generateCoverage({
    stories: Math.ceil(most / ARTICLES_PER_STORY),
    articlesPerStory: ARTICLES_PER_STORY,
  });
  const workers = {
    ...pool,
    packAll: (parts: AsyncIterable<Part>) => countArticles(pool.packAll(parts), 1_000, note),
  };
  for await (const _ of tellStream(toStream(coverage), {}, workers)) stories++;
  // The last one has all stories told.
  if (stretches.at(-1)?.articles === most) stretches.pop();
  note(most);
  await pool.close();
  return stretches;
}

async function* toStream<T>(all: Iterable<T>): AsyncGenerator<T> {
  yield* all;
}

/** Passes outcomes on, and tells `note` when `first` of them went by and whenever they have doubled since. */
async function* countArticles<T>(
  outcomes: AsyncIterable<T>,
  first: number,
  note: (articles: number) => void,
): AsyncGenerator<T> {
  let [done, next] = [0, first];
  for await (const outcome of outcomes) {
    yield outcome;
    if (++done < next) continue;
    note(done);
    next *= 2;
  }
}
