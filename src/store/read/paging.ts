import type { Page } from "../../model/workspace.ts";
import { WorkspaceError } from "../workspace.ts";

const USUAL = 50;
const MOST = 200;

export interface AskedPage {
  readonly limit: number;
  /** A whole number: where the former page ended; null for the first page. */
  readonly after: number | null;
}

/** Checks a page asked for; limits outside 1 to 200 are brought inside. */
export function readPage({ limit = USUAL, cursor }: Page = {}): AskedPage {
  if (cursor !== undefined && !/^\d{1,15}$/u.test(cursor)) {
    throw new WorkspaceError("invalid", "the cursor is none that was given out; begin with the first page");
  }
  return {
    limit: Math.max(1, Math.min(MOST, Math.trunc(limit) || USUAL)),
    after: cursor === undefined ? null : Number(cursor),
  };
}
