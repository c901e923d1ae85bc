import { documentText, missingFields, type TransitionFacts, type Verb } from '@shironam/story';
import type { Tx, Reads } from '../../platform/database/database.js';
import type { Actor } from '../../platform/newsroom.js';
import { loadSignOff, type Signature } from '../sign-off/sign-off.js';
import type { StoryRow } from '../stories/stories.js';
import { picturesNamed } from './release.rules.js';

export type TransitionRequest = { verb: Verb; reason: string; urgent: boolean; at: Date | null };

/** Gathers all that a decision about a story looks at, on the database's clock. */
export async function gatherFacts(db: Reads | Tx, story: StoryRow, actor: Actor, request: TransitionRequest): Promise<{ facts: TransitionFacts; signatures: Signature[] }> {
  const { now, signatures, editorsSince, personsNeeded } = await loadSignOff(db, story.id);
  const current = signatures.filter((one) => one.contentHash === story.contentHash);
  const content = story.content;
  return {
    signatures: current,
    facts: {
      verb: request.verb,
      state: story.state,
      actor: { id: actor.id, role: actor.role },
      createdBy: story.createdBy,
      editedSinceSignature: editorsSince,
      signedBy: current.map((one) => one.personId),
      personsNeeded,
      missing: missingFields({ section: content.section, headline: content.headline, bylines: content.bylines, text: documentText(content.blocks) }),
      pictureWithoutCredit: await findsUncredited(db, story),
      wire: await findWireStatus(db, story.wireItem),
      embargoLifted: story.embargoLifted,
      reason: request.reason,
      urgent: request.urgent,
      at: request.at ?? now,
      now,
    },
  };
}

async function findsUncredited(db: Reads, story: StoryRow): Promise<boolean> {
  const ids = picturesNamed(story.content);
  if (ids.length === 0) return false;
  const rows = await db.selectFrom('newsroom.picture').select('credit').where('id', 'in', ids).execute();
  return rows.length < ids.length || rows.some((row) => row.credit.trim() === '');
}

async function findWireStatus(db: Reads, wireItem: string | null): Promise<TransitionFacts['wire']> {
  if (wireItem === null) return null;
  const row = await db.selectFrom('newsroom.wire_item').select(['pub_status', 'canceled', 'embargo_held', 'embargo_until']).where('id', '=', wireItem).executeTakeFirst();
  if (row === undefined) return null;
  const embargo = row.embargo_held ? { until: row.embargo_until?.toISOString() ?? null } : null;
  return { pubStatus: row.canceled ? 'canceled' : row.pub_status, embargo };
}
