import type { Decision, DecisionBody } from "../../model/decision.ts";
import { wordInstant } from "./word-story.ts";

/** "2022-01-05 18:00 UTC · Dana: reject c-586e18f6b3f3 (counted twice) · d-1 · undone by d-2" */
export function wordDecision({ id, at, author, reason, body, undoneBy, orphaned }: Decision): string {
  const why = reason === "" ? "" : ` (${reason})`;
  const undone = undoneBy === null ? "" : ` · undone by ${undoneBy}`;
  const gone = orphaned ? " · what it was about is no longer there" : "";
  return `${wordInstant(at)} · ${author}: ${wordBody(body)}${why} · ${id}${undone}${gone}`;
}

function wordBody(body: DecisionBody): string {
  switch (body.kind) {
    case "confirm":
    case "reject":
      return `${body.kind} ${body.claim}`;
    case "correct":
      return `correct ${body.claim} to ${[body.low ?? "..", body.high ?? ".."].join("–")}`;
    case "background":
      return `${body.background ? "background" : "current"} ${body.claim}`;
    case "merge-figures":
      return `merge ${body.figure} into ${body.into}`;
    case "split-figure":
      return `split ${body.claims.join(", ")} from ${body.figure} as “${body.label}”`;
    case "merge-episodes":
      return `merge ${body.episode} into ${body.into}`;
    case "split-episode":
      return `split ${body.claims.join(", ")} from ${body.episode}`;
    case "alias":
      return `“${body.name}” is “${body.as}”`;
    case "merge-stories":
      return `merge this story into ${body.into}`;
    case "split-story":
      return `split off ${body.articles.join(", ")}`;
    case "withdraw":
      return `withdraw ${body.article}`;
    case "annotate":
      return `note on ${body.on.kind} ${body.on.id}: ${body.text}`;
    case "undo":
      return `undo ${body.of}`;
  }
}
