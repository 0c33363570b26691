import type { Series, Statement } from "../types.ts";

/** One file as given. */
export interface ConnectivityFile {
  readonly source: string;
  readonly text: string;
}

/** What a file held. Problems are sentences that say what was left out, or what to beware of. */
export interface ConnectivityReading {
  readonly format: string;
  readonly series: readonly Series[];
  readonly statements: readonly Statement[];
  readonly problems: readonly string[];
}

export interface ReadOptions {
  /** Place of files that name none: a country code. */
  readonly place: string;
}
