import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { scoreAttribution } from "./attribution/score.ts";
import { scoreClaimedTolls } from "./claimed-tolls/score.ts";
import { scoreConnectivity } from "./connectivity/score.ts";
import { compareWithFloors, type Floors, tightenFloors, type Verdict } from "./floors.ts";
import { scoreIncidentTolls } from "./incident-tolls/score.ts";
import { scoreMainText } from "./main-text/score.ts";
import { scoreMuc4 } from "./muc4/score.ts";
import { scoreNumberDateSpecs } from "./number-date-specs/score.ts";
import { scorePageDates } from "./page-dates/score.ts";
import { scorePoliceEvents } from "./police-events/score.ts";
import type { Score, Scorer } from "./scorer.ts";
import { scoreSeeds } from "./seeds/score.ts";
import { scoreStories } from "./stories.ts";
import { scoreStoryStreams } from "./story-streams.ts";
import { scoreTimeExpressions } from "./time-expressions.ts";

const timeExpressions: Scorer = {
  name: "time-expressions",
  folder: "time-expressions",
  score: async (goldFolder) => scoreTimeExpressions(goldFolder),
};

const SCORERS: readonly Scorer[] = [
  scoreSeeds,
  scoreClaimedTolls,
  scoreIncidentTolls,
  scoreStories,
  scoreStoryStreams,
  scorePoliceEvents,
  scoreMuc4,
  scoreConnectivity,
  timeExpressions,
  scoreNumberDateSpecs,
  scoreMainText,
  scorePageDates,
  scoreAttribution,
];

const USAGE = `npm run eval -- [SET…] [--errors N] [--match TEXT] [--sample N] [--update]
  SET          ${SCORERS.map((scorer) => scorer.name).join(", ")}; all where none is named
  --errors N   print the N worst errors of each set, and its breakdowns
  --match TEXT print only errors that hold TEXT
  --sample N   score only N cases of a large set; floors are not checked
  --update     raise the floors to what was measured; never lowers one
The data is read from $SITREP_GOLD, or from ../shared/gold beside the checkout.`;

const HERE = dirname(fileURLToPath(import.meta.url));
const FLOORS_FILE = join(HERE, "floors.json");
const GOLD = resolve(process.env.SITREP_GOLD ?? join(HERE, "../../shared/gold"));

const { values: flags, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: "string", default: "0" },
    match: { type: "string", default: "" },
    sample: { type: "string" },
    update: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

process.exitCode = await run();

/** Measures every set that is wanted and present; gives the exit code. */
async function run(): Promise<number> {
  const unknown = wanted.filter((name) => !SCORERS.some((scorer) => scorer.name === name));
  const sample = flags.sample === undefined ? undefined : Number(flags.sample);
  if (
    flags.help ||
    unknown.length > 0 ||
    !(sample === undefined || (Number.isInteger(sample) && sample > 0))
  ) {
    if (unknown.length > 0) console.error(`No set is called ${unknown.join(", ")}.`);
    console.log(USAGE);
    return flags.help ? 0 : 2;
  }
  const scorers = SCORERS.filter((scorer) => wanted.length === 0 || wanted.includes(scorer.name));
  const present = scorers.filter((scorer) => existsSync(join(GOLD, scorer.folder)));
  const absent = scorers.filter((scorer) => !present.includes(scorer));
  if (absent.length > 0) {
    const names = absent.map((scorer) => scorer.name).join(", ");
    console.log(
      `Not measured, no data under ${GOLD}: ${names}. Set SITREP_GOLD to the folder that holds it.`,
    );
  }
  const floors: Floors = JSON.parse(readFileSync(FLOORS_FILE, "utf8"));
  const failures: string[] = [];
  let raised = floors;
  for (const scorer of present) {
    const began = performance.now();
    const score = await measure(scorer, sample);
    const seconds = (performance.now() - began) / 1000;
    if (typeof score === "string") {
      console.log(`\n${scorer.name}: failed after ${seconds.toFixed(1)} s: ${score}`);
      failures.push(`${scorer.name} failed: ${score.split("\n", 1)[0]}`);
      continue;
    }
    const own = sample === undefined ? (floors[scorer.name] ?? {}) : {};
    const verdicts = compareWithFloors(score.metrics, own);
    printScore(scorer, score, verdicts, seconds);
    failures.push(...verdicts.filter((verdict) => !verdict.ok).map((verdict) => describe(scorer, verdict)));
    raised = { ...raised, [scorer.name]: tightenFloors(score.metrics, floors[scorer.name] ?? {}) };
  }
  if (flags.update && sample === undefined)
    writeFileSync(FLOORS_FILE, `${JSON.stringify(raised, null, 2)}\n`);
  if (failures.length > 0) console.error(`\n${failures.join("\n")}`);
  return failures.length > 0 ? 1 : 0;
}

/** A scorer that breaks is reported as a message, so that the others still run. */
async function measure(scorer: Scorer, sample: number | undefined): Promise<Score | string> {
  try {
    return await scorer.score(join(GOLD, scorer.folder), { sample });
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function printScore(scorer: Scorer, score: Score, verdicts: readonly Verdict[], seconds: number): void {
  const sampled = flags.sample === undefined ? "" : `, a sample of ${flags.sample}, floors not checked`;
  console.log(`\n${scorer.name} (${seconds.toFixed(1)} s${sampled})`);
  for (const note of score.notes ?? []) console.log(`  ${note}`);
  console.log(`  ${"measure".padEnd(24)}${"value".padStart(9)}${"floor".padStart(9)}  ok`);
  for (const { measure: name, value, floor, ok } of verdicts) {
    const limit = floor === null ? "–" : show(floor);
    console.log(`  ${name.padEnd(24)}${show(value).padStart(9)}${limit.padStart(9)}  ${ok ? "yes" : "NO"}`);
  }
  const shown = Number(flags.errors);
  if (shown === 0) return;
  for (const line of score.tables ?? []) console.log(`  ${line}`);
  const errors = score.errors.filter((error) => error.includes(flags.match));
  console.log(`  ${Math.min(shown, errors.length)} of ${errors.length} errors:`);
  for (const error of errors.slice(0, shown)) console.log(`  - ${error}`);
}

function describe(scorer: Scorer, { measure: name, value, floor }: Verdict): string {
  return `${scorer.name} ${name} is ${show(value)}, its floor ${floor === null ? "–" : show(floor)}`;
}

function show(value: number): string {
  return Number.isInteger(value) && Math.abs(value) > 1 ? String(value) : value.toFixed(3);
}
