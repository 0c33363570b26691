import { useMemo } from "preact/hooks";
import { writeRoute } from "../route.ts";
import type { Shelf } from "../views/shelf.ts";
import { type Said, type Speaker, viewSpeakers } from "../views/speakers.ts";
import { Opening } from "./opening.tsx";
import { useFold } from "./use-fold.tsx";
import { Nothing, Words } from "./words.tsx";

/** Statements by speaker: who speaks most stands first. */
export function SpeakerList({ shelf }: { shelf: Shelf }) {
  const speakers = useMemo(() => viewSpeakers(shelf), [shelf]);
  const { shown, rest } = useFold(speakers, 24);
  if (speakers.length === 0) return <Nothing>Nobody has been quoted by name yet.</Nothing>;
  return (
    <>
      <ul class="speakers">
        {shown.map((speaker) => (
          <SpeakerBox key={speaker.name} speaker={speaker} shelf={shelf} />
        ))}
      </ul>
      {rest}
    </>
  );
}

function SpeakerBox({ speaker, shelf }: { speaker: Speaker; shelf: Shelf }) {
  const [shown, rest] = [speaker.said.slice(0, 3), speaker.said.slice(3)];
  return (
    <li>
      <h3>
        <Words text={speaker.name} most={90} />
      </h3>
      {shown.map((said) => (
        <SaidLine key={said.id} said={said} shelf={shelf} />
      ))}
      {rest.length === 0 ? null : (
        <Opening summary={`${rest.length} more`}>
          {() => rest.map((said) => <SaidLine key={said.id} said={said} shelf={shelf} />)}
        </Opening>
      )}
    </li>
  );
}

function SaidLine({ said, shelf }: { said: Said; shelf: Shelf }) {
  const article = shelf.claims.get(said.claim)?.article ?? "";
  return (
    <blockquote class={said.isDirect ? "said direct" : "said"}>
      <p>
        <a href={writeRoute({ page: "article", story: shelf.story.id, article, claim: said.claim })}>
          {said.isDirect ? "“" : ""}
          <Words text={said.quote} most={420} />
          {said.isDirect ? "”" : ""}
        </a>
      </p>
      <footer title={said.joined}>
        {said.manner && `${said.manner} · `}
        <Words text={listFirst(said.outlets, 4)} most={140} /> · {said.published}
      </footer>
    </blockquote>
  );
}

/** "Harbour Post, Pier Journal and 12 more" */
function listFirst(names: readonly string[], most: number): string {
  if (names.length <= most + 1) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}
