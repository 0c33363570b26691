import { useState } from "preact/hooks";
import type { DecisionBody } from "../../src/model/decision.ts";
import { decide, mayDecide } from "../desk.ts";
import { client, useLoaded } from "../state.ts";
import { cutWords, tameWords } from "../views/safe-words.ts";
import type { Shelf } from "../views/shelf.ts";
import { DeskForm } from "./desk-form.tsx";

type Act = "alias" | "note" | "join" | "part";

/** Decisions about the story as a whole: names, notes, joining it with another and moving articles out. */
export function StoryTools({ shelf }: { shelf: Shelf }) {
  const [act, setAct] = useState<Act | null>(null);
  if (!mayDecide()) return null;
  const { id } = shelf.story;
  const close = () => setAct(null);
  const take =
    (make: (fields: FormData) => DecisionBody, done: string) => (fields: FormData, reason: string) =>
      decide(id, make(fields), reason, done);
  const word = (fields: FormData, name: string) => String(fields.get(name) ?? "").trim();
  return (
    <div class="story-tools">
      <p class="buttons">
        {(
          [
            ["alias", "Two names, one voice…"],
            ["note", "Note on the story…"],
            ["join", "Join with another story…"],
            ["part", "Move articles out…"],
          ] as const
        ).map(([one, words]) => (
          <button
            key={one}
            type="button"
            aria-expanded={act === one}
            onClick={() => setAct(act === one ? null : one)}
          >
            {words}
          </button>
        ))}
      </p>
      {act === "alias" ? (
        <DeskForm
          action="They are the same"
          onClose={close}
          onDecide={take(
            (fields) => ({ kind: "alias", name: word(fields, "name"), as: word(fields, "as") }),
            "The two names are one.",
          )}
        >
          <datalist id="names">
            {listNames(shelf).map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <label>
            This name
            <input name="name" list="names" required />
          </label>
          <label>
            is the same as
            <input name="as" list="names" required />
          </label>
        </DeskForm>
      ) : null}
      {act === "note" ? (
        <DeskForm
          action="Keep the note"
          onClose={close}
          onDecide={take(
            (fields) => ({ kind: "annotate", on: { kind: "story", id }, text: word(fields, "text") }),
            "Noted.",
          )}
        >
          <label>
            Note
            <textarea name="text" rows={3} required />
          </label>
        </DeskForm>
      ) : null}
      {act === "join" ? (
        <DeskForm
          action="Join the stories"
          onClose={close}
          onDecide={take((fields) => ({ kind: "merge-stories", into: word(fields, "into") }), "Joined.")}
        >
          <OtherStories own={id} />
        </DeskForm>
      ) : null}
      {act === "part" ? (
        <DeskForm
          action="Make them a story of their own"
          onClose={close}
          onDecide={take(
            (fields) => ({ kind: "split-story", articles: fields.getAll("articles").map(String) }),
            "Moved out.",
          )}
        >
          <fieldset>
            <legend>Articles that belong to another story</legend>
            {shelf.story.articles.map((article) => (
              <label key={article} class="check">
                <input type="checkbox" name="articles" value={article} />
                {cutWords(tameWords(shelf.articles.get(article)?.headline ?? article), 100)}
              </label>
            ))}
          </fieldset>
        </DeskForm>
      ) : null}
    </div>
  );
}

function OtherStories({ own }: { own: string }) {
  const { value } = useLoaded("stories", () => client.listStories({ limit: 100 }));
  const others = (value?.items ?? []).filter(({ id }) => id !== own);
  return (
    <label>
      This story becomes part of
      <select name="into" required>
        {others.map(({ id, title }) => (
          <option key={id} value={id}>
            {cutWords(tameWords(title), 100)}
          </option>
        ))}
      </select>
    </label>
  );
}

function listNames(shelf: Shelf): string[] {
  const names = new Set<string>();
  for (const claim of shelf.claims.values())
    for (const { name } of claim.claimants) names.add(cutWords(tameWords(name), 120));
  return [...names].sort((a, b) => a.localeCompare(b, "en"));
}
