/** A tree over the ends of words: finds every known ending of a word in one walk from its last letter, without cutting strings. */
export class SuffixTree<Value> {
  readonly #next = new Map<number, SuffixTree<Value>>();
  #value: Value | undefined;

  /** Adds an ending; a second value for the same ending replaces the first. */
  add(ending: string, value: Value): void {
    let node: SuffixTree<Value> = this.#root;
    for (let index = ending.length - 1; index >= 0; index--) {
      const unit = ending.charCodeAt(index);
      let child = node.#next.get(unit);
      if (!child) node.#next.set(unit, (child = new SuffixTree<Value>()));
      node = child;
    }
    node.#value = value;
  }

  /** Calls `visit` for every ending of the word, shortest first, with where it starts, until `visit` returns true. */
  walk(word: string, visit: (start: number, value: Value) => boolean): boolean {
    let node: SuffixTree<Value> | undefined = this.#root;
    for (let start = word.length; start > 0; ) {
      node = node.#next.get(word.charCodeAt(--start));
      if (!node) return false;
      if (node.#value !== undefined && visit(start, node.#value)) return true;
    }
    return false;
  }

  get #root(): SuffixTree<Value> {
    return this;
  }
}
