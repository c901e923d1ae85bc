import { normalise } from '@shironam/bangla';
import type { Actor, Newsroom } from '../../platform/newsroom.js';
import { recordAudit } from '../audit/audit.js';
import { release } from '../release/release.js';
import { loadSection } from '../sections/sections.js';
import { findSetting, saveSetting } from '../site-settings/site-settings.js';
import { firstReplies } from './canned-replies.data.js';

export type CallForm = { topics: string[]; email: string | null; text: string; deadline: string | null; wordLimit: number | null; sections: string[] };
export type CannedReply = { title: string; text: string };

/** Saves the call and releases it: the box under stories and the form show it at once. */
export function saveCall(room: Newsroom, actor: Actor, form: CallForm): Promise<void> {
  const call: CallForm = { ...form, topics: unique(form.topics), text: normalise(form.text).trim(), sections: unique(form.sections) };
  return room.database.transact(async (tx) => {
    for (const section of call.sections) await loadSection(tx, section);
    const before = await findSetting(tx, 'call');
    await saveSetting(tx, 'call', call);
    await release(tx, [{ kind: 'setting', key: 'call', value: call }]);
    await recordAudit(tx, { actor: actor.id, action: 'call.save', subjectKind: 'setting', subjectId: 'call', detail: { from: before, to: call } });
  });
}

export async function findReplies(room: Newsroom): Promise<readonly CannedReply[]> {
  const stored = await findSetting(room.database.newsroom, 'canned-replies');
  return Array.isArray(stored) ? (stored as CannedReply[]) : firstReplies;
}

/** The desk's own sentences: no reader sees the list, only the one that was sent. */
export function saveReplies(room: Newsroom, actor: Actor, replies: readonly CannedReply[]): Promise<void> {
  const kept = replies.map(({ title, text }) => ({ title: normalise(title).trim(), text: normalise(text).trim() })).filter(({ title, text }) => title !== '' && text !== '');
  return room.database.transact(async (tx) => {
    await saveSetting(tx, 'canned-replies', kept);
    await recordAudit(tx, { actor: actor.id, action: 'canned-replies.save', subjectKind: 'setting', subjectId: 'canned-replies', detail: { replies: kept } });
  });
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => normalise(word).trim()).filter(Boolean))];
}
