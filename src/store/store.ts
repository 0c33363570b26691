import type { Input } from "../model/article.ts";
import type { Claim, CountClaim } from "../model/claim.ts";
import type { Digest, Understood } from "../model/digest.ts";
import type { Policy, PolicyValue, Story } from "../model/ledger.ts";
import type { StoryMarks, TermCounts } from "../model/marks.ts";
import type { Problem } from "../model/problem.ts";
import type { Database, Queryable } from "./database/database.ts";
import type { RecentArticles } from "./recent-articles.ts";
import type { RecentStories } from "./recent-stories.ts";
import type { RecentTellers } from "./recent-tellers.ts";

/** A story and its claims, as they are told together. */
export interface Told {
  readonly story: Story;
  readonly claims: readonly Claim[];
}

/** What the store has the stages do: it keeps, they read and tell. Made of `storyKeeper` in src/pipeline.ts and the wording of 6-export. */
export interface Newsroom {
  /** Name and version of what reads: "sitrep 1.2.3". What another version read can be read again by `rebuild`. */
  readonly program: string;
  readonly understand: (input: Input) => {
    readonly understood: readonly Understood[];
    readonly problems: readonly Problem[];
  };
  /** Ids of articles that belong together, of articles that came together. */
  readonly group: (understood: readonly Understood[]) => readonly (readonly string[])[];
  readonly mark: (digest: Digest, known: TermCounts) => StoryMarks;
  readonly join: (a: StoryMarks, b: StoryMarks) => StoryMarks;
  /** Likeness of two sets of articles; from `joinsFrom` they are one story. */
  readonly compare: (a: StoryMarks, b: StoryMarks) => number;
  readonly joinsFrom: number;
  /** Opens the one that tells the story with this id, as often as articles come to it; it keeps what it worked out. */
  readonly openTeller: (id: string) => Teller;
  /** One policy's value in words. */
  readonly word: (policy: Policy, value: PolicyValue, claims: readonly CountClaim[]) => string;
}

/** Tells one story; members are known by identity from telling to telling. */
export interface Teller {
  tell(members: readonly Understood[], options?: { readonly aliases?: ReadonlyMap<string, string> }): Told;
}

/** What every part of the store works with. */
export interface Store {
  readonly database: Database;
  readonly newsroom: Newsroom;
  readonly now: () => Date;
  /** A new id that no other program makes; `crypto.randomUUID` outside of tests. */
  readonly makeId: () => string;
  readonly recent: RecentArticles;
  readonly recentStories: RecentStories;
  readonly recentTellers: RecentTellers;
  /** Folder or server, for messages. */
  readonly place: string;
}

/** The lock of everyone who writes: changes get their numbers in the order in which they are committed. */
const WRITE_LOCK = 748738;
/** The channel on which the number of the last change is told. */
export const CHANNEL = "sitrep_changes";

/** Runs `work` while nobody else writes to the workspace. */
export async function writeAlone<T>(store: Store, work: (transaction: Queryable) => Promise<T>): Promise<T> {
  try {
    return await store.database.transact(async (transaction) => {
      await transaction.query("select pg_advisory_xact_lock($1)", [WRITE_LOCK]);
      return work(transaction);
    });
  } catch (error) {
    // What was told in it was not kept.
    store.recentTellers.forget();
    throw error;
  }
}
