import type { Change, Page, Paged } from "../../model/workspace.ts";
import type { Store } from "../store.ts";
import { WorkspaceError } from "../workspace.ts";
import { followStory } from "./follow-story.ts";
import { readPage } from "./paging.ts";

interface ChangeRow extends Record<string, unknown> {
  readonly seq: number;
  readonly at: Date;
  readonly story: string;
  readonly title: string;
  readonly change: Omit<Change, "seq" | "at" | "story" | "storyTitle">;
}

/** See `Workspace.listChanges`. */
export async function listChanges(
  { database }: Store,
  asked: {
    readonly since?: number | string;
    readonly story?: string;
    readonly newestFirst?: boolean;
    readonly page?: Page;
  },
): Promise<Paged<Change>> {
  const { limit, after } = readPage(asked.page);
  const { seq, at } = readSince(asked.since);
  const isDown = asked.newestFirst === true;
  const story =
    asked.story === undefined ? null : ((await followStory(database, asked.story)) ?? asked.story);
  const rows = await database.query<ChangeRow>(
    `select c.seq::float8 as seq, c.at, c.story, s.title, c.change
     from changes c join stories s on s.id = c.story
     where c.seq > $2 and ($3::timestamptz is null or c.at > $3) and ($4::text is null or c.story = $4)
       and ($5::bigint is null or c.seq < $5)
     order by c.seq ${isDown ? "desc" : ""} limit $1`,
    [limit + 1, isDown ? seq : Math.max(seq, after ?? 0), at, story, isDown ? after : null],
  );
  const items = rows.slice(0, limit).map(({ change, title, ...row }) => {
    return { ...change, seq: row.seq, at: row.at.toISOString(), story: row.story, storyTitle: title };
  });
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? String(last.seq) : null };
}

function readSince(since: number | string | undefined): { seq: number; at: string | null } {
  if (since === undefined) return { seq: 0, at: null };
  if (typeof since === "number") return { seq: Math.max(0, Math.trunc(since)), at: null };
  const time = Date.parse(since);
  if (Number.isNaN(time)) {
    throw new WorkspaceError("invalid", `“${since}” is no time; write 2022-01-05 or 2022-01-05T18:00:00Z`);
  }
  return { seq: 0, at: new Date(time).toISOString() };
}
