import { houseStyle, type HouseAlarm } from '../../packages/bangla/src/house-style.js';
import { readArticles } from './articles.js';

/** One alarm raised on the corpus: where it stands, so that a judgement can name it, and the text around it. */
export type SampledAlarm = HouseAlarm & { key: string; before: string; after: string };

const SEED = 20251216;
const SIZE = 200;
const AROUND = 24;

/** Every alarm the house rules raise on the corpus, in order of article and place. */
export function raiseAlarms(): SampledAlarm[] {
  return readArticles(Number.POSITIVE_INFINITY).flatMap(({ id, headline, body }) =>
    Object.entries({ headline, body }).flatMap(([field, text]) =>
      houseStyle(text).map((alarm) => ({
        ...alarm,
        key: `${id}/${field}/${alarm.start}/${alarm.rule}`,
        before: text.slice(Math.max(0, alarm.start - AROUND), alarm.start),
        after: text.slice(alarm.end, alarm.end + AROUND),
      })),
    ),
  );
}

/** 200 of them, drawn by a fixed seed (mulberry32), each at most once. */
export function drawAlarms(alarms: readonly SampledAlarm[]): SampledAlarm[] {
  const random = mulberry32(SEED);
  const rest = [...alarms];
  return Array.from({ length: Math.min(SIZE, rest.length) }, () => rest.splice(Math.floor(random() * rest.length), 1)[0]).filter((alarm) => alarm !== undefined);
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
