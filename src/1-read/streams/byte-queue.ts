/** Bytes that arrive in pieces, taken from the front as they are understood. */
export class ByteQueue {
  /** What has arrived and was not taken yet. */
  bytes: Uint8Array = new Uint8Array();
  /** Bytes of the source before `bytes`. */
  offset: number;
  readonly #pieces: AsyncIterator<Uint8Array>;

  constructor(pieces: AsyncIterable<Uint8Array>, offset = 0) {
    this.#pieces = pieces[Symbol.asyncIterator]();
    this.offset = offset;
  }

  /** Waits until `least` bytes are there or the source has ended; says whether any byte is there. */
  async fill(least: number): Promise<boolean> {
    const parts = [this.bytes];
    let length = this.bytes.length;
    while (length < least) {
      const { value, done } = await this.#pieces.next();
      if (done) break;
      parts.push(value);
      length += value.length;
    }
    if (parts.length > 1)
      this.bytes = parts.length === 2 && this.bytes.length === 0 ? last(parts) : Buffer.concat(parts);
    return this.bytes.length > 0;
  }

  drop(count: number): void {
    const dropped = Math.min(count, this.bytes.length);
    this.bytes = this.bytes.subarray(dropped);
    this.offset += dropped;
  }

  /** Lets the source go: a file is closed. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }
}

function last(parts: readonly Uint8Array[]): Uint8Array {
  return parts.at(-1) ?? new Uint8Array();
}
