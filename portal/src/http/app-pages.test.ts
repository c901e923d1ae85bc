import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
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
