import { wordCount, wordPolicyValue } from "../../src/6-export/wording.ts";
import type { Claim, CountClaim } from "../../src/model/claim.ts";
import type { Figure, Policy, Story } from "../../src/model/ledger.ts";

/** The story as the machine alone tells it. */
export interface MachineReading {
  readonly story: Story;
  readonly claims: readonly Claim[];
}

/** The machine's own value of a figure, in words; "" where the desk changed nothing of it. */
export function wordMachineValue(
  figure: Figure,
  now: string,
  machine: MachineReading | null,
  policy: Policy,
): string {
  if (machine === null) return "";
  const own = findFigure(figure, machine.story);
  if (own === undefined) return "no such figure";
  const ids = new Set(own.claims);
  const claims = machine.claims.filter(
    (claim): claim is CountClaim => claim.kind === "count" && ids.has(claim.id),
  );
  const words = wordPolicyValue(policy, own.values[policy], claims);
  return words === now && own.claims.length === figure.claims.length ? "" : words;
}

/** What the machine read in one claim, in words; "" where it is not a count or the desk left it. */
export function wordMachineClaim(claim: Claim, machine: MachineReading | null): string {
  if (machine === null || claim.kind !== "count") return "";
  const own = machine.claims.find(({ id }) => id === claim.id);
  if (own?.kind !== "count") return "";
  return own.count.low === claim.count.low && own.count.high === claim.count.high ? "" : wordCount(own.count);
}

/** Figures of the machine that the desk's account no longer has: all their claims were rejected or moved. */
export function listGoneFigures(story: Story, machine: MachineReading | null): Figure[] {
  if (machine === null) return [];
  const kept = new Set(story.figures.flatMap(({ id, claims }) => [id, ...claims]));
  return machine.story.figures.filter(
    ({ id, claims }) => !kept.has(id) && !claims.some((claim) => kept.has(claim)),
  );
}

function findFigure(figure: Figure, story: Story): Figure | undefined {
  const same = story.figures.find(({ id }) => id === figure.id);
  if (same !== undefined) return same;
  const own = new Set(figure.claims);
  return story.figures.find(({ claims }) => claims.some((id) => own.has(id)));
}
