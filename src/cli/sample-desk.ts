import { Readable } from "node:stream";
import type { Desk, ExitCode } from "./desk.ts";
import { runCommandLine } from "./run.ts";

export interface SampleRun {
  readonly out: string;
  readonly notes: string;
  readonly code: ExitCode;
}

/** Runs one command line as in a script, with `input` on standard input, and keeps what it writes; for tests. */
export async function runSample(
  args: readonly string[],
  { onPrint, ...more }: Partial<Desk> & { readonly onPrint?: (text: string) => void } = {},
  input = "",
): Promise<SampleRun> {
  let [out, notes] = ["", ""];
  const code = await runCommandLine(args, {
    stdin: Readable.from([Buffer.from(input)]),
    print: (printed) => {
      const text = typeof printed === "string" ? printed : new TextDecoder().decode(printed);
      out += text;
      onPrint?.(text);
    },
    note: (text) => {
      notes += text;
    },
    columns: undefined,
    isTerminal: false,
    mayNote: false,
    hasColour: false,
    clock: () => 0,
    ...more,
  });
  return { out, notes, code };
}
