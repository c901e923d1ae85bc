/**
 * The baseline for stemming: the rules of Apache Lucene's Bengali analyser (folding after UzZaman and Khan, one longest suffix off),
 * written anew from their description for the comparison only; nothing in the packages uses them.
 */

/** By the length of the suffix; a word keeps at least two units before it. */
const SUFFIXES: Readonly<Record<number, string>> = {
  8: 'িয়াছিলাম িতেছিলাম িতেছিলেন ইতেছিলেন িয়াছিলেন ইয়াছিলেন',
  7: 'িতেছিলি িতেছিলে িতেছিলা িয়াছিলা িয়াছিলে িয়াছিলি য়েদেরকে',
  6: 'িতেছিস িতেছেন িয়াছিস িয়াছেন েছিলাম েছিলেন েদেরকে',
  5: 'িতেছি িতেছা িতেছে ছিলাম ছিলেন িয়াছি িয়াছা িয়াছে েছিলে েছিলা য়েদের দেরকে',
  4: 'িলাম িলেন িতাম িতেন িবেন ছিলি ছিলে ছিলা তেছে িতেছ খানা খানি গুলো গুলি য়েরা েদের',
  3: 'লাম িলি ইলি িলে ইলে লেন িলা ইলা তাম িতি ইতি িতে ইতে তেন িতা িবা ইবা িবি ইবি বেন িবে ইবে ছেন য়োন য়ের েরা দের',
  2: 'িস েন লি লে লা তি তে তা বি বে বা ছি ছা ছে ুন ুক টা টি নি ের রা কে',
  1: 'ি ী া ো ে ব ত',
};

/** The rules are stated on composed ড় ঢ় য়. */
const compose = (text: string): string => text.replace(/ড\u09bc/g, '\u09dc').replace(/ঢ\u09bc/g, '\u09dd').replace(/য\u09bc/g, '\u09df');

const bySize = Object.entries(SUFFIXES)
  .map(([size, list]) => ({ size: Number(size), suffixes: new Set(compose(list.normalize('NFC')).split(' ')) }))
  .sort((a, b) => b.size - a.size);

function fold(word: string): string {
  return word
    .replace(/ঁ/g, '')
    .replace(/ী/g, 'ি')
    .replace(/ূ/g, 'ু')
    .replace(/ঙ/g, 'ং')
    .replace(/^(.)্যা?/, '$1ে')
    .replace(/্য/g, '')
    .replace(/^(.)্ব/, '$1')
    .replace(/(্.)্ব/g, '$1')
    .replace(/(.)্ব/g, '$1$1')
    .replace(/^(.{1,2})ঃ$/, '$1হ')
    .replace(/ঃ$/, '')
    .replace(/ঃ(.)/g, '$1$1')
    .replace(/[শষ]/g, 'স')
    .replace(/ণ/g, 'ন')
    .replace(/[\u09dc\u09dd]/g, 'র')
    .replace(/ৎ/g, 'ত');
}

/** The term that Lucene's Bengali analyser would index. */
export function luceneStem(word: string): string {
  const folded = fold(compose(word.normalize('NFC')));
  const found = bySize.find(({ size, suffixes }) => folded.length > size + 1 && suffixes.has(folded.slice(-size)));
  return found ? folded.slice(0, -found.size) : folded;
}
