import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Turns } from './turns.js';

/** Work that ends when it is told to. */
function aPiece(begun: string[], name: string): { work: () => Promise<string>; end: (failed?: Error) => void } {
  let end: (failed?: Error) => void = () => undefined;
  const ended = new Promise<string>((resolve, reject) => {
    end = (failed) => { if (failed === undefined) resolve(name); else reject(failed); };
  });
  return { work: () => { begun.push(name); return ended; }, end };
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });
const pause = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe('turns', () => {
  it('begins two at a time in the order they came, and one more with each that ends, well or not', async () => {
    const turns = new Turns(2, 60_000);
    const begun: string[] = [];
    const pieces = ['a', 'b', 'c', 'd'].map((name) => aPiece(begun, name));
    const answers = pieces.map(({ work }) => turns.take(work));
    await pause(1);
    expect(begun).toEqual(['a', 'b']);
    pieces[1]?.end(new Error('no'));
    await expect(answers[1]).rejects.toThrow('no');
    await pause(1);
    expect(begun).toEqual(['a', 'b', 'c']);
    for (const { end } of pieces) end();
    expect(await Promise.all([answers[0], answers[2], answers[3]])).toEqual(['a', 'c', 'd']);
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    expect(await turns.take(() => Promise.resolve('e'))).toBe('e');
  });

  it('does not let a slow one keep the others waiting, nor count its place twice when it ends', async () => {
    const turns = new Turns(1, 20);
    const begun: string[] = [];
    const [slow, second, third] = ['slow', 'second', 'third'].map((name) => aPiece(begun, name));
    const answers = [slow, second, third].map((piece) => turns.take(piece?.work ?? (() => Promise.resolve(''))));
    await pause(19);
    expect(begun).toEqual(['slow']);
    await pause(1);
    slow?.end();
    await answers[0];
    expect(begun).toEqual(['slow', 'second']);
    second?.end();
    third?.end();
    expect(await Promise.all(answers)).toEqual(['slow', 'second', 'third']);
  });
});
