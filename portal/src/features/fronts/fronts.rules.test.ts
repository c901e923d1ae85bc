import { describe, expect, it } from 'vitest';
import { cleanTopics, decideClear, decidePlace, type Slot, standing } from './fronts.rules.js';

const slot = (position: number, number: number, over: Partial<Slot> = {}): Slot => ({ position, number, until: null, locked: false, ...over });
const shown = (slots: readonly Slot[]): [number, number][] => slots.map(({ position, number }) => [position, number]);
const put = (slots: Slot[], wanted: Slot, size = 5): { slots: [number, number][]; fallen: number | null } | string => {
  const placed = decidePlace(slots, wanted, size);
  return placed.ok ? { slots: shown(placed.slots), fallen: placed.fallen } : placed.refusal;
};

describe('a front', () => {
  it('1. moves what stood there down, until a position was empty', () => {
    expect(put([slot(1, 10), slot(2, 20), slot(4, 40)], slot(1, 99))).toEqual({ slots: [[1, 99], [2, 10], [3, 20], [4, 40]], fallen: null });
  });
  it('1. lets the last fall off its end, and says which', () => {
    expect(put([slot(1, 10), slot(2, 20), slot(3, 30)], slot(2, 99), 3)).toEqual({ slots: [[1, 10], [2, 99], [3, 20]], fallen: 30 });
  });
  it('2. moves past a locked slot, and refuses to put anything into one', () => {
    const slots = [slot(1, 10), slot(2, 20, { locked: true }), slot(3, 30)];
    expect(put(slots, slot(1, 99))).toEqual({ slots: [[1, 99], [2, 20], [3, 10], [4, 30]], fallen: null });
    expect(put(slots, slot(2, 99))).toBe('front.slot-locked');
    expect(put(slots, slot(1, 20))).toBe('front.slot-locked');
  });
  it('2. unlocks a slot where it stands', () => {
    const placed = decidePlace([slot(2, 20, { locked: true })], slot(2, 20), 5);
    expect(placed.ok && placed.slots).toEqual([slot(2, 20)]);
  });
  it('5. holds a story once: put again it moves, and its old position is free', () => {
    expect(put([slot(1, 10), slot(2, 20), slot(3, 30)], slot(1, 30))).toEqual({ slots: [[1, 30], [2, 10], [3, 20]], fallen: null });
    expect(put([slot(1, 10), slot(2, 20)], slot(5, 10))).toEqual({ slots: [[2, 20], [5, 10]], fallen: null });
  });
  it('3. no longer holds a slot whose time is over', () => {
    const now = new Date('2026-11-22T06:00:00Z');
    expect(shown(standing([slot(3, 30), slot(1, 10, { until: now }), slot(2, 20, { until: new Date(now.getTime() + 1) })], now))).toEqual([[2, 20], [3, 30]]);
  });
  it('6. empties a slot only of the story that was seen in it', () => {
    expect(decideClear([slot(1, 10), slot(2, 20)], 1, 10)).toEqual([slot(2, 20)]);
    expect(decideClear([slot(1, 10)], 1, 20)).toBeNull();
    expect(decideClear([slot(1, 10)], 2, 10)).toBeNull();
  });
  it('7. takes each topic once, trimmed', () => {
    expect(cleanTopics([' তিস্তা', 'তিস্তা ', '', 'বাজেট'])).toEqual(['তিস্তা', 'বাজেট']);
  });
});
