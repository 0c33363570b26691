import type { Understood } from "../model/digest.ts";
import type { Newsroom, Teller } from "./store.ts";
import type { Account } from "./tell/account.ts";

/** Articles of all stories that are kept told, as objects with what was worked out of them: about a tenth of a megabyte each. */
const MOST_ARTICLES = 5000;
/** One long story alone may go beyond it, while it is the one that gets articles. */
const LONGEST_STORY = 12_000;

/** A story as it was last told, with what telling it worked out. */
interface KeptStory {
  readonly id: string;
  /** Tells what the machine read, and beside it the story with the desk's decisions. */
  readonly machine: Teller;
  readonly desk: Teller;
  members: ReadonlyMap<string, Understood>;
  /** What the workspace holds under `version`. */
  last: { readonly version: number; readonly account: Account } | null;
}

/** Stories that got articles of late: one that gets more goes on from what was told, where it is not too long to be kept. */
export class RecentTellers {
  private readonly kept = new Map<string, KeptStory>();
  private readonly newsroom: Newsroom;

  constructor(newsroom: Newsroom) {
    this.newsroom = newsroom;
  }

  take(id: string): KeptStory {
    const { newsroom } = this;
    const story = this.kept.get(id) ?? {
      id,
      machine: newsroom.openTeller(id),
      desk: newsroom.openTeller(id),
      members: new Map(),
      last: null,
    };
    this.kept.delete(id);
    this.kept.set(id, story);
    return story;
  }

  /** Notes what `story` was told from, and lets go of the stories that rested longest. */
  keep(story: KeptStory, members: readonly Understood[]): void {
    story.members = new Map(members.map((one) => [one.digest.article.id, one]));
    let articles = 0;
    for (const one of this.kept.values()) articles += one.members.size;
    for (const [oldest, one] of this.kept) {
      if (articles <= MOST_ARTICLES) return;
      if (one === story && articles <= LONGEST_STORY) return;
      this.kept.delete(oldest);
      articles -= one.members.size;
    }
  }

  /** What was told may not have been kept, or articles were read again. */
  forget(): void {
    this.kept.clear();
  }
}
