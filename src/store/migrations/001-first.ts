/**
 * What came in and what the desk decided is never changed or deleted: `files`, `file_parts`, `deliveries`, `articles`
 * and `decisions` refuse it. Everything else is worked out from them and can be made again.
 */
export const first = `
create table files (
  sha256 text primary key check (length(sha256) = 64),
  size bigint not null,
  parts integer not null
);

create table file_parts (
  sha256 text not null references files,
  part integer not null,
  bytes bytea not null,
  primary key (sha256, part)
);
-- The parts come compressed.
alter table file_parts alter column bytes set storage external;

create table deliveries (
  seq bigint generated always as identity primary key,
  key text not null,
  sha256 text not null references files,
  source text not null,
  media_type text,
  given jsonb not null,
  retrieved timestamptz,
  added_at timestamptz not null,
  unique (key, sha256)
);

create table articles (
  id text primary key,
  seq bigint generated always as identity unique,
  delivery bigint not null references deliveries,
  work text not null,
  version integer not null,
  added_at timestamptz not null,
  unique (work, version)
);
create index articles_by_delivery on articles (delivery);

create table decisions (
  id text primary key,
  seq bigint generated always as identity unique,
  story text not null,
  at timestamptz not null,
  author text not null,
  reason text not null,
  body jsonb not null,
  about jsonb not null
);
create index decisions_by_story on decisions (story, seq);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are kept for ever', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger files_stay before update or delete on files for each row execute function refuse_change();
create trigger file_parts_stay before update or delete on file_parts for each row execute function refuse_change();
create trigger deliveries_stay before update or delete on deliveries for each row execute function refuse_change();
create trigger articles_stay before update or delete on articles for each row execute function refuse_change();
create trigger decisions_stay before update or delete on decisions for each row execute function refuse_change();

create table problems (
  delivery bigint not null references deliveries,
  number integer not null,
  problem jsonb not null,
  primary key (delivery, number)
);

create table readings (
  article text primary key references articles,
  program text not null,
  headline text not null,
  outlet text not null,
  published text,
  day date,
  known_at timestamptz not null,
  -- The article, and beside it what was understood of it: compressed JSON.
  content bytea not null,
  understood bytea not null,
  words tsvector not null
);
alter table readings alter column content set storage external;
alter table readings alter column understood set storage external;
create index readings_by_words on readings using gin (words);

create table claims (
  id text primary key,
  article text not null references articles
);
create index claims_by_article on claims (article);

create table stories (
  id text primary key,
  title text not null,
  merged_into text references stories,
  version integer not null,
  program text not null,
  changed_at timestamptz not null,
  -- The highest number of its changes: the order of the list of stories.
  changed_seq bigint not null,
  card jsonb not null,
  -- Compressed JSON: the story and its claims, and the same without the desk's decisions where there are any.
  account bytea not null,
  machine bytea
);
alter table stories alter column account set storage external;
alter table stories alter column machine set storage external;
create index stories_by_change on stories (changed_seq desc) where merged_into is null;

create table members (
  article text primary key references articles,
  story text not null references stories,
  current boolean not null
);
create index members_by_story on members (story);

-- What a new article finds its story by.
create table story_marks (
  story text primary key references stories,
  articles integer not null,
  first_day date,
  last_day date,
  terms bytea not null
);
create index story_marks_by_days on story_marks (last_day, first_day);
create table story_terms (
  term text not null,
  story text not null references stories,
  weight real not null,
  primary key (term, story)
);
create index story_terms_by_story on story_terms (story);
create table term_articles (
  term text primary key,
  articles integer not null
);

create table changes (
  seq bigint primary key,
  at timestamptz not null,
  story text not null references stories,
  change jsonb not null
);
create index changes_by_story on changes (story, seq);
create index changes_by_time on changes (at);
`;
