/**
 * What was made of things that never change once they are read (a kept teaser, a feed's story), made once for as long as the thing itself
 * is kept: a story that is released again is another object, and what was made of it goes with the old one.
 */
export class Remembered<K extends object, V> {
  readonly #made = new WeakMap<K, Map<string, V>>();

  /** What `make` makes of a thing in one form; the form names everything else that goes into it. */
  get(thing: K, form: string, make: () => V): V {
    const forms = this.#made.get(thing) ?? new Map<string, V>();
    this.#made.set(thing, forms);
    const made = forms.get(form) ?? make();
    forms.set(form, made);
    return made;
  }
}
