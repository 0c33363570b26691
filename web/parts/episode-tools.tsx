import { useState } from "preact/hooks";
import { decide, mayDecide } from "../desk.ts";
import type { Shelf } from "../views/shelf.ts";
import type { Point, Timeline } from "../views/timeline.ts";
import { PickOne, PickSome } from "./desk-fields.tsx";
import { DeskForm } from "./desk-form.tsx";

/** Joining a happening with another, or taking claims out of it. */
export function EpisodeTools({ point, all, shelf }: { point: Point; all: Timeline; shelf: Shelf }) {
  const [act, setAct] = useState<"join" | "part" | null>(null);
  if (!mayDecide()) return null;
  const others = [...all.days.flatMap(({ points }) => points), ...all.undated].filter(
    ({ id }) => id !== point.id,
  );
  const close = () => setAct(null);
  return (
    <div class="tools">
      <p class="buttons">
        {others.length > 0 ? (
          <button type="button" onClick={() => setAct("join")}>
            Same as…
          </button>
        ) : null}
        {point.claims.length > 1 ? (
          <button type="button" onClick={() => setAct("part")}>
            Split…
          </button>
        ) : null}
      </p>
      {act === "join" ? (
        <DeskForm
          action="They are one happening"
          onClose={close}
          onDecide={(fields, reason) =>
            decide(
              shelf.story.id,
              { kind: "merge-episodes", episode: point.id, into: String(fields.get("into")) },
              reason,
              "Joined.",
            )
          }
        >
          <PickOne
            label="The same happening as"
            choices={others.map(({ id, title, words }) => ({ id, words: `${words} ${title}` }))}
          />
        </DeskForm>
      ) : null}
      {act === "part" ? (
        <DeskForm
          action="Make them another happening"
          onClose={close}
          onDecide={(fields, reason) =>
            decide(
              shelf.story.id,
              { kind: "split-episode", episode: point.id, claims: fields.getAll("claims").map(String) },
              reason,
              "Split.",
            )
          }
        >
          <PickSome
            label="Claims of another happening"
            name="claims"
            choices={point.claims.map((id) => ({
              id,
              words: `${shelf.show(id)?.value ?? id} (${shelf.show(id)?.outlet ?? ""})`,
            }))}
          />
        </DeskForm>
      ) : null}
    </div>
  );
}
