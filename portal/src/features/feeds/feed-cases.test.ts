import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkFeed } from '../../test-press/feed-checks.js';

const folder = fileURLToPath(new URL('../../../../../shared/data/fixtures/validators/feed/feedvalidator/', import.meta.url));
const here = existsSync(folder);

/** The faults the check knows; a case for another one illustrates something that our feeds do not have. */
const known = new Set([
  'SAXError', 'MissingTitle', 'MissingLink', 'MissingDescription', 'MissingElement', 'MissingAttribute', 'DuplicateElement', 'DuplicateValue', 'ContainsHTML', 'NotBlank', 'SecurityRisk', 'InvalidRFC2822Date', 'InvalidLink',
  'InvalidLanguage', 'InvalidInteger', 'InvalidIntegerAttribute', 'InvalidHttpGUID', 'ImageLinkDoesntMatch', 'MissingNamespace', 'InvalidNamespace', 'InvalidRFC3339Date', 'InvalidTAG', 'InvalidURN', 'InvalidFullLink',
  'InvalidTextType', 'InvalidMIMEType', 'InvalidNonNegativeInteger', 'MissingHref', 'AtomLinkNotEmpty', 'AttrNotBlank', 'RelativeSelf', 'UnregisteredAtomLinkRel', 'DuplicateEntries', 'DuplicateIds', 'MissingContentOrAlternate', 'ContainsUndeclaredHTML',
]);
/** Elements and attributes that stand in none of our feeds. */
const absent = /element:(cloud|textInput|skipDays|skipHours|hour|day|author|webMaster|source|rights|comments|docs|generator|info|tagline|email)|parent:(textInput|skipDays|skipHours|source|contributor|image,element:width|image,element:height)|element:content,attr|attr:(hreflang|src)/;
/** Cases of inline XHTML and SVG, of content of other types, of comments in dates, and of an element that may be missing beside others that may not. */
const otherForms = /\/3\.1\.1\.3\/|\/4\.1\.3\.[12]\/|\/4\.2\.7\.4\/|data-types-email|datetime\/everything|entry_summary_missing/;

type Case = { name: string; path: string; fault: string; expected: boolean };

function readCases(): Case[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /^(rss20|atom)\/.*\.xml$/.test(name));
  return files.flatMap((name) => {
    const path = join(folder, name);
    const [, no = '', fault = '', where = ''] = /Expect:\s*(!?)(\w+)(\{[^}]*\})?/.exec(readFileSync(path, 'latin1')) ?? [];
    if (otherForms.test(`/${name}`)) return [];
    return known.has(fault) && !absent.test(where) ? [{ name, path, fault, expected: no === '' }] : [];
  });
}

describe.skipIf(!here)('the check of our feeds against the W3C validator’s cases (skipped where ../shared is absent)', () => {
  const cases = here ? readCases() : [];
  it('knows many of them', () => {
    expect(cases.length).toBeGreaterThan(150);
  });
  it.each(cases.map((one) => [`${one.name}: ${one.expected ? '' : 'no '}${one.fault}`, one] as const))('%s', (_title, { path, fault, expected }) => {
    expect(checkFeed(readFileSync(path, 'utf8')).includes(fault), basename(path)).toBe(expected);
  });
});
