import { describe, expect, it } from 'vitest';
import { judgeBacklog, judgeFolder, judgeLedger, judgeMigrations, judgeNewsroomAddress, judgeNode, judgePictures, judgePort, judgeReader, judgeSecret, judgeServer } from './doctor.rules.js';

const verdicts = (findings: readonly { verdict: string }[]): string[] => findings.map((one) => one.verdict);
const gigabyte = 1024 ** 3;

describe('the doctor decides', () => {
  it('that Node.js is new enough from 20.19 on', () => {
    expect(['18.20.0', '20.18.9', '20.19.0', '22.0.0'].map((version) => judgeNode(version).verdict)).toEqual(['fail', 'fail', 'ok', 'ok']);
  });

  it('that a data folder is its own, closed to other writers, on a disk with room', () => {
    const folder = { path: '/data', uid: 1000, mode: 0o40755, freeBytes: 50 * gigabyte };
    expect(verdicts(judgeFolder(folder, 1000))).toEqual(['ok', 'ok']);
    expect(verdicts(judgeFolder({ ...folder, uid: 1001, mode: 0o40777 }, 1000))).toEqual(['fail', 'fail', 'ok']);
    expect(verdicts(judgeFolder({ ...folder, freeBytes: gigabyte }, 1000))).toEqual(['ok', 'warn']);
    expect(verdicts(judgeFolder({ ...folder, freeBytes: 1000 }, 1000))).toEqual(['ok', 'fail']);
  });

  it('that a server is durable and not too old', () => {
    const settings = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };
    expect(verdicts(judgeServer({ version: '18.4', major: 18, settings }))).toEqual(['ok', 'ok']);
    expect(verdicts(judgeServer({ version: '14.1', major: 14, settings }))).toEqual(['fail', 'ok']);
    expect(judgeServer({ version: '18.4', major: 18, settings: { ...settings, fsync: 'off' } })[1]).toMatchObject({ verdict: 'fail', found: 'fsync off' });
  });

  it('that a database is neither behind the program nor ahead of it', () => {
    expect(judgeMigrations(['1', '2'], ['1', '2']).verdict).toBe('ok');
    expect(judgeMigrations(['1'], ['1', '2']).verdict).toBe('warn');
    expect(judgeMigrations(null, ['1']).verdict).toBe('warn');
    expect(judgeMigrations(['1', '2', '3'], ['1', '2']).verdict).toBe('fail');
  });

  it('that plain http stays on one machine', () => {
    expect(judgeNewsroomAddress('https://newsroom.example.com', '0.0.0.0').verdict).toBe('ok');
    expect(judgeNewsroomAddress('http://localhost:3001', '127.0.0.1').verdict).toBe('ok');
    expect(judgeNewsroomAddress('http://[::1]:3001', '::1').verdict).toBe('ok');
    expect(judgeNewsroomAddress('http://127.0.0.1:3001', '0.0.0.0').verdict).toBe('warn');
    expect(judgeNewsroomAddress('http://127.0.0.1.example.com', '127.0.0.1').verdict).toBe('warn');
  });

  it('what each other fault is, with what to do', () => {
    const late = new Date('2026-01-01T00:00:00Z');
    const faults = [
      judgeReader(['SELECT on newsroom.person'], true),
      judgeReader([], false),
      judgePictures(4, ['a/1.webp']),
      judgeSecret('/data/owner.password', 0o100644),
      judgePort({ variable: 'SHIRONAM_PORT', host: '127.0.0.1', port: 3000, answer: 'another' }),
      ...judgeBacklog({ outbox: 2, oldestOutbox: late, schedules: 1, earliestSchedule: late }),
      judgeLedger(1, 0),
      judgeLedger(0, 1),
    ];
    for (const fault of faults) expect(fault).toMatchObject({ verdict: expect.stringMatching(/^(?:warn|fail)$/) as string, advice: expect.stringMatching(/\S/) as string });
    expect(judgeSecret('/data/none', null)).toBeNull();
  });
});
