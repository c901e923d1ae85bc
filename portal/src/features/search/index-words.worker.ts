import { parentPort } from 'node:worker_threads';
import { unpackWord } from '../search-index/search-index.js';
import type { WordsAnswer, WordsQuestion } from './index-words.js';
import { complete, type IndexVocabulary, layOut, lookUp } from './index-vocabulary.rules.js';

let vocabulary: IndexVocabulary | null = null;

function answer(question: WordsQuestion): WordsAnswer['answer'] {
  if (question.kind === 'load') {
    const words = question.words.split('\n');
    vocabulary = layOut(words.map((word, index) => [unpackWord(word), question.stories[index] ?? 0] as const).filter(([word]) => word !== ''));
    return { kind: 'load' };
  }
  if (question.kind === 'look-up') return { kind: 'look-up', found: question.words.map((word) => (vocabulary === null ? { stories: 0, family: 0, meanings: [] } : lookUp(vocabulary, word))) };
  return { kind: 'complete', found: vocabulary === null ? [] : complete(vocabulary, question.beginning, question.limit) };
}

parentPort?.on('message', ({ id, question }: { id: number; question: WordsQuestion }) => parentPort?.postMessage({ id, answer: answer(question) } satisfies WordsAnswer));
parentPort?.postMessage('ready');
