import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type { Block, Inline, Teaser } from '@shironam/story';
import { describe, expect, it } from 'vitest';
import { plainXmlText } from '../../http/html-xml.js';
import { checkFeed, child, named, parseXml, text } from '../../test-press/feed-checks.js';
import { readerWords } from '../../words/reader-words.js';
import { parseSite } from '../reader-shell/reader-shell.js';
import { renderAtom } from './atom.reader.js';
import { type Feed, oneLine } from './feed.rules.js';
import { renderFeedText } from './feed-text.reader.js';
import { renderJsonFeed } from './json-feed.reader.js';
import { renderRss } from './rss.reader.js';

/** Whatever may come in over a wire or a paste: any code unit, controls, half letters, turned lines, markup. */
const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u202eউল্টো\u2066', ']]>', '<![CDATA[', '&amp;', '"><script>alert(1)</script>', '\u0000\u0008\u000b', '\ud800', '\udfff ক', "' onload='x", '<!--', '\ufffe'), fc.string());
const words = readerWords.bn;

function feedOf(part: string, blocks: Block[]): Feed {
  const site = parseSite({ site: { url: 'https://news.example', name: part, tagline: part }, call: null }, [], { name: 'খবর', tagline: 'খবর' });
  const story: Teaser = {
    number: 1042, storyId: 's', section: { slug: 'sports', name: part }, headline: part, summary: part, bylines: [{ slug: 'a', name: part, kind: 'person' }], publishedAt: '2026-11-25T05:00:00.000Z', precision: 'minute',
    picture: { id: 'p', width: 1600, height: 900, caption: part, credit: part, filePicture: false, alt: part, renditions: [{ width: 640, height: 360, format: 'jpeg', path: 'p/640-a.jpg', bytes: 1000 }] },
  };
  const html = renderFeedText({ blocks, pictures: {}, sources: [part], corrections: [{ kind: 'correction', note: part, at: '2026-11-25T06:00:00.000Z' }], demo: false, ...(story.picture === undefined ? {} : { picture: story.picture }) }, site, words);
  return { site, title: part, description: part, path: '/topic/ক%2Fখ', changedAt: '2026-11-25T06:00:00.000Z', entries: [{ story, topics: [part], changedAt: '2026-11-25T06:00:00.000Z', text: html }] };
}

const inline: fc.Arbitrary<Inline[]> = fc.array(fc.record({ text: hostile, marks: fc.constantFrom([], [{ type: 'bold' as const }], [{ type: 'link' as const, href: '/a' }], [{ type: 'link' as const, href: 'javascript:1' }]) }), { maxLength: 3 });
const block: fc.Arbitrary<Block> = fc.oneof(
  inline.map((content) => ({ id: 'a', type: 'paragraph' as const, content })),
  fc.record({ content: inline, cite: hostile }).map((rest) => ({ id: 'b', type: 'quote' as const, ...rest })),
  fc.record({ title: hostile, items: fc.array(inline, { maxLength: 2 }) }).map((rest) => ({ id: 'c', type: 'fact-box' as const, ...rest })),
  fc.record({ href: hostile, title: hostile }).map((rest) => ({ id: 'd', type: 'embed' as const, ...rest })),
  fc.record({ rows: fc.array(fc.array(inline, { maxLength: 2 }), { maxLength: 2 }), caption: hostile }).map((rest) => ({ id: 'e', type: 'table' as const, header: true, ...rest })),
);

describe('feeds under hostile text', () => {
  it('2. stay well-formed and give the same text back in every format', () => {
    fc.assert(
      fc.property(hostile, fc.array(block, { maxLength: 4 }), (part, blocks) => {
        const feed = feedOf(part, blocks);
        const said = plainXmlText(oneLine(part));
        const rss = renderRss(feed);
        const item = named(child(parseXml(rss), 'channel') ?? parseXml('<x/>'), 'item')[0] ?? parseXml('<x/>');
        const entry = child(parseXml(renderAtom(feed)), 'entry') ?? parseXml('<x/>');
        const [json] = (JSON.parse(renderJsonFeed(feed)) as { items: { title: string; content_html: string }[] }).items;
        // XML readers turn a carriage return into a newline; one line of text has neither.
        expect([text(item, 'title'), text(entry, 'title'), json?.title]).toEqual([said, said, said]);
        const markup = plainXmlText(feed.entries[0]?.text ?? '').replace(/\r\n?/g, '\n');
        expect([text(item, 'content:encoded'), text(entry, 'content'), json?.content_html.replace(/\r\n?/g, '\n')]).toEqual([markup, markup, markup]);
        expect(markup).not.toMatch(/<script|href="javascript|[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
        expect(checkFeed(rss).filter((fault) => fault !== 'NotBlank')).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
  it.skipIf(spawnSync('xmllint', ['--version']).error !== undefined)('2. pass xmllint (skipped where it is not installed)', () => {
    for (const part of ['\u202eক\u0000 ]]> & <b>', 'সাধারণ', '\ud800']) {
      for (const body of [renderRss(feedOf(part, [])), renderAtom(feedOf(part, []))]) expect(spawnSync('xmllint', ['--noout', '-'], { input: body }).stderr.toString()).toBe('');
    }
  });
  it('1. give the same bytes for the same stories', () => {
    expect(renderRss(feedOf('ক', []))).toBe(renderRss(feedOf('ক', [])));
  });
});
