import type { Certainty } from "../model/annotation.ts";
import { type Claim, type CountClaim, METRICS } from "../model/claim.ts";
import { dayOf, earliestDay } from "../model/edtf.ts";
import type { Episode, TimelineEntry } from "../model/ledger.ts";
import { overlaps } from "../model/span.ts";
import { listBy } from "./questions.ts";
import { compareText, type Report } from "./report.ts";

const WORDS_IN_HEADLINE = 2;

/** What was said to have happened, day by day, in the words of the claims. */
export function makeTimeline(
  reports: readonly Report[],
  withdrawn: ReadonlySet<string>,
  episodes: readonly Episode[],
  claims: readonly Claim[],
): TimelineEntry[] {
  const isCounted = findCounted(reports, claims);
  const certainties = new Map<string, Certainty>();
  for (const { kind, id, certainty } of claims) if (kind === "event") certainties.set(id, certainty);
  const told = reports.filter(({ claim }) => {
    return claim.background === null && !withdrawn.has(claim.id) && HAPPENED.has(claim.certainty);
  });
  const days = listBy(
    told,
    ({ claim, asOf }) => dayOf(claim.when?.edtf ?? "") ?? earliestDay(asOf ?? "") ?? "",
  );
  days.delete("");
  const happened = listBy(episodes, ({ when }) => dayOf(when ?? "") ?? "");
  happened.delete("");
  return [...new Set([...days.keys(), ...happened.keys()])]
    .sort(compareText)
    .map((when) => {
      const own = days.get(when) ?? [];
      const events = happened.get(when) ?? [];
      const counted = wordHeadline(own.map(({ claim }) => claim));
      // Of a day with tolls the widest told happening goes beside them; a day without is told by its happenings.
      const titles = wordTitles(
        events.filter((episode) => !isCounted(episode) && hasHappened(episode, certainties)),
        counted === "" ? WORDS_IN_HEADLINE : 1,
      );
      return {
        when,
        claims: [...own.map(({ claim }) => claim.id), ...events.flatMap(({ claims }) => claims)],
        headline: [counted, ...titles].filter((words) => words !== "").join("; "),
      };
    })
    .filter(({ headline }) => headline !== "");
}

/** False for what is only planned: "said terrorist attacks would follow". */
function hasHappened({ claims }: Episode, certainties: ReadonlyMap<string, Certainty>): boolean {
  return claims.some((id) => HAPPENED.has(certainties.get(id) ?? ""));
}

/** "7,939 people had been detained": happenings that stand on the words of a number, which its figure tells, or took back. */
function findCounted(reports: readonly Report[], claims: readonly Claim[]): (episode: Episode) => boolean {
  const counts = listBy(reports, ({ claim }) => claim.article);
  const events = new Map<string, Claim>();
  for (const claim of claims) if (claim.kind === "event") events.set(claim.id, claim);
  return ({ claims: ids }) =>
    ids.every((id) => {
      const event = events.get(id);
      return (
        event !== undefined &&
        (counts.get(event.article) ?? []).some(({ claim }) => overlaps(claim.span, event.span))
      );
    });
}

/** The titles of the happenings that most claims tell of. */
function wordTitles(episodes: readonly Episode[], most: number): string[] {
  const ranked = [...episodes].sort(
    (a, b) => b.claims.length - a.claims.length || compareText(a.title, b.title),
  );
  return ranked.slice(0, most).map(({ title }) => title);
}

const HAPPENED: ReadonlySet<string> = new Set(["stated", "reported", "alleged"]);

/** The words of the weightiest claims of a day: deaths before arrests, wholes before parts. */
function wordHeadline(claims: readonly CountClaim[]): string {
  const words: string[] = [];
  const metrics = new Set<string>();
  while (words.length < WORDS_IN_HEADLINE) {
    const claim = findWeightiest(claims, metrics);
    if (claim === null) break;
    metrics.add(claim.count.metric);
    words.push(quoteToVerb(claim, claims).replace(/\s+/gu, " "));
  }
  return words.join("; ");
}

/** The weightiest claim of a metric that is not yet told; null where all are. */
function findWeightiest(claims: readonly CountClaim[], told: ReadonlySet<string>): CountClaim | null {
  let first: CountClaim | null = null;
  for (const claim of claims) {
    if (!told.has(claim.count.metric) && (first === null || compareWeight(claim, first) < 0)) first = claim;
  }
  return first;
}

function compareWeight(x: CountClaim, y: CountClaim): number {
  return (
    Number(x.count.partOf !== null) - Number(y.count.partOf !== null) ||
    METRICS.indexOf(x.count.metric) - METRICS.indexOf(y.count.metric) ||
    (y.count.low ?? 0) - (x.count.low ?? 0) ||
    compareText(x.id, y.id)
  );
}

const WIDEST_JOINT = 12;

/** "26 armed protesters" and "18 troops had been killed": the first of two counts that share their verb is told with it. */
function quoteToVerb({ article, count, span }: CountClaim, claims: readonly CountClaim[]): string {
  const next = claims.find((other) => {
    const gap = other.span.start - span.end;
    return other.article === article && other.count.metric === count.metric && gap > 0 && gap <= WIDEST_JOINT;
  });
  return next === undefined
    ? span.exact
    : span.exact + span.suffix.slice(0, next.span.start - span.end) + next.span.exact;
}
