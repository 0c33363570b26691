import { decode } from "../decode.ts";
import { readJsonLine } from "../formats/json.ts";
import { LineCutter } from "./lines.ts";
import type { Part, Splitter } from "./splitter.ts";

/** Cuts JSON Lines into their records; `before` lines were read in an earlier run. */
export function splitJsonLines(before = 0): Splitter {
  const lines = new LineCutter();
  let at = before;
  let bad = 0;
  const read = function* (cut: Iterable<{ readonly bytes: Uint8Array | null; readonly end: number }>) {
    for (const { bytes, end } of cut) {
      at++;
      if (bytes !== null && isBlank(bytes)) continue;
      const part = readPart(bytes, at, end);
      bad = part.found && part.found.articles.length > 0 ? 0 : bad + 1;
      if (bad < MOST_BAD) {
        yield part;
        continue;
      }
      yield {
        at,
        end,
        problems: [`line ${at} is the thousandth in a row without an article; the rest was not read`],
        isLast: true,
      };
      return;
    }
  };
  return { push: (bytes) => read(lines.push(bytes)), end: () => read(lines.end()) };
}

const MOST_BAD = 1000;

function readPart(bytes: Uint8Array | null, at: number, end: number): Part {
  if (bytes === null) return { at, end, problems: [`line ${at} is longer than 32 MB and was left out`] };
  // One zero among a few letters looks like UTF-16, which has no lines of bytes.
  if (bytes.includes(0))
    return { at, end, problems: [`line ${at} holds zero characters, so it is binary, not text`] };
  const decoded = decode(bytes);
  if (decoded.text === null) return { at, end, problems: [`line ${at} ${decoded.reason}`] };
  return {
    at,
    end,
    found: readJsonLine(decoded.text, at),
    problems: decoded.note ? [`line ${at} ${decoded.note}`] : [],
  };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
