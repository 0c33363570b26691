import { capitalise } from "../../src/6-export/wording.ts";
import type { Change } from "../../src/model/workspace.ts";
import { DecisionLog } from "../parts/decision-log.tsx";
import { useTitle } from "../parts/use-title.ts";
import { Nothing, Words } from "../parts/words.tsx";
import { writeRoute } from "../route.ts";
import { client, useLoaded } from "../state.ts";

/** What changed in the workspace, and what the desk decided. */
export function LogPage() {
  useTitle("Log");
  const changes = useLoaded("changes", () => client.listChanges({ page: { limit: 200 } }));
  const decisions = useLoaded("decisions", () => client.listDecisions());
  const problem = changes.problem || decisions.problem;
  return (
    <div class="page">
      <h1>Log</h1>
      {problem === "" ? null : (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="two">
        <section aria-labelledby="changed">
          <h2 id="changed">What changed</h2>
          {changes.value !== null && changes.value.items.length === 0 ? (
            <Nothing>Nothing yet.</Nothing>
          ) : null}
          <ol class="log">
            {[...(changes.value?.items ?? [])].reverse().map((change) => (
              <li key={change.seq}>
                <time dateTime={change.at}>{change.at.slice(0, 16).replace("T", " ")}</time>
                <span>
                  <Words text={wordChange(change)} most={240} />{" "}
                  <a
                    class="soft"
                    href={writeRoute({
                      page: "story",
                      story: change.story,
                      section: null,
                      lens: { policy: "range", at: null },
                    })}
                  >
                    <Words text={change.storyTitle} most={70} />
                  </a>
                </span>
              </li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="decided">
          <h2 id="decided">What the desk decided</h2>
          {decisions.value === null ? null : <DecisionLog decisions={decisions.value.items} shelf={null} />}
        </section>
      </div>
    </div>
  );
}

function wordChange({ kind, subject, before, after }: Change): string {
  const values =
    before !== null && after !== null
      ? `: ${before} → ${after}`
      : after !== null
        ? `: ${after}`
        : before !== null
          ? `: was ${before}`
          : "";
  return `${capitalise(kind.replaceAll("-", " "))} — ${subject.label}${values}`;
}
