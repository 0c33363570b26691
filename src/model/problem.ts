import type { Span } from "./span.ts";

export type Stage = "read" | "annotate" | "extract" | "group" | "reconcile" | "export";

/** What could not be read or used, and why. Bad input becomes one of these; only broken code throws. */
export interface Problem {
  /** The file path or URL as given. */
  readonly source: string;
  readonly stage: Stage;
  /** What happened and what to do about it, in one sentence. */
  readonly reason: string;
  readonly span?: Span;
}
