import type { Digest } from "../model/digest.ts";
import type { CopyGroup } from "../model/ledger.ts";
import { mergeInOrder } from "../model/order.ts";
import { areSame } from "../model/same.ts";
import type { SortedArticle } from "./claims-by-kind.ts";
import { inheritOrigins, isSameOrigin, type KeptReports, type OriginOf } from "./origins.ts";
import { compareReports, makeReport, type Report } from "./report.ts";

const NONE: readonly Report[] = [];

/** Makes the reports of one story's counts while articles come: what reads the same is the same report from telling to telling. */
export class StoryReports {
  /** By article, before what its text shares with others tells more of their origins. */
  private readonly made = new Map<Digest, readonly Report[]>();
  private families = new Map<Digest, Family>();
  private readonly heirs: KeptReports = new WeakMap();
  private ordered: readonly Report[] = NONE;

  /** All reports in as-of order. `articles` come in the order of their ids; those of former calls must be among them. */
  make(
    articles: readonly SortedArticle[],
    copies: readonly CopyGroup[],
    originOf: OriginOf,
  ): readonly Report[] {
    const former = new Set(this.families.values());
    const fresh: Report[] = [];
    const families = new Map<Digest, Family>();
    for (const [lead, parts] of this.listFamilies(articles, copies, originOf)) {
      const known = this.families.get(lead);
      const isKnown = known !== undefined && areSame(known.parts, parts);
      const family = isKnown ? known : this.makeFamily(parts);
      families.set(lead, family);
      if (isKnown) former.delete(known);
      else for (const report of family.reports) fresh.push(report);
    }
    this.families = families;
    const gone = new Set([...former].flatMap(({ reports }) => reports));
    const left = gone.size === 0 ? this.ordered : this.ordered.filter((report) => !gone.has(report));
    this.ordered = mergeInOrder(left, fresh, compareReports);
    return this.ordered;
  }

  /** The reports of articles that carry one text, article by article, by the first of them. */
  private listFamilies(
    articles: readonly SortedArticle[],
    copies: readonly CopyGroup[],
    originOf: OriginOf,
  ): Map<Digest, (readonly Report[])[]> {
    const copyOf = new Map<string, CopyGroup>();
    for (const copy of copies) for (const article of copy.articles) copyOf.set(article, copy);
    const leads = new Map<CopyGroup, Digest>();
    const families = new Map<Digest, (readonly Report[])[]>();
    for (const article of articles) {
      const { digest } = article;
      const copy = copyOf.get(digest.article.id);
      const lead = (copy === undefined ? undefined : leads.get(copy)) ?? digest;
      const family = families.get(lead);
      const reports = this.reportsOf(article, originOf);
      if (family !== undefined) family.push(reports);
      else families.set(lead, [reports]);
      if (copy !== undefined) leads.set(copy, lead);
    }
    return families;
  }

  private reportsOf({ digest, counts }: SortedArticle, originOf: OriginOf): readonly Report[] {
    const before = this.made.get(digest) ?? NONE;
    const reports = counts.map((claim, at) => {
      const origin = originOf(claim);
      const known = before[at];
      const isKnown = known?.claim === claim && isSameOrigin(known.origin, origin);
      return isKnown ? known : makeReport(claim, digest.article, origin);
    });
    if (areSame(reports, before)) return before;
    this.made.set(digest, reports);
    return reports;
  }

  private makeFamily(parts: readonly (readonly Report[])[]): Family {
    return { parts, reports: inheritOrigins(parts.flat().sort(compareReports), this.heirs) };
  }
}

/** Articles that carry one text, or one that shares its text with none. */
interface Family {
  /** The reports of each as its article alone tells their origins. */
  readonly parts: readonly (readonly Report[])[];
  /** In as-of order. */
  readonly reports: readonly Report[];
}
