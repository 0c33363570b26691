import { mergeInOrder } from "../model/order.ts";
import type { Changes } from "./claims-by-kind.ts";
import { compareReports, type Report } from "./report.ts";

/** The reports of a story by a key, each row in as-of order, while reports come: a row to which nothing comes stays the same list. */
export class ReportRows<Key> {
  private readonly rows = new Map<Key, readonly Report[]>();
  private readonly keyOf: (report: Report) => Key | null;

  /** A report without a key is in no row. */
  constructor(keyOf: (report: Report) => Key | null) {
    this.keyOf = keyOf;
  }

  /** Gives the rows in the as-of order of their first reports. */
  update({ fresh, gone }: Changes<Report>): ReadonlyMap<Key, readonly Report[]> {
    const came = this.sort(fresh);
    const went = this.sort(gone);
    for (const key of new Set([...went.keys(), ...came.keys()])) {
      const out = new Set(went.get(key));
      const row = this.rows.get(key) ?? [];
      const left = out.size === 0 ? row : row.filter((report) => !out.has(report));
      const now = mergeInOrder(left, came.get(key) ?? [], compareReports);
      if (now.length > 0) this.rows.set(key, now);
      else this.rows.delete(key);
    }
    return new Map([...this.rows].sort(([, [a]], [, [b]]) => (a && b ? compareReports(a, b) : 0)));
  }

  private sort(reports: readonly Report[]): Map<Key, Report[]> {
    const rows = new Map<Key, Report[]>();
    for (const report of reports) {
      const key = this.keyOf(report);
      if (key === null) continue;
      const row = rows.get(key);
      if (row === undefined) rows.set(key, [report]);
      else row.push(report);
    }
    return rows;
  }
}
