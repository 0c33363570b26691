import type { Claim } from "../model/claim.ts";
import { wordCount, wordGroup, wordMetric } from "./wording.ts";

/** What a claim claims in a few words of its own: "at least 8", "state of emergency, extended". */
export function describeClaim(claim: Claim): string {
  switch (claim.kind) {
    case "count":
      return wordCount(claim.count);
    case "event":
      return claim.span.exact;
    case "measure":
      return `${claim.measure.measure}, ${claim.measure.action.replace("_", " ")}`;
    case "statement":
      return claim.statement.quote;
    case "role":
      return `${claim.role.person}, ${claim.role.post}`;
    case "absence":
      return claim.absence.about;
  }
}

/** What kind of thing it claims: "killed, police officers", "said", "not said". */
export function labelClaim(claim: Claim): string {
  switch (claim.kind) {
    case "count":
      return `${wordMetric(claim.count.metric).toLowerCase()}, ${describePopulation(claim)}`;
    case "event":
      return "happened";
    case "measure":
      return "ordered";
    case "statement":
      return "said";
    case "role":
      return claim.role.action;
    case "absence":
      return "not said";
  }
}

/** The people or things a count counts, "" for other claims. */
export function describePopulation(claim: Claim): string {
  return claim.kind === "count" ? claim.count.population.text || wordGroup(claim.count.population.group) : "";
}
