import { addDays } from "../../model/edtf.ts";
import type { StoryMarks } from "../../model/marks.ts";
import type { Queryable } from "../database/database.ts";

/** Terms of a group that are looked up, and of a story that can be found. */
export const TELLING_TERMS = 40;
/** Stories looked at closely for each group. */
const CLOSE_LOOK = 12;
/** Stories that rested longer than this before or after a group are not its story. */
const REACH_IN_DAYS = 60;

/** For each group the stories that share its telling terms and lie near in time, the most shared weight first. */
export async function findCandidates(
  database: Queryable,
  groups: readonly StoryMarks[],
): Promise<readonly (readonly string[])[]> {
  const found: string[][] = groups.map(() => []);
  if (groups.length === 0) return found;
  const wanted = groups.flatMap(({ terms, articles }, group) =>
    terms.slice(0, TELLING_TERMS).map(([term, weight]) => ({ group, term, weight: weight / articles })),
  );
  const days = groups.map(({ first, last }, group) => ({
    group,
    from: first === null ? null : addDays(first, -REACH_IN_DAYS),
    to: last === null ? null : addDays(last, REACH_IN_DAYS),
  }));
  const rows = await database.query<{ group: number; story: string }>(
    `with wanted as (select * from unnest($1::int[], $2::text[], $3::float8[]) as w(n, term, weight)),
       days as (select * from unnest($4::int[], $5::date[], $6::date[]) as d(n, first_day, last_day)),
       shared as (
         select wanted.n, t.story, sum(wanted.weight * t.weight) as weight
         from wanted join story_terms t using (term)
         group by wanted.n, t.story
       ),
       ranked as (
         select shared.n, shared.story,
           row_number() over (partition by shared.n order by shared.weight desc, shared.story) as rank
         from shared join days using (n) join story_marks m using (story)
         where (days.first_day is null or m.last_day is null or m.last_day >= days.first_day)
           and (days.last_day is null or m.first_day is null or m.first_day <= days.last_day)
       )
     select n as group, story from ranked where rank <= $7 order by n, rank`,
    [
      wanted.map(({ group }) => group),
      wanted.map(({ term }) => term),
      wanted.map(({ weight }) => weight),
      days.map(({ group }) => group),
      days.map(({ from }) => from),
      days.map(({ to }) => to),
      CLOSE_LOOK,
    ],
  );
  for (const { group, story } of rows) found[group]?.push(story);
  return found;
}
