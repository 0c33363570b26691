import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sitrep } from "../../src/index.ts";
import { isSameValue, listFoundCounts, matchCounts } from "../match-claims.ts";
import { ratio, share } from "../measures.ts";
import type { Scorer } from "../scorer.ts";
import { SEED_COUNTS } from "./expected.ts";
import { judgeSeedLedger } from "./judge.ts";
import { judgeDisagreements, judgeHappenings, judgeMeasures } from "./judge-happenings.ts";
import { judgeQuotations } from "./judge-quotations.ts";
import { placeSeedCounts } from "./place-counts.ts";

/** The five seed articles: every count, and the judgements a reader of the story expects. */
export const scoreSeeds: Scorer = {
  name: "seeds",
  folder: "../seeds",
  async score(folder) {
    const files = readdirSync(folder)
      .filter((file) => file.endsWith(".txt"))
      .sort();
    const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
    const ledger = await sitrep([...texts].map(([source, content]) => ({ source, content })));

    const expected = placeSeedCounts(SEED_COUNTS, texts);
    const found = listFoundCounts(ledger, texts);
    const matches = matchCounts(expected, found, true);
    const placeOf = new Map(matches.map((match) => [match.found.claim.id, match.expected]));
    const rows = matches.map(({ expected: gold, found: { claim } }) => {
      const whole = claim.count.partOf === null ? null : (placeOf.get(claim.count.partOf) ?? "another");
      return {
        gold,
        claim,
        right: {
          metric: gold.metric === claim.count.metric,
          value: isSameValue(gold, claim),
          modifier: gold.modifier === claim.count.modifier,
          "part-of": gold.whole === whole,
          background: gold.background === (claim.background !== null),
        },
      };
    });
    const isWhollyRight = (row: (typeof rows)[number]) => Object.values(row.right).every(Boolean);
    const used = new Set(matches.map((match) => match.found));
    const extra = found.filter((one) => !used.has(one));
    const missed = expected.filter((gold) => !matches.some((match) => match.expected === gold));
    const quotations = judgeQuotations(ledger);
    const accounts = {
      happenings: judgeHappenings(ledger),
      measures: judgeMeasures(ledger),
      disagreements: judgeDisagreements(ledger),
    };
    const judgements = judgeSeedLedger(ledger, texts);
    return {
      metrics: {
        found: ratio(matches.length, expected.length),
        "wholly-right": ratio(rows.filter(isWhollyRight).length, expected.length),
        metric: share(rows.map((row) => row.right.metric)),
        value: share(rows.map((row) => row.right.value)),
        modifier: share(rows.map((row) => row.right.modifier)),
        "part-of": share(rows.map((row) => row.right["part-of"])),
        background: share(rows.map((row) => row.right.background)),
        "false-counts": extra.length,
        quotations: share(quotations.map(({ holds }) => holds)),
        ...Object.fromEntries(
          Object.entries(accounts).map(([name, judged]) => [name, share(judged.map(({ holds }) => holds))]),
        ),
        ...Object.fromEntries(judgements.map(({ name, holds }) => [name, holds ? 1 : 0])),
      },
      notes: [`${matches.length} of ${expected.length} counts found, ${extra.length} extra`],
      errors: [
        ...judgements.filter(({ holds }) => !holds).map(({ name, seen }) => `JUDGEMENT ${name}: ${seen}`),
        ...quotations
          .filter(({ holds }) => !holds)
          .map(({ name, seen }) => `QUOTATION ${name}: speaker is ${seen}`),
        ...Object.entries(accounts).flatMap(([kind, judged]) =>
          judged.flatMap(({ name, holds, seen }) =>
            holds ? [] : [`${kind.toUpperCase()} ${name}: ${seen}`],
          ),
        ),
        ...missed.map(
          (gold) =>
            `MISSED ${gold.file.slice(0, 3)} ${gold.metric} ${gold.low}..${gold.high} "${gold.exact}"`,
        ),
        ...extra.map(
          ({ file, claim }) =>
            `EXTRA ${file.slice(0, 3)} ${claim.count.metric} "${claim.span.exact}" by ${claim.foundBy}`,
        ),
        ...rows
          .filter((row) => !isWhollyRight(row))
          .map(({ gold, claim, right }) => {
            const wrong = Object.entries(right).flatMap(([field, ok]) => (ok ? [] : [field]));
            const { count } = claim;
            return (
              `WRONG ${wrong.join(", ")}: ${gold.file.slice(0, 3)} should be ${gold.metric} ${gold.low}..${gold.high} ${gold.modifier}, ` +
              `is ${count.metric} ${count.low}..${count.high} ${count.modifier} part of ${count.partOf}, ` +
              `background ${claim.background?.reason ?? "no"}: "${claim.span.exact}" by ${claim.foundBy}`
            );
          }),
      ],
    };
  },
};
