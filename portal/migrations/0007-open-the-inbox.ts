import { type Kysely, sql } from 'kysely';

/** What readers send: their writing and the errors they report, and the few functions through which the reader's user may leave it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [contributions, reports, keys, sending, asking, grants]) await sql.raw(statement).execute(db);
}

const contributions = `
create table inbox.contribution (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  received_at timestamptz not null default now(),
  state text not null default 'received' check (state in ('received', 'under-review', 'accepted', 'declined', 'withdrawn', 'spam')),
  suspected boolean not null default false,
  suspicions text[] not null default '{}' check (cardinality(suspicions) <= 12),
  topic text not null check (length(topic) <= 100),
  title text not null check (length(title) <= 300),
  body text not null check (length(body) <= 100000),
  original_body text check (length(original_body) <= 100000),
  picture_note text not null default '' check (length(picture_note) <= 1000),
  name text not null check (length(name) <= 120),
  identity_line text not null default '' check (length(identity_line) <= 200),
  phone text not null default '' check (length(phone) <= 40),
  email text not null default '' check (length(email) <= 254),
  district text not null default '' check (length(district) <= 80),
  minor boolean not null default false,
  guardian text not null default '' check (length(guardian) <= 200),
  consent_version text not null check (length(consent_version) between 1 and 40),
  consent_text text not null check (length(consent_text) between 1 and 4000),
  network bytea,
  body_hash bytea,
  bytes bigint not null default 0,
  assigned_to uuid references newsroom.person,
  story_id uuid references newsroom.story on delete set null,
  reply text not null default '' check (length(reply) <= 4000),
  decided_at timestamptz,
  decided_by uuid references newsroom.person,
  removed_at timestamptz
);
create index on inbox.contribution (received_at desc, id desc);
create index on inbox.contribution (suspected, state, received_at desc, id desc);
create index on inbox.contribution (topic, received_at desc, id desc);
create index on inbox.contribution (assigned_to, received_at desc, id desc) where assigned_to is not null;
create index on inbox.contribution (network, received_at) where network is not null;
create index on inbox.contribution (body_hash) where body_hash is not null;
create index on inbox.contribution (decided_at) where removed_at is null and state in ('declined', 'spam', 'withdrawn');
create index on inbox.contribution (story_id) where story_id is not null;
create table inbox.contribution_file (
  id uuid primary key default gen_random_uuid(),
  contribution_id uuid not null references inbox.contribution on delete cascade,
  position int not null,
  kind text not null check (kind in ('picture', 'document', 'other')),
  name text not null check (length(name) <= 160),
  bytes bytea not null,
  state text not null default 'waiting' check (state in ('waiting', 'read', 'unreadable')),
  body text check (length(body) <= 400000),
  original_body text check (length(original_body) <= 400000),
  unique (contribution_id, position)
);
alter table inbox.contribution_file alter column bytes set storage external;
create index on inbox.contribution_file (id) where kind = 'document' and state = 'waiting';
`;

const reports = `
create table inbox.error_report (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  received_at timestamptz not null default now(),
  state text not null default 'received' check (state in ('received', 'corrected', 'explained', 'spam')),
  suspected boolean not null default false,
  suspicions text[] not null default '{}' check (cardinality(suspicions) <= 12),
  number bigint not null references live.story on delete cascade,
  body text not null check (length(body) <= 5000),
  source text not null default '' check (length(source) <= 1000),
  name text not null default '' check (length(name) <= 120),
  contact text not null default '' check (length(contact) <= 254),
  network bytea,
  body_hash bytea,
  note text not null default '' check (length(note) <= 4000),
  decided_at timestamptz,
  decided_by uuid references newsroom.person,
  removed_at timestamptz
);
create index on inbox.error_report (received_at desc, id desc);
create index on inbox.error_report (suspected, state, received_at desc, id desc);
create index on inbox.error_report (number);
create index on inbox.error_report (network, received_at) where network is not null;
create index on inbox.error_report (body_hash) where body_hash is not null;
create index on inbox.error_report (decided_at) where removed_at is null and state <> 'received';
`;

/**
 * One key a day, in nobody's sight but the functions': a network is kept only as a hash with it, and a form's stamp is signed
 * with it. When the key is thrown away the hashes say nothing more.
 */
const keys = `
create table inbox.day_key (day date primary key, key bytea not null);
create function inbox.key_of_today() returns bytea
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  today constant date := (now() at time zone 'UTC')::date;
  found bytea;
begin
  select key into found from inbox.day_key where day = today;
  if found is not null then return found; end if;
  insert into inbox.day_key (day, key) values (today, sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'))) on conflict (day) do nothing;
  select key into found from inbox.day_key where day = today;
  return found;
end $$;
select inbox.key_of_today();
create function inbox.sign_hour(key bytea, hour text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select encode(substring(sha256(key || convert_to('form ' || hour, 'UTF8')) for 12), 'hex')
$$;
create function inbox.form_stamp() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.hour || '.' || inbox.sign_hour(k.key, t.hour)
  from (select floor(extract(epoch from now()) / 3600)::bigint::text as hour) t, (select key from inbox.day_key order by day desc limit 1) k
$$;
create function inbox.is_own_stamp(stamp text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  hour text := split_part(stamp, '.', 1);
begin
  if stamp is null or stamp !~ '^[0-9]{1,9}[.][0-9a-f]{24}$' then return false; end if;
  if hour::bigint not between floor(extract(epoch from now()) / 3600) - 48 and floor(extract(epoch from now()) / 3600) + 1 then return false; end if;
  return exists (select 1 from inbox.day_key where inbox.sign_hour(key, hour) = split_part(stamp, '.', 2));
end $$;
`;

/** Taking in: quotas, what the database alone can suspect, and a reference; the caller learns the outcome and the reference. */
const sending = `
create function inbox.free_reference() returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  drawn text;
begin
  loop
    drawn := (10000000 + floor(random() * 90000000))::bigint::text;
    exit when not exists (select 1 from inbox.contribution where contribution.reference = drawn) and not exists (select 1 from inbox.error_report where error_report.reference = drawn);
  end loop;
  return drawn;
end $$;

create function inbox.send_contribution(secret_hash bytea, network text, stamp text, sent jsonb, file_names text[], file_kinds text[], file_bytes bytea[], out outcome text, out reference text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  from_network constant bytea := sha256(inbox.key_of_today() || convert_to(network, 'UTF8'));
  hash constant bytea := sha256(convert_to(regexp_replace(lower(sent->>'body'), '\\s+', '', 'g'), 'UTF8'));
  size constant bigint := coalesce((select sum(length(one)) from unnest(file_bytes) one), 0);
  why text[] := array(select left(jsonb_array_elements_text(sent->'suspicions'), 40));
  made uuid;
begin
  if coalesce(cardinality(file_bytes), 0) > 6 or size > 25165824 then raise exception 'too many files' using errcode = '22023'; end if;
  if (select count(*) from inbox.contribution c where c.network = from_network and c.received_at > now() - interval '1 hour') >= 12
    or (select count(*) from inbox.contribution c where c.network = from_network and c.received_at > now() - interval '1 day') >= 40 then
    outcome := 'network-quota';
    return;
  end if;
  if (select count(*) >= 2000 or coalesce(sum(c.bytes), 0) + size > 1073741824 from inbox.contribution c where c.received_at > now() - interval '1 day') then
    outcome := 'site-quota';
    return;
  end if;
  if not inbox.is_own_stamp(stamp) then why := why || 'stamp'::text; end if;
  if sent->>'body' <> '' and exists (select 1 from inbox.contribution c where c.body_hash = hash) then why := why || 'repeated'::text; end if;
  reference := inbox.free_reference();
  insert into inbox.contribution (reference, secret_hash, suspected, suspicions, topic, title, body, original_body, picture_note, name, identity_line, phone, email, district, minor, guardian,
    consent_version, consent_text, network, body_hash, bytes)
  values (reference, send_contribution.secret_hash, cardinality(why) > 0, why, sent->>'topic', sent->>'title', sent->>'body', sent->>'originalBody', sent->>'pictureNote', sent->>'name',
    sent->>'identityLine', sent->>'phone', sent->>'email', sent->>'district', (sent->>'minor')::boolean, sent->>'guardian', sent->>'consentVersion', sent->>'consentText', from_network,
    case when sent->>'body' = '' then null else hash end, size)
  returning id into made;
  insert into inbox.contribution_file (contribution_id, position, kind, name, bytes)
  select made, f.position, f.kind, f.name, f.bytes from unnest(file_kinds, file_names, file_bytes) with ordinality as f (kind, name, bytes, position);
  outcome := 'taken';
end $$;

create function inbox.send_error_report(secret_hash bytea, network text, stamp text, story bigint, sent jsonb, out outcome text, out reference text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  from_network constant bytea := sha256(inbox.key_of_today() || convert_to(network, 'UTF8'));
  hash constant bytea := sha256(convert_to(story::text || ' ' || regexp_replace(lower(sent->>'body'), '\\s+', '', 'g'), 'UTF8'));
  why text[] := array(select left(jsonb_array_elements_text(sent->'suspicions'), 40));
begin
  if not exists (select 1 from live.story s where s.number = story and s.state = 'published') then
    outcome := 'no-story';
    return;
  end if;
  if (select count(*) from inbox.error_report r where r.network = from_network and r.received_at > now() - interval '1 hour') >= 20 then
    outcome := 'network-quota';
    return;
  end if;
  if (select count(*) from inbox.error_report r where r.received_at > now() - interval '1 day') >= 5000 then
    outcome := 'site-quota';
    return;
  end if;
  if not inbox.is_own_stamp(stamp) then why := why || 'stamp'::text; end if;
  if exists (select 1 from inbox.error_report r where r.body_hash = hash) then why := why || 'repeated'::text; end if;
  reference := inbox.free_reference();
  insert into inbox.error_report (reference, secret_hash, suspected, suspicions, number, body, source, name, contact, network, body_hash)
  values (reference, send_error_report.secret_hash, cardinality(why) > 0, why, story, sent->>'body', sent->>'source', sent->>'name', sent->>'contact', from_network, hash);
  outcome := 'taken';
end $$;
`;

/** What a secret link tells: how it stands, and nothing of who sent it. What is held for spam is told as declined. */
const asking = `
create function inbox.find_status(hash bytea) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('kind', 'contribution', 'reference', c.reference, 'receivedAt', c.received_at, 'decidedAt', c.decided_at, 'title', c.title, 'topic', c.topic, 'reply', c.reply,
    'state', case c.state when 'spam' then 'declined' else c.state end,
    'unread', (select coalesce(jsonb_agg(f.name order by f.position), '[]') from inbox.contribution_file f where f.contribution_id = c.id and (f.kind = 'other' or f.state = 'unreadable')),
    'story', (select jsonb_build_object('number', s.number, 'section', s.section, 'headline', s.teaser->>'headline') from live.story s where s.story_id = c.story_id and s.state = 'published'))
  from inbox.contribution c where c.secret_hash = hash
  union all
  select jsonb_build_object('kind', 'error-report', 'reference', r.reference, 'receivedAt', r.received_at, 'decidedAt', r.decided_at, 'reply', r.note,
    'state', case r.state when 'spam' then 'explained' else r.state end,
    'story', (select jsonb_build_object('number', s.number, 'section', s.section, 'headline', s.teaser->>'headline') from live.story s where s.number = r.number and s.state = 'published'))
  from inbox.error_report r where r.secret_hash = hash
$$;

create function inbox.withdraw_contribution(hash bytea) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  gone uuid;
begin
  update inbox.contribution c
  set state = 'withdrawn', decided_at = now(), removed_at = now(), title = '', body = '', original_body = null, picture_note = '', name = '', identity_line = '', phone = '', email = '', district = '',
    guardian = '', network = null, body_hash = null
  where c.secret_hash = hash and c.state in ('received', 'under-review')
  returning c.id into gone;
  if gone is null then return false; end if;
  delete from inbox.contribution_file f where f.contribution_id = gone;
  insert into newsroom.audit (actor, action, subject_kind, subject_id) values (null, 'contribution.withdraw', 'contribution', gone::text);
  return true;
end $$;
`;

const grants = `
grant usage on schema inbox to shironam_reader;
grant select, insert, update, delete on inbox.contribution, inbox.contribution_file, inbox.error_report, inbox.day_key to shironam_newsroom;
revoke execute on function inbox.key_of_today, inbox.sign_hour, inbox.form_stamp, inbox.is_own_stamp, inbox.free_reference, inbox.send_contribution, inbox.send_error_report, inbox.find_status,
  inbox.withdraw_contribution from public;
grant execute on function inbox.key_of_today to shironam_newsroom;
grant execute on function inbox.form_stamp, inbox.send_contribution, inbox.send_error_report, inbox.find_status, inbox.withdraw_contribution to shironam_reader;
`;
