import type { Claim, ClaimKind, CountClaim } from "../model/claim.ts";
import type { Digest, StoryMember } from "../model/digest.ts";
import { renewInOrder } from "../model/order.ts";
import { compareText } from "./report.ts";

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

/** What came to a story since it was last told, and what is there no longer; an article of which anything changed is both. */
export interface Changes<T> {
  readonly fresh: readonly T[];
  readonly gone: readonly T[];
}

/** The articles of a story, sorted once: those of which nothing changed stay the same objects from telling to telling. */
export class SortedArticles {
  private members: readonly StoryMember[] = [];
  private readonly byId = new Map<string, SortedArticle>();
  private readonly onRead: () => void;
  /** In the order of their ids. */
  all: readonly SortedArticle[] = [];

  /** `onRead` is called for each article whose claims are sorted. */
  constructor(onRead: () => void) {
    this.onRead = onRead;
  }

  /** `members` come in the order of their articles' ids. */
  update(members: readonly StoryMember[]): Changes<SortedArticle> {
    const former = this.all;
    const all: SortedArticle[] = [];
    const fresh: SortedArticle[] = [];
    const gone: SortedArticle[] = [];
    let at = 0;
    for (const member of members) {
      for (; this.members[at] !== member && this.isLeftBehind(at, member); at++) {
        const one = former[at];
        if (one !== undefined) gone.push(one);
      }
      const known = this.members[at] === member ? former[at++] : undefined;
      all.push(known ?? this.take(member, fresh));
    }
    for (const one of former.slice(at)) gone.push(one);
    this.members = members;
    this.all = all;
    return { fresh, gone };
  }

  find(id: string): SortedArticle | undefined {
    return this.byId.get(id);
  }

  /** True where the member at this place of the last telling comes before `member`, or is of its article. */
  private isLeftBehind(at: number, member: StoryMember): boolean {
    const one = this.members[at];
    return one !== undefined && one.digest.article.id <= member.digest.article.id;
  }

  private take(member: StoryMember, fresh: SortedArticle[]): SortedArticle {
    this.onRead();
    const article = sortByKind(member);
    this.byId.set(member.digest.article.id, article);
    fresh.push(article);
    return article;
  }
}

/** The claims that came and went with articles; one that both did stayed. */
export function listChanged<C extends Claim>(
  { fresh, gone }: Changes<SortedArticle>,
  listOwn: (article: SortedArticle) => readonly C[],
): Changes<C> {
  const came = fresh.flatMap(listOwn);
  const went = new Set(gone.flatMap(listOwn));
  if (went.size === 0) return { fresh: came, gone: [] };
  const isNew = (claim: C) => !went.delete(claim);
  return { fresh: came.filter(isNew), gone: [...went] };
}

/** Claims of one kind, in the order of their articles' ids, kept from telling to telling. */
export class ClaimRow<C extends Claim> {
  private row: readonly C[] = [];
  private readonly listOwn: (article: SortedArticle) => readonly C[];

  constructor(listOwn: (article: SortedArticle) => readonly C[]) {
    this.listOwn = listOwn;
  }

  update(changes: Changes<SortedArticle>): readonly C[] {
    const { fresh, gone } = listChanged(changes, this.listOwn);
    this.row = renewInOrder(this.row, fresh, gone, compareClaims);
    return this.row;
  }
}

/** By article, then in the order of the text. */
export function compareClaims(a: Claim, b: Claim): number {
  return compareText(a.article, b.article) || a.span.start - b.span.start || compareText(a.id, b.id);
}

export function sortByKind({ digest, claims }: StoryMember): SortedArticle {
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
