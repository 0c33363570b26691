import type { ClaimView } from "../../src/6-export/view-claim.ts";
import { capitalise } from "../../src/6-export/wording.ts";
import type { Decision, DeskMark } from "../../src/model/decision.ts";
import { writeRoute } from "../route.ts";
import { viewPanel } from "../views/claims.ts";
import { wordDecision } from "../views/decisions.ts";
import { type MachineReading, wordMachineClaim } from "../views/machine.ts";
import type { Shelf } from "../views/shelf.ts";
import { ClaimDesk } from "./claim-desk.tsx";
import { Chain, Words } from "./words.tsx";

/** Everything about one claim beside its words: chain, rule, relations, sisters, and what the desk decided. */
export function ClaimPanel({
  id,
  shelf,
  machine,
  decisions,
  closeTo,
}: {
  id: string;
  shelf: Shelf;
  machine: MachineReading | null;
  decisions: readonly Decision[];
  closeTo: string;
}) {
  const panel = viewPanel(id, shelf);
  if (panel === null) return <p class="nothing">This claim is not part of the story as it stands.</p>;
  const { view, claim } = panel;
  const machineValue = wordMachineClaim(claim, machine);
  const own = decisions.filter(
    ({ about, body }) => about.claims.includes(id) || ("claim" in body && body.claim === id),
  );
  const desk: DeskMark | undefined = claim.desk;
  const facts: readonly (readonly [string, string])[] = [
    ["Happened", view.when],
    ["As of", view.asOf],
    ["Where", view.where],
    ["Certainty", view.certainty === "" ? "stated" : view.certainty],
    ["Found by", panel.rule],
  ];
  return (
    <div class="panel-body">
      <header>
        <p class="metric">{capitalise(view.label)}</p>
        <a class="close" href={closeTo} aria-label="Close the claim">
          ×
        </a>
      </header>
      <p class={claim.kind === "count" ? "number" : "claimed"}>
        <Words text={view.value} most={240} />
      </p>
      {desk?.verdict === undefined ? null : (
        <p class={`verdict ${desk.verdict}`}>{capitalise(desk.verdict)} by the desk</p>
      )}
      {machineValue === "" ? null : (
        <p class="machine">
          The machine read <b>{machineValue}</b>
        </p>
      )}
      {panel.gone === "" ? null : (
        <p class="gone-reason">
          Out of every value: <Words text={panel.gone} most={240} />
        </p>
      )}
      <h4>Who said it</h4>
      <ol class="chain-list">
        {panel.chain.map(({ name, as }) => (
          <li key={`${as} ${name}`}>
            <b>
              <Words text={name} most={120} />
            </b>{" "}
            <span class="soft">{as}</span>
          </li>
        ))}
      </ol>
      <dl>
        {facts
          .filter(([, words]) => words !== "")
          .map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Words text={words} most={120} />
              </dd>
            </div>
          ))}
      </dl>
      {panel.figure === null ? null : (
        <p>
          <a
            href={writeRoute({
              page: "figure",
              story: shelf.story.id,
              figure: panel.figure,
              lens: { policy: "range", at: null },
            })}
          >
            The figure it stands in
          </a>
        </p>
      )}
      {panel.related.length === 0 ? null : (
        <>
          <h4>Beside other claims</h4>
          <ul class="related">
            {panel.related.map(({ words, other, reason, type }) => (
              <li key={`${type} ${other.id}`}>
                <span class={`kind ${type}`}>{words}</span> <ClaimLink view={other} shelf={shelf} />
                <p class="soft">
                  <Words text={reason} most={200} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {panel.sisters.length === 0 ? null : (
        <>
          <h4>The same in other articles</h4>
          <ul class="related">
            {panel.sisters.map((sister) => (
              <li key={sister.id}>
                <ClaimLink view={sister} shelf={shelf} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>Desk</h4>
      <ClaimDesk key={id} claim={claim} story={shelf.story.id} />
      {(desk?.notes ?? []).map((note) => (
        <p key={note} class="note">
          <Words text={note} most={2000} />
        </p>
      ))}
      {own.length === 0 ? null : (
        <ul class="related">
          {own.map((decision) => (
            <li key={decision.id}>
              <Words text={wordDecision(decision, shelf)} most={240} />
              <span class="soft">
                {" "}
                {decision.author}, {decision.at.slice(0, 16).replace("T", " ")}
                {decision.undoneBy === null ? "" : ", undone"}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="id">{id}</p>
    </div>
  );
}

function ClaimLink({ view, shelf }: { view: ClaimView; shelf: Shelf }) {
  return (
    <a href={writeRoute({ page: "article", story: shelf.story.id, article: view.article, claim: view.id })}>
      <b>
        <Words text={view.value} most={80} />
      </b>{" "}
      <Chain view={view} />, {view.published}
    </a>
  );
}
