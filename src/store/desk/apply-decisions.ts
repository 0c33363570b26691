import type { Claim, CountClaim } from "../../model/claim.ts";
import type { Decision, DeskMark } from "../../model/decision.ts";
import type { Understood } from "../../model/digest.ts";

/** The members of a story as the desk wants them told. */
export interface Applied {
  readonly members: readonly Understood[];
  readonly aliases: ReadonlyMap<string, string>;
  /** Claims the desk took out, marked; they stand in the ledger and in nothing else. */
  readonly rejected: readonly Claim[];
  readonly articleMarks: Readonly<Record<string, DeskMark>>;
}

/** Puts the desk's decisions on what was read, before the story is told; undone ones and those about nothing have no effect. */
export function applyDecisions(members: readonly Understood[], decisions: readonly Decision[]): Applied {
  const claims = new Map(members.flatMap((member) => member.claims).map((claim) => [claim.id, claim]));
  const withdrawn = new Map<string, string>();
  const aliases = new Map<string, string>();
  const rejected = new Map<string, Claim>();
  const articleMarks: Record<string, DeskMark> = {};
  const change = (
    id: string,
    { id: decision }: Decision,
    verdict: DeskMark["verdict"] | null,
    to: (claim: Claim) => Claim,
  ) => {
    const claim = claims.get(id);
    if (claim === undefined) return;
    claims.set(id, { ...to(claim), desk: addMark(claim.desk, decision, verdict) });
  };
  for (const decision of decisions) {
    const { body } = decision;
    switch (body.kind) {
      case "confirm":
        change(body.claim, decision, "confirmed", same);
        break;
      case "reject":
        change(body.claim, decision, "rejected", same);
        break;
      case "correct":
        change(body.claim, decision, "corrected", (claim) => correctCount(claim, body.low, body.high));
        break;
      case "background": {
        const background = body.background ? { reason: decision.reason || "set by the desk" } : null;
        change(body.claim, decision, "background", (claim) => ({ ...claim, background }));
        break;
      }
      case "merge-figures": {
        const model = decision.about.into.map((id) => claims.get(id)).find(isCount);
        if (model === undefined) break;
        for (const id of decision.about.claims)
          change(id, decision, "moved", (claim) => moveTo(claim, model));
        break;
      }
      case "split-figure":
        for (const id of decision.about.claims)
          change(id, decision, "moved", (claim) => callApart(claim, body.label));
        break;
      case "alias":
        aliases.set(body.name, body.as);
        break;
      case "withdraw":
        withdrawn.set(body.article, decision.reason || "no reason given");
        articleMarks[body.article] = addMark(articleMarks[body.article], decision.id, "withdrawn");
        break;
      case "annotate":
        if (body.on.kind === "claim") {
          change(body.on.id, decision, null, (claim) => ({ ...claim, desk: addNote(claim.desk, body.text) }));
        }
        if (body.on.kind === "article") {
          articleMarks[body.on.id] = addNote(addMark(articleMarks[body.on.id], decision.id, null), body.text);
        }
        break;
      case "merge-episodes":
      case "split-episode":
      case "merge-stories":
      case "split-story":
      case "undo":
        // Episodes are edited when the story is told; stories were changed when it was decided.
        break;
    }
  }
  for (const claim of claims.values()) if (claim.desk?.verdict === "rejected") rejected.set(claim.id, claim);
  return { members: members.map(changeMember), aliases, rejected: [...rejected.values()], articleMarks };

  function changeMember(member: Understood): Understood {
    const reason = withdrawn.get(member.digest.article.id);
    const standing = { state: "canceled", reason: `withdrawn by the desk: ${reason ?? ""}` } as const;
    const digest = reason === undefined ? member.digest : { ...member.digest, standing };
    const own = member.claims.flatMap(({ id }) => (rejected.has(id) ? [] : (claims.get(id) ?? [])));
    return { ...member, digest, claims: own };
  }
}

const same = (claim: Claim): Claim => claim;

/** The mark with one more decision; the last verdict counts. */
export function addMark(
  mark: DeskMark | undefined,
  decision: string,
  verdict: DeskMark["verdict"] | null,
): DeskMark {
  const decisions = [...(mark?.decisions ?? []), decision];
  return { ...mark, decisions, ...(verdict == null ? {} : { verdict }) };
}

export function addNote(mark: DeskMark | undefined, note: string): DeskMark {
  return { decisions: [], ...mark, notes: [...(mark?.notes ?? []), note] };
}

function correctCount(claim: Claim, low: number | null, high: number | null): Claim {
  if (claim.kind !== "count") return claim;
  const modifier =
    low !== null && low === high ? "exact" : low === null ? "up_to" : high === null ? "at_least" : "range";
  return { ...claim, count: { ...claim.count, low, high, modifier } };
}

function isCount(claim: Claim | undefined): claim is CountClaim {
  return claim?.kind === "count";
}

/** The claim answers the question that `model` answers. */
function moveTo(claim: Claim, model: CountClaim): Claim {
  if (claim.kind !== "count") return claim;
  const { metric, population } = model.count;
  return {
    ...claim,
    where: model.where,
    background: model.background,
    count: { ...claim.count, metric, population, partOf: null },
  };
}

/** The claim counts a group of its own, which the desk gave a name. */
function callApart(claim: Claim, label: string): Claim {
  if (claim.kind !== "count") return claim;
  return {
    ...claim,
    count: { ...claim.count, population: { text: label, group: label.toLowerCase() }, partOf: null },
  };
}
