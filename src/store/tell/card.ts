import type { CountClaim } from "../../model/claim.ts";
import type { Understood } from "../../model/digest.ts";
import { dayOf, latestDay } from "../../model/edtf.ts";
import { POLICIES, type Policy, type PolicyValue } from "../../model/ledger.ts";
import type { CardFigure, StoryCard } from "../../model/workspace.ts";
import type { Newsroom } from "../store.ts";
import type { Account } from "./account.ts";

/** The story as a list shows it. */
export function makeCard(
  { story, claims }: Account,
  members: readonly Understood[],
  word: Newsroom["word"],
): Omit<StoryCard, "version" | "changedAt" | "changesToday"> {
  const articles = members.map(({ digest }) => digest.article);
  const origins = new Set<string>();
  for (const { claimants } of claims) {
    const origin = claimants.find(({ as }) => as === "origin");
    if (origin !== undefined) origins.add(origin.name);
  }
  return {
    id: story.id,
    title: story.title,
    place: story.place,
    period: story.period,
    articles: articles.length,
    outlets: new Set(articles.map(({ outlet, id }) => outlet || id)).size,
    origins: origins.size,
    figures: Object.values(story.headline).flatMap((id) => makeCardFigure(id, { story, claims }, word)),
    sparkline: countByDay(
      articles.flatMap(({ published }) => (published === null ? [] : dayOfEdtf(published.edtf))),
    ),
  };
}

function makeCardFigure(
  id: string,
  { story, claims }: Pick<Account, "story" | "claims">,
  word: Newsroom["word"],
): CardFigure[] {
  const figure = story.figures.find((one) => one.id === id);
  if (figure === undefined) return [];
  const { metric, population } = figure.question;
  const { status, values } = figure;
  const own = listCounts(claims, figure.claims);
  const words = Object.fromEntries(POLICIES.map((policy) => [policy, wordOf(policy, values[policy])]));
  return [{ id, metric, population, status, values, words: words as Record<Policy, string> }];

  function wordOf(policy: Policy, value: PolicyValue): string {
    return word(policy, value, own);
  }
}

/** The counts among `claims` that `ids` name, in the order of `claims`. */
export function listCounts(claims: Account["claims"], ids: readonly string[]): CountClaim[] {
  const places = placeCounts(claims);
  const named = [...new Set(ids)].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
  return named.flatMap((at) => {
    const claim = claims[at];
    return claim?.kind === "count" ? [claim] : [];
  });
}

const placesIn = new WeakMap<Account["claims"], ReadonlyMap<string, number>>();

/** Where each count stands among `claims`: asked for every figure of a story, and looked up once. */
function placeCounts(claims: Account["claims"]): ReadonlyMap<string, number> {
  const known = placesIn.get(claims);
  if (known !== undefined) return known;
  const places = new Map<string, number>();
  for (const [at, { id, kind }] of claims.entries()) if (kind === "count") places.set(id, at);
  placesIn.set(claims, places);
  return places;
}

function dayOfEdtf(edtf: string): string[] {
  return [dayOf(edtf) ?? latestDay(edtf)].filter((day) => day !== null);
}

function countByDay(days: readonly string[]): [string, number][] {
  const counted = new Map<string, number>();
  for (const day of days) counted.set(day, (counted.get(day) ?? 0) + 1);
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1));
}
