import type { RelationType, Story } from "../../src/model/ledger.ts";
import type { Match } from "../match-claims.ts";
import type { GoldClaim, GoldRelation } from "./gold.ts";

/** A labelled pair whose two claims were both found, and how the ledger relates them. */
export interface RelationOutcome {
  readonly gold: GoldRelation;
  readonly types: readonly (RelationType | "apart" | "together")[];
  readonly isRight: boolean;
  readonly isCalledContradiction: boolean;
}

const DIFFERENT = [
  "apart",
  "different-population",
  "different-metric",
  "different-place",
  "different-period",
];

/** What the ledger may say for each label. `apart`: the claims answer different questions. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  same: ["same"],
  update: ["updates"],
  compatible_bound: ["compatible"],
  rounding: ["compatible"],
  subset: ["part-of"],
  contradicts: ["contradicts"],
  different_population: DIFFERENT,
  different_metric: DIFFERENT,
  different_event: DIFFERENT,
};

/** Judges every labelled pair of which both claims were found. */
export function compareRelations(
  relations: readonly GoldRelation[],
  matches: readonly Match<GoldClaim>[],
  stories: readonly Story[],
): RelationOutcome[] {
  const idOf = new Map(matches.map((match) => [match.expected, match.found.claim.id]));
  return relations.flatMap((gold) => {
    const a = idOf.get(gold.a);
    const b = idOf.get(gold.b);
    if (a === undefined || b === undefined) return [];
    const types = relateClaims(stories, a, b);
    const isRight = types.some((type) => FITTING[gold.relation]?.includes(type));
    return [{ gold, types, isRight, isCalledContradiction: types.includes("contradicts") }];
  });
}

/** Every relation the stories state between two claims; where none does, whether they share a figure. */
function relateClaims(stories: readonly Story[], a: string, b: string): RelationOutcome["types"] {
  const figures = stories.flatMap((story) => story.figures);
  const disagreements = stories.flatMap((story) => story.disagreements);
  const stated = figures
    .flatMap((figure) => figure.relations)
    .filter((relation) => [relation.a, relation.b].includes(a) && [relation.a, relation.b].includes(b))
    .map((relation) => relation.type);
  const disputed = disagreements
    .filter((disagreement) => disagreement.type === "contradicts")
    .filter(({ claims }) => claims.includes(a) && claims.includes(b))
    .map((disagreement) => disagreement.type);
  const types = [...new Set([...stated, ...disputed])];
  if (types.length > 0) return types;
  const share = figures.some((figure) => figure.claims.includes(a) && figure.claims.includes(b));
  return [share ? "together" : "apart"];
}
