import type { SummarySentence } from "../../src/client/client.ts";
import { type Lens, writeRoute } from "../route.ts";
import { client, useLoaded } from "../state.ts";
import type { Shelf } from "../views/shelf.ts";
import { Words } from "./words.tsx";

/** The story in a few sentences; each leads to the claim it stands on. */
export function StorySummary({ shelf, lens }: { shelf: Shelf; lens: Lens }) {
  const { id } = shelf.story;
  const { value } = useLoaded(`summary ${id} ${lens.policy} ${lens.at ?? ""}`, () =>
    client.readSummary(id, lens.policy, lens.at ?? undefined),
  );
  if (value === null || value.sentences.length === 0) return null;
  return (
    <details class="summary">
      <summary>In a few sentences</summary>
      {joinParagraphs(value.sentences).map((sentences) => (
        <p key={sentences[0]?.text}>
          {sentences.map((sentence) => (
            <Sentence key={sentence.text} sentence={sentence} shelf={shelf} />
          ))}
        </p>
      ))}
    </details>
  );
}

function Sentence({ sentence: { text, claims }, shelf }: { sentence: SummarySentence; shelf: Shelf }) {
  const claim = claims.find((id) => shelf.claims.has(id));
  const article = claim === undefined ? undefined : shelf.claims.get(claim)?.article;
  if (claim === undefined || article === undefined) return <Words text={`${text} `} />;
  return (
    <>
      <a href={writeRoute({ page: "article", story: shelf.story.id, article, claim })}>
        <Words text={text} />
      </a>{" "}
    </>
  );
}

function joinParagraphs(sentences: readonly SummarySentence[]): SummarySentence[][] {
  const paragraphs: SummarySentence[][] = [];
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (sentence.isOpening || last === undefined) paragraphs.push([sentence]);
    else last.push(sentence);
  }
  return paragraphs;
}
