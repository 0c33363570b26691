import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { articleFactsOf } from "../../src/cli/gather-measurements.ts";
import { observeLedger, type Statement, type Verdict } from "../../src/connectivity/index.ts";
import { runPipeline } from "../../src/pipeline.ts";

/** A claim of the seed articles by a place inside its words (article by the start of its file name, UTF-16 offset), with the verdicts that are right. */
const EXPECTED: readonly (readonly [article: string, at: number, ...verdicts: Verdict[]])[] = [
  // blocked, said without a time
  ["000", 3190, "agrees"],
  // disruption from an evening: mobile networks first
  ["000", 3330, "agrees"],
  // nationwide, the next afternoon
  ["000", 3450, "agrees"],
  // for some hours that day
  ["001", 3370, "agrees-but-temporary"],
  // messengers, then calls
  ["001", 3410, "not-measurable"],
  ["001", 3440, "not-measurable"],
  ["002", 475, "agrees"],
  ["004", 1910, "agrees"],
  // back in one city by the next morning
  ["004", 1990, "agrees-but-temporary", "not-measurable"],
];

/** The seed articles, read from their text, beside a timeline of dated statements: the share of claims found with a right verdict. */
export async function scoreSeedClaims(folder: string, statements: readonly Statement[]) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const run = await runPipeline(
    files.map((source) => ({ source, content: readFileSync(join(folder, source), "utf8") })),
  );
  const observations = observeLedger(run.ledger, { series: [], statements }, articleFactsOf(run.understood));
  const links = new Map(
    observations.flatMap((observation) => observation.links.map((link) => [link.claim, link] as const)),
  );
  const sources = new Map(run.ledger.articles.map(({ id, source }) => [id, source]));
  const errors: string[] = [];
  let right = 0;
  for (const [article, at, ...verdicts] of EXPECTED) {
    const found = run.ledger.claims.find(
      ({ id, span, ...claim }) =>
        links.has(id) && sources.get(claim.article)?.startsWith(article) && span.start <= at && at < span.end,
    );
    const link = found === undefined ? undefined : links.get(found.id);
    if (link !== undefined && verdicts.includes(link.verdict)) right += 1;
    else
      errors.push(`seed ${article} at ${at}: ${link?.verdict ?? "no claim"}, not ${verdicts.join(" or ")}`);
  }
  const contradicted = [...links.values()].filter(({ verdict }) => verdict === "contradicts").length;
  return { right: right / EXPECTED.length, contradicted, errors };
}
