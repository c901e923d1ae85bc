/** The shape of the database and its rows by COPY, over one plain connection of its owner. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo, type CopyToStreamQuery } from 'pg-copy-streams';
import type { SequenceValue, TableShape } from './backup-format.js';
import { orderTables } from './table-order.rules.js';

export const backedUpSchemas = ['newsroom', 'live', 'inbox'] as const;

/** Their rows stay behind: a restored site knows no signed-in browser and no failed tries. */
const leftOut = new Set(['newsroom.session', 'newsroom.sign_in_attempt']);

/** Text that every PostgreSQL reads back to the same value, whatever its settings (as pg_dump asks for it). */
const plainText = `set local client_encoding = 'UTF8'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
set local extra_float_digits = 3; set local bytea_output = 'hex'; set local row_security = off; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`;

export async function speakPlainly(client: pg.Client): Promise<void> {
  await client.query(plainText);
}

/** Starts the one snapshot: every row read until the transaction ends is of this instant. */
export async function openSnapshot(client: pg.Client): Promise<TableShape[]> {
  await client.query('begin isolation level repeatable read read only');
  await speakPlainly(client);
  const tables = await findTables(client);
  await client.query(`lock table ${tables.map((table) => quoted(table.name)).join(', ')} in access share mode`);
  return tables.filter((table) => !leftOut.has(table.name));
}

/** All tables of the three schemas, the ones referred to first. */
export async function findTables(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<{ name: string; kind: string; columns: string[] }>(
    `select n.nspname || '.' || c.relname as name, c.relkind::text as kind,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p', 'm', 'f') order by 1`,
    [backedUpSchemas],
  );
  const strange = rows.find((row) => row.kind !== 'r');
  if (strange !== undefined) throw new Error(`${strange.name} is no plain table, and a backup does not know how to keep it.`);
  const references = await client.query<{ from: string; to: string }>(
    `select fn.nspname || '.' || f.relname as "from", tn.nspname || '.' || t.relname as "to"
     from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
       join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
     where k.contype = 'f' and fn.nspname = any($1)`,
    [backedUpSchemas],
  );
  const order = orderTables(rows.map((row) => row.name), references.rows.map((row) => [row.from, row.to]));
  const columnsOf = new Map(rows.map((row) => [row.name, row.columns]));
  return order.map((name) => ({ name, columns: columnsOf.get(name) ?? [] }));
}

/** Sequences stand outside snapshots: read after the snapshot was taken, they are never behind its rows. */
export async function findSequences(client: pg.Client): Promise<SequenceValue[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1) and c.relkind = 'S' order by 1`,
    [backedUpSchemas],
  );
  const values: SequenceValue[] = [];
  for (const { name } of rows) {
    const read = await client.query<{ last_value: string; is_called: boolean }>(`select last_value, is_called from ${quoted(name)}`);
    const [value] = read.rows;
    if (value !== undefined) values.push({ name, lastValue: value.last_value, isCalled: value.is_called });
  }
  return values;
}

export async function saveSequence(client: pg.Client, { name, lastValue, isCalled }: SequenceValue): Promise<void> {
  await client.query('select setval($1::regclass, $2::bigint, $3)', [name, lastValue, isCalled]);
}

/** The rows of a table as COPY writes them, in chunks of any size. `rowCount` is right after the last chunk. */
export function readRows(client: pg.Client, table: TableShape): CopyToStreamQuery {
  return client.query(copyTo(`copy ${quoted(table.name)} (${columnList(table)}) to stdout`));
}

/** Writes rows as COPY wrote them. Answers how many. */
export async function writeRows(client: pg.Client, table: TableShape, rows: AsyncIterable<Buffer>): Promise<number> {
  const copy = client.query(copyFrom(`copy ${quoted(table.name)} (${columnList(table)}) from stdin`));
  await pipeline(Readable.from(rows, { objectMode: false }), copy);
  return copy.rowCount;
}

/** Empties every table: what the migrations put there comes back with the rows of the backup. */
export async function emptyTables(client: pg.Client, tables: readonly TableShape[]): Promise<void> {
  await client.query(`truncate ${tables.map((table) => quoted(table.name)).join(', ')}`);
}

/** Triggers that a migration made have done their work on these rows once. */
export async function switchTriggers(client: pg.Client, tables: readonly TableShape[], to: 'enable' | 'disable'): Promise<void> {
  for (const table of tables) await client.query(`alter table ${quoted(table.name)} ${to} trigger user`);
}

function columnList(table: TableShape): string {
  return table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}

function quoted(name: string): string {
  return name.split('.').map((part) => pg.escapeIdentifier(part)).join('.');
}
