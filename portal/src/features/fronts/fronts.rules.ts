/** What may stand where on a front. Pure: slots in, slots out. */

/** A story an editor put at a position; 1 is the lead. Past `until` the slot fills itself again. A locked one is not pushed down. */
export type Slot = { position: number; number: number; until: Date | null; locked: boolean };

export type Placed = { ok: true; slots: Slot[]; fallen: number | null } | { ok: false; refusal: 'front.slot-locked' };

/** The slots that still hold. */
export function standing(slots: readonly Slot[], now: Date): Slot[] {
  return slots.filter(({ until }) => until === null || until > now).sort((a, b) => a.position - b.position);
}

/**
 * Puts a story at a position. What stood there moves on to the next position that is not locked, and so on until one was
 * empty; what moves past the end falls off and is named. A story stands once: put again, it moves.
 */
export function decidePlace(slots: readonly Slot[], wanted: Slot, size: number): Placed {
  const own = slots.find(({ number }) => number === wanted.number);
  const there = slots.find(({ position }) => position === wanted.position);
  if (there?.locked === true && there !== own) return { ok: false, refusal: 'front.slot-locked' };
  if (own?.locked === true && own.position !== wanted.position) return { ok: false, refusal: 'front.slot-locked' };
  const at = new Map(slots.filter((slot) => slot !== own).map((slot) => [slot.position, slot]));
  let moving: Slot | undefined = wanted;
  for (let position = wanted.position; position <= size && moving !== undefined; position += 1) {
    const here = at.get(position);
    if (here?.locked === true) continue;
    at.set(position, { ...moving, position });
    moving = here;
  }
  return { ok: true, slots: [...at.values()].sort((a, b) => a.position - b.position), fallen: moving?.number ?? null };
}

/** Empties the slot a story stands in; null where it stands no longer, so that nobody empties what another just put there. */
export function decideClear(slots: readonly Slot[], position: number, number: number): Slot[] | null {
  if (!slots.some((slot) => slot.position === position && slot.number === number)) return null;
  return slots.filter((slot) => slot.position !== position);
}

export const mostTopics = 8;

/** The topics of a strip: trimmed, each once, in their order. */
export function cleanTopics(topics: readonly string[]): string[] {
  return [...new Set(topics.map((topic) => topic.trim()).filter((topic) => topic !== ''))].slice(0, mostTopics);
}
