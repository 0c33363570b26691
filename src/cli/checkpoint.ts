import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import type { Stop } from "../coverage.ts";
import { UsageError } from "./desk.ts";
import { explainError } from "./read-paths.ts";

/** What a run leaves behind for the next: where it stopped, or that it came to the end. */
export type Checkpoint = { readonly isDone: true } | { readonly isDone: false; readonly stop: Stop | null };

const whole = z.number().int().min(0);
const FORM = z.object({
  schema: z.literal("sitrep-checkpoint/1"),
  done: z.boolean(),
  source: z.string().optional(),
  place: z.object({ entry: z.string().exactOptional(), offset: whole, skip: whole, parts: whole }).optional(),
});

/** Reads the file an earlier run wrote; a file that is not there yet is the start. */
export async function readCheckpoint(path: string): Promise<Checkpoint> {
  try {
    const { done, source, place } = FORM.parse(JSON.parse(await readFile(path, "utf8")));
    if (done) return { isDone: true };
    return { isDone: false, stop: source !== undefined && place ? { source, place } : null };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return { isDone: false, stop: null };
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      throw new UsageError(`${path} is no checkpoint of Sitrep; name a file that may be made new`);
    throw new UsageError(`${path} cannot be read: ${explainError(error)}`);
  }
}

/** Writes where a run stands; whoever reads the file meanwhile sees the old one or the new one whole. */
export async function writeCheckpoint(path: string, stop: Stop | null, done: boolean): Promise<void> {
  const written = { schema: "sitrep-checkpoint/1", done, ...(stop ?? {}) };
  try {
    await writeFile(`${path}.new`, `${JSON.stringify(written)}\n`);
    await rename(`${path}.new`, path);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${explainError(error)}`);
  }
}
