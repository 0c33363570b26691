import { isSameOrigin, type Origin } from "./origins.ts";
import { compareReports, mayAgree, type Report } from "./report.ts";

/** Reports by those that they were made of. */
export type KeptReports = WeakMap<Report, Report>;

/** Reports of one metric and group. */
interface Lot {
  /** The first named report of each value: a family of thousands gives few values. */
  readonly firsts: Map<string, Report>;
  /** The same in as-of order. */
  sources: readonly Report[];
  readonly unnamed: Report[];
}

/**
 * The reports of articles that carry one text, while such articles come. Gives numbers that an article states itself the named origin of the
 * same number in any of them: an agency's copy is not a second voice beside the ministry it quotes.
 */
export class ReportFamily {
  private readonly lots = new Map<string, Lot>();
  private readonly named: Report[] = [];
  /** What became of each report that names nobody. */
  private readonly outcome = new Map<Report, Report>();
  private readonly heirs: KeptReports;
  /** Of the text that its articles share. */
  readonly key: string;
  /** Ids, in order of publication. */
  articles: readonly string[] = [];

  constructor(key: string, heirs: KeptReports) {
    this.key = key;
    this.heirs = heirs;
  }

  /** Takes more reports; gives what they became, and what others became or were through them. */
  add(reports: readonly Report[]): { readonly fresh: readonly Report[]; readonly gone: readonly Report[] } {
    const fresh: Report[] = [];
    const gone: Report[] = [];
    const changed = new Set<Lot>();
    for (const report of reports) {
      if (report.origin.kind !== "claimant") continue;
      fresh.push(report);
      this.named.push(report);
      const lot = this.lotOf(report);
      if (takeNamed(report, lot)) changed.add(lot);
    }
    for (const lot of changed) {
      lot.sources = [...lot.firsts.values()].sort(compareReports);
      for (const report of lot.unnamed) this.settle(report, lot, fresh, gone);
    }
    for (const report of reports) {
      if (report.origin.kind === "claimant") continue;
      const lot = this.lotOf(report);
      lot.unnamed.push(report);
      this.settle(report, lot, fresh, gone);
    }
    return { fresh, gone };
  }

  /** All reports as they are now. */
  list(): Report[] {
    return [...this.named, ...this.outcome.values()];
  }

  private lotOf({ metric, claim: { count } }: Report): Lot {
    const key = `${metric} ${count.population.group}`;
    const known = this.lots.get(key);
    if (known !== undefined) return known;
    const lot: Lot = { firsts: new Map(), sources: [], unnamed: [] };
    this.lots.set(key, lot);
    return lot;
  }

  private settle(report: Report, { sources }: Lot, fresh: Report[], gone: Report[]): void {
    const source = sources.find((one) => mayAgree(report, one));
    const now = source === undefined ? report : giveOrigin(report, source.origin, this.heirs);
    const before = this.outcome.get(report);
    if (before === now) return;
    if (before !== undefined) gone.push(before);
    fresh.push(now);
    this.outcome.set(report, now);
  }
}

/** What the reports of an article that shares its text with none become. */
export function inheritOrigins(reports: readonly Report[], heirs: KeptReports): readonly Report[] {
  const named = reports.reduce((count, { origin }) => (origin.kind === "claimant" ? count + 1 : count), 0);
  if (named === 0 || named === reports.length) return reports;
  return new ReportFamily("", heirs).add(reports).fresh;
}

/** True where the named report is the first of its value. */
function takeNamed(report: Report, { firsts }: Lot): boolean {
  const value = `${report.value.low} ${report.value.high}`;
  const first = firsts.get(value);
  if (first !== undefined && compareReports(first, report) <= 0) return false;
  firsts.set(value, report);
  return true;
}

/** The report under another origin; the same object while neither changes. */
function giveOrigin(report: Report, origin: Origin, heirs: KeptReports): Report {
  const known = heirs.get(report);
  if (known !== undefined && isSameOrigin(known.origin, origin)) return known;
  const heir = { ...report, origin };
  heirs.set(report, heir);
  return heir;
}
