import type { Worker } from 'node:worker_threads';
import type { LiveReads } from '../../http/page.js';
import { startThread } from '../../platform/thread.js';
import type { LookUp, Meaning } from './index-vocabulary.rules.js';
import { loadVocabulary, readChangeMark } from './vocabulary.store.js';

export type WordsQuestion =
  | { kind: 'load'; words: string; stories: Int32Array }
  | { kind: 'look-up'; words: readonly string[] }
  | { kind: 'complete'; beginning: string; limit: number };
export type WordsAnswer = { id: number; answer: { kind: 'load' } | { kind: 'look-up'; found: LookUp[] } | { kind: 'complete'; found: Meaning[] } };

/** So many words are held, those in most stories first: about 40 MB. */
const mostWords = 80_000;
/** A search goes without the vocabulary rather than wait for it; for the first reading of all it waits a little longer. */
const patienceMs = 500;
const firstPatienceMs = 3000;
const shortestTermMs = 15_000;
const longestTermMs = 600_000;
/** A large vocabulary changes slowly and takes long to lay out. */
const termPerWordMs = 8;

/**
 * The vocabulary of the index in a thread of its own: laying it out takes a second, reading Latin letters some milliseconds, and pages
 * are served meanwhile. It is read again behind when stories were released since and its term is over. A thread that fails is forgotten
 * with what it was asked; the next question starts another.
 */
export class IndexWords {
  #worker: Promise<Worker> | null = null;
  #loading: Promise<void> | null = null;
  readonly #asked = new Map<number, (answer: WordsAnswer['answer'] | null) => void>();
  #next = 0;
  #mark = '';
  #dueAt = 0;
  #loaded = false;

  constructor(private readonly live: LiveReads) {}

  /** What the index knows of each word; null when the vocabulary is not there in time. */
  async lookUp(words: readonly string[]): Promise<LookUp[] | null> {
    const answer = await this.#inTime({ kind: 'look-up', words });
    return answer?.kind === 'look-up' ? answer.found : null;
  }

  async complete(beginning: string, limit: number): Promise<Meaning[]> {
    const answer = await this.#inTime({ kind: 'complete', beginning, limit });
    return answer?.kind === 'complete' ? answer.found : [];
  }

  /** Reads the vocabulary if it is due; whoever needs it now may wait for it. */
  refresh(now = Date.now()): Promise<void> {
    if (this.#loading === null && now >= this.#dueAt) {
      this.#dueAt = now + shortestTermMs;
      this.#loading = this.#load(now)
        .catch(() => undefined)
        .finally(() => (this.#loading = null));
    }
    return this.#loading ?? Promise.resolve();
  }

  async close(): Promise<void> {
    await (await this.#worker?.catch(() => null))?.terminate();
    this.#forget();
  }

  async #inTime(question: WordsQuestion): Promise<WordsAnswer['answer'] | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), this.#loaded ? patienceMs : firstPatienceMs)));
    const loading = this.refresh();
    const asked = (this.#loaded ? Promise.resolve() : loading).then(() => this.#ask(question)).catch(() => null);
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  }

  async #load(now: number): Promise<void> {
    const mark = await readChangeMark(this.live);
    if (this.#loaded && mark === this.#mark) return;
    const { words, stories } = await loadVocabulary(this.live, mostWords);
    if ((await this.#ask({ kind: 'load', words: words.join('\n'), stories })) === null) return;
    this.#loaded = true;
    this.#mark = mark;
    this.#dueAt = now + Math.min(longestTermMs, Math.max(shortestTermMs, words.length * termPerWordMs));
  }

  async #ask(question: WordsQuestion): Promise<WordsAnswer['answer'] | null> {
    this.#worker ??= this.#start();
    const worker = await this.#worker.catch((error: unknown) => {
      this.#forget();
      throw error;
    });
    return new Promise((resolve) => {
      const id = ++this.#next;
      this.#asked.set(id, resolve);
      worker.postMessage({ id, question });
    });
  }

  async #start(): Promise<Worker> {
    const worker = await startThread('index-words.worker', import.meta.url);
    worker.on('error', () => this.#forget());
    worker.on('message', ({ id, answer }: WordsAnswer) => {
      this.#asked.get(id)?.(answer);
      this.#asked.delete(id);
    });
    return worker;
  }

  #forget(): void {
    this.#worker = null;
    this.#loaded = false;
    this.#dueAt = 0;
    for (const resolve of this.#asked.values()) resolve(null);
    this.#asked.clear();
  }
}

const held = new WeakMap<LiveReads, IndexWords>();

/** The vocabulary of a reader process: one for its connection to the database. */
export function indexWords(live: LiveReads): IndexWords {
  const known = held.get(live);
  if (known !== undefined) return known;
  const words = new IndexWords(live);
  held.set(live, words);
  return words;
}
