import type { Queryable } from "../database/database.ts";

/** The present id of a story: its own, or that of the one it was merged into; null where there is none. */
export async function followStory(database: Queryable, id: string): Promise<string | null> {
  const rows = await database.query<{ id: string; merged_into: string | null }>(
    `with recursive path as (
       select id, merged_into, 0 as steps from stories where id = $1
       union all
       select s.id, s.merged_into, path.steps + 1 from stories s join path on s.id = path.merged_into where path.steps < 100
     ) select id, merged_into from path where merged_into is null`,
    [id],
  );
  return rows[0]?.id ?? null;
}
