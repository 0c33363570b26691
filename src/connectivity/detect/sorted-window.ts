/** The last `size` values and their quantiles; both arrays are made once, so memory stays flat. */
export class SortedWindow {
  readonly #ring: Float64Array;
  readonly #sorted: Float64Array;
  #length = 0;
  #next = 0;

  constructor(size: number) {
    this.#ring = new Float64Array(size);
    this.#sorted = new Float64Array(size);
  }

  get length(): number {
    return this.#length;
  }

  add(value: number): void {
    if (this.#length === this.#ring.length) this.#drop(this.#ring[this.#next] ?? 0);
    this.#ring[this.#next] = value;
    this.#next = (this.#next + 1) % this.#ring.length;
    const at = this.#find(value);
    this.#sorted.copyWithin(at + 1, at, this.#length);
    this.#sorted[at] = value;
    this.#length += 1;
  }

  /** The value that a `share` (0..1) of the window lies below; NaN while empty. */
  quantile(share: number): number {
    if (this.#length === 0) return Number.NaN;
    const position = share * (this.#length - 1);
    const low = Math.floor(position);
    const below = this.#sorted[low] ?? Number.NaN;
    const above = this.#sorted[Math.min(low + 1, this.#length - 1)] ?? Number.NaN;
    return below + (above - below) * (position - low);
  }

  #drop(value: number): void {
    const at = this.#find(value);
    this.#sorted.copyWithin(at, at + 1, this.#length);
    this.#length -= 1;
  }

  /** Index of the first sorted value that is not smaller. */
  #find(value: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
