import { appendFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ledgerPath, readLedger, recordWithdrawal, recordWithdrawals, type Withdrawal } from './withdrawal-ledger.js';
import { decideWithdrawal } from './withdrawals.rules.js';

const id = '00000000-0000-4000-8000-000000000001';
const kill: Withdrawal = { storyId: id, number: 1001, version: 5, to: 'killed', at: '2026-01-01T00:00:00.000Z', reason: 'ভুল খবর\nদুই লাইনে' };
const unpublishing: Withdrawal = { ...kill, to: 'unpublished' };

describe('invariant 6: which withdrawals a restored story lacks', () => {
  it('kills whatever state the story comes back in, because a kill is for ever', () => {
    for (const state of ['draft', 'on-desk', 'signed-off', 'scheduled', 'published', 'unpublished'] as const) {
      expect(decideWithdrawal({ id, state, version: 9, number: 1001 }, [unpublishing, kill])).toEqual(kill);
    }
    expect(decideWithdrawal({ id, state: 'killed', version: 9, number: 1001 }, [kill])).toBeNull();
  });

  it('unpublishes the text that was taken back, and not the mended one that the backup holds', () => {
    expect(decideWithdrawal({ id, state: 'published', version: 4, number: 1001 }, [unpublishing])).toEqual(unpublishing);
    expect(decideWithdrawal({ id, state: 'published', version: 5, number: 1001 }, [unpublishing])).toBeNull();
    expect(decideWithdrawal({ id, state: 'published', version: 6, number: 1001 }, [unpublishing])).toBeNull();
    expect(decideWithdrawal({ id, state: 'draft', version: 1, number: null }, [unpublishing])).toBeNull();
  });

  it('leaves every other story alone', () => {
    expect(decideWithdrawal({ id: id.replace('1', '2').replace(/1$/, '2'), state: 'published', version: 1, number: 1002 }, [kill, unpublishing])).toBeNull();
  });
});

describe('invariant 7: the ledger', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shironam-ledger-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is empty where there is none, and gives back what was recorded, readable by its owner alone', async () => {
    expect(await readLedger(ledgerPath(folder))).toEqual({ withdrawals: [], unreadable: 0 });
    await recordWithdrawal(folder, kill);
    await recordWithdrawals(folder, [{ ...unpublishing, number: null }]);
    expect(await readLedger(ledgerPath(folder))).toEqual({ withdrawals: [kill, { ...unpublishing, number: null }], unreadable: 0 });
    expect((await stat(ledgerPath(folder))).mode & 0o777).toBe(0o600);
  });

  it('loses no line to half a line that a power cut left, and counts what it cannot read', async () => {
    await appendFile(ledgerPath(folder), `{"storyId":"${id}","num`);
    await recordWithdrawal(folder, kill);
    await appendFile(ledgerPath(folder), '{"storyId":"../../etc","number":1,"version":1,"to":"killed","at":"","reason":""}\n[]\n');
    expect(await readLedger(ledgerPath(folder))).toEqual({ withdrawals: [kill], unreadable: 3 });
  });

  it('keeps every line whole when many are recorded at once', async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ ...kill, version: index, reason: 'ক'.repeat(1000) }));
    await Promise.all(many.map((one) => recordWithdrawal(folder, one)));
    const { withdrawals, unreadable } = await readLedger(ledgerPath(folder));
    expect(unreadable).toBe(0);
    expect(withdrawals.map((one) => one.version).sort((a, b) => a - b)).toEqual(many.map((one) => one.version));
  });
});
