import type { Claim } from "../model/claim.ts";
import type { Story } from "../model/ledger.ts";
import { summariseCounts } from "./summary-counts.ts";
import { summariseHappened } from "./summary-happened.ts";
import { summariseOrders } from "./summary-orders.ts";
import { summariseSpoken } from "./summary-spoken.ts";
import { summariseUnsettled } from "./summary-unsettled.ts";
import type { StoryView } from "./view.ts";
import type { ClaimView } from "./view-claim.ts";

/** One sentence of a summary. All it says, save its own small words, is said by these claims. */
export interface SummarySentence {
  /** True where a new paragraph begins: what happened, the toll, what is ordered and open. */
  readonly isOpening: boolean;
  readonly text: string;
  readonly claims: readonly ClaimView[];
}

/** A sentence before it is weighed against the others: the lowest rank is kept longest. */
export interface RankedSentence extends Omit<SummarySentence, "isOpening"> {
  readonly rank: number;
}

/** What the parts of a summary are made of. */
export interface SummarySource {
  readonly story: Story;
  readonly view: Omit<StoryView, "summary">;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly show: (claim: Claim) => ClaimView;
  /** True where the reader named the day for which orders are told. */
  readonly isDayAsked: boolean;
}

const MOST_SENTENCES = 8;

/** A story in a few sentences, in the order a desk tells it: what happened, the toll, what is in force, what is open. */
export function summariseStory(source: SummarySource): SummarySentence[] {
  const paragraphs = [
    summariseHappened(source),
    summariseCounts(source),
    [...summariseOrders(source), ...summariseUnsettled(source), ...summariseSpoken(source)],
  ].map((sentences) => sentences.filter(({ claims }) => claims.length > 0));
  const kept = new Set(
    paragraphs
      .flat()
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST_SENTENCES),
  );
  return paragraphs.flatMap((sentences) =>
    sentences
      .filter((sentence) => kept.has(sentence))
      .map(({ text, claims }, index) => ({ text, claims: listOnce(claims), isOpening: index === 0 })),
  );
}

function listOnce(claims: readonly ClaimView[]): ClaimView[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}
