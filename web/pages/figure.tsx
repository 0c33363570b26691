import { POLICY_WORDS, wordMetric, wordPolicyValue } from "../../src/6-export/wording.ts";
import { wordShortDate } from "../../src/6-export/wording-dates.ts";
import { POLICIES } from "../../src/model/ledger.ts";
import { FigureTools } from "../parts/figure-tools.tsx";
import { LensBar } from "../parts/lens-bar.tsx";
import { Opening } from "../parts/opening.tsx";
import { letterOf, MOST_DOTS, StepChart } from "../parts/step-chart.tsx";
import { useFold } from "../parts/use-fold.tsx";
import { useTitle } from "../parts/use-title.ts";
import { Loading } from "../parts/waiting.tsx";
import { Chain, Marks, Quote, Status, Words } from "../parts/words.tsx";
import { type Route, writeRoute } from "../route.ts";
import { go } from "../state.ts";
import { gatherDots } from "../views/chart.ts";
import { type FigureCard, viewFigure } from "../views/figures.ts";
import { wordMachineClaim, wordMachineValue } from "../views/machine.ts";
import { listMoments, momentsOf } from "../views/moments.ts";
import type { Shelf } from "../views/shelf.ts";
import { useStory } from "./story.tsx";

type FigureRoute = Extract<Route, { page: "figure" }>;

/** One figure: its value by every policy, all its claims over time, and each with its sentence. */
export function FigurePage({ here }: { here: FigureRoute }) {
  const { story: id, lens } = here;
  const { value, shelf, problem, isLoading } = useStory(id, lens.at);
  const figure = shelf?.story.figures.find((one) => one.id === here.figure);
  useTitle(figure === undefined ? "" : `${wordMetric(figure.question.metric)} · ${shelf?.story.title ?? ""}`);
  const back = writeRoute({ page: "story", story: id, section: "figures", lens });
  if (value === null || shelf === null || figure === undefined)
    return (
      <div class="page">
        {isLoading ? (
          <Loading />
        ) : (
          <p class="problem" role="alert">
            {problem || "There is no such figure at this moment."} <a href={back}>Back to the story</a>
          </p>
        )}
      </div>
    );
  const card = viewFigure(figure, shelf, lens.policy);
  const machine = wordMachineValue(figure, card.value, value.machine, lens.policy);
  const dots = gatherDots(card.claims, shelf, MOST_DOTS.large);
  const origins = [...new Map(dots.map((dot) => [dot.originIndex, dot.origin])).entries()]
    .flatMap(([index, name]) => (index === null ? [] : { index, name }))
    .sort((a, b) => a.index - b.index);
  const isCrowd = dots.some(({ originIndex }) => originIndex === null);
  return (
    <div class="page figure-page">
      <nav class="crumbs" aria-label="Where you are">
        <a href={back}>
          <Words text={shelf.story.title} most={90} />
        </a>
      </nav>
      <div class="sticky">
        <LensBar
          story={id}
          lens={lens}
          moments={momentsOf(value.moments, listMoments(value.ledger.articles))}
          onChange={(next, how) => go({ ...here, lens: next }, how)}
        />
      </div>
      <header class="figure-head">
        <h1>
          {card.metric} <span class="soft">{<Words text={card.scope} most={90} />}</span>
        </h1>
        <p class="number">
          {card.taken === null ? (
            <Words text={card.value} />
          ) : (
            <a
              class="value-link"
              href={writeRoute({
                page: "article",
                story: id,
                article: card.taken.article,
                claim: card.taken.id,
              })}
              title="Read the sentence"
            >
              <Words text={card.value} />
            </a>
          )}
        </p>
        <p class="line-two">
          {card.asOf === "" ? null : <span class="soft">as of {card.asOf}</span>}
          <Status status={card.status} words={card.statusWords} title={card.statusMeaning} />
          <Marks origins={card.origins} outlets={card.outlets} />
          <span class="soft">{card.support}</span>
        </p>
        <p class="soft">
          <Words text={card.reason} most={240} />
        </p>
        {machine === "" ? null : (
          <p class="machine">
            The machine alone: <b>{machine}</b>
          </p>
        )}
      </header>
      <StepChart
        dots={dots}
        label={`${card.metric}, ${card.scope}`}
        large={{ story: id, articleOf: (claim) => shelf.claims.get(claim)?.article ?? "" }}
      />
      <ul class="legend" aria-label="Origins">
        {isCrowd ? (
          <li>
            <span class="letter many">9</span> several origins, and how many claims
          </li>
        ) : null}
        {origins.map(({ index, name }) => (
          <li key={index}>
            <span class={`letter o${index % 6}`}>{letterOf(index)}</span> <Words text={name} most={60} />
          </li>
        ))}
        <li class="soft">Arrows: at least, or at most. Hollow: does not count, and why stands below.</li>
      </ul>
      <Policies card={card} here={here} />
      <ClaimTable card={card} shelf={shelf} here={here} machine={value.machine} />
      <FigureTools card={card} shelf={shelf} />
    </div>
  );
}

function Policies({ card, here }: { card: FigureCard; here: FigureRoute }) {
  return (
    <section aria-labelledby="policies">
      <h2 id="policies">By each policy</h2>
      <ul class="policies">
        {POLICIES.map((policy) => {
          const value = card.figure.values[policy];
          return (
            <li key={policy}>
              <a
                href={writeRoute({ ...here, lens: { ...here.lens, policy } })}
                aria-current={policy === here.lens.policy ? "true" : undefined}
                title={POLICY_WORDS[policy]}
              >
                <span class="soft">{policy.replaceAll("-", " ")}</span>
                <b>{wordPolicyValue(policy, value, card.claims)}</b>
                <small>{value.reason}</small>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface TableProps {
  card: FigureCard;
  shelf: Shelf;
  here: FigureRoute;
  machine: Parameters<typeof wordMachineClaim>[1];
}

function ClaimTable({ card, shelf, here, machine }: TableProps) {
  const { shown, rest } = useFold(card.claims, 30);
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">Every claim</h2>
      <ol class="claim-rows">
        {shown.map((claim) => {
          const view = shelf.show(claim.id);
          if (view === undefined) return null;
          const gone = shelf.withdrawn.get(claim.id) ?? claim.background?.reason ?? "";
          const isTaken = card.taken?.id === claim.id;
          const machineValue = wordMachineClaim(claim, machine);
          return (
            <li key={claim.id} class={gone === "" ? "" : "gone"}>
              <Opening
                summary={
                  <>
                    <time>{view.asOfEdtf === "" ? "no day" : wordShortDate(view.asOfEdtf, shelf.year)}</time>
                    <b class="value">
                      <Words text={view.value} most={40} />
                    </b>
                    <span>
                      <Chain view={view} />
                      {isTaken ? <span class="taken">the value stands on this</span> : null}
                      {gone === "" ? null : (
                        <span class="why">
                          <Words text={gone} most={200} />
                        </span>
                      )}
                      {claim.desk?.verdict === undefined ? null : (
                        <span class="taken">{claim.desk.verdict}</span>
                      )}
                      {machineValue === "" ? null : (
                        <span class="machine">the machine read {machineValue}</span>
                      )}
                    </span>
                  </>
                }
              >
                {() => <Quote view={view} story={here.story} />}
              </Opening>
            </li>
          );
        })}
      </ol>
      {rest}
    </section>
  );
}
