import type { NumberMention } from "../../model/annotation.ts";
import type { Metric } from "../../model/claim.ts";
import type { Trigger } from "../../model/lexicon/metrics.ts";
import type { Quantity } from "./phrases.ts";

const FORCES = new Set([
  "police",
  "troops",
  "security_forces",
  "guards",
  "firefighters",
  "rescuers",
  "vehicles",
  "units",
  "medics",
  "aircraft",
  "ships",
  "officials",
  "crew",
]);

const CROWD_EXCLUDED = new Set([
  "police",
  "troops",
  "security_forces",
  "guards",
  "officials",
  "victims",
  "survivors",
  "hostages",
]);

/** What becomes of nobody who is dead. */
export const FOR_THE_LIVING: ReadonlySet<Metric> = new Set([
  "hospitalised",
  "injured",
  "rescued",
  "released",
  "displaced",
]);

const HELD = new Set(["prisoners", "suspects", "attackers"]);

const LEAST_CROWD = 10;

/** "dozens marched", "some 10,000 rallied": of a few, or of a bare small number, the noun is told. */
function mayBeCrowd({ modifier, low, high }: NumberMention): boolean {
  return modifier === "vague" || (low ?? high ?? 0) >= LEAST_CROWD;
}

/** Whether the metric word is said of what the quantity counts. */
export function accepts(trigger: Trigger, quantity: Quantity): boolean {
  const { sort, group } = quantity;
  if (sort === "unknown") return false;
  // "two prisoners escaped": that is no rescue.
  if (
    trigger.metric === "rescued" &&
    trigger.as === "verb" &&
    trigger.counted === "subject" &&
    HELD.has(group ?? "")
  )
    return false;
  // "thirteen of the dead were taken to hospitals"
  if (quantity.head?.trigger.metric === "killed" && FOR_THE_LIVING.has(trigger.metric)) return false;
  if (trigger.as === "verb" && trigger.counted === "agent") {
    return (
      (sort === "people" && !CROWD_EXCLUDED.has(group ?? "")) ||
      (sort === "none" && mayBeCrowd(quantity.number))
    );
  }
  switch (trigger.of) {
    case "objects":
      return sort === "objects";
    case "forces":
      return isForce(quantity);
    case "people":
      if (trigger.metric === "participated" && CROWD_EXCLUDED.has(group ?? "")) return false;
      return sort === "people" || sort === "none";
    case "persons":
      return sort === "people";
    case "any":
      return sort !== "objects";
  }
}

/** "soldiers", "helicopters": what is sent to a place. */
export function isForce({ sort, group }: Quantity): boolean {
  return sort !== "none" && sort !== "name" && FORCES.has(group ?? "");
}
