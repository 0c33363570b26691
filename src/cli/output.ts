import { writeFile } from "node:fs/promises";
import { EXPORTERS, type Exporter } from "../6-export/index.ts";
import { UsageError } from "./desk.ts";
import { explainError } from "./read-paths.ts";

interface OutputOptions {
  readonly as?: string;
  readonly output?: string;
}

/** The form to write in: as named, or by the ending of the file, or `usual`, or text. */
export function chooseExporter({ as, output }: OutputOptions, usual?: string): Exporter {
  const named = EXPORTERS.find((exporter) => exporter.name === as);
  const byEnding = EXPORTERS.filter((exporter) => output?.endsWith(exporter.fileEnding)).sort(
    (a, b) => b.fileEnding.length - a.fileEnding.length,
  )[0];
  const exporter = named ?? byEnding ?? EXPORTERS.find(({ name }) => name === usual) ?? EXPORTERS[0];
  if (!exporter) throw new UsageError("there is no form to write in");
  return exporter;
}

/** Writes the result of a command to a file. */
export async function writeOutput(path: string, written: string): Promise<void> {
  try {
    await writeFile(path, written);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${explainError(error)}`);
  }
}
