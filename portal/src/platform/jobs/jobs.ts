import type pg from 'pg';
import type { Logger } from 'pino';

/** A piece of work that runs by itself. It must bear being run twice: the row in the database is the truth, not the job. */
export type Job = { name: string; cron: string; run(): Promise<void> };

export type Jobs = { stop(): Promise<void> };

/** Runs jobs by pg-boss on the same PostgreSQL: leases, retries and cron, whichever of the workers is alive. */
export async function startJobs(owner: pg.PoolConfig, jobs: readonly Job[], log: Logger): Promise<Jobs> {
  const { default: PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ ...(owner as object), schema: 'pgboss', max: 2, application_name: 'shironam jobs' });
  boss.on('error', (error) => log.error({ err: error }, 'Jobs are in trouble.'));
  try {
    await boss.start();
    for (const job of jobs) {
      await boss.createQueue(job.name);
      await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => job.run());
      await boss.schedule(job.name, job.cron);
    }
    hearRefusals(boss.getDb(), log);
  } catch (error) {
    // What has begun would go on, and keep the program from ending.
    await boss.stop({ graceful: false, wait: false }).catch((more: unknown) => log.debug({ err: more }, 'The jobs could not be stopped in order.'));
    throw error;
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 4000, wait: true }) };
}

/** Nothing is what the library's own answers when it is closed. */
type Answering = { executeSql(text: string, values: unknown[]): Promise<{ rows: unknown[] } | undefined> };

/**
 * The library waits for nothing that settles a job. A database that is away in that moment would leave a refusal unheard, which ends the
 * program; so it is heard here, once all has begun. The job's lease runs out, and it is run again.
 */
function hearRefusals(db: Answering, log: Logger): void {
  const ask = db.executeSql.bind(db);
  db.executeSql = async (text, values) => {
    try {
      return await ask(text, values);
    } catch (error) {
      log.error({ err: error }, 'The database did not take what a job had to say.');
      return undefined;
    }
  };
}
