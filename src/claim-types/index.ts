import type { ClaimType } from "../model/claim-type.ts";
import { absenceType } from "./absences/absence-type.ts";
import { countType } from "./counts/count-type.ts";
import { eventType } from "./events/event-type.ts";
import { measureType } from "./measures/measure-type.ts";
import { roleType } from "./roles/role-type.ts";
import { statementType } from "./statements/statement-type.ts";

/** Every kind of claim Sitrep looks for; a new one is a folder and a line here. */
export const claimTypes: readonly ClaimType[] = [
  countType,
  eventType,
  measureType,
  roleType,
  absenceType,
  statementType,
];
