import { capitalise, countOf, STATUS_WORDS, wordGroup, wordMetric } from "../../src/6-export/wording.ts";
import { wordDate, wordShortDate } from "../../src/6-export/wording-dates.ts";
import type { CardFigure, StoryCard } from "../../src/model/workspace.ts";
import { AddArticles } from "../parts/add-articles.tsx";
import { Sparkline } from "../parts/sparkline.tsx";
import { useTitle } from "../parts/use-title.ts";
import { Loading, More } from "../parts/waiting.tsx";
import { Words } from "../parts/words.tsx";
import { writeRoute } from "../route.ts";
import { client, usePages } from "../state.ts";

/** Every story of the workspace, the latest changed first. */
export function StoriesPage() {
  useTitle("Stories");
  const { value, problem, isLoading, more } = usePages("stories", (page) => client.listStories(page));
  return (
    <div class="page">
      <div class="title-row">
        <h1>Stories</h1>
        <AddArticles />
      </div>
      {problem === "" ? null : (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {value === null ? (
        isLoading ? (
          <Loading />
        ) : null
      ) : value.length === 0 ? (
        <FirstSteps />
      ) : (
        <>
          <ul class="stories">
            {value.map((card) => (
              <li key={card.id}>
                <StoryRow card={card} />
              </li>
            ))}
          </ul>
          <More more={more} isLoading={isLoading} />
        </>
      )}
    </div>
  );
}

/** What somebody sees who opens Sitrep for the first time. */
function FirstSteps() {
  return (
    <div class="first-steps">
      <p>
        <b>Nothing has been read yet.</b> Give Sitrep articles about a crisis: it gathers them into stories,
        and tells of each how many were killed, injured or displaced, who said so first, and where accounts
        differ.
      </p>
      <ul>
        <li>
          <b>Here:</b> “Add articles…” takes files, an address, or a text that you paste.
        </li>
        <li>
          <b>In the terminal:</b> <code>sitrep add PATH… --workspace FOLDER</code>, while this server is
          stopped if the workspace is a folder.
        </li>
        <li>
          <b>From feeds:</b> <code>sitrep watch FEED…</code> keeps adding what they bring.
        </li>
      </ul>
    </div>
  );
}

function StoryRow({ card }: { card: StoryCard }) {
  const facts = [
    card.place?.name ?? "",
    wordDate(card.period),
    countOf(card.articles, "article"),
    countOf(card.outlets, "outlet"),
    countOf(card.origins, "origin"),
  ].filter((words) => words !== "");
  return (
    <article class="story-row">
      <div>
        <h2>
          <a
            href={writeRoute({
              page: "story",
              story: card.id,
              section: null,
              lens: { policy: "range", at: null },
            })}
          >
            <Words text={card.title} most={160} />
          </a>
        </h2>
        <p class="facts">
          {facts.map((words) => (
            <span key={words}>
              <Words text={words} />
            </span>
          ))}
        </p>
      </div>
      <div class="pulse">
        <Sparkline days={card.sparkline} />
        <p class={card.changesToday > 0 ? "today" : "soft"}>
          {card.changesToday > 0
            ? `${countOf(card.changesToday, "change")} in 24 hours`
            : "No change in 24 hours"}
        </p>
      </div>
      <ul class="row-figures">
        {card.figures.slice(0, 6).map((figure) => (
          <RowFigure key={figure.id} figure={figure} card={card} />
        ))}
      </ul>
    </article>
  );
}

function RowFigure({ figure, card }: { figure: CardFigure; card: StoryCard }) {
  const asOf = figure.values.range.asOf;
  return (
    <li>
      <a
        href={writeRoute({
          page: "figure",
          story: card.id,
          figure: figure.id,
          lens: { policy: "range", at: null },
        })}
      >
        <span class="metric">
          {wordMetric(figure.metric)} <span class="soft">{wordGroup(figure.population)}</span>
        </span>
        <span class="number">{wordCardValue(figure)}</span>
        <span class={`status ${figure.status}`}>{capitalise(STATUS_WORDS[figure.status])}</span>
        {asOf === null ? null : <span class="soft"> {wordShortDate(asOf, card.period.slice(0, 4))}</span>}
      </a>
    </li>
  );
}

function wordCardValue(figure: CardFigure): string {
  return figure.words.range;
}
