import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Input } from "../src/model/article.ts";
import { generateCoverage } from "./generate-coverage.ts";
import { timeStages } from "./time-stages.ts";

const EXAMPLE = fileURLToPath(new URL("../examples/kazakhstan-2022/", import.meta.url));
const SHARED = fileURLToPath(new URL("../../shared/", import.meta.url));

/** The stages on what the repository holds: the example story and generated coverage, dense with claims. */
export function benchStages(isQuick: boolean): string {
  const coverage = generateCoverage({ stories: isQuick ? 4 : 20, articlesPerStory: 10 });
  return timeStages([...readFolder(EXAMPLE), ...coverage], isQuick ? 3 : 9);
}

/** The same on real articles that the repository may not hold: the seeds, and those of the grouping and toll measurements. */
export function benchShared(isQuick: boolean): string {
  if (!existsSync(SHARED)) return "Left out: there is no ../shared.";
  const tolls = join(SHARED, "gold", "claimed-tolls");
  const topics = readdirSync(tolls).map((topic) => join(tolls, topic, "articles"));
  const inputs = [
    ...readFolder(join(SHARED, "seeds")),
    ...topics.filter((folder) => existsSync(folder)).flatMap(readFolder),
    ...readDocuments(join(SHARED, "gold", "stories", "documents.jsonl")),
  ];
  return timeStages(
    inputs.filter((_, index) => !isQuick || index % 10 === 0),
    isQuick ? 2 : 5,
  );
}

function readFolder(folder: string): Input[] {
  return readdirSync(folder).map((name) => ({ source: name, content: readFileSync(join(folder, name)) }));
}

/** One JSON object a line, with a title and a text. */
function readDocuments(path: string): Input[] {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((content, index) => ({
    source: `${basename(path)}-${index}`,
    mediaType: "application/json",
    content,
  }));
}
