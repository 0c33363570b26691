import { wordDate } from "../../src/6-export/wording-dates.ts";
import type { Article } from "../../src/model/article.ts";
import { latestDay } from "../../src/model/edtf.ts";

/** A moment at which something new became known. */
export interface Moment {
  /** ISO 8601 instant to ask the account for. */
  readonly at: string;
  readonly words: string;
  /** "Harbour Post: Kazakhstan takes back figure of 164 dead" */
  readonly what: string;
}

/** Stops beyond this many are thinned to one a day. */
const MOST = 60;

/** The stops of the time slider: the appearance of each dated article, in order. */
export function listMoments(articles: readonly Article[]): Moment[] {
  const moments = articles
    .flatMap((article) => viewMoment(article))
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  const distinct = [...new Map(moments.map((moment) => [moment.at, moment])).values()];
  if (distinct.length <= MOST) return distinct;
  return [...new Map(distinct.map((moment) => [moment.at.slice(0, 10), moment])).values()];
}

function viewMoment({ published, outlet, headline }: Article): Moment[] {
  if (published === null) return [];
  const day = latestDay(published.edtf);
  if (published.instant === undefined && day === null) return [];
  // A page that states only its day is known by the end of that day.
  const at = published.instant === undefined ? `${day}T23:59:59Z` : toUtc(published.instant);
  const clock = published.instant === undefined ? "" : `, ${at.slice(11, 16)} UTC`;
  return [{ at, words: wordDate(at.slice(0, 10)) + clock, what: `${outlet}: ${headline}` }];
}

function toUtc(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** The stops the server names, each with what appeared then where an article in hand tells. */
export function momentsOf(stops: readonly string[], known: readonly Moment[]): Moment[] {
  const named = new Map(known.map((moment) => [moment.at, moment]));
  const thinned =
    stops.length <= MOST ? stops : [...new Map(stops.map((at) => [at.slice(0, 10), at])).values()];
  return thinned.map((at) => {
    const utc = toUtc(at);
    const clock = /T23:59:59/u.test(utc) ? "" : `, ${utc.slice(11, 16)} UTC`;
    return named.get(utc) ?? { at: utc, words: wordDate(utc.slice(0, 10)) + clock, what: "" };
  });
}
