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
