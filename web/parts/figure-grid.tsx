import { wordGroup, wordMetric } from "../../src/6-export/wording.ts";
import { type Lens, writeRoute } from "../route.ts";
import { gatherDots } from "../views/chart.ts";
import { type FigureCard, viewFigures } from "../views/figures.ts";
import { listGoneFigures, type MachineReading, wordMachineValue } from "../views/machine.ts";
import type { Shelf } from "../views/shelf.ts";
import { MOST_DOTS, StepChart } from "./step-chart.tsx";
import { useFold } from "./use-fold.tsx";
import { Marks, Nothing, Status, Words } from "./words.tsx";

/** The figures of a story as cards, the grave ones first; the rest as rows. */
export function FigureGrid({
  shelf,
  lens,
  machine,
}: {
  shelf: Shelf;
  lens: Lens;
  machine: MachineReading | null;
}) {
  const { headlines, others } = viewFigures(shelf, lens.policy);
  const { shown, rest } = useFold(others, 12);
  const gone = listGoneFigures(shelf.story, machine);
  if (headlines.length + others.length + gone.length === 0)
    return <Nothing>No count has been reported at this point.</Nothing>;
  const open = (figure: string) => writeRoute({ page: "figure", story: shelf.story.id, figure, lens });
  return (
    <>
      <ul class="cards">
        {headlines.map((card) => (
          <li key={card.id}>
            <Card
              card={card}
              shelf={shelf}
              href={open(card.id)}
              machine={wordMachineValue(card.figure, card.value, machine, lens.policy)}
            />
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <>
          <h3>Also counted</h3>
          <ul class="figure-rows">
            {shown.map((card) => (
              <li key={card.id}>
                <a href={open(card.id)}>
                  <span class="number">
                    <Words text={card.value} most={40} />
                  </span>
                  <span>
                    {card.metric} <span class="soft">{<Words text={card.scope} most={60} />}</span>
                  </span>
                  <span class="soft">{card.shortAsOf}</span>
                  <Status status={card.status} words={card.statusWords} title={card.statusMeaning} />
                </a>
              </li>
            ))}
          </ul>
          {rest}
        </>
      )}
      {gone.length === 0 ? null : (
        <p class="machine">
          Only in the machine’s own reading:{" "}
          {gone
            .map(({ question }) => `${wordMetric(question.metric)}, ${wordGroup(question.population)}`)
            .join("; ")}
          .
        </p>
      )}
    </>
  );
}

function Card({
  card,
  shelf,
  href,
  machine,
}: {
  card: FigureCard;
  shelf: Shelf;
  href: string;
  machine: string;
}) {
  return (
    <a class={`card ${card.status}`} href={href}>
      <span class="metric">
        {card.metric} <span class="soft">{<Words text={card.scope} most={40} />}</span>
      </span>
      <span class={card.value.length > 9 ? "number words" : "number"}>
        <Words text={card.value} most={40} />
      </span>
      <span class="line-two">
        <span class="soft">{card.shortAsOf}</span>
        <Status status={card.status} words={card.statusWords} title={card.statusMeaning} />
        <Marks origins={card.origins} outlets={card.outlets} />
      </span>
      {machine === "" ? null : (
        <span class="machine">
          The machine alone: <b>{machine}</b>
        </span>
      )}
      <StepChart
        dots={gatherDots(card.claims, shelf, MOST_DOTS.small)}
        label={`${card.metric}, ${card.scope}`}
      />
    </a>
  );
}
