import type { Claim } from "../model/claim.ts";
import type { Utterance } from "../model/ledger.ts";
import type { ClaimView } from "./view-claim.ts";
import { wordManner } from "./wording.ts";

/** One utterance, as the article that gives most of it has it. */
export interface SaidView {
  readonly speaker: string;
  readonly quote: string;
  /** False for reported speech, whose words are the article's. */
  readonly isDirect: boolean;
  /** "reported", "denied"; "" for direct speech that claims what it says. */
  readonly manner: string;
  readonly outlet: string;
  readonly date: string;
  readonly claim: ClaimView;
}

/** Lays out what was said: told by most articles first, direct speech before reported speech. */
export function viewSaid(
  utterances: readonly Utterance[],
  claims: ReadonlyMap<string, Claim>,
  show: (claim: Claim) => ClaimView,
): SaidView[] {
  return utterances
    .flatMap((utterance) => viewUtterance(utterance, claims, show))
    .sort((a, b) => b.articles - a.articles || Number(b.view.isDirect) - Number(a.view.isDirect))
    .map(({ view }) => view);
}

function viewUtterance(
  { speaker, claims: ids }: Utterance,
  claims: ReadonlyMap<string, Claim>,
  show: (claim: Claim) => ClaimView,
): { readonly view: SaidView; readonly articles: number }[] {
  const told = ids.flatMap((id) => {
    const claim = claims.get(id);
    return claim?.kind === "statement" ? claim : [];
  });
  const [first, ...others] = told;
  if (first === undefined) return [];
  const best = others.reduce((longest, claim) => (weigh(claim) > weigh(longest) ? claim : longest), first);
  const claim = show(best);
  const view: SaidView = {
    speaker: speaker || best.statement.speaker,
    quote: stripMarks(best.statement.quote),
    isDirect: best.statement.direct,
    manner: wordManner(best),
    outlet: claim.outlet,
    date: claim.published,
    claim,
  };
  return [{ view, articles: new Set(told.map(({ article }) => article)).size }];
}

/** Direct speech before reported, longer before shorter. */
function weigh({ statement }: Extract<Claim, { kind: "statement" }>): number {
  return statement.quote.length + (statement.direct ? 1_000_000 : 0);
}

function stripMarks(quote: string): string {
  return quote.replace(/^[\s“”"«„]{1,5}|[\s“”"»,]{1,5}$/gu, "").replace(/^that /u, "");
}
