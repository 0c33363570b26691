#!/usr/bin/env node
import module from "node:module";
import { availableParallelism } from "node:os";
import process from "node:process";

// A reader that has seen enough ("sitrep report | head") closes the pipe: that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 2);
  });
}

// What was compiled once need not be again; Node has it since 22.1.
if ("enableCompileCache" in module && typeof module.enableCompileCache === "function")
  module.enableCompileCache();

try {
  const { runCommandLine } = await import("./run.ts");
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    stdin: process.stdin,
    print: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text),
    columns: process.stdout.columns,
    isTerminal: process.stdout.isTTY === true,
    mayNote: process.stderr.isTTY === true,
    hasColour: process.stdout.isTTY === true && process.stdout.hasColors(),
    clock: () => performance.now(),
    threads: Number(process.env.SITREP_THREADS) || availableParallelism(),
    environment: process.env,
    onInterrupt: (stop) => {
      // The second one ends the program where it stands.
      process.once("SIGINT", stop);
      return () => process.off("SIGINT", stop);
    },
  });
} catch (error) {
  process.stderr.write(`sitrep: this is a bug, please report it: ${describeBug(error)}\n`);
  process.exitCode = 70;
}

function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env.SITREP_DEBUG
    ? (error.stack ?? error.message)
    : `${error.message} (SITREP_DEBUG=1 shows more)`;
}
