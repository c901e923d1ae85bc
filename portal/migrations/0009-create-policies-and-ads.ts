import { type Kysely, sql } from 'kysely';

/** The site's own texts, the point a picture's crop keeps, renditions made later, and ads. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [policies, pictures, ads, grants]) await sql.raw(statement).execute(db);
}

const policies = `
create table newsroom.policy (
  slug text primary key,
  title text not null,
  blocks jsonb not null,
  revision int not null,
  saved_by uuid not null references newsroom.person,
  saved_at timestamptz not null default now(),
  released_revision int,
  released_at timestamptz
);
`;

/** The job finds its work by this index alone, also beside a million imported captions without a file (width 0). */
const pictures = `
alter table newsroom.picture
  add focus_x double precision check (focus_x between 0 and 1),
  add focus_y double precision check (focus_y between 0 and 1),
  add purpose text not null default 'story' check (purpose in ('story', 'ad')),
  add avif text not null default 'wanted' check (avif in ('wanted', 'made', 'failed')),
  add check ((focus_x is null) = (focus_y is null));
create index picture_avif_wanted on newsroom.picture (uploaded_at desc) where avif = 'wanted' and width > 0;
`;

const ads = `
create table newsroom.ad (
  id uuid primary key,
  advertiser text not null,
  category text not null,
  link text not null,
  alt text not null,
  picture_id uuid not null references newsroom.picture,
  size text not null,
  places text[] not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  state text not null default 'draft' check (state in ('draft', 'running', 'stopped')),
  made_by uuid not null references newsroom.person,
  made_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check (from_at < until_at)
);
create index on newsroom.ad (changed_at desc, id desc);
create index on newsroom.ad (until_at) where state = 'running';
create table live.ad (id uuid primary key, picture_id uuid not null references live.picture, until_at timestamptz not null, document jsonb not null);
create index on live.ad (picture_id);
create index on live.ad (until_at);
`;

const grants = `
grant select, insert, update, delete on newsroom.policy, newsroom.ad, live.ad to shironam_newsroom;
grant select on live.ad to shironam_reader;
`;
