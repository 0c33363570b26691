import type { Claim } from "../model/claim.ts";
import { dayOf } from "../model/edtf.ts";
import type { Episode } from "../model/ledger.ts";
import { listBy } from "../model/list-by.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { RankedSentence, SummarySource } from "./summary.ts";
import { quote } from "./summary-words.ts";
import { wordDate } from "./wording-dates.ts";

/** Days told of beside the first. */
const MOST_DAYS = 2;

const FIRST_RANK = 3;
const RANKS: readonly number[] = [1, 7];

/** The first happening that is dated, and those that most articles tell of. */
export function summariseHappened(source: SummarySource): RankedSentence[] {
  const counted = shelveTolls(source.claims);
  const told = source.story.episodes
    .flatMap((episode) => findTelling(episode, source, counted))
    .sort((a, b) => compare(a.day, b.day) || b.articles - a.articles);
  const [first, ...rest] = told;
  if (first === undefined) return [];
  const ranked = rest
    .filter(({ day, claim }) => day !== first.day || claim.where?.name !== first.claim.where?.name)
    .sort((a, b) => b.articles - a.articles || compare(a.day, b.day))
    .slice(0, MOST_DAYS);
  const main = [...ranked].sort((a, b) => compare(a.day, b.day));
  return [
    wordHappening(first, source, FIRST_RANK),
    ...main.map((one) => wordHappening(one, source, RANKS[ranked.indexOf(one)] ?? FIRST_RANK)),
  ];
}

interface Telling {
  readonly claim: Claim;
  readonly day: string;
  readonly articles: number;
}

/** The claim that tells an episode in a clause of its own, on the day that most articles give it; none where no claim does. */
function findTelling(
  { claims: ids }: Episode,
  { claims }: SummarySource,
  tolls: ReadonlyMap<string, readonly Span[]>,
): Telling[] {
  const own = ids.flatMap((id) => claims.get(id) ?? []);
  if (own.some((one) => isCounted(one, tolls))) return [];
  const day = findDay(own);
  const claim = own.find((one) => one.when?.edtf === day && isOwnClause(one));
  if (day === null || claim === undefined) return [];
  return [{ claim, day, articles: countArticles(own) }];
}

/** The day most articles give, the first of several; null where none is given. */
function findDay(claims: readonly Claim[]): string | null {
  const dated = listBy(claims, (one) => dayOf(one.when?.edtf ?? "") ?? "");
  dated.delete("");
  const [first] = [...dated].sort(
    ([a, one], [b, other]) => countArticles(other) - countArticles(one) || compare(a, b),
  );
  return first?.[0] ?? null;
}

function countArticles(claims: readonly Claim[]): number {
  return new Set(claims.map(({ article }) => article)).size;
}

/** "26 people were killed": the tolls tell it, and know what was taken back. */
function isCounted({ article, span }: Claim, tolls: ReadonlyMap<string, readonly Span[]>): boolean {
  return (tolls.get(article) ?? []).some((toll) => overlaps(toll, span));
}

const TOLLS: ReadonlySet<string> = new Set(["killed", "injured", "detained", "missing", "released"]);

/** The words of all tolls, by article. */
function shelveTolls(claims: ReadonlyMap<string, Claim>): ReadonlyMap<string, readonly Span[]> {
  const shelf = new Map<string, Span[]>();
  for (const claim of claims.values()) {
    if (claim.kind !== "count" || !TOLLS.has(claim.count.metric)) continue;
    const spans = shelf.get(claim.article);
    if (spans === undefined) shelf.set(claim.article, [claim.span]);
    else spans.push(claim.span);
  }
  return shelf;
}

const TOLD: ReadonlySet<string> = new Set(["stated", "reported"]);
const FEWEST_WORDS = 2;
const PRONOUN = /^(?:he|she|it|they|we|i|you|both|others)\b/u;

/** "Crowds broke into the hall", and not "marched" or "the road, which had been seized". */
function isOwnClause(claim: Claim): boolean {
  if (claim.kind !== "event" || claim.background !== null || !TOLD.has(claim.certainty)) return false;
  const { type, actor, recipient = "", object = "" } = claim.event;
  const words = fold(claim.span.exact);
  // "They were freed" tells a reader of nobody.
  if (PRONOUN.test(words)) return false;
  if (words.split(" ").length < FEWEST_WORDS || /, (?:which|who)\b/u.test(words)) return false;
  if (type === "PROTEST" && actor === "") return true;
  return [actor, recipient, object].some((name) => name !== "" && words.startsWith(fold(name)));
}

function fold(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/^[\s\-–—]{1,10}/u, "")
    .replace(/^(?:the|a|an) /u, "");
}

function wordHappening({ claim, day }: Telling, { show }: SummarySource, rank: number): RankedSentence {
  const view = show(claim);
  const place = view.where === "" ? "" : ` in ${view.where}`;
  const text = `On ${wordDate(day)}${place}, ${view.outlet || "an article"} reports: ${quote(claim.span.exact)}.`;
  return { text, claims: [view], rank };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
