import type { Command } from "commander";
import type { Desk } from "../desk.ts";
import { chooseWidth } from "../options.ts";

/** `sitrep policies`: what each policy does with rival values. */
export function addPolicies(program: Command, desk: Desk): void {
  program
    .command("policies")
    .description("explain each way of turning rival values into one")
    .action(async () => {
      const { explainPolicies } = await import("../../6-export/policies.ts");
      desk.print(explainPolicies(chooseWidth(undefined, desk)));
    });
}
