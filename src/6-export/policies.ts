import { POLICIES } from "../model/ledger.ts";
import { wrapWords } from "./terminal.ts";
import { POLICY_WORDS } from "./wording.ts";

/** Every policy with what it does, wrapped at `width`. */
export function explainPolicies(width: number): string {
  const lines = POLICIES.flatMap((policy) => [policy, ...wrapWords(POLICY_WORDS[policy], width, "  "), ""]);
  const rule =
    "A policy is a lens over the same claims: the report shows every rival value whichever you choose. No policy counts an outlet as an origin, a number of another happening, a planned number, or a part as a whole.";
  return `${[...lines, ...wrapWords(rule, width)].join("\n")}\n`;
}
