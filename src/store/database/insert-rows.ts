import type { Queryable } from "./database.ts";

/** PostgreSQL takes 65,535 parameters a statement; far fewer keep a statement's text short. */
const MOST_PARAMETERS = 2000;

/** A column, or a column with the expression its parameter (`?`) goes into. */
type Column = string | readonly [name: string, expression: string];

/** Inserts rows, many a statement. `ending` may say "on conflict …". */
export async function insertRows(
  database: Queryable,
  table: string,
  columns: readonly Column[],
  rows: readonly (readonly unknown[])[],
  ending = "",
): Promise<void> {
  const names = columns.map((column) => (typeof column === "string" ? column : column[0]));
  const most = Math.max(1, Math.floor(MOST_PARAMETERS / columns.length));
  for (let from = 0; from < rows.length; from += most) {
    const some = rows.slice(from, from + most);
    const tuples = some.map((_, row) => {
      const places = columns.map((column, at) => {
        const place = `$${row * columns.length + at + 1}`;
        return typeof column === "string" ? place : column[1].replaceAll("?", place);
      });
      return `(${places.join(",")})`;
    });
    const sql = `insert into ${table} (${names.join(",")}) values ${tuples.join(",")} ${ending}`;
    await database.query(sql, some.flat());
  }
}
