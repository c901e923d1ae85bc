/**
 * Lighthouse for phones, median of five, on article, home, section and search. It is no dependency of the project:
 * `npm install --no-save lighthouse@12.8.2` first. `npm run bench:lighthouse [-- RUNS]`
 */
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/chromium.mjs';
import { flags, pagesOf } from './browse.mjs';
import { freePort, median, startPress, untilPicturesAreMade } from './press.mjs';

const [runs = 5] = process.argv.slice(2).map(Number);
const { default: lighthouse } = await import('lighthouse').catch(() => {
  console.error('Lighthouse is not installed: npm install --no-save lighthouse@12.8.2');
  process.exit(1);
});
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const press = await startPress();
const port = await freePort();
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...flags, `--remote-debugging-port=${port}`] });
const faults = [];
try {
  await untilPicturesAreMade(press);
  const pages = await pagesOf(press.site);
  for (const name of ['article', 'home', 'section', 'search']) {
    const seen = Object.fromEntries(categories.map((category) => [category, []]));
    const [shifts, paints] = [[], []];
    const failed = new Set();
    await fetch(press.site + pages[name]);
    for (let run = 0; run < runs; run += 1) {
      const { lhr } = await lighthouse(press.site + pages[name], { port, output: 'json', logLevel: 'error', onlyCategories: categories });
      for (const category of categories) seen[category].push(Math.round(lhr.categories[category].score * 100));
      shifts.push(lhr.audits['cumulative-layout-shift'].numericValue);
      paints.push(lhr.audits['largest-contentful-paint'].numericValue);
      for (const category of categories.slice(1)) for (const { id, weight } of lhr.categories[category].auditRefs) if (weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1) failed.add(id);
    }
    const [performance, ...rest] = categories.map((category) => (category === 'performance' ? median(seen[category]) : Math.min(...seen[category])));
    console.log(`${name.padEnd(8)} performance ${performance} (${seen.performance.join(' ')}), accessibility ${rest[0]}, best practices ${rest[1]}, SEO ${rest[2]} (the least of ${runs}); CLS ${Math.max(...shifts).toFixed(3)}, LCP ${(median(paints) / 1000).toFixed(2)} s${failed.size === 0 ? '' : `; failing: ${[...failed].join(', ')}`}`);
    if (performance < 98 || rest.some((score) => score < 100)) faults.push(name);
  }
} finally {
  await browser.close();
  await press.stop();
}
console.log(faults.length === 0 ? 'Within DESIGN §6.' : `Under DESIGN §6: ${faults.join(', ')}.`);
process.exitCode = faults.length === 0 ? 0 : 1;
