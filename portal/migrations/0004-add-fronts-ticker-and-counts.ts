import { type Kysely, sql } from 'kysely';

/** What an editor puts on a front, the lines of breaking news, and what readers read: its counts and the lists made of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [fronts, ticker, counts, counting, grants]) await sql.raw(statement).execute(db);
}

/** A slot keeps its position: 1 is the lead. Without a row a slot fills itself; past `until` it does so again. */
const fronts = `
create table live.front (front text primary key, topics text[] not null default '{}');
insert into live.front (front) values ('home');
alter table live.front_slot
  add column until timestamptz,
  add column locked boolean not null default false;
update live.front_slot set position = position + 1000;
update live.front_slot set position = position - 999;
create index on live.front_slot (number);
`;

const ticker = `
create table live.ticker_line (
  id uuid primary key,
  text text,
  number bigint references live.story,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  check (text is not null or number is not null)
);
create index on live.ticker_line (expires_at);
create index on live.ticker_line (number) where number is not null;
`;

/** A list past its time is shown no more; a day that is over stays as it was. */
const counts = `
create table live.most_read (
  list text collate "C" not null,
  position int not null,
  number bigint not null references live.story,
  fresh_until timestamptz not null,
  primary key (list, position)
);
create index on live.most_read (number);
create table inbox.view_count (
  hour timestamptz not null,
  number bigint not null,
  views bigint not null,
  primary key (hour, number)
);
`;

/** The one way a count comes in: of released stories only, at most 5,000 at a time and 100,000 each, for the hour of the database's clock. */
const counting = `
create function inbox.count_views(numbers bigint[], views int[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into inbox.view_count (hour, number, views)
  select date_trunc('hour', now(), 'UTC'), sent.number, sum(least(sent.views, 100000))
  from unnest(numbers[1:5000], views[1:5000]) as sent (number, views)
  join live.story on story.number = sent.number and story.state = 'published'
  where sent.views > 0
  group by sent.number
  order by sent.number
  on conflict (hour, number) do update set views = view_count.views + excluded.views
$$;
revoke all on function inbox.count_views(bigint[], int[]) from public;
`;

const grants = `
grant select, insert, update, delete on live.front, live.ticker_line, live.most_read, inbox.view_count to shironam_newsroom;
grant select on live.front, live.ticker_line, live.most_read to shironam_reader;
grant usage on schema inbox to shironam_reader;
grant execute on function inbox.count_views(bigint[], int[]) to shironam_reader, shironam_newsroom;
`;
