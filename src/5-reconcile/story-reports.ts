import type { Place } from "../model/annotation.ts";
import type { CountClaim } from "../model/claim.ts";
import type { GroupTree } from "../model/groups.ts";
import type { CopyGroup } from "../model/ledger.ts";
import { listAdded } from "../model/same.ts";
import type { Changes, SortedArticle, SortedArticles } from "./claims-by-kind.ts";
import { isSameOrigin, keyOfCopy, type Origins } from "./origins.ts";
import { areAlike } from "./places.ts";
import { compareReports, makeReport, type Report } from "./report.ts";
import { inheritOrigins, type KeptReports, ReportFamily } from "./report-family.ts";

/** What the reports of a story are made of. */
interface Sources extends Changes<SortedArticle> {
  readonly copies: readonly CopyGroup[];
  readonly origins: Origins;
  readonly storyPlace: Place | null;
}

/** Makes the reports of one story's counts while articles come: what reads the same is the same report from telling to telling. */
export class StoryReports {
  private readonly tree: GroupTree;
  private readonly onMake: () => void;
  private readonly articles: SortedArticles;
  private readonly numbers = new Map<string, number>();
  private readonly texts = new Map<string, string>();
  private readonly share = (text: string) => {
    const known = this.texts.get(text) ?? text;
    this.texts.set(text, known);
    return known;
  };
  /** By article, as it alone tells their origins. */
  private readonly read = new Map<string, readonly Report[]>();
  /** What became of them, for articles that share their text with none. */
  private readonly alone = new Map<string, readonly Report[]>();
  private readonly families = new Map<string, ReportFamily>();
  private readonly heirs: KeptReports = new WeakMap();
  private storyPlace: Place | null = null;

  /** `onMake` is called for each report that is made. */
  constructor(articles: SortedArticles, tree: GroupTree, onMake: () => void) {
    this.articles = articles;
    this.tree = tree;
    this.onMake = onMake;
  }

  /** Gives the reports that came, in as-of order, and those that are there no longer. */
  make(sources: Sources): Changes<Report> {
    const { gone, copies, origins, storyPlace } = sources;
    const isAsBefore = gone.length === 0 && origins.areAsBefore && areAlike(this.storyPlace, storyPlace);
    const grown = isAsBefore ? this.findGrown(copies) : null;
    this.storyPlace = storyPlace;
    const { fresh, gone: went } = grown === null ? this.makeAll(sources) : this.makeMore(sources, grown);
    return { fresh: [...fresh].sort(compareReports), gone: [...went] };
  }

  /** For each copied text that articles came to, those articles; null where others left one, or two became one. */
  private findGrown(copies: readonly CopyGroup[]): Map<CopyGroup, readonly string[]> | null {
    const grown = new Map<CopyGroup, readonly string[]>();
    const left = new Set(this.families.values());
    for (const copy of copies) {
      const family = this.familyOf(copy);
      const added = listAdded(family?.articles ?? [], copy.articles);
      if (family !== undefined && !(left.delete(family) && family.key === keyOfCopy(copy))) return null;
      if (added === null || added.some((article) => this.families.has(article))) return null;
      if (added.length > 0) grown.set(copy, added);
    }
    return left.size === 0 ? grown : null;
  }

  private familyOf({ articles }: CopyGroup): ReportFamily | undefined {
    for (const article of articles) {
      const family = this.families.get(article);
      if (family !== undefined) return family;
    }
    return undefined;
  }

  private makeAll({ copies, origins }: Sources): Difference {
    const former = new Set<Report>([...this.alone.values()].flat());
    for (const family of new Set(this.families.values()))
      for (const report of family.list()) former.add(report);
    this.alone.clear();
    this.families.clear();
    const copied = new Set<string>();
    const now = new Set<Report>();
    for (const copy of copies) {
      for (const article of copy.articles) copied.add(article);
      for (const report of this.tellShared(copy, copy.articles, origins).fresh) now.add(report);
    }
    for (const article of this.articles.all) {
      const { id } = article.digest.article;
      if (!copied.has(id)) for (const report of this.tellAlone(id, origins)) now.add(report);
    }
    for (const report of former) if (now.delete(report)) former.delete(report);
    return { fresh: now, gone: former };
  }

  private makeMore(
    { fresh: articles, origins }: Sources,
    grown: ReadonlyMap<CopyGroup, readonly string[]>,
  ): Difference {
    const fresh = new Set<Report>();
    const gone = new Set<Report>();
    for (const [copy, added] of grown) {
      for (const id of added) for (const report of this.alone.get(id) ?? []) gone.add(report);
      const became = this.tellShared(copy, added, origins);
      for (const report of became.gone) gone.add(report);
      for (const report of became.fresh) if (!gone.delete(report)) fresh.add(report);
    }
    for (const article of articles) {
      const { id } = article.digest.article;
      if (!this.families.has(id)) for (const report of this.tellAlone(id, origins)) fresh.add(report);
    }
    return { fresh, gone };
  }

  private tellAlone(id: string, origins: Origins): readonly Report[] {
    const reports = inheritOrigins(this.readReports(id, origins, null), this.heirs);
    this.alone.set(id, reports);
    return reports;
  }

  /** Tells the reports of articles that came to those that carry one text. */
  private tellShared(
    copy: CopyGroup,
    added: readonly string[],
    origins: Origins,
  ): ReturnType<ReportFamily["add"]> {
    const key = keyOfCopy(copy);
    const family = this.familyOf(copy) ?? new ReportFamily(key, this.heirs);
    family.articles = copy.articles;
    const reports: Report[] = [];
    for (const id of added) {
      this.families.set(id, family);
      this.alone.delete(id);
      for (const report of this.readReports(id, origins, key)) reports.push(report);
    }
    return family.add(reports);
  }

  private numberOf(id: string): number {
    const number = this.numbers.get(id) ?? this.numbers.size;
    this.numbers.set(id, number);
    return number;
  }

  private readReports(id: string, { originOf }: Origins, shared: string | null): readonly Report[] {
    const told = this.articles.find(id);
    if (told === undefined) return [];
    const { counts, digest } = told;
    const { article } = digest;
    const before = this.read.get(id) ?? [];
    const wholes = listWholes(counts);
    const articleNumber = this.numberOf(id);
    const { storyPlace, tree, share } = this;
    const attackers = countAttackers(counts, tree);
    const context = { article, articleNumber, wholes, attackers, storyPlace, tree, share };
    const reports = counts.map((claim, at) => {
      const known = before[at];
      this.onMake();
      const now = makeReport(claim, originOf(claim, article, shared), context);
      return known !== undefined && areSameReports(known, now) ? known : now;
    });
    this.read.set(id, reports);
    return reports;
  }
}

/** The counts of an article that others are parts of, by their ids. */
function listWholes(counts: readonly CountClaim[]): Map<string, CountClaim> {
  const split = new Set(counts.flatMap(({ count }) => count.partOf ?? []));
  return new Map(counts.flatMap((claim) => (split.has(claim.id) ? [[claim.id, claim] as const] : [])));
}

const ATTACKERS = "attackers";

/** "22 were killed, including the two gunmen": how many of a number were attackers, by its id. */
function countAttackers(counts: readonly CountClaim[], tree: GroupTree): Map<string, number> {
  const found = new Map<string, number>();
  for (const { count } of counts) {
    const { partOf, low, high, population } = count;
    if (partOf === null || low === null || low !== high || !tree.isKindOf(population.group, ATTACKERS))
      continue;
    found.set(partOf, (found.get(partOf) ?? 0) + low);
  }
  return found;
}

interface Difference {
  readonly fresh: ReadonlySet<Report>;
  readonly gone: ReadonlySet<Report>;
}

function areSameReports(a: Report, b: Report): boolean {
  return a.claim === b.claim && a.place === b.place && isSameOrigin(a.origin, b.origin);
}
