import { writeFileSync } from "node:fs";
import { tellStream } from "../src/stream.ts";
import { openUnderstandPool } from "../src/workers/understand-pool.ts";
import { drawGrowth } from "./draw-growth.ts";
import { generateCoverage } from "./generate-coverage.ts";
import { writeTable } from "./measure.ts";

const ARTICLES_PER_STORY = 20;
const THREADS = 2;
const PICTURE = new URL("../docs/pictures/growth.svg", import.meta.url);

/** One stream of so many articles from text to ledgers; the last thousand stories are kept open. */
interface Stretch {
  readonly articles: number;
  readonly seconds: number;
  /** Seconds of processor time, of all threads. */
  readonly work: number;
  /** Resident memory in MB, the most that was seen. */
  readonly peak: number;
  readonly stories: number;
}

/** Time and memory while the articles double, from a thousand on; the whole run draws its picture for docs/performance.md. */
export async function benchGrowth(isQuick: boolean): Promise<string> {
  const most = isQuick ? 4_000 : 256_000;
  const stretches: Stretch[] = [];
  // What the first articles cost is the compiling of the program: they are not counted.
  await runStream(1_000);
  for (let articles = 1_000; articles <= most; articles *= 2) {
    stretches.push(await runStream(articles));
    console.error(`${articles} articles in ${stretches.at(-1)?.seconds.toFixed(1)} s`);
  }
  if (!isQuick)
    writeFileSync(PICTURE, drawGrowth(stretches.map(({ articles, work }) => ({ articles, seconds: work }))));
  const rows = stretches.map(({ articles, seconds, work, peak, stories }, at) => {
    const before = stretches[at - 1];
    return [
      articles.toLocaleString("en"),
      seconds.toFixed(1),
      work.toFixed(1),
      before === undefined ? "" : `${(work / before.work).toFixed(2)}×`,
      (articles / seconds).toFixed(0),
      String(peak),
      stories.toLocaleString("en"),
    ];
  });
  const heads = [
    "articles",
    "seconds",
    "of processor",
    "of half as many",
    "articles/s",
    "peak MB",
    "stories told",
  ];
  return `Generated coverage, streamed through ${THREADS} threads; 1,000 stories kept open.\n\n${writeTable(heads, rows)}`;
}

/** A million articles: memory at every tenth. */
export async function benchMemory(isQuick: boolean): Promise<string> {
  const million = isQuick ? 4_000 : 1_000_000;
  const rows: string[][] = [];
  await runStream(million, (articles, peak, seconds) => {
    rows.push([articles.toLocaleString("en"), String(peak), (articles / seconds).toFixed(0)]);
    console.error(`${articles} articles, ${peak} MB, ${(articles / seconds).toFixed(0)} articles/s`);
  });
  return writeTable(["articles so far", "resident MB", "articles/s"], rows);
}

async function runStream(
  articles: number,
  onTenth?: (done: number, megabytes: number, seconds: number) => void,
): Promise<Stretch> {
  const pool = openUnderstandPool(THREADS);
  const [began, before] = [performance.now(), process.cpuUsage()];
  const inputs = generateCoverage({
    stories: Math.ceil(articles / ARTICLES_PER_STORY),
    articlesPerStory: ARTICLES_PER_STORY,
  });
  let [stories, done, peak, next] = [0, 0, 0, articles / 10];
  for await (const ledger of tellStream(pool.understandAll(inputs))) {
    stories += ledger.stories.length;
    done += ledger.articles.length;
    const megabytes = Math.round(process.memoryUsage.rss() / 1e6);
    peak = Math.max(peak, megabytes);
    if (done < next) continue;
    next += articles / 10;
    onTenth?.(done, megabytes, (performance.now() - began) / 1000);
  }
  await pool.close();
  const { user, system } = process.cpuUsage(before);
  return {
    articles,
    seconds: (performance.now() - began) / 1000,
    work: (user + system) / 1e6,
    peak,
    stories,
  };
}
