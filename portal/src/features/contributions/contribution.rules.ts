import type { Role } from '@shironam/story';

export type ContributionState = 'received' | 'under-review' | 'accepted' | 'declined' | 'withdrawn' | 'spam';
export type ContributionVerb = 'assign' | 'accept' | 'decline' | 'mark-spam' | 'reopen' | 'trust';

/** From which states a step may be taken. A withdrawn text is gone; an accepted one is a story now. */
const steps: Record<ContributionVerb, readonly ContributionState[]> = {
  assign: ['received', 'under-review'],
  accept: ['received', 'under-review'],
  decline: ['received', 'under-review'],
  'mark-spam': ['received', 'under-review'],
  reopen: ['declined', 'spam'],
  trust: ['received', 'under-review'],
};

/** What was removed cannot be read again, so it cannot be opened again. */
export function mayStep(verb: ContributionVerb, contribution: { state: ContributionState; removed: boolean }): boolean {
  return steps[verb].includes(contribution.state) && !contribution.removed;
}

/** Phone and e-mail are for who has to call: editors, administrators, and the person the text was given to. */
export function maySeePerson(actor: { id: string; role: Role }, assignedTo: string | null): boolean {
  return actor.role === 'editor' || actor.role === 'admin' || actor.id === assignedTo;
}

/** A sub-editor may take a text; giving it to another is an editor's. */
export function mayAssign(actor: { id: string; role: Role }, to: string | null): boolean {
  return actor.role === 'editor' || actor.role === 'admin' || to === actor.id;
}
