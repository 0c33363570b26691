import { readFile } from "node:fs/promises";
import { UsageError } from "./desk.ts";
import { explainError } from "./read-paths.ts";

/** Reads a reader's own names from a file of lines such as `Toyakev = Tokayev`; `#` starts a comment. Name to the name it stands for. */
export async function readAliases(path: string | undefined): Promise<ReadonlyMap<string, string>> {
  if (path === undefined) return new Map();
  try {
    return parseAliases(await readFile(path, "utf8"), path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be read: ${explainError(error)}`);
  }
}

/** The names in `text`, one a line; `path` is named where a line cannot be read. */
export function parseAliases(text: string, path: string): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const told = line.split("#", 1)[0]?.trim() ?? "";
    if (told === "") continue;
    const [name = "", canonical = "", ...rest] = told.split("=").map((part) => part.trim());
    if (name === "" || canonical === "" || rest.length > 0) {
      throw new UsageError(`${path}, line ${index + 1}: write "name = name it stands for", not "${told}".`);
    }
    aliases.set(name, canonical);
  }
  return aliases;
}
