import type { Ledger, Policy } from "../model/ledger.ts";

export interface ExportOptions {
  readonly policy: Policy;
  /** The day for which to tell the orders in force, ISO; the last of the coverage where left out. */
  readonly on?: string;
  /** Columns of the terminal; only text cares. */
  readonly width: number;
  /** Whether the terminal shows colour; only text cares. */
  readonly colour: boolean;
}

/** The same ledger and options give the same bytes. */
export type WriteLedger = (ledger: Ledger, options: ExportOptions) => string;

/** One way to write a ledger. */
export interface Exporter {
  readonly name: string;
  /** With its dot: ".md". */
  readonly fileEnding: string;
  readonly mediaType: string;
  /** Loads what writes it: a program that writes one form waits for that one alone. */
  readonly load: () => Promise<WriteLedger>;
}
