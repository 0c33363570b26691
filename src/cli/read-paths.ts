import { constants, createReadStream } from "node:fs";
import { access, readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { FileInput, Input } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";

/** Larger files are not read, in bytes: no article is this long. */
const MOST_BYTES = 100_000_000;

export interface PathsRead {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

/**
 * Reads files, folders (all files inside, sorted by name, hidden ones skipped, each folder once) and `-`, standard
 * input. What cannot be read becomes a problem.
 */
export function readPaths(paths: readonly string[], stdin: Readable): Promise<PathsRead> {
  return visitPaths(paths, (report) => readStream(stdin, report), readOne);
}

interface PathsOpened {
  readonly inputs: readonly FileInput[];
  readonly problems: readonly Problem[];
}

/** Finds the files of `paths` as `readPaths` does, and leaves them closed: however long they are, nothing of them is held. */
export function openPaths(paths: readonly string[], stdin: Readable): Promise<PathsOpened> {
  return visitPaths<FileInput>(paths, async () => ({ source: "-", size: null, open: () => stdin }), openOne);
}

/** Reads the whole of an input that was left closed; null where it cannot be read, which has been reported. */
export async function readWhole({ open, size, ...given }: FileInput, report: Report): Promise<Input | null> {
  const pieces: Uint8Array[] = [];
  let bytes = size ?? 0;
  try {
    if (bytes <= MOST_BYTES) {
      bytes = 0;
      for await (const piece of open(0)) {
        bytes += piece.length;
        if (bytes > MOST_BYTES) break;
        pieces.push(piece);
      }
    }
  } catch (error) {
    report(given.source, explainError(error));
    return null;
  }
  if (bytes <= MOST_BYTES) return { ...given, content: new Uint8Array(Buffer.concat(pieces)) };
  report(given.source, TOO_LARGE);
  return null;
}

/** Takes standard input once and every file of `paths` in order; what gives nothing has been reported. */
async function visitPaths<Found>(
  paths: readonly string[],
  takeStdin: (report: Report) => Promise<Found | null>,
  takeFile: (file: string, report: Report) => Promise<Found | null>,
): Promise<{ readonly inputs: readonly Found[]; readonly problems: readonly Problem[] }> {
  const inputs: Found[] = [];
  const problems: Problem[] = [];
  const report: Report = (source, reason) => {
    problems.push({ source, stage: "read", reason });
  };
  const add = (input: Found | null) => {
    if (input !== null) inputs.push(input);
  };
  const seen = new Set<string>();
  for (const path of paths) {
    if (path !== "-") {
      for await (const file of listFiles(path, seen, report)) add(await takeFile(file, report));
    } else if (!seen.has("-")) {
      seen.add("-");
      add(await takeStdin(report));
    }
  }
  return { inputs, problems };
}

/** Bytes read from a file at a time. */
const PIECE = 262_144;

async function openOne(path: string, report: Report): Promise<FileInput | null> {
  try {
    const found = await stat(path);
    await access(path, constants.R_OK);
    return {
      source: path,
      size: found.isFIFO() ? null : found.size,
      // The last byte is named, not the one behind it.
      open: (start, to) =>
        to !== undefined && to <= start
          ? NOTHING
          : createReadStream(path, {
              highWaterMark: PIECE,
              start,
              ...(to === undefined ? {} : { end: to - 1 }),
            }),
    };
  } catch (error) {
    report(path, explainError(error));
    return null;
  }
}

const NOTHING: AsyncIterable<Uint8Array> = {
  async *[Symbol.asyncIterator]() {},
};

export type Report = (source: string, reason: string) => void;

async function readStream(stdin: Readable, report: Report): Promise<Input | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) {
      report("-", TOO_LARGE);
      return null;
    }
    chunks.push(bytes);
  }
  return { source: "-", content: new Uint8Array(Buffer.concat(chunks)) };
}

/** Every file under `path`, in order of name. `seen` holds the real paths already given: links may form loops. */
async function* listFiles(path: string, seen: Set<string>, report: Report): AsyncGenerator<string> {
  try {
    const found = await stat(path);
    // A pipe ("<(command)") has no real path, and is never met twice.
    if (found.isFIFO()) return yield path;
    const real = await realpath(path);
    if (seen.has(real)) return;
    seen.add(real);
    if (!found.isDirectory()) {
      if (found.isFile()) yield path;
      else report(path, "this is neither a file nor a folder; it was skipped");
      return;
    }
    const names = (await readdir(real)).filter((name) => !name.startsWith("."));
    if (names.length === 0) report(path, "the folder is empty; there is nothing to read in it");
    for (const name of names.sort((a, b) => (a < b ? -1 : 1)))
      yield* listFiles(join(path, name), seen, report);
  } catch (error) {
    report(path, explainError(error));
  }
}

async function readOne(path: string, report: Report): Promise<Input | null> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) {
      report(path, TOO_LARGE);
      return null;
    }
    await access(path, constants.R_OK);
    return { source: path, content: new Uint8Array(await readFile(path)) };
  } catch (error) {
    report(path, explainError(error));
    return null;
  }
}

const TOO_LARGE = "the file is larger than an article can be; split it and try again";

const ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder; check the spelling",
  EACCES: "permission is missing; check who may use it",
  EPERM: "permission is missing; check who may use it",
  ELOOP: "the link leads back to itself; point it at a file",
  ENOTDIR: "a part of the path is a file, not a folder; check the spelling",
  ENAMETOOLONG: "the path is too long for this system; shorten it",
  EMFILE: "too many files are open; close some programs and try again",
};

/** A file system error in words that say what to do. */
export function explainError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return ERRORS[code] ?? `it could not be read: ${error instanceof Error ? error.message : String(error)}`;
}
