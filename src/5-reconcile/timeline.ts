import { type CountClaim, METRICS } from "../model/claim.ts";
import { dayOf, earliestDay } from "../model/edtf.ts";
import type { Episode, TimelineEntry } from "../model/ledger.ts";
import { listBy } from "./questions.ts";
import { compareText, type Report } from "./report.ts";

const WORDS_IN_HEADLINE = 2;

/** What was said to have happened, day by day, in the words of the claims. */
export function makeTimeline(
  reports: readonly Report[],
  withdrawn: ReadonlySet<string>,
  episodes: readonly Episode[],
): TimelineEntry[] {
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
  return [...new Set([...days.keys(), ...happened.keys()])].sort(compareText).map((when) => {
    const own = days.get(when) ?? [];
    const events = happened.get(when) ?? [];
    const counted = wordHeadline(own.map(({ claim }) => claim));
    // Of a day with tolls the widest told happening goes beside them; a day without is told by its happenings.
    const titles = wordTitles(events, counted === "" ? WORDS_IN_HEADLINE : 1);
    return {
      when,
      claims: [...own.map(({ claim }) => claim.id), ...events.flatMap(({ claims }) => claims)],
      headline: [counted, ...titles].filter((words) => words !== "").join("; "),
    };
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
  const ranked = [...claims].sort(
    (x, y) =>
      Number(x.count.partOf !== null) - Number(y.count.partOf !== null) ||
      METRICS.indexOf(x.count.metric) - METRICS.indexOf(y.count.metric) ||
      (y.count.low ?? 0) - (x.count.low ?? 0) ||
      compareText(x.id, y.id),
  );
  const words: string[] = [];
  const metrics = new Set<string>();
  for (const { count, span } of ranked) {
    if (metrics.has(count.metric) || words.length === WORDS_IN_HEADLINE) continue;
    metrics.add(count.metric);
    words.push(span.exact.replace(/\s+/gu, " "));
  }
  return words.join("; ");
}
