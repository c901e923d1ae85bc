import { type Kysely, sql } from 'kysely';

/** The three schemas of DESIGN §3: what the newsroom works on, what readers may see, what readers send. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [newsroom, wire, pictures, live, inbox, grants]) await sql.raw(statement).execute(db);
}

const newsroom = `
create schema newsroom;
create table newsroom.person (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  role text not null check (role in ('reporter', 'subeditor', 'editor', 'admin')),
  kind text not null default 'human' check (kind in ('human', 'token', 'system')),
  email text unique,
  initials text not null default '',
  password_hash text,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
create table newsroom.session (
  token_hash bytea primary key,
  person_id uuid not null references newsroom.person,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create table newsroom.api_token (
  token_hash bytea primary key,
  person_id uuid not null references newsroom.person,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
create table newsroom.invitation (
  token_hash bytea primary key,
  kind text not null check (kind in ('setup', 'invitation')),
  role text not null,
  name text not null default '',
  created_by uuid references newsroom.person,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  used_at timestamptz
);
create table newsroom.sign_in_attempt (
  account text not null,
  network text not null,
  at timestamptz not null default now()
);
create index on newsroom.sign_in_attempt (account, at);
create index on newsroom.sign_in_attempt (network, at);
create table newsroom.setting (key text primary key, value jsonb not null);
create table newsroom.section (
  slug text primary key,
  name text not null,
  position int not null default 0,
  listed boolean not null default true,
  parent_slug text references newsroom.section
);
create table newsroom.byline (
  slug text primary key,
  name text not null,
  kind text not null check (kind in ('person', 'desk', 'agency', 'guest')),
  role text,
  unique (name, kind)
);
create table newsroom.story (
  id uuid primary key,
  state text not null,
  section text not null,
  headline text not null,
  content jsonb not null,
  content_hash text not null,
  revision int not null,
  version int not null default 0,
  wire_item uuid,
  number bigint unique,
  published_at timestamptz,
  published_precision text not null default 'minute',
  released_hash text,
  updated_mark_at timestamptz,
  embargo_lifted boolean not null default false,
  imported boolean not null default false,
  imported_signoff text[] not null default '{}',
  demo boolean not null default false,
  source_name text,
  source_id text,
  created_by uuid not null references newsroom.person,
  created_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  unique (source_name, source_id)
);
create index on newsroom.story (saved_at desc, id desc);
create index on newsroom.story (state, saved_at desc, id desc);
create index on newsroom.story (wire_item) where wire_item is not null;
create table newsroom.story_revision (
  story_id uuid not null references newsroom.story on delete cascade,
  revision int not null,
  content jsonb not null,
  content_hash text not null,
  saved_by uuid not null references newsroom.person,
  saved_at timestamptz not null default now(),
  primary key (story_id, revision)
);
create index on newsroom.story_revision (saved_at);
create table newsroom.story_version (
  story_id uuid not null references newsroom.story on delete cascade,
  version int not null,
  milestone text not null,
  revision int not null,
  content jsonb not null,
  content_hash text not null,
  made_by uuid not null references newsroom.person,
  made_at timestamptz not null default now(),
  note text not null default '',
  primary key (story_id, version)
);
create table newsroom.signature (
  story_id uuid not null references newsroom.story on delete cascade,
  content_hash text not null,
  person_id uuid not null references newsroom.person,
  initials text not null,
  revision int not null,
  signed_at timestamptz not null default now(),
  primary key (story_id, content_hash, person_id)
);
create table newsroom.schedule (
  story_id uuid primary key references newsroom.story on delete cascade,
  at timestamptz not null,
  content_hash text not null,
  set_by uuid not null references newsroom.person,
  set_at timestamptz not null default now()
);
create index on newsroom.schedule (at);
create table newsroom.review_task (
  id bigint generated always as identity primary key,
  story_id uuid not null references newsroom.story on delete cascade,
  kind text not null check (kind in ('urgent-release', 'late-schedule', 'wire-killed')),
  reason text not null,
  created_at timestamptz not null default now(),
  done_at timestamptz,
  done_by uuid references newsroom.person
);
create table newsroom.correction (
  id bigint generated always as identity primary key,
  story_id uuid not null references newsroom.story on delete cascade,
  kind text not null check (kind in ('correction', 'clarification', 'update')),
  note text not null,
  made_by uuid not null references newsroom.person,
  at timestamptz not null default now()
);
create index on newsroom.correction (story_id);
create table newsroom.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null default '{}'
);
create index on newsroom.audit (subject_kind, subject_id, id);
create table newsroom.outbox (
  id bigint generated always as identity primary key,
  story_id uuid not null,
  version int not null,
  channel text not null,
  payload jsonb not null default '{}',
  created_at timestamptz not null default now(),
  done_at timestamptz,
  attempts int not null default 0,
  last_error text,
  unique (story_id, version, channel)
);
create index on newsroom.outbox (id) where done_at is null;
`;

const wire = `
create table newsroom.wire_original (
  sha256 text primary key,
  bytes bytea not null,
  file_name text not null,
  received_at timestamptz not null default now()
);
create table newsroom.wire_item (
  id uuid primary key default gen_random_uuid(),
  provider text not null,
  item_id text not null,
  version text not null,
  pub_status text not null,
  canceled boolean not null default false,
  embargo_held boolean not null default false,
  embargo_until timestamptz,
  kind text not null,
  headline text not null,
  urgency int,
  language text,
  version_created timestamptz,
  item jsonb not null,
  original text not null references newsroom.wire_original,
  received_at timestamptz not null default now(),
  unique (provider, item_id)
);
create index on newsroom.wire_item (received_at desc, id desc);
create table newsroom.wire_version (
  wire_item uuid not null references newsroom.wire_item,
  version text not null,
  content_hash text not null,
  item jsonb not null,
  original text not null references newsroom.wire_original,
  received_at timestamptz not null default now(),
  primary key (wire_item, version, content_hash)
);
create table newsroom.wire_quarantine (
  id bigint generated always as identity primary key,
  original text not null references newsroom.wire_original,
  reason text not null,
  received_at timestamptz not null default now(),
  unique (original, reason)
);
`;

const pictures = `
create table newsroom.picture (
  id uuid primary key,
  width int not null,
  height int not null,
  caption text not null default '',
  credit text not null default '',
  source text,
  file_picture boolean not null default false,
  alt text not null default '',
  renditions jsonb not null default '[]',
  original_object text not null,
  metadata jsonb not null default '{}',
  demo boolean not null default false,
  uploaded_by uuid not null references newsroom.person,
  uploaded_at timestamptz not null default now()
);
create index on newsroom.picture (uploaded_at desc, id desc);
`;

const live = `
create schema live;
create sequence live.story_number start 1001;
create table live.clock (one boolean primary key default true check (one), n bigint not null);
insert into live.clock (n) values (0);
create table live.purge (tick bigint not null, key text not null, hard boolean not null default false, primary key (tick, key));
create table live.section (slug text primary key, name text not null, position int not null, listed boolean not null, parent_slug text);
create table live.byline (slug text primary key, name text not null, kind text not null, role text);
create table live.setting (key text primary key, value jsonb not null);
create table live.picture (id uuid primary key, document jsonb not null);
create table live.story (
  number bigint primary key,
  story_id uuid not null unique,
  state text not null check (state in ('published', 'unpublished', 'killed')),
  section text not null,
  published_at timestamptz,
  sort_at timestamptz not null,
  changed_at timestamptz not null default now(),
  teaser jsonb,
  document jsonb,
  check ((state = 'published') = (document is not null)),
  check ((state = 'published') = (teaser is not null))
);
create table live.listing (
  key text not null,
  sort_at timestamptz not null,
  number bigint not null references live.story,
  primary key (key, sort_at, number)
);
create index on live.listing (number);
create table live.address (path text primary key, number bigint not null, kind text not null check (kind in ('canonical', 'redirect')));
create index on live.address (number);
create table live.picture_use (picture_id uuid not null references live.picture on delete cascade, number bigint not null, primary key (picture_id, number));
create index on live.picture_use (number);
create table live.front_slot (front text not null, position int not null, number bigint not null, primary key (front, position));
`;

const inbox = `
create schema inbox;
`;

/** The newsroom works as a role without UPDATE, DELETE or TRUNCATE on the audit log; readers can SELECT live and nothing else. */
const grants = `
grant usage on schema newsroom, live, inbox to shironam_newsroom;
grant select, insert, update, delete on all tables in schema newsroom, live, inbox to shironam_newsroom;
grant usage, select on all sequences in schema newsroom, live, inbox to shironam_newsroom;
revoke update, delete, truncate on newsroom.audit from shironam_newsroom;
grant usage on schema live to shironam_reader;
grant select on all tables in schema live to shironam_reader;
`;
