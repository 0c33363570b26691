import { tellStream } from "../src/stream.ts";
import { openUnderstandPool } from "../src/workers/understand-pool.ts";
import { generateCoverage } from "./generate-coverage.ts";
import { writeTable } from "./measure.ts";

const ARTICLES_PER_STORY = 20;
const THREADS = 2;

/** One stream of so many articles from text to ledgers; the last thousand stories are kept open. */
interface Stretch {
  readonly articles: number;
  readonly seconds: number;
  /** Resident memory in MB, the most that was seen. */
  readonly peak: number;
  readonly stories: number;
}

/** Time and memory while the articles double, from a thousand on. */
export async function benchGrowth(isQuick: boolean): Promise<string> {
  const most = isQuick ? 4_000 : 256_000;
  const stretches: Stretch[] = [];
  for (let articles = 1_000; articles <= most; articles *= 2) stretches.push(await runStream(articles));
  const rows = stretches.map(({ articles, seconds, peak, stories }, at) => {
    const before = stretches[at - 1];
    return [
      articles.toLocaleString("en"),
      seconds.toFixed(1),
      before === undefined ? "" : `${(seconds / before.seconds).toFixed(2)}×`,
      (articles / seconds).toFixed(0),
      String(peak),
      stories.toLocaleString("en"),
    ];
  });
  const heads = ["articles", "seconds", "time of half as many", "articles/s", "peak MB", "stories told"];
  return `Generated coverage, streamed through ${THREADS} threads; 1,000 stories kept open.\n\n${writeTable(heads, rows)}`;
}

/** A million articles: memory every hundred thousand. */
export async function benchMemory(isQuick: boolean): Promise<string> {
  const million = isQuick ? 4_000 : 1_000_000;
  const rows: string[][] = [];
  await runStream(million, (articles, peak, seconds) => {
    rows.push([articles.toLocaleString("en"), String(peak), (articles / seconds).toFixed(0)]);
  });
  return writeTable(["articles so far", "resident MB", "articles/s"], rows);
}

async function runStream(
  articles: number,
  onTenth?: (done: number, megabytes: number, seconds: number) => void,
): Promise<Stretch> {
  const pool = openUnderstandPool(THREADS);
  const began = performance.now();
  const inputs = generateCoverage({
    stories: Math.ceil(articles / ARTICLES_PER_STORY),
    articlesPerStory: ARTICLES_PER_STORY,
  });
  let [stories, done, peak, next] = [0, 0, 0, articles / 10];
  for await (const ledger of tellStream(pool.understandAll(inputs))) {
    stories += ledger.stories.length;
    done += ledger.articles.length;
    const megabytes = Math.round(process.memoryUsage().rss / 1e6);
    peak = Math.max(peak, megabytes);
    if (done < next) continue;
    next += articles / 10;
    onTenth?.(done, megabytes, (performance.now() - began) / 1000);
  }
  await pool.close();
  return { articles, seconds: (performance.now() - began) / 1000, peak, stories };
}
