/**
 * States and transitions of a story, as data (DESIGN §3). A transition says from where, who may, and which facts
 * must hold; `decideTransition` turns facts into a verdict.
 */

export type StoryState = 'draft' | 'on-desk' | 'signed-off' | 'scheduled' | 'published' | 'unpublished' | 'killed';
export type Role = 'reporter' | 'subeditor' | 'editor' | 'admin';
export const roles: readonly Role[] = ['reporter', 'subeditor', 'editor', 'admin'];
export const storyStates: readonly StoryState[] = ['draft', 'on-desk', 'signed-off', 'scheduled', 'published', 'unpublished', 'killed'];

export type Verb = 'edit' | 'submit' | 'sign' | 'publish' | 'schedule' | 'unschedule' | 'correct' | 'unpublish' | 'kill';

/** Why a transition is refused. Every code is in the portal's error registry. */
export type Refusal =
  | 'story.killed'
  | 'story.wrong-state'
  | 'story.role'
  | 'story.not-own'
  | 'story.incomplete'
  | 'story.not-signed'
  | 'story.signer-edited'
  | 'story.already-signed'
  | 'story.embargoed'
  | 'story.wire-canceled'
  | 'story.wire-withheld'
  | 'story.picture-without-credit'
  | 'story.reason-missing'
  | 'story.time-past';

export type Verdict = { ok: true; to: StoryState } | { ok: false; refusal: Refusal };

type Transition = {
  from: readonly StoryState[];
  /** 'same': the state stays. */
  to: StoryState | 'same';
  roles: readonly Role[];
  needs: readonly Need[];
};

type Need = 'complete' | 'signature' | 'not-an-editor-of-it' | 'releasable-wire' | 'own-story' | 'reason' | 'future-time' | 'no-open-embargo';

const everyone: readonly Role[] = roles;
const desk: readonly Role[] = ['subeditor', 'editor', 'admin'];
const editors: readonly Role[] = ['editor', 'admin'];
const alive: readonly StoryState[] = ['draft', 'on-desk', 'signed-off', 'scheduled', 'published', 'unpublished'];

export const transitions: Readonly<Record<Verb, Transition>> = {
  edit: { from: alive, to: 'same', roles: everyone, needs: ['own-story'] },
  submit: { from: ['draft'], to: 'on-desk', roles: everyone, needs: ['complete', 'own-story'] },
  sign: { from: ['on-desk', 'signed-off', 'published', 'unpublished'], to: 'signed-off', roles: desk, needs: ['complete', 'not-an-editor-of-it', 'releasable-wire'] },
  publish: { from: ['draft', 'on-desk', 'signed-off', 'scheduled', 'published', 'unpublished'], to: 'published', roles: editors, needs: ['complete', 'signature', 'releasable-wire', 'no-open-embargo'] },
  schedule: { from: ['signed-off', 'scheduled'], to: 'scheduled', roles: editors, needs: ['complete', 'signature', 'releasable-wire', 'future-time'] },
  unschedule: { from: ['scheduled'], to: 'signed-off', roles: editors, needs: [] },
  correct: { from: ['published'], to: 'published', roles: editors, needs: ['complete', 'signature', 'reason'] },
  unpublish: { from: ['published'], to: 'unpublished', roles: editors, needs: ['reason'] },
  kill: { from: alive, to: 'killed', roles: editors, needs: ['reason'] },
};

/** Everything a decision looks at; nothing else may decide. */
export type TransitionFacts = {
  verb: Verb;
  state: StoryState;
  actor: { id: string; role: Role };
  createdBy: string;
  /** Who changed the text since the newest signature. */
  editedSinceSignature: readonly string[];
  /** Who has signed the present text. */
  signedBy: readonly string[];
  /** How many people a text needs: 2, or 1 for a desk of one. */
  personsNeeded: 1 | 2;
  /** What still has to be filled in before the story may leave the reporter. */
  missing: readonly string[];
  pictureWithoutCredit: boolean;
  /** Of the wire item the story was made from; null where there is none. */
  wire: { pubStatus: 'usable' | 'withheld' | 'canceled'; embargo: null | { until: string | null } } | null;
  embargoLifted: boolean;
  /** A reason or note given with the request. */
  reason: string;
  /** One editor publishes without a signature, with a reason; a review task follows. */
  urgent: boolean;
  /** When the text would go out: the schedule's time, else now. */
  at: Date;
  now: Date;
};

/**
 * Decides whether a transition may happen.
 *
 * @returns the state after it, or the first rule that refuses
 * @example
 * decideTransition({ ...facts, verb: 'kill', state: 'killed' }) // { ok: false, refusal: 'story.killed' }
 */
export function decideTransition(facts: TransitionFacts): Verdict {
  const transition = transitions[facts.verb];
  if (facts.state === 'killed') return { ok: false, refusal: 'story.killed' };
  if (!transition.roles.includes(facts.actor.role)) return { ok: false, refusal: 'story.role' };
  if (!transition.from.includes(facts.state)) return { ok: false, refusal: 'story.wrong-state' };
  for (const need of transition.needs) {
    const refusal = refusalOf(need, facts);
    if (refusal !== null) return { ok: false, refusal };
  }
  return { ok: true, to: stateAfter(facts, transition.to) };
}

/** Signing a text that is already out keeps it out; an edit of a signed text sends it back to the desk. */
function stateAfter(facts: TransitionFacts, to: Transition['to']): StoryState {
  if (facts.verb === 'sign' && (facts.state === 'published' || facts.state === 'unpublished')) return facts.state;
  if (facts.verb === 'edit') return facts.state === 'signed-off' || facts.state === 'scheduled' ? 'on-desk' : facts.state;
  return to === 'same' ? facts.state : to;
}

function refusalOf(need: Need, facts: TransitionFacts): Refusal | null {
  switch (need) {
    case 'complete':
      if (facts.missing.length > 0) return 'story.incomplete';
      return facts.pictureWithoutCredit ? 'story.picture-without-credit' : null;
    case 'own-story':
      return facts.actor.role === 'reporter' && (facts.createdBy !== facts.actor.id || (facts.state !== 'draft' && facts.state !== 'on-desk')) ? 'story.not-own' : null;
    case 'signature':
      return signatureRefusal(facts);
    case 'not-an-editor-of-it':
      if (facts.signedBy.includes(facts.actor.id)) return 'story.already-signed';
      return facts.personsNeeded === 2 && facts.editedSinceSignature.includes(facts.actor.id) ? 'story.signer-edited' : null;
    case 'releasable-wire':
      if (facts.wire?.pubStatus === 'canceled') return 'story.wire-canceled';
      return facts.wire?.pubStatus === 'withheld' ? 'story.wire-withheld' : null;
    case 'no-open-embargo':
      return embargoOpen(facts) ? 'story.embargoed' : null;
    case 'future-time':
      if (Number.isNaN(facts.at.getTime()) || facts.at <= facts.now) return 'story.time-past';
      return embargoOpen(facts) ? 'story.embargoed' : null;
    case 'reason':
      return facts.reason.trim() === '' ? 'story.reason-missing' : null;
  }
}

function signatureRefusal(facts: TransitionFacts): Refusal | null {
  if (facts.signedBy.length > 0) return null;
  if (facts.urgent && facts.verb === 'publish') return facts.reason.trim() === '' ? 'story.reason-missing' : null;
  return 'story.not-signed';
}

/** An embargo without a readable time holds until a person lifts it (wire rule 3). */
function embargoOpen(facts: TransitionFacts): boolean {
  const embargo = facts.wire?.embargo ?? null;
  if (embargo === null || facts.embargoLifted) return false;
  if (embargo.until === null) return true;
  const until = new Date(embargo.until);
  return Number.isNaN(until.getTime()) || facts.at < until;
}

/** What must be filled before a story may leave the reporter: names of empty fields. */
export function missingFields(content: { section: string; headline: string; bylines: readonly unknown[]; text: string }): string[] {
  const missing: string[] = [];
  if (content.section.trim() === '') missing.push('section');
  if (content.headline.trim() === '') missing.push('headline');
  if (content.bylines.length === 0) missing.push('bylines');
  if (content.text.trim() === '') missing.push('blocks');
  return missing;
}
