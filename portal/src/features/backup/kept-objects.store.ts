import type pg from 'pg';
import type { ObjectStore } from '../../platform/objects/objects.js';
import { listObjects } from './object-files.js';

const batch = 1000;

/**
 * Remembers which objects a restore put in place, to remove all others afterwards. The keys are kept in a temporary
 * table, because a big archive has more of them than memory should hold.
 */
export class KeptObjects {
  #waiting: string[] = [];

  constructor(private readonly client: pg.Client) {}

  async open(): Promise<void> {
    await this.client.query('create temporary table kept_object (key text not null) on commit preserve rows');
  }

  async keep(key: string): Promise<void> {
    this.#waiting.push(key);
    if (this.#waiting.length >= batch) await this.#flush();
  }

  /** Call it once the restore has committed: until then the old site's rows may come back and name their objects. */
  async removeOthers(root: string, objects: ObjectStore): Promise<number> {
    await this.#flush();
    await this.client.query('create index on kept_object (key)');
    await this.client.query('analyze kept_object');
    let removed = 0;
    let keys: string[] = [];
    const removeBatch = async (): Promise<void> => {
      const { rows } = await this.client.query<{ key: string }>('select key from unnest($1::text[]) as listed(key) where not exists (select 1 from kept_object k where k.key = listed.key)', [keys]);
      for (const { key } of rows) await objects.remove(key);
      removed += rows.length;
      keys = [];
    };
    for await (const key of listObjects(root)) {
      keys.push(key);
      if (keys.length >= batch) await removeBatch();
    }
    await removeBatch();
    return removed;
  }

  async #flush(): Promise<void> {
    await this.client.query('insert into kept_object select unnest($1::text[])', [this.#waiting]);
    this.#waiting = [];
  }
}
