import type { StoryState } from '@shironam/story';
import type { Withdrawal } from './withdrawal-ledger.js';

/** What a restored story says of itself. */
export type RestoredStory = { id: string; state: StoryState; version: number; number: number | null };

/**
 * Decides which withdrawals a restored story still lacks. A kill holds for ever. An unpublishing is lacking where its
 * milestone is not among the story's: the text in the backup is the one that was taken back, even if a mended one went
 * out later.
 */
export function decideWithdrawal(story: RestoredStory, withdrawals: readonly Withdrawal[]): Withdrawal | null {
  if (story.state === 'killed') return null;
  const own = withdrawals.filter((one) => one.storyId === story.id);
  const kill = own.find((one) => one.to === 'killed');
  if (kill !== undefined) return kill;
  if (story.state !== 'published') return null;
  return own.findLast((one) => one.to === 'unpublished' && one.version > story.version) ?? null;
}
