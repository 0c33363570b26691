import type { ClaimView } from "../../src/6-export/view-claim.ts";
import { RELATION_WORDS, wordGroup } from "../../src/6-export/wording.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { RelationType } from "../../src/model/ledger.ts";
import type { Shelf } from "./shelf.ts";

/** How one claim stands to another, read from its side. */
interface Related {
  readonly words: string;
  readonly reason: string;
  readonly type: RelationType;
  readonly other: ClaimView;
}

/** Everything the reader shows of one claim beside its words. */
export interface ClaimPanel {
  readonly view: ClaimView;
  readonly claim: Claim;
  /** "number before the noun": the rule that found it, in words. */
  readonly rule: string;
  readonly chain: readonly { readonly name: string; readonly as: string }[];
  readonly related: readonly Related[];
  /** The same value, happening, order or utterance in other articles. */
  readonly sisters: readonly ClaimView[];
  /** Why it is out of every value; "" where it is not. */
  readonly gone: string;
  readonly figure: string | null;
}

/** Relations that tell a reader nothing of two claims that were never rivals. */
const PLAIN: ReadonlySet<RelationType> = new Set([
  "different-population",
  "different-metric",
  "different-place",
  "different-period",
  "part-of",
  "same",
]);

const CHAIN_WORDS = { origin: "said it", relay: "passed it on", outlet: "printed it" } as const;

export function viewPanel(id: string, shelf: Shelf): ClaimPanel | null {
  const claim = shelf.claims.get(id);
  const view = shelf.show(id);
  if (claim === undefined || view === undefined) return null;
  const sisters = listSisters(claim, shelf);
  const known = new Set(sisters.map((sister) => sister.id));
  return {
    view,
    claim,
    rule: wordGroup(claim.foundBy.replaceAll("-", " ").replace("/", ": ")),
    chain: claim.claimants.map(({ name, as }) => ({ name, as: CHAIN_WORDS[as] })),
    related: listRelated(id, shelf).filter(({ other }) => !known.has(other.id)),
    sisters,
    gone: shelf.withdrawn.get(id) ?? claim.background?.reason ?? "",
    figure: shelf.figureOf.get(id)?.id ?? null,
  };
}

function listRelated(id: string, shelf: Shelf): Related[] {
  const related: Related[] = [];
  const seen = new Set<string>();
  for (const { relations } of shelf.story.figures)
    for (const { a, b, type, reason } of relations) {
      if ((a !== id && b !== id) || a === b || PLAIN.has(type)) continue;
      const other = shelf.show(a === id ? b : a);
      if (other === undefined || seen.has(`${type} ${other.id}`)) continue;
      seen.add(`${type} ${other.id}`);
      related.push({ words: a === id ? RELATION_WORDS[type] : PASSIVE[type], reason, type, other });
    }
  return related;
}

/** The relation as the second of the two sees it. */
const PASSIVE: Readonly<Record<RelationType, string>> = {
  ...RELATION_WORDS,
  updates: "is updated by",
  "part-of": "has as a part",
  retracts: "is taken back by",
};

function listSisters(claim: Claim, shelf: Shelf): ClaimView[] {
  const { story } = shelf;
  const groups: readonly { readonly claims: readonly string[] }[] =
    claim.kind === "count"
      ? [{ claims: sameValue(claim, shelf) }]
      : [...story.episodes, ...story.measures, ...story.statements];
  const ids = groups.filter(({ claims }) => claims.includes(claim.id)).flatMap(({ claims }) => claims);
  return [...new Set(ids)]
    .filter((other) => shelf.claims.get(other)?.article !== claim.article)
    .flatMap((other) => shelf.show(other) ?? []);
}

function sameValue(claim: Extract<Claim, { kind: "count" }>, shelf: Shelf): string[] {
  const figure = shelf.figureOf.get(claim.id);
  return (figure?.claims ?? []).filter((id) => {
    const other = shelf.claims.get(id);
    return (
      other?.kind === "count" && other.count.low === claim.count.low && other.count.high === claim.count.high
    );
  });
}
