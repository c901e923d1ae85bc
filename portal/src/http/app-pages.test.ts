import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPress, type TestPress } from '../test-press/test-press.js';
import { appPages } from './newsroom-server.js';

/** Served by the screen of another address in the app's router. */
const alsoServed = ['/stories/new'];

describe('the pages of the newsroom app', () => {
  it('are those its router knows: no screen is lost on a reload, and no address leads to none', async () => {
    const router = await readFile(new URL('../newsroom-app/router.tsx', import.meta.url), 'utf8');
    const screens = [...router.matchAll(/^ {2}path: '([^']+)',$/gmu)].map(([, path = '']) => path.replaceAll('$', ':'));
    expect(screens.length).toBeGreaterThan(10);
    expect(screens.length).toBe([...router.matchAll(/\bpath:/gu)].length);
    expect([...screens, ...alsoServed].sort()).toEqual([...appPages].sort());
  });
});

describe('an address that the newsroom does not have', () => {
  let press: TestPress;
  beforeAll(async () => {
    press = await openTestPress(['newsroom']);
  }, 120_000);
  afterAll(() => press.close());

  it('shows a person the app, which says so, and a script its error', async () => {
    const ask = async (path: string, accept: string): Promise<[number, string | null]> => {
      const response = await fetch(press.running.newsroomUrl + path, { headers: { accept } });
      await response.text();
      return [response.status, response.headers.get('content-type')];
    };
    const [page, json] = ['text/html; charset=utf-8', 'application/json; charset=utf-8'];
    expect(await ask('/nowhere', 'text/html,*/*')).toEqual([404, page]);
    expect(await ask('/nowhere', '*/*')).toEqual([404, json]);
    expect(await ask('/api/nowhere', 'text/html')).toEqual([404, json]);
    expect(await ask('/assets/nowhere.js', 'text/html')).toEqual([404, json]);
  });
});
