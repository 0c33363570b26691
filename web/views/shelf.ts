import { type ClaimView, viewClaim } from "../../src/6-export/view-claim.ts";
import type { Article } from "../../src/model/article.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Figure, Ledger, Story } from "../../src/model/ledger.ts";

/** A story with everything a page looks up in it, made once per ledger. */
export interface Shelf {
  readonly story: Story;
  readonly articles: ReadonlyMap<string, Article>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** The figure a count stands in. */
  readonly figureOf: ReadonlyMap<string, Figure>;
  /** Ids of the claims that were taken back, with the reason. */
  readonly withdrawn: ReadonlyMap<string, string>;
  /** "2022" where the story stays in one year; "" else. */
  readonly year: string;
  readonly place: string;
  /** A claim in words; undefined for an id that is not in the story. */
  readonly show: (id: string) => ClaimView | undefined;
}

/** Shelves the first story of `ledger`; null where it has none. */
export function shelveStory(ledger: Ledger): Shelf | null {
  const story = ledger.stories[0];
  if (story === undefined) return null;
  const articles = new Map(ledger.articles.map((article) => [article.id, article]));
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  const shown = new Map<string, ClaimView>();
  return {
    story,
    articles,
    claims,
    figureOf: new Map(story.figures.flatMap((figure) => figure.claims.map((id) => [id, figure] as const))),
    withdrawn: listWithdrawn(story),
    year: yearOf(story.period),
    place: story.place?.name ?? "",
    show: (id) => {
      const claim = claims.get(id);
      if (claim === undefined) return undefined;
      const view = shown.get(id) ?? viewClaim(claim, articles.get(claim.article));
      shown.set(id, view);
      return view;
    },
  };
}

function listWithdrawn(story: Story): Map<string, string> {
  const withdrawn = new Map<string, string>();
  for (const { relations } of story.figures)
    for (const { b, type, reason } of relations) if (type === "retracts") withdrawn.set(b, reason);
  return withdrawn;
}

function yearOf(period: string): string {
  const [from = "", to = from] = period.split("/").map((edtf) => edtf.slice(0, 4));
  return from === to ? from : "";
}
