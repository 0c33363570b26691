import type { ClaimView } from "../../src/6-export/view-claim.ts";
import { viewDifferences } from "../views/disagreements.ts";
import type { Shelf } from "../views/shelf.ts";
import { Opening } from "./opening.tsx";
import { useFold } from "./use-fold.tsx";
import { Nothing, Quote, Words } from "./words.tsx";

/** Every difference with both sides' sentences beside each other and what kind of difference it is. */
export function DifferenceBoard({ shelf }: { shelf: Shelf }) {
  const differences = viewDifferences(shelf);
  const { shown, rest } = useFold(differences, 12);
  if (differences.length === 0)
    return <Nothing>No two accounts contradict each other, and nothing was taken back.</Nothing>;
  return (
    <>
      <ul class="differences">
        {shown.map((one) => (
          <li key={one.key} class={one.type}>
            <header>
              <h3>
                <Words text={one.question} most={120} />
              </h3>
              <span class={`kind ${one.type}`}>{one.typeWords}</span>
              {one.against.length === 0 ? null : (
                <p class="soft">
                  <Words text={one.reason} most={240} />
                </p>
              )}
            </header>
            <div class="sides">
              <Side
                title={one.type === "retracts" ? "Said" : "One account"}
                claims={one.standing}
                shelf={shelf}
              />
              {one.against.length === 0 ? (
                <div class="side">
                  <h4>Taken back</h4>
                  <p class="whole">
                    <Words text={one.reason} most={240} />
                  </p>
                </div>
              ) : (
                <Side
                  title={one.type === "retracts" ? "Taken back" : "Another"}
                  claims={one.against}
                  shelf={shelf}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {rest}
    </>
  );
}

function Side({ title, claims, shelf }: { title: string; claims: readonly ClaimView[]; shelf: Shelf }) {
  const [first, ...others] = claims;
  return (
    <div class="side">
      <h4>{title}</h4>
      {first === undefined ? null : <Quote view={first} story={shelf.story.id} />}
      {others.length === 0 ? null : (
        <Opening summary={others.length === 1 ? "and once more" : `and ${others.length} times more`}>
          {() => others.map((view) => <Quote key={view.id} view={view} story={shelf.story.id} />)}
        </Opening>
      )}
    </div>
  );
}
