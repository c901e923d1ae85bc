/**
 * Lets work begin in the order it came, a few pieces at a time, so that the first of many is not as late as the last.
 * A piece that takes long (it waits for the database) gives its place up and goes on beside the others.
 */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(
    places = 2,
    private readonly placeMs = 50,
  ) {
    this.#free = places;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((begin) => this.#waiting.push(begin));
    let leave = (): void => {
      leave = () => undefined;
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    };
    const timer = setTimeout(() => leave(), this.placeMs);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      leave();
    }
  }
}
