import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Everything the program is told from outside. Parsed once, frozen, passed down; `docs/config.md` lists it. */
export type Config = {
  host: string;
  port: number;
  newsroomPort: number;
  dataFolder: string;
  siteUrl: string;
  newsroomUrl: string;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[];
  demo: 'on' | 'off' | 'first-start';
  databaseUrl: string | null;
  databaseReaderUrl: string | null;
  databaseReplicaUrl: string | null;
  logLevel: string;
};

export type ConfigFault = { variable: string; message: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** Every variable read, with what it means; the source of docs/config.md. */
export const variables: readonly { name: string; default: string; meaning: string }[] = [
  { name: 'SHIRONAM_PORT', default: '3000', meaning: 'Port of the reader site.' },
  { name: 'SHIRONAM_NEWSROOM_PORT', default: '3001', meaning: 'Port of the newsroom.' },
  { name: 'SHIRONAM_HOST', default: '127.0.0.1', meaning: 'Address both servers listen on.' },
  { name: 'SHIRONAM_DATA', default: "/var/lib/shironam as root, else the user's data folder", meaning: 'Folder of the embedded database, the pictures and the secrets.' },
  { name: 'SHIRONAM_SITE_URL', default: 'from host and port', meaning: 'The one canonical address of the reader site.' },
  { name: 'SHIRONAM_NEWSROOM_URL', default: 'from host and port', meaning: 'The address editors open.' },
  { name: 'SHIRONAM_TRUSTED_PROXIES', default: 'none', meaning: 'Comma-separated addresses of proxies in front of the program.' },
  { name: 'SHIRONAM_DEMO', default: 'on for a first start on the embedded database', meaning: '`on` or `off`: fill an empty site with demo stories.' },
  { name: 'SHIRONAM_LOG_LEVEL', default: 'warn', meaning: 'pino level: error, warn, info, debug.' },
  { name: 'DATABASE_URL', default: 'none: embedded PostgreSQL', meaning: 'Owner connection of a PostgreSQL 15 or newer.' },
  { name: 'DATABASE_READER_URL', default: 'made by the program when it may', meaning: 'Connection of the user that can read `live` and nothing else.' },
  { name: 'DATABASE_REPLICA_URL', default: 'none', meaning: 'A replica that page reads go to; decisions never do.' },
];

/** Reads the environment; either a whole configuration or every fault at once. */
export function parseConfig(env: Environment, asRoot: boolean): { ok: true; config: Config } | { ok: false; faults: ConfigFault[] } {
  const faults: ConfigFault[] = [];
  const port = parsePort(env, 'SHIRONAM_PORT', 3000, faults);
  const newsroomPort = parsePort(env, 'SHIRONAM_NEWSROOM_PORT', 3001, faults);
  if (port === newsroomPort && port !== 0) faults.push({ variable: 'SHIRONAM_NEWSROOM_PORT', message: 'must differ from SHIRONAM_PORT: the two sites are two origins.' });
  const host = env['SHIRONAM_HOST'] ?? '127.0.0.1';
  const siteUrl = parseUrl(env, 'SHIRONAM_SITE_URL', ['http:', 'https:'], faults) ?? `http://${host}:${String(port)}`;
  const newsroomUrl = parseUrl(env, 'SHIRONAM_NEWSROOM_URL', ['http:', 'https:'], faults) ?? `http://${host}:${String(newsroomPort)}`;
  const databaseUrl = parseUrl(env, 'DATABASE_URL', ['postgres:', 'postgresql:'], faults);
  const databaseReaderUrl = parseUrl(env, 'DATABASE_READER_URL', ['postgres:', 'postgresql:'], faults);
  const databaseReplicaUrl = parseUrl(env, 'DATABASE_REPLICA_URL', ['postgres:', 'postgresql:'], faults);
  if (databaseUrl === null && databaseReaderUrl !== null) faults.push({ variable: 'DATABASE_READER_URL', message: 'needs DATABASE_URL beside it.' });
  const demo = parseDemo(env['SHIRONAM_DEMO'], databaseUrl === null, faults);
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    config: Object.freeze({
      host,
      port,
      newsroomPort,
      dataFolder: resolve(env['SHIRONAM_DATA'] ?? defaultDataFolder(env, asRoot)),
      siteUrl: siteUrl.replace(/\/$/, ''),
      newsroomUrl: newsroomUrl.replace(/\/$/, ''),
      trustedProxies: (env['SHIRONAM_TRUSTED_PROXIES'] ?? '').split(',').map((part) => part.trim()).filter(Boolean),
      demo,
      databaseUrl,
      databaseReaderUrl,
      databaseReplicaUrl,
      logLevel: env['SHIRONAM_LOG_LEVEL'] ?? 'warn',
    }),
  };
}

function parsePort(env: Environment, variable: string, otherwise: number, faults: ConfigFault[]): number {
  const raw = env[variable];
  if (raw === undefined || raw === '') return otherwise;
  const port = /^\d{1,5}$/.test(raw) ? Number(raw) : NaN;
  if (Number.isNaN(port) || port > 65535) {
    faults.push({ variable, message: `must be a port number from 0 to 65535, not "${raw}".` });
    return otherwise;
  }
  return port;
}

function parseUrl(env: Environment, variable: string, protocols: readonly string[], faults: ConfigFault[]): string | null {
  const raw = env[variable];
  if (raw === undefined || raw === '') return null;
  if (URL.canParse(raw) && protocols.includes(new URL(raw).protocol)) return raw;
  // The value may hold a password, so it is not repeated.
  faults.push({ variable, message: `must be an address starting with ${protocols.map((p) => `${p}//`).join(' or ')}.` });
  return null;
}

function parseDemo(raw: string | undefined, embedded: boolean, faults: ConfigFault[]): Config['demo'] {
  if (raw === 'on' || raw === 'off') return raw;
  if (raw !== undefined && raw !== '') faults.push({ variable: 'SHIRONAM_DEMO', message: `must be "on" or "off", not "${raw}".` });
  return embedded ? 'first-start' : 'off';
}

function defaultDataFolder(env: Environment, asRoot: boolean): string {
  if (asRoot) return '/var/lib/shironam';
  const home = env['HOME'] ?? homedir();
  return process.platform === 'darwin' ? join(home, 'Library', 'Application Support', 'shironam') : join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'shironam');
}

/** A short name for a folder, for places that must stay short. */
export function folderKey(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 12);
}
