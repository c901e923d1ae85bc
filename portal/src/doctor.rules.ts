/** What the doctor finds, decided from plain facts. */
export type Finding = {
  /** What was looked at, in a word or two. */
  about: string;
  verdict: 'ok' | 'warn' | 'fail';
  found: string;
  /** What to do; null where all is well. */
  advice: string | null;
};

export function ok(about: string, found: string): Finding {
  return { about, verdict: 'ok', found, advice: null };
}

export function warn(about: string, found: string, advice: string): Finding {
  return { about, verdict: 'warn', found, advice };
}

export function fail(about: string, found: string, advice: string): Finding {
  return { about, verdict: 'fail', found, advice };
}

const oldestNode = [20, 19] as const;

/** @param version as `process.versions.node` has it, such as "20.19.0" */
export function judgeNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return enough ? ok('Node.js', version) : fail('Node.js', version, `Install Node.js ${oldestNode.join('.')} or newer.`);
}

export type FolderFacts = { path: string; uid: number; mode: number; freeBytes: number };

const leastFree = 200 * 1024 * 1024;
const littleFree = 2 * 1024 * 1024 * 1024;

/** @param uid of the user that runs the program; undefined where the system has none */
export function judgeFolder({ path, uid: owner, mode, freeBytes }: FolderFacts, uid: number | undefined): Finding[] {
  const about = 'data folder';
  const findings: Finding[] = [];
  if (uid !== undefined && owner !== uid) findings.push(fail(about, `${path} belongs to user ${String(owner)}, not to ${String(uid)}`, `Run the program as user ${String(owner)}, or set SHIRONAM_DATA to a folder of your own.`));
  if ((mode & 0o022) !== 0) findings.push(fail(about, `${path} can be written by other users`, `chmod go-w ${path}`));
  const free = `${(freeBytes / 1e9).toFixed(1)} GB free`;
  if (freeBytes < leastFree) findings.push(fail('disk', free, 'Free some space: without it nothing can be saved.'));
  else if (freeBytes < littleFree) findings.push(warn('disk', free, 'Free some space soon.'));
  else findings.push(ok('disk', free));
  return findings.some((one) => one.about === about) ? findings : [ok(about, path), ...findings];
}

export function judgeServer({ version, major, settings }: { version: string; major: number; settings: Readonly<Record<string, string>> }): Finding[] {
  const findings = [major >= 15 ? ok('database', `PostgreSQL ${version}`) : fail('database', `PostgreSQL ${version}`, 'Move to PostgreSQL 15 or newer.')];
  const off = Object.entries(settings).filter(([, value]) => value === 'off').map(([name]) => name);
  findings.push(off.length === 0 ? ok('durability', 'fsync, full_page_writes and synchronous_commit are on') : fail('durability', `${off.join(', ')} off`, `Set ${off.map((name) => `${name} = on`).join(', ')}: a power cut would lose saved stories.`));
  return findings;
}

/** @param applied null on a database that no program has started on */
export function judgeMigrations(applied: readonly string[] | null, known: readonly string[]): Finding {
  const about = 'migrations';
  if (applied === null) return warn(about, 'none has run', 'Start the program once: it makes its tables.');
  const newer = applied.filter((name) => !known.includes(name));
  if (newer.length > 0) return fail(about, `the database knows ${newer.join(', ')}, this program does not`, 'Bring this program up to date: it is older than its database.');
  const missing = known.filter((name) => !applied.includes(name));
  return missing.length === 0 ? ok(about, `all ${String(known.length)} have run`) : warn(about, `${missing.join(', ')} has not run`, 'Start the program: it migrates by itself.');
}

export function judgeReader(excess: readonly string[], mayRead: boolean): Finding {
  const about = 'reader user';
  if (excess.length > 0) return fail(about, `has more rights than to read live: ${shortList(excess)}`, 'Revoke them: a fault of a page could show drafts.');
  return mayRead ? ok(about, 'reads live and nothing else') : fail(about, 'cannot read live', 'Start the program: it grants the right; with DATABASE_READER_URL, check that user.');
}

export function judgePictures(files: number, missing: readonly string[]): Finding {
  const about = 'pictures';
  if (missing.length === 0) return ok(about, `${String(files)} files of released pictures are there`);
  return fail(about, `${String(missing.length)} of ${String(files)} files of released pictures are missing: ${shortList(missing)}`, 'Take them from a backup (tar xzf BACKUP objects) into the data folder.');
}

/** @param mode null where there is no such file, which is well */
export function judgeSecret(path: string, mode: number | null): Finding | null {
  if (mode === null) return null;
  return (mode & 0o077) === 0 ? ok('secret', path) : fail('secret', `${path} can be read by other users`, `chmod 600 ${path}`);
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/** Passwords over plain http are for one's own machine only. */
export function judgeNewsroomAddress(newsroomUrl: string, host: string): Finding {
  const url = new URL(newsroomUrl);
  if (url.protocol === 'https:') return ok('newsroom address', newsroomUrl);
  if (loopback.test(url.hostname) && loopback.test(host)) return ok('newsroom address', `${newsroomUrl}, on this machine only`);
  return warn('newsroom address', `${newsroomUrl} is plain http and can be reached from other machines`, 'Put the newsroom behind https and set SHIRONAM_NEWSROOM_URL (docs/operating.md).');
}

export type Port = { variable: string; host: string; port: number; answer: 'nobody' | 'shironam' | 'another' };

export function judgePort({ variable, host, port, answer }: Port): Finding {
  const about = variable === 'SHIRONAM_PORT' ? 'reader port' : 'newsroom port';
  if (answer === 'another') return fail(about, `${String(port)} on ${host} is in use by another program`, `Stop that program, or set ${variable} to a free port.`);
  return ok(about, answer === 'nobody' ? `${String(port)} on ${host} is free` : `Shironam answers on ${String(port)}`);
}

export function judgeBacklog({ outbox, oldestOutbox, schedules, earliestSchedule }: { outbox: number; oldestOutbox: Date | null; schedules: number; earliestSchedule: Date | null }): Finding[] {
  return [
    outbox === 0 ? ok('outbox', 'nothing waits longer than 10 minutes') : warn('outbox', `${String(outbox)} messages wait, the oldest since ${oldestOutbox?.toISOString() ?? '?'}`, 'Check that a program with the role worker runs, and its log for what refuses them.'),
    schedules === 0 ? ok('schedules', 'none is overdue') : warn('schedules', `${String(schedules)} stories should have gone out, the first at ${earliestSchedule?.toISOString() ?? '?'}`, 'Check that a program with the role worker runs.'),
  ];
}

export function judgeLedger(missing: number, unreadable: number): Finding {
  if (unreadable > 0) return warn('kill ledger', `${String(unreadable)} lines of kills.jsonl cannot be read`, 'Look at the file: half a line after a power cut is harmless, anything else is not.');
  return missing === 0 ? ok('kill ledger', 'every withdrawn story is in kills.jsonl') : warn('kill ledger', `${String(missing)} withdrawn stories are not in kills.jsonl`, 'Restart the program: it writes them down at its start.');
}

function shortList(all: readonly string[]): string {
  const shown = all.slice(0, 3).join(', ');
  return all.length > 3 ? `${shown} and ${String(all.length - 3)} more` : shown;
}
