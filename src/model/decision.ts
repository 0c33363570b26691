/** What a desk can decide. Claims are named by id, which is stable; figures and episodes by their ids of the moment. */
export type DecisionBody =
  | { readonly kind: "confirm"; readonly claim: string }
  | { readonly kind: "reject"; readonly claim: string }
  /** The number should have been read otherwise; null bounds are open. */
  | {
      readonly kind: "correct";
      readonly claim: string;
      readonly low: number | null;
      readonly high: number | null;
    }
  /** The claim belongs to an earlier happening, or (`false`) it does not. */
  | { readonly kind: "background"; readonly claim: string; readonly background: boolean }
  | { readonly kind: "merge-figures"; readonly figure: string; readonly into: string }
  /** The claims named answer a question of their own, called `label`. */
  | {
      readonly kind: "split-figure";
      readonly figure: string;
      readonly claims: readonly string[];
      readonly label: string;
    }
  | { readonly kind: "merge-episodes"; readonly episode: string; readonly into: string }
  | { readonly kind: "split-episode"; readonly episode: string; readonly claims: readonly string[] }
  /** `name` is another name of `as`, in this story. */
  | { readonly kind: "alias"; readonly name: string; readonly as: string }
  /** The decision's story becomes part of `into`; its id leads there. */
  | { readonly kind: "merge-stories"; readonly into: string }
  /** The articles named become a story of their own. */
  | { readonly kind: "split-story"; readonly articles: readonly string[] }
  | { readonly kind: "withdraw"; readonly article: string }
  | { readonly kind: "annotate"; readonly on: DecisionTarget; readonly text: string }
  | { readonly kind: "undo"; readonly of: string };

interface DecisionTarget {
  readonly kind: "story" | "figure" | "episode" | "measure" | "claim" | "article";
  readonly id: string;
}

/** A decision to be taken. `author` is a name or an account; `reason` may be empty. */
export interface NewDecision {
  readonly story: string;
  readonly author: string;
  readonly reason: string;
  readonly body: DecisionBody;
}

/** A decision as it is kept: never changed, never deleted, undone by another. */
export interface Decision extends NewDecision {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Claims it was about when it was taken: it finds its figure or episode again by them. First those of what is moved, then those of the target. */
  readonly about: {
    readonly claims: readonly string[];
    readonly into: readonly string[];
    readonly articles: readonly string[];
  };
  /** Id of the decision that undid it, or null. */
  readonly undoneBy: string | null;
  /** Set where nothing it was about is there any more; it is kept and has no effect. */
  readonly orphaned: boolean;
}

/** How a claim, figure or episode was touched by the desk; the machine's own reading stays beside it. */
export interface DeskMark {
  /** Ids of the decisions, in order. */
  readonly decisions: readonly string[];
  readonly verdict?: "confirmed" | "rejected" | "corrected" | "withdrawn" | "background" | "moved";
  readonly notes?: readonly string[];
}
