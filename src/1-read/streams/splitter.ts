import type { Input } from "../../model/article.ts";
import type { Found } from "../formats/format.ts";

/** One record, line or message of a long input. */
export interface Part {
  /** From 1. */
  readonly at: number;
  /** Unpacked bytes of the input up to the end of this part. */
  readonly end: number;
  /** The page it holds, read as an input of its own. */
  readonly page?: Input;
  /** What was understood of it, where its format needs no page reader. */
  readonly found?: Found;
  readonly problems: readonly string[];
  /** True where the input cannot be trusted any further: nothing behind this part is read. */
  readonly isLast?: boolean;
}

/** Cuts a long input into its parts, however its bytes are split up on the way. */
export interface Splitter {
  /** Takes the next bytes; gives the parts they complete. */
  push(bytes: Uint8Array): Iterable<Part>;
  /** Gives what stands at the end of the input. */
  end(): Iterable<Part>;
}
