import { join } from 'node:path';
import { findText, saveFile } from './durable-file.js';
import type { ServerAccount } from './embedded.types.js';

export const databaseName = 'shironam';
export const ownerRole = 'shironam_owner';
export const readerRole = 'shironam_reader';
/** What the program works as: it cannot change the audit log. */
export const newsroomRole = 'shironam_newsroom';
export const socketPort = 5432;
export const socketLockName = `.s.PGSQL.${String(socketPort)}.lock`;
export const settingsName = 'shironam.conf';

/** Small on purpose: the whole server beside the program on a newsroom's one machine. */
const settings: Record<string, string> = {
  listen_addresses: "''",
  port: String(socketPort),
  unix_socket_permissions: '0700',
  password_encryption: "'scram-sha-256'",
  max_connections: '60',
  superuser_reserved_connections: '0',
  reserved_connections: '0',
  shared_buffers: '64MB',
  work_mem: '6MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.2',
  max_wal_size: '512MB',
  min_wal_size: '64MB',
  // No replica hangs on an embedded server: less to write for each commit, no processes for it.
  wal_level: 'minimal',
  max_wal_senders: '0',
  io_method: "'sync'",
  autovacuum_max_workers: '2',
  max_worker_processes: '4',
  max_logical_replication_workers: '0',
  max_parallel_workers_per_gather: '1',
  jit: 'off',
  // A promise of ours, checked after each start (DESIGN §6: acknowledged saves lost: 0).
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  allow_alter_system: 'off',
  // Drafts and secrets stay out of the log: no statements, no parameters, no row contents.
  logging_collector: 'off',
  log_destination: "'stderr'",
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_line_prefix: "'%m [%p] '",
  log_timezone: "'UTC'",
  timezone: "'UTC'",
};

const accessRules = `# Written by Shironam at every start. Only the program's two roles, only on the local socket, only with a password.
local all ${ownerRole},${readerRole} scram-sha-256
local all all reject
`;

export async function saveSettings(clusterFolder: string, socketFolder: string, account: ServerAccount): Promise<void> {
  const lines = Object.entries({ ...settings, ...platformSettings(), unix_socket_directories: quote(socketFolder) });
  const text = `# Written by Shironam at every start; changes made here are lost.\n${lines.map(([name, value]) => `${name} = ${value}`).join('\n')}\n`;
  await saveOwned(join(clusterFolder, settingsName), text, account);
  await saveOwned(join(clusterFolder, 'pg_hba.conf'), accessRules, account);
}

export async function saveOwned(path: string, text: string, account: ServerAccount): Promise<void> {
  // A full disk must not keep an unchanged cluster from starting.
  if ((await findText(path)) === text) return;
  await saveFile(path, text, 0o600, account.switchTo);
}

function platformSettings(): Record<string, string> {
  // On macOS only this method gets past the drive's own cache.
  return process.platform === 'darwin' ? { wal_sync_method: 'fsync_writethrough' } : {};
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
}
