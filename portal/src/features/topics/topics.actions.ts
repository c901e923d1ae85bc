import { PortalError } from '../../errors.js';
import type { Actor, Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { release } from '../release/release.js';
import { absorbTopic, findTaken, loadTopic, lockTopics, saveTopic } from './topic.store.js';
import { otherNames, topicName } from './topics.rules.js';

/** Gives a topic another name and the names that lead to it. Its address stays, and its old name leads to it. */
export function renameTopic(room: Newsroom, actor: Actor, slug: string, form: { name: string; aliases: readonly string[] }): Promise<void> {
  const name = topicName(form.name);
  if (name === '') throw new PortalError('request.invalid', [{ path: 'name', message: 'name' }]);
  return room.database.transact(async (tx) => {
    await lockTopics(tx, [slug]);
    const before = await loadTopic(tx, slug);
    const aliases = otherNames([...form.aliases, before.name], name);
    const taken = await findTaken(tx, [name, ...aliases], slug);
    if (taken.length > 0) throw new PortalError('topic.name-taken', taken.map((one) => ({ path: one === name ? 'name' : 'aliases', message: one })));
    await saveTopic(tx, { slug, name, aliases });
    await release(tx, [{ kind: 'topic', ...(await loadTopic(tx, slug)) }]);
    await recordAudit(tx, { actor: actor.id, action: 'topic.save', subjectKind: 'topic', subjectId: slug, detail: { from: before.name, name, aliases } });
  });
}

/** Makes two topics one: the stories of the first stand with the second's, and what led to the first leads there. */
export function mergeTopics(room: Newsroom, actor: Actor, slug: string, into: string): Promise<void> {
  if (slug === into) throw new PortalError('topic.itself', [{ path: 'into', message: into }]);
  return room.database.transact(async (tx) => {
    await lockTopics(tx, [slug, into]);
    const from = await loadTopic(tx, slug);
    await loadTopic(tx, into);
    await absorbTopic(tx, from, into);
    await release(tx, [{ kind: 'topic-merge', from: slug, into: await loadTopic(tx, into) }]);
    await recordAudit(tx, { actor: actor.id, action: 'topic.merge', subjectKind: 'topic', subjectId: into, detail: { from: slug, name: from.name } });
  });
}
