import type { RankedSentence, SummarySource } from "./summary.ts";
import { creditOf, joinAnd, quote } from "./summary-words.ts";
import type { ClaimView } from "./view-claim.ts";
import { wordGroup } from "./wording.ts";

const MOST_DISPUTES = 2;
const MOST_RIVALS = 4;

/** Rival values of the toll, and questions on which accounts differ. */
export function summariseUnsettled(source: SummarySource): RankedSentence[] {
  return [...wordRivals(source), ...wordDisputes(source)];
}

/** "Sources differ on the number of people killed: 26 (A) and 44 (B)." */
function wordRivals({ view }: SummarySource): RankedSentence[] {
  const figure = view.headlines.find(({ status, rivals }) => status === "disputed" && rivals.length > 0);
  if (figure === undefined) return [];
  const told = [...(figure.taken === null ? [] : [figure.taken]), ...figure.rivals];
  const once = [...new Map(told.toReversed().map((claim) => [claim.value, claim])).values()].toReversed();
  if (once.length < 2) return [];
  const values = joinAnd(once.slice(0, MOST_RIVALS).map((claim) => `${claim.value} (${creditOf(claim)})`));
  const name = `${figure.shortScope.split(",")[0] ?? ""} ${figure.metric.toLowerCase()}`;
  return [
    {
      text: `Sources differ on the number of ${name}: ${values}.`,
      claims: once.slice(0, MOST_RIVALS),
      rank: 4,
    },
  ];
}

/** "Accounts differ on how the minister left office: “resigned” (A) and “was dismissed” (B)." */
function wordDisputes({ story, claims, show }: SummarySource): RankedSentence[] {
  return story.disagreements
    .flatMap(({ question, claims: ids, type }) => {
      const own = ids.flatMap((id) => claims.get(id) ?? []);
      if (type !== "contradicts" || own.length < 2 || own.some(({ kind }) => kind === "count")) return [];
      const [first, ...others] = own.map(show);
      const other = others.find((claim) => claim.sentence.words !== first?.sentence.words);
      return first === undefined || other === undefined ? [] : [{ question, told: [first, other] }];
    })
    .slice(0, MOST_DISPUTES)
    .map(({ question, told }, index) => ({
      text: `Accounts differ on ${wordQuestion(question)}: ${joinAnd(told.map(cite))}.`,
      claims: told,
      rank: 4 + index * 3,
    }));
}

function cite(claim: ClaimView): string {
  return `${quote(claim.sentence.words)} (${claim.outlet})`;
}

// "curfew, Almaty, first day", "internet shutdown, nationwide, how long", "protests, first day"
const TIMING = /^(.{1,200}), (first day|how long)$/u;

/** "the first day of the curfew (Almaty)"; other questions are words already. */
export function wordQuestion(question: string): string {
  const match = TIMING.exec(question);
  if (match === null) return wordGroup(question);
  const [name = "", ...scope] = (match[1] ?? "").split(", ");
  const where = scope.length === 0 ? "" : ` (${scope.join(", ")})`;
  return `the ${match[2] === "first day" ? "first day" : "length"} of the ${name}${where}`;
}
