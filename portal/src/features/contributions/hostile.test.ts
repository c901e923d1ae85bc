import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPress, type TestPress } from '../../test-press/test-press.js';
import { unpackEntries } from './archive-entries.js';
import { readInWorker } from './read-in-worker.js';

let press: TestPress;
let stamp: string;

beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
  stamp = /name="stamp" value="([^"]+)"/.exec(await (await press.reader('/write')).text())?.[1] ?? '';
});
afterAll(() => press.close());

const aForm = (overrides: Record<string, string> = {}): Record<string, string> => ({
  stamp, topic: 'ভ্রমণ', title: 'নদীর ধারে', body: `একটি লেখা ${randomBytes(4).toString('hex')}`, name: 'করিম', phone: '01711223344', consent: 'yes', ...overrides,
});
const formData = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const post = (body: FormData | URLSearchParams): Promise<Response> => fetch(`${press.running.siteUrl}/write`, { method: 'POST', body, redirect: 'manual' });
const rows = async (): Promise<number> => (await press.room.database.newsroom.selectFrom('inbox.contribution').select('id').execute()).length;
const newest = () => press.room.database.newsroom.selectFrom('inbox.contribution').selectAll().orderBy('received_at', 'desc').limit(1).executeTakeFirstOrThrow();
const age = async (hours: number): Promise<void> => {
  const { sql } = await import('kysely');
  await sql`update inbox.contribution set received_at = received_at - make_interval(hours => ${hours})`.execute(press.room.database.newsroom);
};

describe('what is wrong with a form', () => {
  it('2. is said at once, each beside its field, with everything typed kept', async () => {
    const before = await rows();
    const response = await post(formData({ stamp, title: 'রাখুন <b>এই</b> কথা', body: '', name: '', phone: 'abc', email: 'x@', minor: 'yes', topic: 'জাল বিষয়' }));
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('value="রাখুন &lt;b&gt;এই&lt;/b&gt; কথা"');
    for (const name of ['topic', 'body', 'name', 'phone', 'email', 'guardian', 'consent']) {
      expect(page, name).toContain(`href="#f-${name}"`);
      expect(page, name).toMatch(new RegExp(`id="f-${name}"[^>]*aria-invalid="true"[^>]*aria-describedby="[^"]*e-${name}"`));
    }
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await rows()).toBe(before);
  });

  it('2. names a text over the limit of words, and takes one at the limit', async () => {
    const admin = await press.person('limits', 'admin');
    await admin.call('PUT', '/api/call', { topics: ['ভ্রমণ'], email: null, text: 'লিখুন', deadline: null, wordLimit: 50, sections: [] });
    await expect.poll(async () => (await post(formData(aForm({ body: 'কথা '.repeat(51) })))).status, { timeout: 2000 }).toBe(422);
    expect((await post(formData(aForm({ body: 'কথা '.repeat(50) })))).status).toBe(303);
  });

  it('2. a call past its last day closes the form, and the box under stories', async () => {
    const admin = await press.person('closer', 'admin');
    const call = { topics: ['ভ্রমণ'], email: null, text: 'লিখুন আমাদের', wordLimit: null, sections: [] };
    await admin.call('PUT', '/api/call', { ...call, deadline: '2020-01-01' });
    await expect.poll(async () => (await press.reader('/write')).text(), { timeout: 2000 }).toContain('এখন লেখা নেওয়া হচ্ছে না');
    expect((await post(formData(aForm()))).status).toBe(410);
    await admin.call('PUT', '/api/call', { ...call, deadline: null });
    await expect.poll(async () => (await press.reader('/write')).text(), { timeout: 2000 }).toContain('name="stamp"');
  });
});

describe('what is sent to do harm', () => {
  it('3. controls, NUL bytes and marks that turn writing round are not kept', async () => {
    expect((await post(new URLSearchParams(aForm({ title: 'এক\u0000দুই\u202Eতিন', body: 'লেখা\u0000\u2066 এখানে', name: 'ক\u200Fখ' })))).status).toBe(303);
    expect(await newest()).toMatchObject({ title: 'একদুইতিন', body: 'লেখা এখানে', name: 'কখ' });
  });

  it('3. two hundred fields, seven files and a file too large come back as a form, and nothing is kept', async () => {
    const before = await rows();
    const many = formData(aForm());
    for (let n = 0; n < 200; n += 1) many.append(`x${String(n)}`, 'y');
    const files = formData(aForm());
    for (let n = 0; n < 7; n += 1) files.append('pictures', new Blob(['x']), 'x.jpg');
    const large = formData(aForm());
    large.append('pictures', new Blob([new Uint8Array(9 * 1024 * 1024)]), 'x.jpg');
    for (const body of [many, files, large]) {
      const response = await post(body);
      expect(response.status).toBe(413);
      expect(await response.text()).toContain('২৪ মেগাবাইটের মধ্যে');
    }
    expect(await rows()).toBe(before);
  });

  it('3. a body of 100 MB is refused by what it says of its length, and by what it is', async () => {
    const memory = process.memoryUsage().rss;
    const send = (headers: Record<string, string>): Promise<number | string> =>
      new Promise((resolve) => {
        const request = httpRequest(`${press.running.siteUrl}/write`, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers } }, (response) => {
          resolve(response.statusCode ?? 0);
          response.resume();
          request.destroy();
        });
        request.on('error', (error: NodeJS.ErrnoException) => { resolve(error.code ?? 'failed'); });
        request.write('--x\r\ncontent-disposition: form-data; name="pictures"; filename="a.jpg"\r\n\r\n');
        const chunk = Buffer.alloc(1024 * 1024);
        let sent = 0;
        const more = (): void => {
          while (!request.destroyed && sent < 100) {
            sent += 1;
            if (!request.write(chunk)) return void request.once('drain', more);
          }
          request.end('\r\n--x--\r\n');
        };
        more();
      });
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(await send({ 'content-length': String(101 * 1024 * 1024) }));
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(await send({ 'transfer-encoding': 'chunked' }));
    expect(process.memoryUsage().rss - memory).toBeLessThan(200 * 1024 * 1024);
    expect((await press.reader('/write')).status).toBe(200);
  });

  it('4. a filled trap, many links, a form never opened and a text sent twice are kept apart, not dropped', async () => {
    const body = `একই লেখা দুবার ${randomBytes(4).toString('hex')}`;
    const sent: [Record<string, string>, string[]][] = [
      [aForm({ website: 'https://spam.example' }), ['trap']],
      [aForm({ body: 'দেখুন http://a.example http://b.example http://c.example http://d.example' }), ['links']],
      [aForm({ stamp: '' }), ['stamp']],
      [aForm({ stamp: `${stamp.split('.')[0] ?? ''}.000000000000000000000000` }), ['stamp']],
      [aForm({ body: 'Buy cheap things now and here, everybody must see this very long English offer of ours today' }), ['not-bangla']],
      [aForm({ body }), []],
      [aForm({ body }), ['repeated']],
    ];
    await age(2);
    for (const [fields, suspicions] of sent) {
      expect((await post(new URLSearchParams(fields))).status).toBe(303);
      expect(await newest()).toMatchObject({ suspicions, suspected: suspicions.length > 0, state: 'received' });
    }
  });

  it('4. a flood from one network ends at its quota, with the text kept on the page', async () => {
    await age(30);
    const answers: number[] = [];
    for (let n = 0; n < 20; n += 1) answers.push((await post(new URLSearchParams(aForm()))).status);
    expect(answers.filter((status) => status === 303)).toHaveLength(12);
    const refused = await post(new URLSearchParams(aForm({ title: 'আমার কথা থাকুক' })));
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('আমার কথা থাকুক');
  });

  it('5. the network is kept as a hash of the day alone', async () => {
    const { network } = await newest();
    expect(network).toHaveLength(32);
    expect(JSON.stringify(await press.room.database.newsroom.selectFrom('inbox.contribution').selectAll().execute())).not.toContain('127.0.0.1');
  });
});

/** A zip of one entry, by hand: what it says of its size may lie. */
function zipOf(name: string, content: Buffer, said = content.length): Buffer {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(said, 22);
  head.writeUInt16LE(Buffer.byteLength(name), 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(said, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + Buffer.byteLength(name), 12);
  end.writeUInt32LE(30 + Buffer.byteLength(name) + packed.length, 16);
  return Buffer.concat([head, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('documents', () => {
  it('6. a bomb is counted by what comes out of it, not by what it says', () => {
    const bomb = zipOf('word/document.xml', Buffer.alloc(60 * 1024 * 1024), 100);
    expect(bomb.length).toBeLessThan(100 * 1024);
    expect(unpackEntries(bomb)).toEqual({ ok: false, fault: 'too-large' });
    expect(unpackEntries(zipOf('../../etc/passwd', Buffer.from('x')))).toEqual({ ok: false, fault: 'strange-name' });
    expect(unpackEntries(Buffer.from('PK\u0003\u0004 nothing'))).toEqual({ ok: false, fault: 'no-archive' });
    expect(unpackEntries(Buffer.concat([randomBytes(200), Buffer.from('504b0506', 'hex'), randomBytes(18)])).ok).toBe(false);
  });

  it('6. one that nests without end, and one that is no XML, end with their thread', async () => {
    const deep = zipOf('word/document.xml', Buffer.from(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${'<w:p>'.repeat(300_000)}`));
    for (const bytes of [deep, zipOf('word/document.xml', Buffer.from('<<<'))]) expect((await readInWorker(bytes)).ok).toBe(false);
  }, 90_000);

  const folder = join(process.env['SHIRONAM_SHARED'] ?? '../shared', 'data/fixtures/docx');
  it.skipIf(!existsSync(folder))('6. every Word file of the test data is read or refused, the Bijoy one in Unicode (skipped without ../shared)', async () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    expect(files.length).toBeGreaterThan(30);
    const { readParagraphs } = await import('../reader-forms/reader-forms.js');
    const { readDocument } = await import('./read-document.js');
    for (const file of files) {
      const reading = await readDocument(readFileSync(file)).catch(() => ({ ok: false as const, reason: 'thrown' }));
      expect(reading.ok, file).toBe(!file.includes('hostile'));
      if (file.includes('bijoy') && reading.ok) {
        expect(readParagraphs(reading.text).text).toMatch(/^[\u0980-\u09ff\s।,‘’]+/u);
        expect(readParagraphs(reading.text).original).not.toBeNull();
      }
    }
  }, 60_000);
});
