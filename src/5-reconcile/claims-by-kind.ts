import type { Claim, ClaimKind, CountClaim } from "../model/claim.ts";
import type { Digest, StoryMember } from "../model/digest.ts";

type ClaimOf<K extends ClaimKind> = Extract<Claim, { kind: K }>;

/** An article with its claims, each kind by itself and in its order: whoever lines up one kind need not walk through all. */
export interface SortedArticle {
  readonly digest: Digest;
  readonly all: readonly Claim[];
  readonly counts: readonly CountClaim[];
  readonly events: readonly ClaimOf<"event">[];
  readonly measures: readonly ClaimOf<"measure">[];
  readonly roles: readonly ClaimOf<"role">[];
  readonly statements: readonly ClaimOf<"statement">[];
  /** Roles and measures, which name bodies. */
  readonly offices: readonly (ClaimOf<"role"> | ClaimOf<"measure">)[];
}

const sortedArticles = new WeakMap<StoryMember, SortedArticle>();

/** Sorted once, however often its story is told: what is kept by this object holds as long as nothing of the article changes. */
export function sortByKind(member: StoryMember): SortedArticle {
  const known = sortedArticles.get(member);
  if (known !== undefined) return known;
  const sorted = sortClaims(member);
  sortedArticles.set(member, sorted);
  return sorted;
}

function sortClaims({ digest, claims }: StoryMember): SortedArticle {
  const counts: CountClaim[] = [];
  const events: ClaimOf<"event">[] = [];
  const measures: ClaimOf<"measure">[] = [];
  const roles: ClaimOf<"role">[] = [];
  const statements: ClaimOf<"statement">[] = [];
  const offices: (ClaimOf<"role"> | ClaimOf<"measure">)[] = [];
  for (const claim of claims) {
    switch (claim.kind) {
      case "count":
        counts.push(claim);
        break;
      case "event":
        events.push(claim);
        break;
      case "measure":
        measures.push(claim);
        offices.push(claim);
        break;
      case "role":
        roles.push(claim);
        offices.push(claim);
        break;
      case "statement":
        statements.push(claim);
        break;
      case "absence":
        break;
    }
  }
  return { digest, all: claims, counts, events, measures, roles, statements, offices };
}

/** All claims that `listOwn` gives of the articles, in the order of the articles. */
export function joinClaims<C>(
  articles: readonly SortedArticle[],
  listOwn: (article: SortedArticle) => readonly C[],
): C[] {
  const all: C[] = [];
  for (const article of articles) for (const claim of listOwn(article)) all.push(claim);
  return all;
}
