import { WorkspaceError } from "../workspace.ts";

// SQLSTATE classes and codes (PostgreSQL, appendix A), and the codes of Node.js for a server that cannot be reached.
const FULL = new Set(["53100", "ENOSPC", "EDQUOT"]);
const GONE = new Set([
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENOENT",
]);
const REFUSED = new Set(["28000", "28P01", "3D000"]);
const FULL_WORDS = /No space left on device|ENOSPC|Disk quota exceeded/u;
const GONE_WORDS =
  /Connection terminated|connection is closed|Client has encountered a connection error|timeout exceeded when trying to connect|the database system is (?:starting up|shutting down)/u;

/** An error of the database as one the user can act on; others come back as they are. */
export function explainDatabaseError(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof WorkspaceError) return error;
  const code = "code" in error ? String(error.code) : "";
  const inner = error instanceof AggregateError ? error.errors.map((one) => String(one?.code)) : [];
  const isAny = (codes: ReadonlySet<string>) => [code, ...inner].some((one) => codes.has(one));
  if (isAny(FULL) || FULL_WORDS.test(error.message)) {
    return new WorkspaceError(
      "full",
      `${place}: the disk is full. What was confirmed before is safe; make room and run the same again.`,
      { cause: error },
    );
  }
  if (isAny(REFUSED)) {
    return new WorkspaceError("unreachable", `${place}: the server refuses the log-in: ${error.message}`, {
      cause: error,
    });
  }
  if (isAny(GONE) || code.startsWith("08") || GONE_WORDS.test(error.message)) {
    return new WorkspaceError(
      "unreachable",
      `${place}: the database does not answer. What was confirmed before is safe; run the same again when it is back.`,
      { cause: error },
    );
  }
  return error;
}
