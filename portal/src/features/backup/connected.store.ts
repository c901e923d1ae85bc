import { UserFault } from '../../command.js';
import type { Program } from '../../program.js';
import { connectOnce } from './one-connection.js';

/**
 * An outside database has no owner's socket to ask, so its own list of connections is asked: a program that works on
 * it would go on with pages and drafts of a site that is no more. Closes the program's own pools first.
 */
export async function refuseConnected(program: Program): Promise<void> {
  await program.database.close();
  const client = await connectOnce(program.owner);
  try {
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and coalesce(backend_type, 'client backend') = 'client backend'
         and (usename = current_user or pg_has_role(usesysid, 'shironam_reader', 'member'))`,
    );
    const others = rows[0]?.others ?? 0;
    if (others > 0) throw new UserFault(`The database of DATABASE_URL is in use (${String(others)} other connections): stop Shironam and whatever else works on it, then restore.`);
  } finally {
    await client.end();
  }
}
