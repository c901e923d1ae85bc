export type DatabaseStartCode =
  | 'database.in-use'
  | 'database.foreign-folder'
  | 'database.no-permission'
  | 'database.disk-full'
  | 'database.other-major'
  | 'database.did-not-start';

/** The embedded database could not be started: the message says what is wrong and what to do about it. */
export class DatabaseStartError extends Error {
  readonly code: DatabaseStartCode;

  constructor(code: DatabaseStartCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'DatabaseStartError';
    this.code = code;
  }
}

const diskFullCodes = new Set(['ENOSPC', 'EDQUOT']);
const permissionCodes = new Set(['EACCES', 'EPERM', 'EROFS']);

export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Turns whatever went wrong while touching `place` into the one sentence a person can act on. */
export function explainFault(error: unknown, place: string): DatabaseStartError {
  if (error instanceof DatabaseStartError) return error;
  const errno = errnoOf(error);
  if (errno !== undefined && diskFullCodes.has(errno)) return diskFull(place, error);
  if (errno !== undefined && permissionCodes.has(errno)) {
    return new DatabaseStartError(
      'database.no-permission',
      `No permission to use ${place} (${errno}): give this user the right to write there, or set SHIRONAM_DATA to a folder it owns.`,
      error,
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new DatabaseStartError(
    'database.did-not-start',
    `The database cannot use ${place} (${reason}): mend that, or set SHIRONAM_DATA to another folder.`,
    error,
  );
}

export function diskFull(place: string, cause?: unknown): DatabaseStartError {
  return new DatabaseStartError(
    'database.disk-full',
    `The disk that holds ${place} is full: free some space and start again; nothing saved is lost.`,
    cause,
  );
}

export function noPermission(place: string, user: string, cause?: unknown): DatabaseStartError {
  return new DatabaseStartError(
    'database.no-permission',
    `The database runs as ${user} and may not use ${place}: let that user in, or set SHIRONAM_DATA to another folder.`,
    cause,
  );
}
