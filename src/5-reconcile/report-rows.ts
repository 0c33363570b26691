import { listBy } from "../model/list-by.ts";
import { renewInOrder } from "../model/order.ts";
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
    const came = listBy(fresh, this.keyOf);
    const went = listBy(gone, this.keyOf);
    for (const key of new Set([...went.keys(), ...came.keys()])) {
      if (key === null) continue;
      const row = this.rows.get(key) ?? [];
      const now = renewInOrder(row, came.get(key) ?? [], went.get(key) ?? [], compareReports);
      if (now.length > 0) this.rows.set(key, now);
      else this.rows.delete(key);
    }
    return new Map([...this.rows].sort(([, [a]], [, [b]]) => (a && b ? compareReports(a, b) : 0)));
  }
}
