import type { Decision, DecisionBody } from "../../model/decision.ts";
import type { Queryable } from "../database/database.ts";

interface DecisionRow extends Record<string, unknown> {
  readonly id: string;
  readonly story: string;
  readonly at: Date;
  readonly author: string;
  readonly reason: string;
  readonly body: DecisionBody;
  readonly about: Decision["about"];
  readonly undone_by: string | null;
  readonly orphaned: boolean;
}

/** Decisions in the order they were taken: all, those of a story with those of stories merged into it, or one. */
export async function readDecisions(
  database: Queryable,
  asked: { readonly story?: string; readonly id?: string } = {},
): Promise<Decision[]> {
  const rows = await database.query<DecisionRow>(
    `select d.id, d.story, d.at, d.author, d.reason, d.body, d.about, undo.id as undone_by,
       (jsonb_array_length(d.about->'claims') > 0 or jsonb_array_length(d.about->'articles') > 0)
       and not exists (select from claims c where c.id = any(
         array(select jsonb_array_elements_text(d.about->'claims'))))
       and not exists (select from articles a where a.id = any(
         array(select jsonb_array_elements_text(d.about->'articles')))) as orphaned
     from decisions d
     left join lateral (
       select u.id from decisions u where u.body->>'kind' = 'undo' and u.body->>'of' = d.id order by u.seq limit 1
     ) undo on true
     where ($1::text is null or d.story = $1 or d.story in (
         with recursive merged as (
           select id from stories where merged_into = $1
           union select s.id from stories s join merged on s.merged_into = merged.id
         ) select id from merged)
       -- Decisions follow their claims and articles into a story that was split off.
       or exists (select from claims c join members m on m.article = c.article where m.story = $1
         and c.id = any(array(select jsonb_array_elements_text(d.about->'claims'))))
       or exists (select from members m where m.story = $1
         and m.article = any(array(select jsonb_array_elements_text(d.about->'articles')))))
       and ($2::text is null or d.id = $2)
     order by d.seq`,
    [asked.story ?? null, asked.id ?? null],
  );
  return rows.map(({ undone_by, at, ...row }) => ({ ...row, at: at.toISOString(), undoneBy: undone_by }));
}
