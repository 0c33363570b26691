import { useState } from "preact/hooks";
import { countOf } from "../../src/6-export/wording.ts";
import { wordDate } from "../../src/6-export/wording-dates.ts";
import type { DecisionBody } from "../../src/model/decision.ts";
import type { StoryCard } from "../../src/model/workspace.ts";
import { decide, mayDecide } from "../desk.ts";
import { client, go, useLoaded } from "../state.ts";
import { isLikelySame } from "../views/likely-same.ts";
import { cutWords, tameWords } from "../views/safe-words.ts";
import type { Shelf } from "../views/shelf.ts";
import { NoteField, PickOne, PickSome } from "./desk-fields.tsx";
import { DeskForm } from "./desk-form.tsx";
import { Loading } from "./waiting.tsx";
import { Nothing } from "./words.tsx";

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
          <NoteField />
        </DeskForm>
      ) : null}
      {act === "join" ? (
        <DeskForm
          action="Join the stories"
          onClose={close}
          onDecide={async (fields, reason) => {
            const into = word(fields, "into");
            await decide(id, { kind: "merge-stories", into }, reason, "Joined: this is the story of both.");
            go({ page: "story", story: into, section: null, lens: { policy: "range", at: null } });
          }}
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
          <PickSome
            label="Articles that belong to another story"
            name="articles"
            choices={shelf.story.articles.map((id) => {
              const article = shelf.articles.get(id);
              return { id, words: `${article?.headline || id}, ${article?.outlet ?? ""}` };
            })}
          />
        </DeskForm>
      ) : null}
    </div>
  );
}

function OtherStories({ own }: { own: string }) {
  const { value, problem } = useLoaded("stories to join", () => client.listStories({ limit: 200 }));
  if (problem !== "") return <p class="problem">{problem}</p>;
  if (value === null) return <Loading />;
  const card = value.items.find(({ id }) => id === own);
  const others = value.items.filter(({ id }) => id !== own);
  if (others.length === 0) return <Nothing>There is no other story.</Nothing>;
  const choose = (cards: readonly StoryCard[]) =>
    cards.map(({ id, title, period, articles }) => ({
      id,
      words: `${cutWords(title, 60)} (${wordDate(period)}, ${countOf(articles, "article")})`,
    }));
  return (
    <PickOne
      label="This story becomes part of"
      likely={choose(others.filter((other) => card !== undefined && isLikelySame(card, other)))}
      choices={choose(others.filter((other) => card === undefined || !isLikelySame(card, other)))}
    />
  );
}

function listNames(shelf: Shelf): string[] {
  const names = new Set<string>();
  for (const claim of shelf.claims.values())
    for (const { name } of claim.claimants) names.add(cutWords(tameWords(name), 120));
  return [...names].sort((a, b) => a.localeCompare(b, "en"));
}
