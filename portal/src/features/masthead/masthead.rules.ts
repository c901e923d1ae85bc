/** The people of the house, as the setting `masthead` holds them. */
export type Masthead = { team: readonly MastheadLine[]; desks: readonly MastheadLine[]; since: string | null };

/** `পদ: নাম`; a line without a colon is a name alone. */
export type MastheadLine = { role: string | null; name: string };

/** Reads the setting; what is missing or of the wrong kind is left out, so that the page can always be made. */
export function parseMasthead(value: unknown): Masthead {
  const stored = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const since = stored['since'];
  return { team: readLines(stored['team']), desks: readLines(stored['desks']), since: typeof since === 'string' && since !== '' ? since : null };
}

function readLines(value: unknown): MastheadLine[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((line) => (typeof line === 'string' && line.trim() !== '' ? [readLine(line)] : []));
}

function readLine(line: string): MastheadLine {
  const at = line.indexOf(':');
  const role = line.slice(0, Math.max(at, 0)).trim();
  const name = line.slice(at + 1).trim();
  return name === '' ? { role: null, name: role } : { role: role === '' ? null : role, name };
}
