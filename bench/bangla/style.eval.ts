import { houseRules } from '../../packages/bangla/src/house-rules.data.js';
import { normalise } from '../../packages/bangla/src/normalise.js';
import { hasBanglaData, NO_BANGLA_DATA, readWordCounts } from './bangla-data.js';
import { judgedRight, judgedWrong } from './style-judged.data.js';
import { drawAlarms, raiseAlarms, type SampledAlarm } from './style-sample.js';

/** Prints the proof of every house rule in the corpus, the 200 alarms drawn by a fixed seed with their judgement, and the share that is right. */
export async function run(): Promise<void> {
  if (!hasBanglaData) return print(NO_BANGLA_DATA);
  const alarms = raiseAlarms();
  printProof(alarms);
  printSample(drawAlarms(alarms));
}

/** How often each rule finds something, and how often the corpus itself writes what was found and what is offered. */
function printProof(alarms: readonly SampledAlarm[]): void {
  const counts = new Map(readWordCounts());
  const words = new Set<string>();
  print('house style: rule | alarms in 13,398 articles | different words | found words, times | offered words, times');
  for (const { rule, title, kind } of houseRules) {
    const own = alarms.filter((alarm) => alarm.rule === rule);
    const pairs = new Map(own.map((alarm) => [normalise(alarm.found), alarm.offers[0] ?? '']));
    const total = (forms: Iterable<string>): number => Array.from(new Set(forms)).reduce((sum, form) => sum + (counts.get(form) ?? 0), 0);
    const proof = kind === 'mark' ? 'signs, not words' : `${pairs.size} | ${total(pairs.keys())} | ${total(pairs.values())}`;
    for (const word of pairs.keys()) words.add(word);
    print(`  ${rule} (${title}) | ${own.length} | ${proof}`);
  }
  print(`  in all | ${alarms.length} | ${words.size} different things found`);
}

function printSample(sample: readonly SampledAlarm[]): void {
  const right = new Set(judgedRight);
  let rightCount = 0;
  print('house style: 200 alarms, seed 20251216 | judged | rule | text ⟦found → offers⟧ text');
  sample.forEach((alarm, index) => {
    const verdict = right.has(alarm.key) ? 'right' : (judgedWrong[alarm.key] ?? 'NOT JUDGED');
    if (verdict === 'right') rightCount++;
    const text = `${alarm.before}⟦${alarm.found} → ${alarm.offers.join(' / ')}⟧${alarm.after}`.replace(/\s+/g, ' ');
    print(`  ${index + 1} | ${verdict} | ${alarm.rule} | ${text}`);
  });
  print(`house style | ${rightCount} of ${sample.length} alarms right | target ≥ 95 %`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
