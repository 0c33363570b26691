import type { Paper } from "../../6-export/terminal.ts";
import { cleanWords, wrapWords } from "../../6-export/terminal.ts";
import { viewClaim } from "../../6-export/view-claim.ts";
import { labelFigure } from "../../6-export/view-figure.ts";
import {
  RELATION_WORDS,
  STATUS_MEANINGS,
  STATUS_WORDS,
  wordPolicyValue,
  wordSupport,
} from "../../6-export/wording.ts";
import { wordDate } from "../../6-export/wording-dates.ts";
import type { Figure, Ledger } from "../../model/ledger.ts";
import { POLICIES } from "../../model/ledger.ts";
import { writeRow } from "./rows.ts";

/** One figure: its question, the value under each policy with the reason, its claims and how they relate. */
export function explainFigure(figure: Figure, ledger: Ledger, paper: Paper): string[] {
  const claims = figure.claims.flatMap((id) => ledger.claims.find((claim) => claim.id === id) ?? []);
  const counts = claims.filter((claim) => claim.kind === "count");
  const row = (term: string, said: string) => writeRow(term, said, paper);
  return [
    `${paper.paint("bold", cleanWords(labelFigure(figure)))} · ${figure.id}`,
    ...row("Period", wordDate(figure.question.period)),
    ...row("Status", `${STATUS_WORDS[figure.status]}: ${STATUS_MEANINGS[figure.status]}`),
    ...row("Support", wordSupport(figure.support)),
    "  Value by policy",
    ...POLICIES.flatMap((policy) => {
      const value = figure.values[policy];
      const from = value.claim === null ? "" : ` · ${value.claim}`;
      const words = `${policy}: ${wordPolicyValue(policy, value, counts)} — ${cleanWords(value.reason)}${from}`;
      return wrapWords(words, paper.width, "    ", "      ");
    }),
    "  Claims",
    ...claims.flatMap((claim) => {
      const article = ledger.articles.find((one) => one.id === claim.article);
      const view = viewClaim(claim, article);
      const chain = claim.claimants.map(({ name }) => cleanWords(name)).join(" → ");
      return wrapWords(
        `${view.asOf || "no date"}: ${cleanWords(view.value)} — ${chain} · ${claim.id}`,
        paper.width,
        "    ",
        "      ",
      );
    }),
    ...(figure.relations.length === 0 ? [] : ["  Relations"]),
    ...figure.relations.flatMap(({ a, b, type, reason }) =>
      wrapWords(`${a} ${RELATION_WORDS[type]} ${b}: ${cleanWords(reason)}`, paper.width, "    ", "      "),
    ),
  ];
}
