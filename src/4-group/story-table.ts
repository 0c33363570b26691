/** A term that so many open stories turn on tells nothing. */
const MOST_HOLDERS = 400;

interface Filed<Story> {
  readonly story: Story;
  /** Its place in the lists of holders. */
  readonly slot: number;
  terms: readonly number[];
}

/** Stories filed under the terms that they are found by; terms are small numbers. */
export class StoryTable<Story extends { readonly id: string }> {
  private readonly filed = new Map<string, Filed<Story>>();
  private readonly slots: (Filed<Story> | undefined)[] = [];
  private readonly free: number[] = [];
  /** Slots of the stories that turn on a term, by its number. */
  private readonly holders: (number[] | undefined)[] = [];
  /** What a search adds up for each slot; all zero between searches. */
  private readonly shares: number[] = [];

  open(story: Story, terms: readonly number[]): void {
    const slot = this.free.pop() ?? this.slots.length;
    const filed = { story, slot, terms };
    this.slots[slot] = filed;
    this.shares[slot] = 0;
    this.filed.set(story.id, filed);
    this.enter(filed);
  }

  /** Files an open story under other terms. */
  refile(id: string, terms: readonly number[]): void {
    const filed = this.filed.get(id);
    if (filed === undefined) return;
    this.leave(filed);
    filed.terms = terms;
    this.enter(filed);
  }

  close(id: string): void {
    const filed = this.filed.get(id);
    if (filed === undefined) return;
    this.leave(filed);
    this.filed.delete(id);
    this.slots[filed.slot] = undefined;
    this.free.push(filed.slot);
  }

  list(): Story[] {
    return [...this.filed.values()].map(({ story }) => story);
  }

  /** At most `most` stories: those that share the heaviest of `terms`, by the sum of their weights; even ones in the order of their ids. */
  findHolders(terms: readonly number[], weightOf: (term: number) => number, most: number): Story[] {
    const met: number[] = [];
    for (const term of terms) {
      const slots = this.holders[term];
      if (slots === undefined || slots.length > MOST_HOLDERS) continue;
      const weight = weightOf(term);
      for (const slot of slots) {
        const share = this.shares[slot] ?? 0;
        if (share === 0) met.push(slot);
        this.shares[slot] = share + weight;
      }
    }
    const best: number[] = [];
    for (const slot of met) this.insert(slot, best, most);
    for (const slot of met) this.shares[slot] = 0;
    return best.flatMap((slot) => this.slots[slot]?.story ?? []);
  }

  /** Keeps `best` in order and at most `most` long: few are looked for among many, so that sorting all would be waste. */
  private insert(slot: number, best: number[], most: number): void {
    let at = best.length;
    while (at > 0 && this.goesBefore(slot, best[at - 1] ?? slot)) at--;
    if (at >= most) return;
    best.splice(at, 0, slot);
    if (best.length > most) best.length = most;
  }

  private goesBefore(a: number, b: number): boolean {
    const [shareOfA = 0, shareOfB = 0] = [this.shares[a], this.shares[b]];
    if (shareOfA !== shareOfB) return shareOfA > shareOfB;
    return (this.slots[a]?.story.id ?? "") < (this.slots[b]?.story.id ?? "");
  }

  private enter({ slot, terms }: Filed<Story>): void {
    for (const term of terms) {
      const slots = this.holders[term];
      if (slots === undefined) this.holders[term] = [slot];
      else slots.push(slot);
    }
  }

  private leave({ slot, terms }: Filed<Story>): void {
    for (const term of terms) {
      const slots = this.holders[term];
      const at = slots?.indexOf(slot) ?? -1;
      if (slots === undefined || at < 0) continue;
      const last = slots.pop();
      if (last !== undefined && last !== slot) slots[at] = last;
      if (slots.length === 0) this.holders[term] = undefined;
    }
  }
}
