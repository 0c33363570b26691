import type { Understood } from "../../model/digest.ts";
import type { Figure, MeasureRecord } from "../../model/ledger.ts";
import type { Change, ChangeKind } from "../../model/workspace.ts";
import type { Newsroom } from "../store.ts";
import type { Account } from "./account.ts";
import { listCounts } from "./card.ts";

/** A change before it has its number and time. */
export type ChangeDraft = Pick<Change, "kind" | "subject" | "before" | "after" | "claims" | "articles">;

interface Compared {
  readonly before: Account | null;
  readonly after: Account | null;
  readonly members: readonly Understood[];
}

interface Help {
  /** Articles that were not in the story before. */
  readonly newArticles: ReadonlySet<string>;
  /** Those of them that took the place of a former version. */
  readonly revised: ReadonlySet<string>;
  readonly word: Newsroom["word"];
}

/** What is otherwise in a story than before: a story that opens is one change, whatever it holds. */
export function compareAccounts({ before, after, members }: Compared, help: Help): ChangeDraft[] {
  if (after === null) return [];
  const { story } = after;
  if (before === null) {
    const subject = { kind: "story", id: story.id, label: story.title } as const;
    return [{ ...nothing, kind: "story-opened", subject, articles: story.articles }];
  }
  return [
    ...listNewArticles(members, help),
    ...compareFigures(before, after, help),
    ...compareMeasures(before, after),
    ...listNewEpisodes(before, after, help),
    ...listNewDisagreements(before, after),
  ];
}

const nothing = { before: null, after: null, claims: [], articles: [] } as const;

function listNewArticles(members: readonly Understood[], { newArticles, revised }: Help): ChangeDraft[] {
  return members.flatMap(({ digest: { article, standing } }) => {
    if (!newArticles.has(article.id)) return [];
    const isRevised = revised.has(article.id);
    const kind: ChangeKind =
      standing.state === "canceled" ? "article-withdrawn" : isRevised ? "article-revised" : "article-added";
    const label = [article.headline, article.outlet].filter((word) => word !== "").join(" — ");
    return [
      { ...nothing, kind, subject: { kind: "article", id: article.id, label }, articles: [article.id] },
    ];
  });
}

function compareFigures(before: Account, after: Account, help: Help): ChangeDraft[] {
  const former = new Map(before.story.figures.map((figure) => [figure.id, figure]));
  const changed = after.story.figures.flatMap((figure) => {
    const old = former.get(figure.id);
    former.delete(figure.id);
    // Taken as it was: nothing of it can have changed.
    if (old === figure) return [];
    const claims = listCounts(after.claims, figure.claims);
    const told = help.word("range", figure.values.range, claims) || null;
    const was =
      old === undefined
        ? null
        : help.word("range", old.values.range, listCounts(before.claims, old.claims)) || null;
    const kind = old === undefined ? tellNew(figure) : tellFigureChange(old, figure, was !== told);
    // An earlier happening that is told for the first time is no news of this story.
    if (kind === null || (old === undefined && claims.every(({ background }) => background !== null)))
      return [];
    const seen = new Set(old?.claims);
    const fresh = claims.filter(({ id, article }) => !seen.has(id) || help.newArticles.has(article));
    return [makeFigureChange(kind, figure, was, told, fresh)];
  });
  const placed = new Set(after.story.figures.flatMap((figure) => figure.claims));
  // A figure whose claims all went to another figure is told there.
  const gone = [...former.values()].filter(
    (figure) => figure.status !== "retracted" && !figure.claims.every((id) => placed.has(id)),
  );
  const lost = gone.map((figure) => {
    const was = help.word("range", figure.values.range, listCounts(before.claims, figure.claims)) || null;
    return makeFigureChange("withdrawn", figure, was, null, []);
  });
  return [...changed, ...lost];
}

function tellNew({ status }: Figure): ChangeKind {
  return status === "retracted" ? "withdrawn" : status === "disputed" ? "newly-disputed" : "new";
}

function tellFigureChange(old: Figure, figure: Figure, isReworded: boolean): ChangeKind | null {
  if (old.status !== figure.status) {
    if (figure.status === "retracted") return "withdrawn";
    if (old.status === "retracted") return "restored";
    if (figure.status === "disputed") return "newly-disputed";
    if (old.status === "disputed" && !isReworded) return "settled";
  }
  if (!isReworded) return null;
  const [was, is] = [numberOf(old), numberOf(figure)];
  if (was === null || is === null || was === is) return "revised";
  return is > was ? "raised" : "lowered";
}

function numberOf({ values: { range } }: Figure): number | null {
  return range.best ?? range.low ?? range.high;
}

function makeFigureChange(
  kind: ChangeKind,
  { id, question }: Figure,
  before: string | null,
  after: string | null,
  fresh: readonly { readonly id: string; readonly article: string }[],
): ChangeDraft {
  const { metric, population, place } = question;
  const label = [metric, population.replaceAll("_", " "), place].filter((word) => word !== "").join(", ");
  return {
    kind,
    subject: { kind: "figure", id, label },
    before,
    after,
    claims: fresh.map((claim) => claim.id),
    articles: [...new Set(fresh.map(({ article }) => article))],
  };
}

function compareMeasures(before: Account, after: Account): ChangeDraft[] {
  const former = new Map(before.story.measures.map((measure) => [measure.id, measure]));
  return after.story.measures.flatMap((measure): ChangeDraft[] => {
    const old = former.get(measure.id);
    const [was, is] = [old === undefined ? null : wordMeasure(old), wordMeasure(measure)];
    if (was === is) return [];
    const label = [measure.measure.replaceAll("_", " "), measure.scope]
      .filter((word) => word !== "")
      .join(", ");
    const seen = new Set(old?.claims);
    const claims = measure.claims.filter((id) => !seen.has(id));
    const kind = old === undefined ? "new" : "revised";
    return [
      {
        ...nothing,
        kind,
        subject: { kind: "measure", id: measure.id, label },
        before: was,
        after: is,
        claims,
      },
    ];
  });
}

/** "lifted 2022-01-05/2022-01-19" */
function wordMeasure({ begins, ends, states }: MeasureRecord): string {
  const step = states.at(-1)?.step.replaceAll("_", " ") ?? "";
  return begins === null && ends === null ? step : `${step} ${begins ?? ".."}/${ends ?? ".."}`.trim();
}

/** Episodes of which no claim was told before: an episode's id is made of its claims, and changes as they come. */
function listNewEpisodes(before: Account, after: Account, { newArticles }: Help): ChangeDraft[] {
  const former = new Set(before.story.episodes);
  // A claim tells of one episode: what those that were taken as they were hold, no other does.
  const retold = after.story.episodes.filter((episode) => !former.delete(episode));
  const told = new Set([...former].flatMap(({ claims }) => claims));
  const untold = retold.filter(({ claims }) => !claims.some((claim) => told.has(claim)));
  const asked = new Set(untold.flatMap(({ claims }) => claims));
  const articleOf = new Map<string, string>();
  for (const { id, article } of asked.size === 0 ? [] : after.claims)
    if (asked.has(id)) articleOf.set(id, article);
  return untold.flatMap(({ id, title, when, claims }): ChangeDraft[] => {
    const articles = [...new Set(claims.flatMap((claim) => articleOf.get(claim) ?? []))];
    if (!articles.some((article) => newArticles.has(article))) return [];
    return [
      {
        ...nothing,
        kind: "new",
        subject: { kind: "episode", id, label: title },
        after: when,
        claims,
        articles,
      },
    ];
  });
}

/** Disagreements that are not about a figure, which tells of its own: of days, departures, orders. */
function listNewDisagreements(before: Account, after: Account): ChangeDraft[] {
  const known = new Set(before.story.disagreements.map(({ question, type }) => `${type} ${question}`));
  return after.story.disagreements.flatMap(({ question, type, reason, claims }): ChangeDraft[] => {
    if (known.has(`${type} ${question}`) || areCounts(claims, after)) return [];
    const subject = { kind: "disagreement", id: claims[0] ?? question, label: question } as const;
    return [{ ...nothing, kind: "newly-disputed", subject, after: reason, claims }];
  });
}

function areCounts(ids: readonly string[], { claims }: Account): boolean {
  return listCounts(claims, ids).length === new Set(ids).size;
}
