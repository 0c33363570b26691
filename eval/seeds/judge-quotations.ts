import type { Ledger } from "../../src/model/ledger.ts";
import { SEED_QUOTATIONS } from "./expected.ts";
import type { Judgement } from "./judge.ts";

/** For each quotation of the seed articles, whether the statement that holds its first words has the right speaker. */
export function judgeQuotations(ledger: Ledger): Judgement[] {
  const sources = new Map(ledger.articles.map((article) => [article.id, article.source]));
  return SEED_QUOTATIONS.map(({ article, at, speaker }) => {
    const speakers = ledger.claims.flatMap((claim) =>
      claim.kind === "statement" &&
      sources.get(claim.article)?.startsWith(article) &&
      claim.span.start <= at &&
      at < claim.span.end
        ? [claim.statement.speaker]
        : [],
    );
    const holds = speakers.length > 0 && speakers.every((name) => name.split(" ").includes(speaker));
    return { name: `${article} at ${at}`, holds, seen: speakers.join(", ") || "nobody" };
  });
}
