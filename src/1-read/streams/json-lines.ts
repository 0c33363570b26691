import { decode } from "../decode.ts";
import { readJsonLine } from "../formats/json.ts";
import { LineCutter } from "./lines.ts";
import type { Part, Splitter } from "./splitter.ts";

/** Cuts JSON Lines into their records; `before` lines were read in an earlier run. */
export function splitJsonLines(before = 0): Splitter {
  const lines = new LineCutter();
  let at = before;
  const read = function* (cut: Iterable<{ readonly bytes: Uint8Array | null; readonly end: number }>) {
    for (const { bytes, end } of cut) {
      at++;
      if (bytes === null || !isBlank(bytes)) yield readPart(bytes, at, end);
    }
  };
  return { push: (bytes) => read(lines.push(bytes)), end: () => read(lines.end()) };
}

function readPart(bytes: Uint8Array | null, at: number, end: number): Part {
  if (bytes === null) return { at, end, problems: [`line ${at} is longer than 32 MB and was left out`] };
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
