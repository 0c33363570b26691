import { parseArgs } from "node:util";
import { benchCores } from "./cores.ts";
import { benchGrowth } from "./growth.ts";
import { benchMemory } from "./memory.ts";
import { benchPages } from "./pages.ts";
import { benchShared, benchStages } from "./stages.ts";
import { benchStart } from "./start.ts";
import { benchStory } from "./story.ts";

/** A benchmark writes what it measured as Markdown; `isQuick` keeps all of them within a minute. */
type Bench = (isQuick: boolean, articles?: number) => string | Promise<string>;

const BENCHES: Readonly<Record<string, Bench>> = {
  stages: benchStages,
  shared: benchShared,
  pages: benchPages,
  cores: benchCores,
  start: benchStart,
  growth: benchGrowth,
  memory: benchMemory,
  story: benchStory,
};

const USAGE = `npm run bench -- [NAME…] [--quick]
  NAME     ${Object.keys(BENCHES).join(", ")}; all where none is named
  --quick  small sizes and few rounds: ends within a minute
  --articles N  the longest stream of growth (256,000), or the stream of memory (1,000,000)`;

const { values: flags, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    articles: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const unknown = wanted.filter((name) => BENCHES[name] === undefined);
if (flags.help || unknown.length > 0) {
  console.log(unknown.length > 0 ? `no benchmark is called ${unknown.join(", ")}\n${USAGE}` : USAGE);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  const articles = flags.articles === undefined ? undefined : Number(flags.articles);
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length === 0 || wanted.includes(name))
      console.log(`## ${name}\n\n${await bench(flags.quick, articles)}\n`);
  }
}
