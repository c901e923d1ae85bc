import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const torture = fileURLToPath(new URL('../../bench/torture.mjs', import.meta.url));

describe('kill -9 of the program, of PostgreSQL, or of both', () => {
  it('loses no acknowledged save in 20 rounds under four writers (npm run torture does 500)', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [torture, '20', '4', '1'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/20 rounds of kill -9 .* 0 lost/);
    expect(status).toBe(0);
  }, 600_000);
});
