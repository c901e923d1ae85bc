import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { release } from '../features/release/release.js';
import { openTestPress, type TestPress } from '../test-press/test-press.js';
import { keepReads } from './kept-reads.js';
import { readTick } from './live-channel.js';
import { LiveChannel } from './live-channel.js';
import { Metrics } from './metrics.js';
import type { PageDefinition, PageResult } from './page.js';
import { PageCache } from './page-cache.js';
import { chooseEncoding, type PageAddress, PageServer } from './page-server.js';

let press: TestPress;
beforeAll(async () => {
  press = await openTestPress([]);
});
afterAll(() => press.close());

function result(body: string, follows: string[], shows: string[] = []): PageResult {
  return { status: 200, contentType: 'text/html; charset=utf-8', body, follows, shows, freshUntil: null, stories: [] };
}

/** A page server on the real database with a page of the test's own. */
async function aServer(render: PageDefinition['render']): Promise<{ server: Server; url: string; cache: PageCache; pages: PageServer; close(): Promise<void> }> {
  const { database } = press.room;
  const cache = new PageCache();
  const log = pino({ level: 'silent' });
  const channel = new LiveChannel(database.livePrimary, database.reader, cache, log);
  await channel.open();
  const notFound: PageDefinition = { name: 'nf', route: '*', render: async () => ({ ...result('nothing here', []), status: 404 }) };
  const pages = new PageServer({ live: database.live, liveTick: () => readTick(database.live), cache, kept: keepReads(database.live, cache), metrics: new Metrics(), log, now: () => new Date(), headers: {}, notFound });
  const definition: PageDefinition = { name: 'test', route: '/page', render };
  const address: PageAddress = { key: '/page', definition, params: {}, query: {}, dataSaver: false };
  const server = createServer((request, response) => {
    if (pages.serveCached(request, response)) return;
    pages.serve(request, response, address).catch((error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    server, cache, pages,
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/page`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await channel.close();
    },
  };
}

async function moveOn(value: string): Promise<void> {
  await press.room.database.transact((tx) => release(tx, [{ kind: 'setting', key: 'word', value }]));
}

async function readWord(live: Parameters<PageDefinition['render']>[0]): Promise<string> {
  const row = await live.selectFrom('live.setting').select('value').where('key', '=', 'word').executeTakeFirst();
  return String(row?.value);
}

describe('the page server', () => {
  it('renders again when a release commits between the page’s read and its storing', async () => {
    await moveOn('old');
    let renders = 0;
    const { url, close } = await aServer(async (live) => {
      renders += 1;
      const word = await readWord(live);
      if (renders === 1) {
        await moveOn('new');
        // The purge has to be in before the render ends: this is the interleaving under test.
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      return result(word, ['setting']);
    });
    expect(await (await fetch(url)).text()).toBe('new');
    expect(renders).toBe(2);
    await close();
  });

  it('drops what it stored when the purge arrives only after the storing', async () => {
    await moveOn('before');
    const { url, close } = await aServer(async (live) => result(await readWord(live), ['setting']));
    expect(await (await fetch(url)).text()).toBe('before');
    await moveOn('after');
    await expect.poll(async () => (await fetch(url)).text(), { timeout: 1000, interval: 10 }).toBe('after');
    await close();
  });

  it('answers 2,000 connections at once on an unseen page with exactly one render and no failure', async () => {
    let renders = 0;
    const { url, close } = await aServer(async () => {
      renders += 1;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return result('one', ['story:1']);
    });
    const answers = await Promise.all(Array.from({ length: 2000 }, async () => {
      const response = await fetch(url);
      return { status: response.status, text: await response.text() };
    }));
    expect(answers.every((one) => one.status === 200 && one.text === 'one')).toBe(true);
    expect(renders).toBe(1);
    await close();
  });

  it('serves a stale page at once and refreshes it behind', async () => {
    await moveOn('first');
    const { url, close } = await aServer(async (live) => result(await readWord(live), ['story:1'], ['setting']));
    expect(await (await fetch(url)).text()).toBe('first');
    await moveOn('second');
    await expect.poll(async () => (await fetch(url)).text(), { timeout: 2000, interval: 20 }).toBe('second');
    await close();
  });

  it('speaks br, gzip and plain, answers 304 to a known tag, and nothing to HEAD but headers', async () => {
    const body = 'পাতা '.repeat(500);
    const { url, close } = await aServer(async () => result(body, ['story:1']));
    const tags = new Set<string>();
    for (const coding of ['br', 'gzip', 'identity']) {
      const response = await fetch(url, { headers: { 'accept-encoding': coding } });
      expect(response.headers.get('content-encoding')).toBe(coding === 'identity' ? null : coding);
      expect(response.headers.get('vary')).toBe('Save-Data, Accept-Encoding');
      expect(await response.text()).toBe(body);
      const tag = String(response.headers.get('etag'));
      tags.add(tag);
      const again = await fetch(url, { headers: { 'accept-encoding': coding, 'if-none-match': tag } });
      expect(again.status).toBe(304);
    }
    expect(tags.size).toBe(3);
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    await close();
  });

  it('chooses a coding by RFC 9110: refused by q=0, br before gzip, a star counts', () => {
    expect(chooseEncoding('gzip, deflate, br')).toBe('br');
    expect(chooseEncoding('gzip, br;q=0')).toBe('gzip');
    expect(chooseEncoding('*')).toBe('br');
    expect(chooseEncoding('*;q=0, gzip;q=0.5')).toBe('gzip');
    expect(chooseEncoding('deflate')).toBe('identity');
    expect(chooseEncoding('')).toBe('identity');
    expect(chooseEncoding(`${'x,'.repeat(10_000)}br`)).toBe('identity');
  });
});
