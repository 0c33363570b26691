import type { Claim, ClaimKind, CountClaim } from "../model/claim.ts";

type ClaimOf<K extends ClaimKind> = Extract<Claim, { kind: K }>;

/** The claims of a story, each kind by itself and in its order: whoever lines up one kind need not walk through all. */
export interface ClaimsByKind {
  readonly all: readonly Claim[];
  readonly counts: readonly CountClaim[];
  readonly events: readonly ClaimOf<"event">[];
  readonly measures: readonly ClaimOf<"measure">[];
  readonly roles: readonly ClaimOf<"role">[];
  readonly statements: readonly ClaimOf<"statement">[];
  /** Roles and measures, which name bodies. */
  readonly offices: readonly (ClaimOf<"role"> | ClaimOf<"measure">)[];
}

export function sortByKind(all: readonly Claim[]): ClaimsByKind {
  const counts: CountClaim[] = [];
  const events: ClaimOf<"event">[] = [];
  const measures: ClaimOf<"measure">[] = [];
  const roles: ClaimOf<"role">[] = [];
  const statements: ClaimOf<"statement">[] = [];
  const offices: (ClaimOf<"role"> | ClaimOf<"measure">)[] = [];
  for (const claim of all) {
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
  return { all, counts, events, measures, roles, statements, offices };
}
