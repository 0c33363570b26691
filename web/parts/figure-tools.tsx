import { useState } from "preact/hooks";
import { wordGroup, wordMetric } from "../../src/6-export/wording.ts";
import { decide, mayDecide } from "../desk.ts";
import { go } from "../state.ts";
import type { FigureCard } from "../views/figures.ts";
import type { Shelf } from "../views/shelf.ts";
import { NoteField, PickOne, PickSome } from "./desk-fields.tsx";
import { DeskForm } from "./desk-form.tsx";
import { Words } from "./words.tsx";

/** Decisions about one figure: merging it into another, taking claims out of it, notes. */
export function FigureTools({ card, shelf }: { card: FigureCard; shelf: Shelf }) {
  const [act, setAct] = useState<"merge" | "split" | "note" | null>(null);
  if (!mayDecide()) return null;
  const { id } = card.figure;
  const others = shelf.story.figures.filter(
    (one) => one.id !== id && one.question.metric === card.figure.question.metric,
  );
  const close = () => setAct(null);
  const story = shelf.story.id;
  return (
    <section aria-labelledby="desk">
      <h2 id="desk">Desk</h2>
      <p class="buttons">
        {others.length > 0 ? (
          <button type="button" onClick={() => setAct("merge")}>
            Merge into another figure…
          </button>
        ) : null}
        {card.claims.length > 1 ? (
          <button type="button" onClick={() => setAct("split")}>
            Split…
          </button>
        ) : null}
        <button type="button" onClick={() => setAct("note")}>
          Note…
        </button>
      </p>
      {act === "merge" ? (
        <DeskForm
          action="Merge"
          onClose={close}
          onDecide={async (fields, reason) => {
            const into = String(fields.get("into"));
            await decide(story, { kind: "merge-figures", figure: id, into }, reason, "Merged.");
            go({ page: "story", story, section: "figures", lens: { policy: "range", at: null } });
          }}
        >
          <PickOne
            label="The same question as"
            choices={others.map(({ id: other, question }) => ({
              id: other,
              words: `${wordMetric(question.metric)}: ${wordGroup(question.population)}, ${question.place}`,
            }))}
          />
        </DeskForm>
      ) : null}
      {act === "split" ? (
        <DeskForm
          action="Split"
          onClose={close}
          onDecide={(fields, reason) =>
            decide(
              story,
              {
                kind: "split-figure",
                figure: id,
                claims: fields.getAll("claims").map(String),
                label: String(fields.get("label") ?? "").trim(),
              },
              reason,
              "Split.",
            )
          }
        >
          <PickSome
            label="Claims that answer another question"
            name="claims"
            choices={card.claims.map(({ id: claim }) => ({
              id: claim,
              words: `${shelf.show(claim)?.value ?? claim}, ${shelf.show(claim)?.outlet ?? ""}`,
            }))}
          />
          <label>
            What they count
            <input name="label" required maxLength={120} />
          </label>
        </DeskForm>
      ) : null}
      {act === "note" ? (
        <DeskForm
          action="Keep the note"
          onClose={close}
          onDecide={(fields, reason) =>
            decide(
              story,
              { kind: "annotate", on: { kind: "figure", id }, text: String(fields.get("text") ?? "") },
              reason,
              "Noted.",
            )
          }
        >
          <NoteField />
        </DeskForm>
      ) : null}
      {(card.figure.desk?.notes ?? []).map((note) => (
        <p key={note} class="note">
          <Words text={note} most={2000} />
        </p>
      ))}
    </section>
  );
}
