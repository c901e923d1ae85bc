import type { Newsroom } from './platform/newsroom.js';

const longestMs = 1000;
const shortestMs = 20;

/** Wakes when the next schedule is due, and once a second to notice new ones; the rows in the database are the truth. */
export class Timetable {
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly room: Newsroom,
    private readonly releaseDue: (room: Newsroom) => Promise<number | null>,
  ) {}

  start(): void {
    this.#wait(0);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#working;
  }

  #wait(ms: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#working = this.#work();
    }, ms);
  }

  async #work(): Promise<void> {
    try {
      const next = await this.releaseDue(this.room);
      this.#wait(Math.min(longestMs, Math.max(shortestMs, next ?? longestMs)));
    } catch (error) {
      this.room.log.error({ err: error }, 'Schedules could not be released; the next try is in a second.');
      this.#wait(longestMs);
    }
  }
}
