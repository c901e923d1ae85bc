import type { StoryContent } from '@shironam/story';
import { describe, expect, it } from 'vitest';
import { StorySaving, type SaveAnswer, type SavingPorts } from './saving.client.js';

const content = (headline: string): StoryContent => ({ section: 'national', headline, bylines: [], blocks: [], sources: [], topics: [] });

/** A screen, a clock moved by hand and a server that answers what it is told. */
function desk(start = 'এক') {
  const screen = { content: content(start) };
  const sent: { headline: string; base: number | null }[] = [];
  const answers: (SaveAnswer | Promise<SaveAnswer>)[] = [];
  const timers = new Map<number, { at: number; run: () => void }>();
  const kept: { now: { content: StoryContent; baseRevision: number | null } | null } = { now: null };
  let time = 0;
  let names = 0;
  const ports: SavingPorts = {
    read: () => screen.content,
    store: async (text, base) => {
      sent.push({ headline: text.headline, base });
      return answers.shift() ?? { kind: 'stored', revision: (base ?? 0) + 1 };
    },
    keep: (next) => { kept.now = next; },
    later: (milliseconds, run) => {
      const name = (names += 1);
      timers.set(name, { at: time + milliseconds, run });
      return () => timers.delete(name);
    },
  };
  const saving = new StorySaving(ports, { revision: 1, content: content(start) });
  const pass = async (milliseconds: number): Promise<void> => {
    time += milliseconds;
    for (const [name, timer] of [...timers]) {
      if (timer.at > time) continue;
      timers.delete(name);
      timer.run();
    }
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const type = (headline: string): void => {
    screen.content = content(headline);
    saving.touch();
  };
  return { saving, sent, answers, kept, pass, type };
}

describe('saving a story', () => {
  it('waits until 1.5 s after the last change, and sends once', async () => {
    const { saving, sent, pass, type } = desk();
    type('দুই');
    await pass(1000);
    type('তিন');
    await pass(1000);
    expect(sent).toEqual([]);
    expect(saving.state.kind).toBe('unsaved');
    await pass(600);
    expect(sent).toEqual([{ headline: 'তিন', base: 1 }]);
    expect(saving.state.kind).toBe('saved');
  });

  it('sends nothing when the text is what the server has', async () => {
    const { saving, sent, pass, type } = desk();
    type('দুই');
    type('এক');
    await pass(2000);
    expect(sent).toEqual([]);
    expect(saving.state.kind).toBe('saved');
  });

  it('keeps unacknowledged text on this computer and forgets it once acknowledged', async () => {
    const { kept, pass, type } = desk();
    type('দুই');
    await pass(400);
    expect(kept.now).toEqual({ content: content('দুই'), baseRevision: 1 });
    await pass(1500);
    expect(kept.now).toBeNull();
  });

  it('saves again what changed while a save was under way, on the new base', async () => {
    const { saving, sent, answers, pass, type } = desk();
    let arrive: (answer: SaveAnswer) => void = () => undefined;
    answers.push(new Promise((resolve) => { arrive = resolve; }));
    type('দুই');
    const done = saving.saveNow();
    type('তিন');
    expect(saving.state.kind).toBe('saving');
    arrive({ kind: 'stored', revision: 7 });
    expect(await done).toBe(true);
    await pass(0);
    expect(sent).toEqual([{ headline: 'দুই', base: 1 }, { headline: 'তিন', base: 7 }]);
  });

  it('keeps trying while the server cannot be reached, and keeps the text', async () => {
    const { saving, sent, answers, kept, pass, type } = desk();
    answers.push({ kind: 'offline' }, { kind: 'offline' });
    type('দুই');
    expect(await saving.saveNow()).toBe(false);
    expect(saving.state.kind).toBe('offline');
    expect(kept.now?.content.headline).toBe('দুই');
    await pass(2000);
    await pass(5000);
    expect(sent.length).toBe(3);
    expect(saving.state.kind).toBe('saved');
    expect(kept.now).toBeNull();
  });

  it('never sends over a text it was not made from: a conflict stops saving until the person chooses', async () => {
    const { saving, sent, answers, kept, pass, type } = desk();
    const conflict = { base: content('এক'), theirs: content('ওদের'), theirRevision: 5, yours: content('দুই') };
    answers.push({ kind: 'conflict', conflict });
    type('দুই');
    expect(await saving.saveNow()).toBe(false);
    type('দুই আরও');
    await pass(60_000);
    expect(await saving.saveNow()).toBe(false);
    expect(sent.length).toBe(1);
    expect(kept.now?.content.headline).toBe('দুই আরও');
    expect(await saving.settle({ revision: 5, content: conflict.theirs })).toBe(true);
    expect(sent.at(-1)).toEqual({ headline: 'দুই আরও', base: 5 });
  });

  it('says why when the server refuses, and tries again at the next change', async () => {
    const { saving, sent, answers, pass, type } = desk();
    answers.push({ kind: 'refused', message: 'না' });
    type('দুই');
    await pass(1500);
    expect(saving.state).toEqual({ kind: 'refused', message: 'না' });
    await pass(60_000);
    expect(sent.length).toBe(1);
    type('তিন');
    await pass(1500);
    expect(saving.state.kind).toBe('saved');
  });

  it('keeps the text when the page goes away before it was saved', () => {
    const { saving, kept, type } = desk();
    type('দুই');
    saving.stop();
    expect(kept.now?.content.headline).toBe('দুই');
  });
});
