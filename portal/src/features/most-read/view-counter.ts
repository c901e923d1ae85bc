import type { Logger } from 'pino';
import { networkOf } from './counting.rules.js';

export type ViewCounts = ReadonlyMap<number, number>;

export type CounterLimits = {
  flushMs: number;
  /** Stories counted between two flushes; what comes beyond is dropped. */
  stories: number;
  /** Networks, and stories of a network, remembered at a time; strangers beyond are dropped. */
  remembered: number;
  /** Views a minute of one network, and of one story from it: many phones share an address, a flood has one too. */
  ofNetwork: number;
  ofStory: number;
};

export const usualLimits: CounterLimits = { flushMs: 5000, stories: 5000, remembered: 40_000, ofNetwork: 600, ofStory: 30 };

const minute = 60_000;

/**
 * Counts views in memory and writes them in batches: never a write for a hit, and never more memory than its limits,
 * whatever is sent. Addresses are held for a minute, for the limits alone, and are written nowhere.
 */
export class ViewCounter {
  #counts = new Map<number, number>();
  readonly #seen = new Map<string, number>();
  #minute = 0;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();
  #closed = false;
  /** Since the start; read by /metrics. */
  taken = 0;
  dropped = 0;

  constructor(
    private readonly write: (counts: ViewCounts) => Promise<void>,
    private readonly log: Pick<Logger, 'warn'>,
    private readonly limits: CounterLimits = usualLimits,
  ) {}

  add(address: string, numbers: readonly number[], now: Date): void {
    const network = networkOf(address);
    this.#turn(now);
    for (const number of numbers) {
      if (this.#admits(network, number)) {
        this.#counts.set(number, (this.#counts.get(number) ?? 0) + 1);
        this.taken += 1;
      } else this.dropped += 1;
    }
    if (this.#counts.size > 0) this.#wait();
  }

  #turn(now: Date): void {
    const turn = Math.floor(now.getTime() / minute);
    if (turn === this.#minute) return;
    this.#minute = turn;
    this.#seen.clear();
  }

  #admits(network: string, number: number): boolean {
    if (!this.#counts.has(number) && this.#counts.size >= this.limits.stories) return false;
    const pair = `${network} ${String(number)}`;
    const [all, ofThis] = [this.#seen.get(network) ?? 0, this.#seen.get(pair) ?? 0];
    if (all >= this.limits.ofNetwork || ofThis >= this.limits.ofStory) return false;
    if (this.#seen.size + 2 > this.limits.remembered && (all === 0 || ofThis === 0)) return false;
    this.#seen.set(network, all + 1);
    this.#seen.set(pair, ofThis + 1);
    return true;
  }

  #wait(): void {
    if (this.#closed || this.#timer !== null) return;
    this.#timer = setTimeout(() => void this.flush(), this.limits.flushMs);
    this.#timer.unref();
  }

  /** Writes what was counted. What cannot be written stays for the next try, within the same limits. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#flush());
    return this.#writing;
  }

  async #flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const counts = this.#counts;
    if (counts.size === 0) return;
    this.#counts = new Map();
    try {
      await this.write(counts);
    } catch (error) {
      this.log.warn({ err: error }, 'Views could not be written; they are kept for the next try.');
      for (const [number, views] of counts) {
        if (this.#counts.has(number) || this.#counts.size < this.limits.stories) this.#counts.set(number, (this.#counts.get(number) ?? 0) + views);
      }
      this.#wait();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.flush();
  }
}
