/**
 * Bytes on the wire of every kind of page, by kind of file, on a phone of 360 px at twice the pixels; first and second visit, and the
 * HTML as the first of all readers gets it. Fails over DESIGN §6. `npm run bench:weight`
 */
import { openBrowser, pagesOf } from './browse.mjs';
import { startPress } from './press.mjs';

const kb = (bytes) => bytes / 1024;
const furniture = ['Document', 'Font', 'Script', 'Stylesheet', 'Manifest', 'Other', 'Fetch', 'Ping', 'XHR'];
const groups = { article: ['article', 'longest article', 'photo story'], list: ['home', 'section', 'search', 'latest', 'byline', 'topic', 'place', 'archive', 'most read', 'write'], lite: ['lite article', 'lite home', 'lite section'] };
/** In KB; `first` and `second` are visits without photos. */
const budgets = {
  article: { html: 14, first: 90, withoutFaces: 22, second: 16, script: 6 },
  list: { html: 20, first: 100, pictures: 250, script: 6 },
  lite: { all: 20 },
};

/** The HTML of a page nobody has asked for yet. */
async function htmlBytes(site, path) {
  const response = await fetch(`${site}${path}`, { headers: { 'accept-encoding': 'br' } });
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}.`);
  const text = await response.text();
  const scripts = [...text.matchAll(/<script(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)].reduce((sum, [, code]) => sum + Buffer.byteLength(code), 0);
  return { html: Number(response.headers.get('content-length')), scripts };
}

async function visit(context, url) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const kinds = new Map();
  const bytes = {};
  const photos = [];
  session.on('Network.responseReceived', ({ requestId, type, response }) => kinds.set(requestId, { type, url: response.url }));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { type = 'Other', url: from = '' } = kinds.get(requestId) ?? {};
    if (type === 'Image') photos.push({ from, bytes: encodedDataLength });
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  const lead = await page.evaluate("(document.querySelector('main figure img, main img') ?? {}).currentSrc ?? ''");
  await page.close();
  return { bytes, lead: photos.find(({ from }) => from === lead)?.bytes ?? 0 };
}

const weigh = (bytes, kinds) => kinds.reduce((sum, kind) => sum + (bytes[kind] ?? 0), 0);
const press = await startPress();
const browser = await openBrowser();
const over = [];
try {
  const pages = await pagesOf(press.site);
  const fresh = {};
  for (const [name, path] of Object.entries(pages)) if (path !== undefined) fresh[name] = await htmlBytes(press.site, path);
  console.log('KB on the wire at 360 px, twice the pixels'.padEnd(20));
  console.log(`${'page'.padEnd(18)}${['HTML br', 'inline js', 'fonts', 'pictures', 'lead', '1st visit', '2nd visit', 'no faces'].map((name) => name.padStart(11)).join('')}`);
  for (const [name, path] of Object.entries(pages)) {
    if (path === undefined) throw new Error(`The demo has no page of the kind: ${name}.`);
    const context = await browser.newContext({ viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, isMobile: true, serviceWorkers: 'block' });
    const first = await visit(context, press.site + path);
    const second = await visit(context, press.site + path);
    await context.close();
    const saver = await browser.newContext({ viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, isMobile: true, serviceWorkers: 'block', extraHTTPHeaders: { 'save-data': 'on' } });
    const bare = await visit(saver, press.site + path);
    await saver.close();
    const { html, scripts } = fresh[name];
    const figures = {
      html: kb(html),
      script: kb(scripts + (first.bytes.Script ?? 0)),
      fonts: kb(first.bytes.Font ?? 0),
      pictures: kb(first.bytes.Image ?? 0),
      lead: kb(first.lead),
      first: kb(weigh(first.bytes, furniture)),
      second: kb(weigh(second.bytes, furniture)),
      withoutFaces: kb(weigh(bare.bytes, furniture)),
      all: kb(weigh(first.bytes, [...furniture, 'Image'])),
    };
    const shown = ['html', 'script', 'fonts', 'pictures', 'lead', 'first', 'second', 'withoutFaces'];
    console.log(`${name.padEnd(18)}${shown.map((key) => figures[key].toFixed(1).padStart(11)).join('')}`);
    const group = Object.keys(groups).find((one) => groups[one].includes(name));
    for (const [key, most] of Object.entries(budgets[group])) if (figures[key] > most) over.push(`${name}: ${key} ${figures[key].toFixed(1)} KB, ${most} KB at most`);
    if (group === 'article' && figures.lead > 45) over.push(`${name}: lead photo ${figures.lead.toFixed(1)} KB, 45 KB at most`);
  }
} finally {
  await browser.close();
  await press.stop();
}
for (const line of over) console.log(`OVER: ${line}`);
console.log(over.length === 0 ? 'Every page is within DESIGN §6.' : `${over.length} over DESIGN §6.`);
process.exitCode = over.length === 0 ? 0 : 1;
