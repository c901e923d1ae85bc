import type { Site } from '../reader-shell/reader-shell.js';
import { crawlers } from './robots.data.js';

/** The setting `robots`: who may crawl. */
export type RobotRules = { search: boolean; aiAnswers: boolean; aiTraining: boolean; others: boolean };

/** Everybody may read, and nobody may train on it until the house says so. */
export function parseRobotRules(value: unknown): RobotRules {
  const given = recordOf(value);
  const said = (name: keyof RobotRules, otherwise: boolean): boolean => (typeof given[name] === 'boolean' ? given[name] : otherwise);
  return { search: said('search', true), aiAnswers: said('aiAnswers', true), aiTraining: said('aiTraining', false), others: said('others', true) };
}

/** robots.txt (RFC 9309): a group for those who are kept out, one for all others. */
export function composeRobots(rules: RobotRules, site: Site, sitemaps: readonly string[]): string {
  const named = (['search', 'aiAnswers', 'aiTraining'] as const).map((kind) => ({ open: rules[kind], names: crawlers[kind] }));
  const closed = named.filter(({ open }) => !open).flatMap(({ names }) => names);
  // A named crawler looks at its own group alone; those that may read need one only where all others may not.
  const open = rules.others ? [] : named.filter((kind) => kind.open).flatMap(({ names }) => names);
  const groups = [group(closed, false), group(open, true), group(['*'], rules.others)].filter((text) => text !== '');
  return `${groups.join('\n')}\n${sitemaps.map((path) => `Sitemap: ${site.url}${path}\n`).join('')}`;
}

function group(names: readonly string[], open: boolean): string {
  if (names.length === 0) return '';
  return [...names.map((name) => `User-agent: ${name}`), open ? 'Allow: /' : 'Disallow: /', ''].join('\n');
}

/** The setting `adsTxt`: who may sell this site's ad space. Lines that are no record, variable or comment are left out. */
export function parseAdsTxt(value: unknown): string[] {
  return linesOf(recordOf(value)['lines']).filter(isAdsTxtLine);
}

/** ads.txt 1.1: `domain, account, DIRECT|RESELLER[, authority]`, `NAME=value`, `# comment`. */
export function isAdsTxtLine(line: string): boolean {
  const [said = ''] = line.split('#', 1);
  if (said.trim() === '') return line.includes('#');
  if (/^(contact|subdomain|ownerdomain|managerdomain|inventorypartnerdomain|contentdistributordomain)=\s*\S/i.test(said)) return true;
  const [domain = '', account = '', relation = '', ...rest] = said.split(';', 1)[0]?.split(',').map((part) => part.trim()) ?? [];
  return /^([a-z0-9]([a-z0-9_-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(domain) && account !== '' && /^(direct|reseller)$/i.test(relation) && rest.length <= 1;
}

/** The setting `security`: where a fault is reported. */
export type SecurityContacts = { contacts: readonly string[]; policy: string | null };

/** Addresses become mailto: and https: URIs; what is neither is left out. */
export function parseSecurity(value: unknown): SecurityContacts {
  const given = recordOf(value);
  const policy = linesOf([given['policy']])[0];
  return { contacts: linesOf(given['contacts']).flatMap((line) => contactUri(line) ?? []), policy: policy !== undefined && isHttps(policy) ? policy : null };
}

/** A mail address, an https: page or a tel: number. */
export function isSecurityContact(line: string): boolean {
  return contactUri(line) !== null;
}

function contactUri(line: string): string | null {
  const mail = line.replace(/^mailto:/i, '');
  if (/^[^\s@<>()",:;?&%\\]+@[^\s@<>()",:;?&%\\]+\.[^\s@<>()",:;?&%\\]+$/.test(mail)) return `mailto:${encodeURI(mail)}`;
  return isHttps(line) || /^tel:\+?[\d-]{4,20}$/.test(line) ? line : null;
}

/** security.txt (RFC 9116). Null without a contact: a file that names nobody helps nobody. */
export function composeSecurity({ contacts, policy }: SecurityContacts, site: Site, expires: Date): string | null {
  if (contacts.length === 0) return null;
  const lines = [...contacts.map((contact) => `Contact: ${contact}`), `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`, 'Preferred-Languages: bn, en', `Canonical: ${site.url}/.well-known/security.txt`, ...(policy === null ? [] : [`Policy: ${policy}`])];
  return `${lines.join('\n')}\n`;
}

function isHttps(text: string): boolean {
  return /^https:\/\/[^\s<>"']{3,500}$/.test(text) && URL.canParse(text);
}

function linesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((line) => (typeof line === 'string' && line.trim() !== '' && !/[\r\n\u0000]/.test(line) ? [line.trim()] : [])) : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
