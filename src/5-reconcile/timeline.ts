import { type CountClaim, METRICS } from "../model/claim.ts";
import type { Episode, TimelineEntry } from "../model/ledger.ts";
import { listBy } from "../model/list-by.ts";
import { areSame } from "../model/same.ts";
import { overlaps } from "../model/span.ts";
import type { Changes } from "./claims-by-kind.ts";
import type { FoundEpisode } from "./episodes.ts";
import { compareText, type Report } from "./report.ts";
import { ReportRows } from "./report-rows.ts";

const WORDS_IN_HEADLINE = 2;

/** The counts of the article with this id. */
type CountsOf = (article: string) => readonly CountClaim[];

/** What was said to have happened, day by day, in the words of the claims, while claims come: a day to which nothing comes is told as it was. */
export class Timeline {
  private readonly countsOf: CountsOf;
  private readonly counts = new ReportRows(({ isBackground, certainty, happened }) =>
    isBackground || happened === "" || !HAPPENED.has(certainty) ? null : happened,
  );
  private days = new Map<string, ToldDay>();
  /** Whether happenings stand on the words of numbers. */
  private readonly counted = new WeakMap<FoundEpisode, boolean>();

  constructor(countsOf: CountsOf) {
    this.countsOf = countsOf;
  }

  make(
    changes: Changes<Report>,
    withdrawn: ReadonlySet<Report>,
    episodes: readonly FoundEpisode[],
  ): TimelineEntry[] {
    const counted = this.counts.update(changes);
    const happened = listBy(episodes, ({ day }) => day);
    happened.delete(null);
    const former = this.days;
    const days = new Set([...counted.keys(), ...happened.keys()].flatMap((day) => day ?? []));
    this.days = new Map(
      [...days].sort(compareText).map((when) => {
        const [all, events] = [counted.get(when) ?? [], happened.get(when) ?? []];
        const own = withdrawn.size === 0 ? all : all.filter((report) => !withdrawn.has(report));
        const known = former.get(when);
        const isKnown = known !== undefined && areSame(known.own, own) && areSame(known.events, events);
        return [when, isKnown ? known : { own, events, entry: this.tellDay(when, own, events) }];
      }),
    );
    return [...this.days.values()].flatMap(({ entry }) => (entry.headline === "" ? [] : [entry]));
  }

  private tellDay(when: string, own: readonly Report[], events: readonly FoundEpisode[]): TimelineEntry {
    const counted = wordHeadline(own);
    // Of a day with tolls the widest told happening goes beside them; a day without is told by its happenings.
    const titles = wordTitles(
      events.filter((found) => !this.isCounted(found) && hasHappened(found)).map(({ episode }) => episode),
      counted === "" ? WORDS_IN_HEADLINE : 1,
    );
    return {
      when,
      claims: [...own.map(({ id }) => id), ...events.flatMap(({ episode }) => episode.claims)],
      headline: [counted, ...titles].filter((words) => words !== "").join("; "),
    };
  }

  /** "7,939 people had been detained": a happening that stands on the words of a number, which its figure tells, or took back. */
  private isCounted(found: FoundEpisode): boolean {
    const known = this.counted.get(found);
    if (known !== undefined) return known;
    const isCounted = found.claims.every(({ article, span }) =>
      this.countsOf(article).some((count) => overlaps(count.span, span)),
    );
    this.counted.set(found, isCounted);
    return isCounted;
  }
}

/** A day of the story, with what it was told from. */
interface ToldDay {
  readonly own: readonly Report[];
  readonly events: readonly FoundEpisode[];
  readonly entry: TimelineEntry;
}

/** False for what is only planned: "said terrorist attacks would follow". */
function hasHappened({ claims }: FoundEpisode): boolean {
  return claims.some(({ certainty }) => HAPPENED.has(certainty));
}

/** The titles of the happenings that most claims tell of. */
function wordTitles(episodes: readonly Episode[], most: number): string[] {
  const ranked = [...episodes].sort(
    (a, b) => b.claims.length - a.claims.length || compareText(a.title, b.title),
  );
  return ranked.slice(0, most).map(({ title }) => title);
}

const HAPPENED: ReadonlySet<string> = new Set(["stated", "reported", "alleged"]);

/** The words of the weightiest numbers of a day: deaths before arrests, wholes before parts. */
function wordHeadline(reports: readonly Report[]): string {
  const words: string[] = [];
  const metrics = new Set<string>();
  while (words.length < WORDS_IN_HEADLINE) {
    const report = findWeightiest(reports, metrics);
    if (report === null) break;
    metrics.add(report.metric);
    words.push(quoteToVerb(report, reports).replace(/\s+/gu, " "));
  }
  return words.join("; ");
}

/** The weightiest report of a metric that is not yet told; null where all are. */
function findWeightiest(reports: readonly Report[], told: ReadonlySet<string>): Report | null {
  let first: Report | null = null;
  for (const report of reports) {
    if (!told.has(report.metric) && (first === null || compareWeight(report, first) < 0)) first = report;
  }
  return first;
}

function compareWeight(x: Report, y: Report): number {
  return (
    Number(x.partOf !== null) - Number(y.partOf !== null) ||
    METRICS.indexOf(x.metric) - METRICS.indexOf(y.metric) ||
    (y.value.low ?? 0) - (x.value.low ?? 0) ||
    compareText(x.id, y.id)
  );
}

const WIDEST_JOINT = 12;

/** "26 armed protesters" and "18 troops had been killed": the first of two counts that share their verb is told with it. */
function quoteToVerb({ article, metric, claim: { span } }: Report, reports: readonly Report[]): string {
  const next = reports.find((other) => {
    if (other.article !== article || other.metric !== metric) return false;
    const gap = other.claim.span.start - span.end;
    return gap > 0 && gap <= WIDEST_JOINT;
  });
  return next === undefined
    ? span.exact
    : span.exact + span.suffix.slice(0, next.claim.span.start - span.end) + next.claim.span.exact;
}
