import type { Readable } from "node:stream";
import type { FetcherOptions } from "../fetch/fetcher.ts";

/** Where a command reads and writes: the process, or a test. */
export interface Desk {
  readonly stdin: Readable;
  /** The result: text, or bytes of UTF-8. */
  readonly print: (text: string | Uint8Array) => void;
  /** For problems and progress; never part of the result. */
  readonly note: (text: string) => void;
  /** Columns of the terminal, or undefined where there is none. */
  readonly columns: number | undefined;
  readonly isTerminal: boolean;
  readonly mayNote: boolean;
  /** Whether the terminal shows colour: NO_COLOR, FORCE_COLOR and TERM already considered. */
  readonly hasColour: boolean;
  /** Milliseconds, for progress alone: nothing printed depends on it. */
  readonly clock: () => number;
  /** Threads that long work may use; the main one alone where it is absent. */
  readonly threads?: number;
  /** Variables of the shell: tokens alone are read from it. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Calls `stop` at the first sign that the user wants an end (Ctrl-C); gives what takes the call back. */
  readonly onInterrupt?: (stop: () => void) => () => void;
  /** What fetching goes by, where it is not this machine's clock, timer and name server and the usual limits. */
  readonly network?: Partial<Pick<FetcherOptions, "clock" | "sleep" | "lookup" | "limits">>;
  /** What a workspace goes by, where it is not this machine's environment, clock and chance. */
  readonly workspace?: Partial<WorkspaceSurroundings>;
}

interface WorkspaceSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly makeId: () => string;
}

/** What the shell is told. */
export const EXIT = { fine: 0, nothingRead: 1, usage: 2, stopped: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A request that cannot be met as asked; its message says what to do. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
