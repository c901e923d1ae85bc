/**
 * From the publish call to each surface showing the story, and from the kill call to each surface having let go of it: program and PostgreSQL
 * on one core, the readers on the other. First all surfaces are asked in the same instant, so that each waits for the others; then one after each
 * publication, as the other systems of DESIGN §6 were measured. A program that was just started compiles its code as it goes: its first
 * publications are a table of their own. `npm run bench:publish [-- ROUNDS WARMING]`
 */
import { api, ask, hire, pinLoad, publishStory, quantile, startPress, textOf, untilPicturesAreMade } from './press.mjs';

const [rounds = 60, warming = 120] = process.argv.slice(2).map(Number);
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
const text = async (path) => textOf(await ask(`${press.site}${path}`, asReaders));

async function findByline(people) {
  const { path } = await publishStory(press, people, 'মাপজোখের আগের খবর');
  return /href="(\/byline\/[^"]+)"/.exec(await text(path))[1];
}

function listsOf(byline, word) {
  return { home: '/', section: '/national', byline, 'section rss': '/national/rss.xml', rss: '/rss.xml', sitemap: '/sitemap.xml', search: `/search?q=${word}` };
}

/** One publication and one kill; `chosen` names the surfaces that are asked after each. */
async function goRound(people, byline, chosen, { shown, gone }) {
  const word = Math.random().toString(36).slice(2);
  const headline = `মাপজোখের খবর ${word}`;
  const lists = listsOf(byline, word);
  await Promise.all(Object.values(lists).map(text));
  const { id, path, from, call } = await publishStory(press, people, headline);
  (shown['publish call'] ??= []).push(call);
  const asked = Object.entries({ article: path, ...lists }).filter(([name]) => chosen.includes(name));
  const time = async (table, isRight, since) => {
    await Promise.all(
      asked.map(async ([name, address]) => {
        const needle = needleOf(name, path, headline);
        (table[name] ??= []).push(await until(press, address, (page) => isRight(page.includes(needle)), since));
      }),
    );
  };
  await time(shown, (there) => there, from);
  const end = performance.now();
  await api(press, people.editor, 'POST', `/api/stories/${id}/kill`, { reason: 'মাপজোখ' });
  await time(gone, (there) => !there, end);
}

function printTable(title, table) {
  console.log(title);
  for (const [name, values] of Object.entries(table)) console.log(`  ${name.padEnd(14)} p50 ${quantile(values, 0.5).toFixed(1)} ms   p99 ${quantile(values, 0.99).toFixed(1)} ms   max ${Math.max(...values).toFixed(1)} ms`);
}

function printAll(how, { 'publish call': _, ...shown }) {
  const values = Object.values(shown).flat();
  console.log(`${how}: all surfaces show it, p50 ${quantile(values, 0.5).toFixed(1)} ms, p99 ${quantile(values, 0.99).toFixed(1)} ms (budget 40 / 120)`);
}

try {
  const people = hire(press);
  await untilPicturesAreMade(press);
  const byline = await findByline(people);
  const names = ['article', ...Object.keys(listsOf(byline, ''))];
  const [fresh, atOnce, alone] = [{ shown: {}, gone: {} }, { shown: {}, gone: {} }, { shown: {}, gone: {} }];
  for (let round = 0; round < warming; round += 1) await goRound(people, byline, names, fresh);
  for (let round = 0; round < rounds; round += 1) await goRound(people, byline, names, atOnce);
  for (let round = 0; round < rounds / 4; round += 1) for (const name of names) await goRound(people, byline, [name], alone);
  printTable(`all asked at once: publish call sent → visible, ${rounds} rounds`, atOnce.shown);
  printTable('all asked at once: kill call sent → gone', atOnce.gone);
  printTable(`one asked: publish call sent → visible, ${Math.ceil(rounds / 4)} rounds each`, alone.shown);
  printTable('one asked: kill call sent → gone', alone.gone);
  if (warming > 0) printAll(`all asked at once, the first ${warming} rounds after the start`, fresh.shown);
  printAll('all asked at once', atOnce.shown);
  printAll('one asked', alone.shown);
} finally {
  await press.stop();
}
