import { useMemo } from "preact/hooks";
import type { Decision } from "../../src/model/decision.ts";
import { mayDecide, undo } from "../desk.ts";
import { writeRoute } from "../route.ts";
import { wordDecision } from "../views/decisions.ts";
import type { Shelf } from "../views/shelf.ts";
import { useFold } from "./use-fold.tsx";
import { Nothing, Words } from "./words.tsx";

const LENS = { policy: "range", at: null } as const;

/** What the desk decided, the latest first, each with the way back. Nothing is ever erased. */
export function DecisionLog({ decisions, shelf }: { decisions: readonly Decision[]; shelf: Shelf | null }) {
  const latest = useMemo(() => [...decisions].reverse(), [decisions]);
  const { shown, rest } = useFold(latest, 50);
  if (decisions.length === 0)
    return <Nothing>The desk has decided nothing yet: this is the machine’s own reading.</Nothing>;
  return (
    <>
      <ol class="log">
        {shown.map((decision) => (
          <li key={decision.id} class={decision.undoneBy === null ? "" : "undone"}>
            <time dateTime={decision.at}>{decision.at.slice(0, 16).replace("T", " ")}</time>
            <span>
              <Words text={wordDecision(decision, shelf)} most={400} />
              {shelf === null ? (
                <>
                  {" "}
                  <a href={writeRoute({ page: "story", story: decision.story, section: "log", lens: LENS })}>
                    in its story
                  </a>
                </>
              ) : null}
              <span class="soft">
                {" "}
                <Words text={decision.author} most={80} />
                {decision.undoneBy === null ? "" : " · undone"}
                {decision.orphaned ? " · what it was about is gone; it has no effect" : ""}
              </span>
            </span>
            {decision.undoneBy === null && decision.body.kind !== "undo" && mayDecide() ? (
              <button type="button" onClick={() => undo(decision.story, decision.id)}>
                Undo
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {rest}
    </>
  );
}
