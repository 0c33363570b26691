/** A line of bytes without its end. */
export interface Line {
  /** Null where the line is longer than any part of an input may be. */
  readonly bytes: Uint8Array | null;
  /** Bytes up to the end of the line. */
  readonly end: number;
}

/** 32 MB: longer than any article with its markup. */
export const LONGEST_LINE = 32 * 1024 * 1024;
const NEWLINE = 10;

/** Cuts bytes into lines; keeps no more than one, and none that is too long. */
export class LineCutter {
  #parts: Uint8Array[] = [];
  #length = 0;
  #end = 0;

  *push(bytes: Uint8Array): Generator<Line> {
    let from = 0;
    while (from < bytes.length) {
      const newline = bytes.indexOf(NEWLINE, from);
      const to = newline < 0 ? bytes.length : newline;
      this.#keep(bytes.subarray(from, to));
      this.#end += to - from;
      if (newline < 0) return;
      this.#end++;
      from = newline + 1;
      yield this.#finish();
    }
  }

  /** The last line, where no line break ends it. */
  *end(): Generator<Line> {
    if (this.#length > 0) yield this.#finish();
  }

  #keep(bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (this.#length > LONGEST_LINE) this.#parts = [];
    else if (bytes.length > 0) this.#parts.push(bytes);
  }

  #finish(): Line {
    const [only] = this.#parts;
    const whole = this.#parts.length === 1 && only ? only : Buffer.concat(this.#parts);
    const bytes = this.#length > LONGEST_LINE ? null : whole.at(-1) === 13 ? whole.subarray(0, -1) : whole;
    this.#parts = [];
    this.#length = 0;
    return { bytes, end: this.#end };
  }
}
