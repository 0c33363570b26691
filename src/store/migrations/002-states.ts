/** What followers of feeds remember between two starts; and stories that a backup may bring in any order. */
export const states = `
create table states (
  name text primary key,
  state jsonb not null,
  at timestamptz not null default now()
);

alter table stories alter constraint stories_merged_into_fkey deferrable initially deferred;
`;
