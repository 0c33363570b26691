import type { Claim } from "../model/claim.ts";
import type { Episode } from "../model/ledger.ts";
import type { ClaimView } from "./view-claim.ts";
import { CERTAINTY_WORDS, countOf } from "./wording.ts";
import { wordShortDate } from "./wording-dates.ts";
import { tidyTitle } from "./wording-orders.ts";

/** What happened on one day, or between two where no day is told. */
export interface HappenedView {
  readonly date: string;
  /** Told by most articles first. */
  readonly episodes: readonly EpisodeView[];
}

interface EpisodeView {
  readonly title: string;
  readonly place: string;
  /** "withdrawn", "alleged", "planned, not yet done"; "" where any article states or reports it. */
  readonly certainty: string;
  /** "3 articles" */
  readonly support: string;
  readonly claims: readonly ClaimView[];
}

/**
 * Lays out the dated episodes day by day; `year` is not repeated. Background violence and arrests are left out;
 * what stands on the words of `withdrawn` counts says so.
 */
export function viewEpisodes(
  episodes: readonly Episode[],
  claims: ReadonlyMap<string, Claim>,
  year: string,
  withdrawn: readonly Claim[],
  show: (claim: Claim) => ClaimView,
): HappenedView[] {
  const days = new Map<string, { readonly view: EpisodeView; readonly articles: number }[]>();
  for (const episode of episodes) {
    const own = episode.claims.flatMap((id) => claims.get(id) ?? []);
    if (episode.when === null || own.length === 0 || isEarlierViolence(episode, own)) continue;
    const told = { view: viewEpisode(episode, own, withdrawn, show), articles: countArticles(own) };
    const day = days.get(episode.when);
    if (day) day.push(told);
    else days.set(episode.when, [told]);
  }
  return [...days]
    .sort(([a], [b]) => compareWindows(a, b))
    .map(([when, told]) => ({
      date: wordShortDate(when, year),
      episodes: told.sort((a, b) => b.articles - a.articles).map(({ view }) => view),
    }));
}

const VIOLENCE: ReadonlySet<string> = new Set(["ASSAULT", "COERCE"]);

function isEarlierViolence({ type }: Episode, claims: readonly Claim[]): boolean {
  return VIOLENCE.has(type) && claims.every(({ background }) => background !== null);
}

function viewEpisode(
  episode: Episode,
  claims: readonly Claim[],
  withdrawn: readonly Claim[],
  show: (claim: Claim) => ClaimView,
): EpisodeView {
  const certainties = new Set(claims.map(({ certainty }) => certainty));
  const [only] = certainties;
  const isPlain = certainties.size !== 1 || only === undefined || only === "reported";
  const isTakenBack = claims.every((claim) =>
    withdrawn.some((count) => overlaps(claim, count) || repeats(claim, count)),
  );
  return {
    title: tidyTitle(episode.title),
    place: episode.where?.name ?? "",
    certainty: isTakenBack ? "withdrawn" : isPlain ? "" : CERTAINTY_WORDS[only],
    support: countOf(countArticles(claims), "article"),
    claims: claims.map(show),
  };
}

/** A correction says the number again: "a channel said that 164 people had been killed". */
function repeats(claim: Claim, count: Claim): boolean {
  if (count.kind !== "count" || !/^\d[\d,]{2,12}$/u.test(count.count.numberText)) return false;
  return claim.span.exact.split(/[^\d,]+/u).includes(count.count.numberText);
}

function overlaps(claim: Claim, other: Claim): boolean {
  return (
    claim.article === other.article && claim.span.start < other.span.end && other.span.start < claim.span.end
  );
}

function countArticles(claims: readonly Claim[]): number {
  return new Set(claims.map(({ article }) => article)).size;
}

/** By the last day it can have been, then by the first: what took place between two days stands before the later one. */
function compareWindows(a: string, b: string): number {
  const [from, to] = readEnds(a);
  const [otherFrom, otherTo] = readEnds(b);
  if (to !== otherTo) return to < otherTo ? -1 : 1;
  return from < otherFrom ? -1 : Number(from > otherFrom);
}

function readEnds(edtf: string): readonly [string, string] {
  const [from = "", to = from] = edtf.split("/").map((end) => end.replace(/[~?%]$/u, ""));
  return [from, to === "" || to === ".." ? from : to];
}
