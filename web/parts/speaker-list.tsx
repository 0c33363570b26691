import { useMemo } from "preact/hooks";
import { writeRoute } from "../route.ts";
import type { Shelf } from "../views/shelf.ts";
import { type Said, type Speaker, viewSpeakers } from "../views/speakers.ts";
import { Nothing, Words } from "./words.tsx";

/** Statements by speaker: who speaks most stands first. */
export function SpeakerList({ shelf }: { shelf: Shelf }) {
  const speakers = useMemo(() => viewSpeakers(shelf), [shelf]);
  if (speakers.length === 0) return <Nothing>Nobody has been quoted by name yet.</Nothing>;
  return (
    <ul class="speakers">
      {speakers.map((speaker) => (
        <SpeakerBox key={speaker.name} speaker={speaker} shelf={shelf} />
      ))}
    </ul>
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
        <details>
          <summary>{rest.length} more</summary>
          {rest.map((said) => (
            <SaidLine key={said.id} said={said} shelf={shelf} />
          ))}
        </details>
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
        {said.isDirect ? "" : "reported · "}
        <Words text={said.outlets.join(", ")} most={90} /> · {said.published}
      </footer>
    </blockquote>
  );
}
