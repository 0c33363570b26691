import { useEffect, useMemo } from "preact/hooks";
import { countOf } from "../../src/6-export/wording.ts";
import { wordDate } from "../../src/6-export/wording-dates.ts";
import type { StoredStory } from "../../src/model/workspace.ts";
import { DecisionLog } from "../parts/decision-log.tsx";
import { DifferenceBoard } from "../parts/difference-board.tsx";
import { FigureGrid } from "../parts/figure-grid.tsx";
import { LensBar } from "../parts/lens-bar.tsx";
import { NetworkBoard } from "../parts/network-board.tsx";
import { QuotingChart } from "../parts/quoting-chart.tsx";
import { SourceList } from "../parts/source-list.tsx";
import { SpeakerList } from "../parts/speaker-list.tsx";
import { StoryMap } from "../parts/story-map.tsx";
import { StorySummary } from "../parts/story-summary.tsx";
import { StoryTools } from "../parts/story-tools.tsx";
import { TimelineChart } from "../parts/timeline-chart.tsx";
import { useNetworks } from "../parts/use-networks.ts";
import { useTitle } from "../parts/use-title.ts";
import { Loading } from "../parts/waiting.tsx";
import { Nothing, Words } from "../parts/words.tsx";
import { type Route, SECTIONS, type Section, writeRoute } from "../route.ts";
import { client, go, type Loaded, useLoaded } from "../state.ts";
import { listMoments, momentsOf } from "../views/moments.ts";
import { type Shelf, shelveStory } from "../views/shelf.ts";

type StoryRoute = Extract<Route, { page: "story" }>;

const TITLES: Readonly<Record<Section, string>> = {
  figures: "Figures",
  differences: "Where accounts differ",
  timeline: "What happened",
  networks: "Networks: measured and claimed",
  map: "Where",
  sources: "Who quotes whom",
  said: "Who said what",
  log: "Desk log",
};

/** Loads a story as known at a moment, shelved for looking up. */
export function useStory(id: string, at: string | null): Loaded<StoredStory> & { shelf: Shelf | null } {
  const loaded = useLoaded(`story ${id} ${at ?? ""}`, () => client.readStory(id, at ?? undefined));
  const shelf = useMemo(
    () => (loaded.value === null ? null : shelveStory(loaded.value.ledger)),
    [loaded.value],
  );
  return { ...loaded, shelf };
}

/** One story on one long page: figures, differences, timeline, map, sources, statements, and the desk's log. */
export function StoryPage({ here }: { here: StoryRoute }) {
  const { story: id, lens, section } = here;
  const { value, shelf, problem, isLoading } = useStory(id, lens.at);
  const measured = useNetworks(id, lens.at, shelf);
  const isReady = shelf !== null;
  useTitle(shelf?.story.title ?? "");
  useEffect(() => {
    if (!isReady || section === null) return;
    const heading = document.getElementById(section);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  }, [section, isReady, section === "networks" && measured !== null]);
  if (value === null || shelf === null) {
    return (
      <div class="page">
        {problem === "" ? (
          isLoading ? (
            <Loading />
          ) : (
            <Nothing>There was nothing yet at that moment.</Nothing>
          )
        ) : (
          <p class="problem" role="alert">
            {problem} <a href="#/">All stories</a>
          </p>
        )}
      </div>
    );
  }
  const { story } = shelf;
  const moments = momentsOf(value.moments, listMoments(value.ledger.articles));
  const facts = [
    shelf.place,
    wordDate(story.period),
    countOf(story.articles.length, "article"),
    countOf(new Set(story.articles.map((one) => shelf.articles.get(one)?.outlet)).size, "outlet"),
  ].filter((words) => words !== "");
  const parts: Readonly<Record<Section, preact.ComponentChildren>> = {
    figures: <FigureGrid shelf={shelf} lens={lens} machine={value.machine} />,
    differences: <DifferenceBoard shelf={shelf} />,
    timeline: <TimelineChart shelf={shelf} />,
    networks:
      measured === null ? null : (
        <NetworkBoard view={measured.view} networks={measured.networks} shelf={shelf} />
      ),
    map: <StoryMap shelf={shelf} />,
    sources: (
      <>
        <QuotingChart shelf={shelf} />
        <SourceList shelf={shelf} />
      </>
    ),
    said: <SpeakerList shelf={shelf} />,
    log: (
      <>
        <DecisionLog decisions={value.decisions} shelf={shelf} />
        <StoryTools shelf={shelf} />
      </>
    ),
  };
  const sections = SECTIONS.filter((one) => one !== "networks" || measured !== null);
  return (
    <div class={isLoading ? "page story loading" : "page story"} aria-busy={isLoading}>
      <header class="story-head">
        <h1>
          <Words text={story.title} most={300} />
        </h1>
        <p class="facts">
          {facts.map((words) => (
            <span key={words}>
              <Words text={words} />
            </span>
          ))}
        </p>
      </header>
      <div class="sticky">
        <LensBar
          story={id}
          lens={lens}
          moments={moments}
          onChange={(next, how) => go({ ...here, section: null, lens: next }, how)}
        />
        <nav class="sections" aria-label="Parts of the story">
          {sections.map((one) => (
            <a
              key={one}
              href={writeRoute({ ...here, section: one })}
              aria-current={one === section ? "location" : undefined}
            >
              {TITLES[one]}
            </a>
          ))}
        </nav>
      </div>
      {problem === "" ? null : (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <StorySummary shelf={shelf} lens={lens} />
      {sections.map((one) => (
        <section key={one} class={`part-${one}`} aria-labelledby={one}>
          <h2 id={one} tabIndex={-1}>
            {TITLES[one]}
          </h2>
          {parts[one]}
        </section>
      ))}
    </div>
  );
}
