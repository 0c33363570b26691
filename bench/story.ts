import { StoryTeller } from "../src/pipeline.ts";
import { understandParts } from "../src/understand.ts";
import { generateCoverage } from "./generate-coverage.ts";
import { writeTable } from "./measure.ts";

const SIZES = [1_000, 4_000, 10_000];
const QUICK_SIZES = [200];
const LATE = 5;

/** One long story: telling it anew, and going on with one more article, in processor time and in what was compared. */
export function benchStory(isQuick: boolean): string {
  const rows = (isQuick ? QUICK_SIZES : SIZES).map((size) => {
    const inputs = [...generateCoverage({ stories: 1, articlesPerStory: size + LATE })];
    const members = understandParts(inputs).flatMap(({ understood }) => understood);
    let steps = 0;
    const teller = new StoryTeller("story", () => steps++);
    const anew = timeWork(() => teller.tell(members.slice(0, size)));
    const before = steps;
    const later = members
      .slice(size)
      .map((_, at) => timeWork(() => teller.tell(members.slice(0, size + at + 1))));
    return [
      size.toLocaleString("en"),
      anew.toFixed(2),
      (later.reduce((sum, seconds) => sum + seconds, 0) / later.length).toFixed(2),
      before.toLocaleString("en"),
      Math.round((steps - before) / later.length).toLocaleString("en"),
    ];
  });
  const heads = ["articles of one story", "told anew, s", "one more, s", "steps anew", "steps for one more"];
  return `Seconds of processor time; articles read and compared, claims compared, reports and figures made.\n\n${writeTable(heads, rows)}`;
}

function timeWork(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
