import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';

let press: TestPress;
let reporter: Colleague;
let subeditor: Colleague;
let editor: Colleague;
const shared = process.env['SHIRONAM_SHARED'] ?? '../shared';
const images = join(shared, 'data/fixtures');

beforeAll(async () => {
  press = await openTestPress(['reader', 'newsroom']);
  reporter = await press.person('r', 'reporter');
  subeditor = await press.person('s', 'subeditor');
  editor = await press.person('e', 'editor');
});
afterAll(() => press.close());

async function upload(bytes: Buffer, fields: Record<string, string> = {}): Promise<{ status: number; body: { id?: string; width?: number; height?: number; error?: { code: string } } }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)]), '../../evil.jpg');
  const response = await fetch(`${press.running.newsroomUrl}/api/pictures`, { method: 'POST', headers: { authorization: `Bearer ${reporter.token}` }, body: form });
  return { status: response.status, body: (await response.json()) as { id?: string } };
}

const aPicture = (width = 800, height = 600): Promise<Buffer> => sharp({ create: { width, height, channels: 3, background: '#887755' } }).jpeg().withExif({ IFD0: { Copyright: 'SECRETCOPY' } }).toBuffer();

describe('taking pictures in', () => {
  it('1: re-encodes what came, by width, without its metadata', async () => {
    const original = await aPicture();
    const { status, body } = await upload(original, { caption: 'নদীর ঘাট', credit: 'মাহবুব' });
    expect({ status, ...body }).toMatchObject({ status: 201, width: 800, height: 600 });
    const shown = await fetch(`${press.running.newsroomUrl}/api/pictures/${String(body.id)}/image?width=480`, { headers: { authorization: `Bearer ${editor.token}` } });
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect((await sharp(bytes).metadata()).width).toBe(480);
    expect(bytes.includes('SECRETCOPY')).toBe(false);
  });

  it('turns a picture upright by its EXIF before it drops it', async () => {
    const sideways = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#123456' } }).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect((await upload(sideways, { credit: 'x' })).body).toMatchObject({ width: 200, height: 300 });
  });

  it('1: refuses what is no picture, too large a picture, and nothing at all, each in one sentence', async () => {
    expect((await upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).body.error?.code).toBe('picture.unreadable');
    expect((await upload(Buffer.from('<html><script>alert(1)</script>'))).body.error?.code).toBe('picture.unreadable');
    const flood = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#000' }, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer();
    expect((await upload(flood)).body.error?.code).toBe('picture.too-large');
    expect((await reporter.call('POST', '/api/pictures', { file: 'x' })).status).toBe(400);
  });

  it.skipIf(!existsSync(images))('survives every hostile and odd picture of the test data (skipped without ../shared)', async () => {
    const files = ['security/images', 'security/svg', 'images/formats', 'images/orientation'].flatMap((folder) => {
      const path = join(images, folder);
      return existsSync(path) ? readdirSync(path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)) : [];
    });
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) {
      const { status, body } = await upload(readFileSync(file), { credit: 'x' });
      expect([201, 400, 413], file).toContain(status);
      if (status !== 201) expect(body.error?.code, file).toMatch(/^picture\./);
    }
  });

  it('5: keeps a story with an uncredited picture from going out, and serves a picture only while a released story shows it', async () => {
    const { body: bare } = await upload(await aPicture(), { caption: 'নাম নেই' });
    const made = await reporter.call('POST', '/api/stories', { section: 'national', headline: 'ছবি', bylines: [{ name: 'ক', kind: 'person' }], blocks: [{ type: 'paragraph', content: [{ text: 'ক' }] }], picture: bare.id });
    expect((await reporter.call('POST', `/api/stories/${String(made.body['id'])}/submit`)).body.error?.code).toBe('story.picture-without-credit');
    const { body: good } = await upload(await aPicture(), { caption: 'ঘাট', credit: 'মাহবুব' });
    const path = await press.room.database.newsroom.selectFrom('newsroom.picture').select('renditions').where('id', '=', String(good.id)).executeTakeFirstOrThrow();
    const url = `/media/${String(path.renditions[0]?.path)}`;
    expect((await press.reader(url)).status).toBe(404);
    const story = await publishAStory(reporter, subeditor, editor, { picture: good.id });
    const served = await press.reader(url);
    expect(served.status).toBe(200);
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
    await editor.call('POST', `/api/stories/${story.id}/kill`, { reason: 'ভুল ছবি' });
    expect((await press.reader(url)).status).toBe(404);
  });
});
