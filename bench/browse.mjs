/** A reader's browser for measuring: the system's Chromium, a fresh profile, a phone of 360 px. */
import { chromium } from 'playwright-core';
import { findChromium } from '../tools/chromium.mjs';

export const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function openBrowser() {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: install it, or name one in SHIRONAM_CHROMIUM.');
  return chromium.launch({ executablePath, args: flags });
}

/** The addresses of every kind of page that the demo has, found by walking from its front. */
export async function pagesOf(site) {
  const read = async (path) => (await fetch(`${site}${path}`)).text();
  const links = async (path, pattern) => [...(await read(path)).matchAll(pattern)].map(([, href]) => href);
  const [article, ...articles] = await links('/national', /href="(\/national\/\d+)"/g);
  const [byline] = await links(article, /href="(\/byline\/[^"?#]+)"/g);
  const topics = (await Promise.all([article, ...articles.slice(0, 6)].map((path) => links(path, /href="(\/topic\/[^"?#]+)"/g)))).flat();
  const [photoStory] = (await links('/photo', /href="(\/[a-z-]+\/\d+)"/g)) ?? [];
  const longest = await longestArticle(site, read, links);
  return {
    article,
    'longest article': longest,
    'photo story': photoStory,
    home: '/',
    section: '/national',
    search: `/search?q=${encodeURIComponent('নদী')}`,
    latest: '/latest',
    byline,
    topic: topics[0],
    place: '/place/dhaka',
    archive: '/archive',
    'most read': '/most-read',
    write: '/write',
    'lite article': `/lite${article}`,
    'lite home': '/lite',
    'lite section': '/lite/national',
  };
}

async function longestArticle(site, read, links) {
  const all = [...new Set(await links('/sitemap.xml', /<loc>https?:\/\/[^/]+(\/[a-z-]+\/\d+)<\/loc>/g))];
  let longest = { path: all[0], length: 0 };
  for (const path of all) {
    const { length } = await read(path);
    if (length > longest.length) longest = { path, length };
  }
  return longest.path;
}
