import { slug } from '@shironam/bangla';

/**
 * The last part of a topic's address.
 *
 * In: the topic as it is written; the addresses a story carries for topics whose own is another (two names that are
 * written alike in Latin letters). Out: small Latin letters, digits and hyphens; never empty.
 *
 * @example
 * topicSlug('তিস্তা'); // 'tista'
 */
export function topicSlug(name: string, chosen: Readonly<Record<string, string>> = {}): string {
  return (Object.hasOwn(chosen, name) ? chosen[name] : undefined) ?? (slug(name) || 'topic');
}

/**
 * Topics as a released story carries them: their names, and the addresses of those whose own is not made of the name alone.
 *
 * @example
 * carryTopics([{ name: 'তিস্তা', slug: 'tista' }, { name: 'বাণ', slug: 'ban-2' }]); // { topics: ['তিস্তা', 'বাণ'], topicSlugs: { 'বাণ': 'ban-2' } }
 */
export function carryTopics(topics: readonly { name: string; slug: string }[]): { topics: string[]; topicSlugs?: Record<string, string> } {
  const others = topics.filter(({ name, slug: own }) => topicSlug(name) !== own);
  return { topics: topics.map(({ name }) => name), ...(others.length === 0 ? {} : { topicSlugs: Object.fromEntries(others.map(({ name, slug: own }) => [name, own])) }) };
}
