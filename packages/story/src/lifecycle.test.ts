import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideTransition, missingFields, roles, storyStates, type TransitionFacts, transitions, type Verb } from './lifecycle.js';

const verbs = Object.keys(transitions) as Verb[];
const now = new Date('2026-11-22T06:00:00Z');

/** A story on the desk, complete, signed by a second person, asked for by an editor. */
function facts(over: Partial<TransitionFacts> = {}): TransitionFacts {
  return {
    verb: 'publish', state: 'signed-off', actor: { id: 'editor', role: 'editor' }, createdBy: 'reporter', editedSinceSignature: [], signedBy: ['subeditor'], personsNeeded: 2, missing: [],
    pictureWithoutCredit: false, wire: null, embargoLifted: false, reason: 'কারণ', urgent: false, at: now, now, ...over,
  };
}

describe('the life of a story', () => {
  it('1: has no way out of killed, for anyone and any verb', () => {
    for (const verb of verbs) for (const role of roles) expect(decideTransition(facts({ verb, state: 'killed', actor: { id: 'x', role } }))).toEqual({ ok: false, refusal: 'story.killed' });
  });

  it('2: never lets an unsigned text out without a stated urgency', () => {
    expect(decideTransition(facts({ signedBy: [] }))).toEqual({ ok: false, refusal: 'story.not-signed' });
    expect(decideTransition(facts({ signedBy: [], urgent: true }))).toEqual({ ok: true, to: 'published' });
    expect(decideTransition(facts({ signedBy: [], urgent: true, reason: '  ' }))).toEqual({ ok: false, refusal: 'story.reason-missing' });
    expect(decideTransition(facts({ verb: 'correct', state: 'published', signedBy: [], urgent: true }))).toEqual({ ok: false, refusal: 'story.not-signed' });
  });

  it('3: lets nobody sign who changed the text, unless the desk is of one', () => {
    const signing = { verb: 'sign', state: 'on-desk', signedBy: [], editedSinceSignature: ['editor'] } as const;
    expect(decideTransition(facts(signing))).toEqual({ ok: false, refusal: 'story.signer-edited' });
    expect(decideTransition(facts({ ...signing, personsNeeded: 1 }))).toEqual({ ok: true, to: 'signed-off' });
    expect(decideTransition(facts({ ...signing, editedSinceSignature: [], signedBy: ['editor'] }))).toEqual({ ok: false, refusal: 'story.already-signed' });
  });

  it('4: keeps a published story published when its working copy is edited or signed, and sends a signed draft back', () => {
    expect(decideTransition(facts({ verb: 'edit', state: 'published' }))).toEqual({ ok: true, to: 'published' });
    expect(decideTransition(facts({ verb: 'sign', state: 'published', signedBy: [] }))).toEqual({ ok: true, to: 'published' });
    for (const state of ['signed-off', 'scheduled'] as const) expect(decideTransition(facts({ verb: 'edit', state }))).toEqual({ ok: true, to: 'on-desk' });
  });

  it('5: holds an embargo until its time, without a readable time until it is lifted', () => {
    const until = (instant: string | null, over: Partial<TransitionFacts> = {}): unknown => decideTransition(facts({ wire: { pubStatus: 'usable', embargo: { until: instant } }, ...over }));
    expect(until('2026-11-22T06:00:01Z')).toEqual({ ok: false, refusal: 'story.embargoed' });
    expect(until('2026-11-22T05:59:59Z')).toEqual({ ok: true, to: 'published' });
    for (const unreadable of [null, '', 'soon', 'YYYYMMDD000000-HHMM']) expect(until(unreadable)).toEqual({ ok: false, refusal: 'story.embargoed' });
    expect(until(null, { embargoLifted: true })).toEqual({ ok: true, to: 'published' });
    expect(until('2026-11-22T07:00:00Z', { verb: 'schedule', at: new Date('2026-11-22T07:00:00Z') })).toEqual({ ok: true, to: 'scheduled' });
  });

  it('6: stops what the agency canceled or withholds', () => {
    expect(decideTransition(facts({ wire: { pubStatus: 'canceled', embargo: null } }))).toEqual({ ok: false, refusal: 'story.wire-canceled' });
    expect(decideTransition(facts({ wire: { pubStatus: 'withheld', embargo: null } }))).toEqual({ ok: false, refusal: 'story.wire-withheld' });
  });

  it('never allows what is not in the table, whatever the facts', () => {
    const anyFacts = fc.record({
      verb: fc.constantFrom(...verbs), state: fc.constantFrom(...storyStates), role: fc.constantFrom(...roles), signed: fc.boolean(), edited: fc.boolean(), persons: fc.constantFrom(1 as const, 2 as const),
      urgent: fc.boolean(), reason: fc.constantFrom('', 'কারণ'), missing: fc.constantFrom<string[]>([], ['headline']), late: fc.boolean(),
    });
    fc.assert(
      fc.property(anyFacts, (any) => {
        const given = facts({
          verb: any.verb, state: any.state, actor: { id: 'a', role: any.role }, signedBy: any.signed ? ['b'] : [], editedSinceSignature: any.edited ? ['a'] : [], personsNeeded: any.persons,
          urgent: any.urgent, reason: any.reason, missing: any.missing, at: new Date(now.getTime() + (any.late ? -1000 : 1000)),
        });
        const verdict = decideTransition(given);
        if (!verdict.ok) return;
        expect(transitions[any.verb].from).toContain(any.state);
        expect(transitions[any.verb].roles).toContain(any.role);
        if (any.verb === 'publish' || any.verb === 'correct' || any.verb === 'schedule') expect(any.signed || (any.urgent && any.verb === 'publish' && any.reason !== '')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('names every empty field that a story needs before it leaves the reporter', () => {
    expect(missingFields({ section: '', headline: ' ', bylines: [], text: '' })).toEqual(['section', 'headline', 'bylines', 'blocks']);
    expect(missingFields({ section: 'a', headline: 'b', bylines: [1], text: 'c' })).toEqual([]);
  });
});
