import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Colleague, expectOk, openTestPress, publishAStory, type TestPress } from '../../test-press/test-press.js';
import { makeAvif } from './pictures.js';

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

  it.skipIf(!existsSync(images))('survives every hostile and odd picture of the test data (skipped without ../shared)', { timeout: 180_000 }, async () => {
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

  it('6: makes AVIF in a job and shows it wherever the picture stands, with no new version of a story', { timeout: 60_000 }, async () => {
    await press.room.database.newsroom.updateTable('newsroom.picture').set({ avif: 'failed' }).execute();
    const lead = String((await upload(await aPhoto(1200, 800), { caption: 'ঘাট', credit: 'মাহবুব' })).body.id);
    const inText = String((await upload(await aPhoto(900, 1200), { caption: 'নৌকা', credit: 'মাহবুব' })).body.id);
    const story = await publishAStory(reporter, subeditor, editor, { picture: { id: lead, caption: 'এ লেখার কথা' }, blocks: [{ type: 'paragraph', content: [{ text: 'ক' }] }, { type: 'picture', pictureId: inText }, { type: 'gallery', pictureIds: [inText, lead] }] });
    const before = await page(story.path);
    expect(before).toContain('type="image/webp"');
    expect(before).not.toContain('image/avif');
    const version = async (): Promise<unknown> => (await editor.call('GET', `/api/stories/${story.id}`)).body['version'];
    const versionBefore = await version();
    expect(await makeAvif(press.room)).toBe(2);
    expect(await makeAvif(press.room)).toBe(0);
    await until(async () => (await page(story.path)).split('type="image/avif"').length >= 5);
    const after = await page(story.path);
    expect(after).toContain('এ লেখার কথা');
    expect(await page('/national')).toContain('image/avif');
    expect(await version()).toBe(versionBefore);
    const file = /srcset="[^"]*(\/media\/[^" ]+-[0-9a-f]+\.avif)/.exec(after)?.[1] ?? '';
    const served = await press.reader(file);
    expect(served.headers.get('content-type')).toBe('image/avif');
    expect((await sharp(Buffer.from(await served.arrayBuffer())).metadata()).format).toBe('heif');
    await editor.call('POST', `/api/stories/${story.id}/kill`, { reason: 'ভুল' });
    expect((await press.reader(file)).status).toBe(404);
  });

  it('6: leaves a picture whose original is gone with what it has, and does not try it again', async () => {
    const id = String((await upload(await aPicture(), { credit: 'x' })).body.id);
    const { original_object } = await press.room.database.newsroom.selectFrom('newsroom.picture').select('original_object').where('id', '=', id).executeTakeFirstOrThrow();
    await press.room.objects.put(original_object, Buffer.from('no picture'));
    expect(await makeAvif({ ...press.room, log: press.room.log.child({}, { level: 'silent' }) })).toBe(1);
    expect(await makeAvif(press.room)).toBe(0);
    const row = await press.room.database.newsroom.selectFrom('newsroom.picture').select(['avif', 'renditions']).where('id', '=', id).executeTakeFirstOrThrow();
    expect(row.avif).toBe('failed');
    expect(new Set(row.renditions.map(({ format }) => format))).toEqual(new Set(['webp', 'jpeg']));
  });

  it('6: adds AVIF to a story that goes out while the job is at work', { timeout: 60_000 }, async () => {
    const id = String((await upload(await aPhoto(800, 600), { caption: 'ঘাট', credit: 'মাহবুব' })).body.id);
    const [, story] = await Promise.all([makeAvif(press.room), publishAStory(reporter, subeditor, editor, { picture: id })]);
    await until(async () => (await page(story.path)).includes('image/avif'));
  });

  it('7: keeps the chosen point in every crop, of stories that are out too', async () => {
    const id = String((await upload(await aPhoto(900, 1200), { caption: 'মুখ', credit: 'মাহবুব' })).body.id);
    const story = await publishAStory(reporter, subeditor, editor, { picture: id });
    await page('/national');
    expect((await reporter.call('PUT', `/api/pictures/${id}/focus`, { focus: { x: 0.5, y: 0.1 } })).status).toBe(403);
    expect((await editor.call('PUT', `/api/pictures/${id}/focus`, { focus: { x: 1.2, y: 0 } })).status).toBe(400);
    await expectOk(editor.call('PUT', `/api/pictures/${id}/focus`, { focus: { x: 0.5, y: 0.1 } }));
    await until(async () => (await page('/national')).includes('class="at-y0"'));
    expect((await expectOk(editor.call('GET', `/api/pictures/${id}`)))['focus']).toEqual({ x: 0.5, y: 0.1 });
    await expectOk(editor.call('PUT', `/api/pictures/${id}/focus`, { focus: null }));
    await until(async () => !(await page('/national')).includes('class="at-y0"'));
    expect((await press.reader(story.path)).status).toBe(200);
  });
});

const page = async (path: string): Promise<string> => (await press.reader(path)).text();

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 60 && !(await holds()); turn += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await holds()).toBe(true);
}

/** Soft hills of colour: what AVIF and WebP are made for, unlike one flat colour. */
async function aPhoto(width: number, height: number): Promise<Buffer> {
  const noise = await sharp({ create: { width: 24, height: 16, channels: 3, noise: { type: 'gaussian', mean: 120, sigma: 60 }, background: '#000' } }).png().toBuffer();
  return sharp(noise).resize(width, height, { fit: 'fill', kernel: 'cubic' }).jpeg({ quality: 90 }).toBuffer();
}
