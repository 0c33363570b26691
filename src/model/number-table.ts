const EMPTY = -1;
const FEWEST_SLOTS = 64;

/**
 * Small whole numbers by keys that are numbers from 0 to 2^53: hashes that are met a hundred times an article. Its slots hold bare
 * numbers, where a `Map` makes an object of each key as large as these.
 */
export class NumberTable {
  private keys = new Float64Array(FEWEST_SLOTS).fill(EMPTY);
  private values = new Int32Array(FEWEST_SLOTS);
  private size = 0;

  get(key: number): number | undefined {
    const slot = this.find(key);
    return this.keys[slot] === EMPTY ? undefined : this.values[slot];
  }

  set(key: number, value: number): void {
    let slot = this.find(key);
    if (this.keys[slot] === EMPTY) {
      if (2 * ++this.size > this.keys.length) {
        this.grow();
        slot = this.find(key);
      }
      this.keys[slot] = key;
    }
    this.values[slot] = value;
  }

  clear(): void {
    this.keys = new Float64Array(FEWEST_SLOTS).fill(EMPTY);
    this.values = new Int32Array(FEWEST_SLOTS);
    this.size = 0;
  }

  /** The slot of a key, or the empty one that it would stand in. */
  private find(key: number): number {
    const { keys } = this;
    const last = keys.length - 1;
    let slot = key & last;
    while (keys[slot] !== key && keys[slot] !== EMPTY) slot = (slot + 1) & last;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Float64Array(2 * keys.length).fill(EMPTY);
    this.values = new Int32Array(2 * keys.length);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? EMPTY;
      if (key === EMPTY) continue;
      const slot = this.find(key);
      this.keys[slot] = key;
      this.values[slot] = values[at] ?? 0;
    }
  }
}
