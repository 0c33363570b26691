import { capitalise } from "../../src/6-export/wording.ts";
import { wordDate } from "../../src/6-export/wording-dates.ts";
import type { Change } from "../../src/model/workspace.ts";
import { DecisionLog } from "../parts/decision-log.tsx";
import { useTitle } from "../parts/use-title.ts";
import { Loading, More } from "../parts/waiting.tsx";
import { Nothing, Words } from "../parts/words.tsx";
import { writeRoute } from "../route.ts";
import { client, useLoaded, usePages } from "../state.ts";

/** What changed in the workspace, and what the desk decided. */
export function LogPage() {
  useTitle("Log");
  const changes = usePages("changes", (page) => client.listChanges({ newestFirst: true, page }));
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
          {changes.value === null && changes.isLoading ? <Loading /> : null}
          {changes.value?.length === 0 ? (
            <Nothing>
              Nothing has changed yet. Values that rise, are withdrawn or disputed will stand here.
            </Nothing>
          ) : null}
          <ol class="log">
            {(changes.value ?? []).map((change) => (
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
          <More more={changes.more} isLoading={changes.isLoading} />
        </section>
        <section aria-labelledby="decided">
          <h2 id="decided">What the desk decided</h2>
          {decisions.value === null ? null : <DecisionLog decisions={decisions.value.items} shelf={null} />}
        </section>
      </div>
    </div>
  );
}

/** "2021-03-26/..", "2021-03-26" */
const EDTF = /\b\d{4}-\d{2}-\d{2}(?:\/(?:\.\.|\d{4}-\d{2}-\d{2}))?/gu;

function wordChange({ kind, subject, before, after, storyTitle }: Change): string {
  const values =
    before !== null && after !== null
      ? `: ${before} → ${after}`
      : after !== null
        ? `: ${after}`
        : before !== null
          ? `: was ${before}`
          : "";
  // The story's title stands beside it as a link.
  const label = subject.label === storyTitle ? "" : ` — ${subject.label}`;
  const what = kind === "new" ? `new ${subject.kind === "episode" ? "happening" : subject.kind}` : kind;
  return `${capitalise(what.replaceAll("-", " "))}${label}${values.replace(EDTF, (day) => wordDate(day))}`;
}
