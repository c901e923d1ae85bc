/** Lines where nobody looks at a screen: one in this time. */
const lineEvery = 10_000;
const redrawEvery = 200;
const barWidth = 30;

export type Progress = { read: number; bytes: number; size: number };

/**
 * How far a run is, on stderr: a bar that is drawn over itself on a terminal, plain lines elsewhere. What remains is reckoned from the
 * bytes of the file that are done, so that it is true for a packed file and for a resumed run alike.
 */
export class ProgressLine {
  #started = performance.now();
  #last = performance.now();
  #drawn = false;

  constructor(private readonly out: { isTTY?: boolean; write(text: string): unknown }) {}

  /** The run begins now: what was made ready before is not its time. */
  begin(): void {
    this.#started = this.#last = performance.now();
  }

  /** Seconds since the beginning. */
  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  show({ read, bytes, size }: Progress): void {
    const now = performance.now();
    if (now - this.#last < (this.out.isTTY === true ? redrawEvery : lineEvery)) return;
    this.#last = now;
    const { seconds } = this;
    const share = size === 0 ? 1 : Math.min(bytes / size, 1);
    const left = share === 0 ? null : (seconds / share) * (1 - share);
    const text = `${String(Math.floor(share * 100)).padStart(3)} %  ${read.toLocaleString('en')} items, ${String(Math.round(read / seconds))} a second${left === null ? '' : `, ${clock(left)} left`}`;
    if (this.out.isTTY !== true) return void this.out.write(`${text}\n`);
    const full = Math.round(share * barWidth);
    this.out.write(`\r[${'█'.repeat(full)}${' '.repeat(barWidth - full)}] ${text}\u001b[K`);
    this.#drawn = true;
  }

  /** Clears the bar, so that what is said next stands on a line of its own. */
  end(): void {
    if (this.#drawn) this.out.write('\r\u001b[K');
    this.#drawn = false;
  }
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes === 0 ? `${String(whole)} s` : minutes < 60 ? `${String(minutes)} min ${String(whole % 60)} s` : `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}
