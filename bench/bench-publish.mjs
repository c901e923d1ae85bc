/**
 * From the publish call to each surface showing the story, and from the kill call to each surface having let go of it: program and PostgreSQL
 * on one core, the readers, who all ask at once, on the other. `npm run bench:publish [-- ROUNDS]`
 */
import { api, ask, hire, pinLoad, publishStory, quantile, startPress, textOf, untilPicturesAreMade } from './press.mjs';

const [rounds = 60] = process.argv.slice(2).map(Number);
const press = await startPress();
pinLoad();
const asReaders = { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } };
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What says that a surface shows the story: search marks the words it found, so there it is the address. */
const needleOf = (name, path, headline) => (name === 'sitemap' || name === 'search' ? path : headline);

/** Asks until an answer is as it should be; the milliseconds from `from` to its last byte. */
async function until(press, path, isRight, from) {
  for (;;) {
    const answer = await ask(`${press.site}${path}`, asReaders);
    if (isRight(textOf(answer))) return answer.at - from;
    if (performance.now() - from > 10_000) throw new Error(`${path}: not within ten seconds.`);
    await pause(1);
  }
}

try {
  const people = hire(press);
  await untilPicturesAreMade(press);
  const text = async (path) => textOf(await ask(`${press.site}${path}`, asReaders));
  const { path: first } = await publishStory(press, people, 'মাপজোখের আগের খবর');
  const byline = /href="(\/byline\/[^"]+)"/.exec(await text(first))[1];
  const shown = {};
  const gone = {};
  for (let round = 0; round < rounds; round += 1) {
    const word = Math.random().toString(36).slice(2);
    const headline = `মাপজোখের খবর ${round} ${word}`;
    const lists = { home: '/', section: '/national', byline, 'section rss': '/national/rss.xml', rss: '/rss.xml', sitemap: '/sitemap.xml', search: `/search?q=${word}` };
    await Promise.all(Object.values(lists).map(text));
    const { id, path, from, call } = await publishStory(press, people, headline);
    const surfaces = { article: path, ...lists };
    (shown['publish call'] ??= []).push(call);
    await Promise.all(
      Object.entries(surfaces).map(async ([name, address]) => {
        const needle = needleOf(name, path, headline);
        (shown[name] ??= []).push(await until(press, address, (page) => page.includes(needle), from));
      }),
    );
    const end = performance.now();
    await api(press, people.editor, 'POST', `/api/stories/${id}/kill`, { reason: 'মাপজোখ' });
    await Promise.all(
      Object.entries(surfaces).map(async ([name, address]) => {
        const needle = needleOf(name, path, headline);
        (gone[name] ??= []).push(await until(press, address, (page) => !page.includes(needle), end));
      }),
    );
  }
  const table = (title, all) => {
    console.log(title);
    for (const [name, values] of Object.entries(all)) console.log(`  ${name.padEnd(14)} p50 ${quantile(values, 0.5).toFixed(1)} ms   p99 ${quantile(values, 0.99).toFixed(1)} ms   max ${Math.max(...values).toFixed(1)} ms`);
  };
  table(`publish call sent → visible, ${rounds} rounds`, shown);
  table(`kill call sent → gone, ${rounds} rounds`, gone);
  console.log(`all surfaces show it: p50 ${quantile(Object.values(shown).flat(), 0.5).toFixed(1)} ms, p99 ${quantile(Object.values(shown).flat(), 0.99).toFixed(1)} ms (budget 40 / 120)`);
} finally {
  await press.stop();
}
