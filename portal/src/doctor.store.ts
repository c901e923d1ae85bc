/** What the doctor asks the database; it changes nothing. */
import pg from 'pg';

export type ServerFacts = { version: string; major: number; settings: { fsync: string; full_page_writes: string; synchronous_commit: string } };

export async function findServerFacts(client: pg.Client): Promise<ServerFacts> {
  const { rows } = await client.query<{ version: string; number: string; fsync: string; pages: string; commit: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num') as number, current_setting('fsync') as fsync,
       current_setting('full_page_writes') as pages, current_setting('synchronous_commit') as commit`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The database did not say what it is.');
  return { version: row.version, major: Math.floor(Number(row.number) / 10_000), settings: { fsync: row.fsync, full_page_writes: row.pages, synchronous_commit: row.commit } };
}

/** Names of the migrations that have run; null on a database that no program has started on. */
export async function findMigrationNames(client: pg.Client): Promise<string[] | null> {
  const { rows: tables } = await client.query<{ there: boolean }>(`select to_regclass('kysely_migration') is not null as there`);
  if (tables[0]?.there !== true) return null;
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return rows.map((row) => row.name);
}

/** What the connected user could do beyond its right to read `live` (DESIGN §3); every line is a fault. */
export async function findExcessRights(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ right: string }>(
    `select 'is a superuser' as right from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)
     union all
     select p || ' on ' || n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace,
       unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
     where c.relkind in ('r', 'p', 'v', 'm') and n.nspname in ('newsroom', 'live', 'inbox') and not (n.nspname = 'live' and p = 'SELECT')
       and (has_table_privilege(c.oid, p) or (p in ('SELECT', 'INSERT', 'UPDATE') and has_any_column_privilege(c.oid, p)))
     union all
     select p || ' in schema ' || n.nspname from pg_namespace n, unnest(array['USAGE', 'CREATE']) p
     where n.nspname in ('newsroom', 'live', 'inbox') and not (n.nspname in ('live', 'inbox') and p = 'USAGE') and has_schema_privilege(n.oid, p)
     order by 1`,
  );
  return rows.map((row) => row.right);
}

/** False where even the one right it should have is missing. */
export async function mayReadLive(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(`select has_schema_privilege('live', 'USAGE') and bool_and(has_table_privilege(c.oid, 'SELECT')) as may from pg_class c where c.relnamespace = 'live'::regnamespace and c.relkind = 'r'`);
  return rows[0]?.may === true;
}

export type ReleasedFiles = { id: string; paths: string[] };

/** Released pictures and the paths of their renditions, a page at a time: an archive may have millions. */
export async function* listReleasedFiles(client: pg.Client): AsyncGenerator<ReleasedFiles[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await client.query<ReleasedFiles>(
      `select id, array(select r->>'path' from jsonb_array_elements(document->'renditions') r) as paths from live.picture where id > $1 order by id limit 500`,
      [after],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.id;
  }
}

export type Backlog = { outbox: number; oldestOutbox: Date | null; schedules: number; earliestSchedule: Date | null };

/** What should have happened by now, on the database's clock. */
export async function findBacklog(client: pg.Client): Promise<Backlog> {
  const { rows } = await client.query<{ outbox: number; oldest: Date | null; schedules: number; earliest: Date | null }>(
    `select o.count as outbox, o.oldest, s.count as schedules, s.earliest
     from (select count(*)::int, min(created_at) as oldest from newsroom.outbox where done_at is null and created_at < now() - interval '10 minutes') o,
          (select count(*)::int, min(at) as earliest from newsroom.schedule where at < now() - interval '1 minute') s`,
  );
  const [row] = rows;
  return { outbox: row?.outbox ?? 0, oldestOutbox: row?.oldest ?? null, schedules: row?.schedules ?? 0, earliestSchedule: row?.earliest ?? null };
}
