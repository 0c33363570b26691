import type { Certainty, Sentence } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { Claim, Role } from "../model/claim.ts";
import type { Draft } from "../model/claim-type.ts";
import { makeId } from "../model/id.ts";
import { quoteSpan } from "../model/span.ts";
import type { Chain } from "./claimants.ts";

/** What the words around a draft tell of it. */
type Surroundings = Pick<Claim, "when" | "asOf" | "where" | "background"> & { readonly chain: Chain };

/** The claim of a draft; `drafts` are all of its kind in the article, which its part of a larger count points into. */
export function makeClaim(
  draft: Draft,
  drafts: readonly Draft[],
  sentence: Sentence,
  article: Article,
  { chain, when, asOf, where, background }: Surroundings,
): Claim {
  const base = {
    id: idOf(draft, article),
    article: article.id,
    span: quoteSpan(article.text, draft.span),
    sentence: { start: startOf(draft, sentence), end: sentence.end },
    claimants: chain.claimants,
    certainty: draft.mood ?? chain.certainty,
    when,
    asOf,
    where,
    background,
    foundBy: draft.foundBy,
  };
  switch (draft.kind) {
    case "count": {
      const whole = draft.count.partOf === null ? undefined : drafts[draft.count.partOf];
      const partOf = whole === undefined ? null : idOf(whole, article);
      return { ...base, kind: "count", count: { ...draft.count, partOf } };
    }
    case "event":
      return { ...base, kind: "event", event: draft.event };
    case "measure":
      return { ...base, kind: "measure", measure: draft.measure };
    case "statement":
      return { ...base, kind: "statement", statement: draft.statement };
    case "role":
      return {
        ...base,
        certainty: certaintyOfRole(draft.role.action, base.certainty),
        kind: "role",
        role: draft.role,
      };
    case "absence":
      return { ...base, kind: "absence", absence: draft.absence };
  }
}

/** What a row takes from the words over it is a part of what it says. */
function startOf(draft: Draft, { start }: Sentence): number {
  return draft.kind === "count" && draft.row !== undefined ? Math.min(draft.row.heading.start, start) : start;
}

/** The anchor tells apart two claims of one span: "eight police and two soldiers" share their verb. */
function idOf({ kind, span, anchor }: Draft, { id }: Article): string {
  return makeId("c", id, kind, span.start, span.end, anchor.start);
}

/** "Sources denied that Prime Minister X had resigned": the title stands, only the change is denied. */
function certaintyOfRole(action: Role["action"], certainty: Certainty): Certainty {
  return action === "holds" && certainty === "denied" ? "stated" : certainty;
}
