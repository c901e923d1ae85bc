import type { ItemResult } from './archive.rules.js';

type Outcome = ItemResult['outcome'];
type Reason = { outcome: Outcome | 'note'; reason: string; items: number; examples: { line: number; id: string | null }[] };

const outcomes = ['imported', 'updated', 'published', 'unchanged', 'kept', 'refused'] as const;
const examplesKept = 5;
/** Reasons are sentences of our own, without a word of an item: there are few. */
const words: Record<Outcome, string> = {
  imported: 'new, imported',
  updated: 'changed since, updated',
  published: 'drafts of an earlier run, published',
  unchanged: 'here before, unchanged',
  kept: 'changed since, but left as the desk has them',
  refused: 'refused',
};

/** Counts what became of every item: the sum of the outcomes is what was read. */
export class ImportReport {
  read = 0;
  readonly counts: Record<Outcome, number> = { imported: 0, updated: 0, published: 0, unchanged: 0, kept: 0, refused: 0 };
  readonly #reasons = new Map<string, Reason>();

  add({ line, id, outcome, reason, note }: ItemResult): void {
    this.counts[outcome] += 1;
    if (reason !== '') this.#count(outcome, reason, { line, id });
    if (note !== '') this.#count('note', note, { line, id });
  }

  reasons(): Reason[] {
    return [...this.#reasons.values()].sort((a, b) => b.items - a.items);
  }

  #count(outcome: Reason['outcome'], reason: string, example: { line: number; id: string | null }): void {
    const key = `${outcome} ${reason}`;
    const known = this.#reasons.get(key) ?? { outcome, reason, items: 0, examples: [] };
    known.items += 1;
    if (known.examples.length < examplesKept) known.examples.push(example);
    this.#reasons.set(key, known);
  }
}

export type RunFacts = { source: string; file: string; dryRun: boolean; published: boolean; sections: readonly string[]; seconds: number; ended: string | null };

/** The report as JSON: every count, every reason with the first items it is of. */
export function presentReport(report: ImportReport, facts: RunFacts): object {
  return {
    source: facts.source,
    file: facts.file,
    dryRun: facts.dryRun,
    publish: facts.published,
    read: report.read,
    ...report.counts,
    reasons: report.reasons(),
    sectionsMade: facts.sections,
    seconds: Number(facts.seconds.toFixed(1)),
    perSecond: Math.round(report.read / Math.max(facts.seconds, 0.001)),
    ...(facts.ended === null ? {} : { ended: facts.ended }),
  };
}

/** The report as a person reads it. */
export function describeReport(report: ImportReport, facts: RunFacts): string {
  const number = (n: number): string => n.toLocaleString('en').padStart(10);
  const lines = [
    `${facts.dryRun ? 'Would import' : 'Imported'} from ${facts.file} as "${facts.source}"${facts.dryRun ? ' (dry run: nothing was written, and the database was not asked)' : facts.published ? ', published' : ', as drafts'}`,
    `${number(report.read)}  read in ${facts.seconds.toFixed(1)} s (${String(Math.round(report.read / Math.max(facts.seconds, 0.001)))} a second)`,
    ...outcomes.filter((one) => report.counts[one] > 0 || one === 'imported' || one === 'refused').map((one) => `${number(report.counts[one])}  ${words[one]}`),
  ];
  for (const { outcome, reason, items, examples } of report.reasons()) {
    lines.push(`${outcome === 'note' ? 'Note' : outcome === 'kept' ? 'Left' : 'Refused'}: ${reason} (${items.toLocaleString('en')}: ${examples.map(({ line, id }) => `line ${String(line)}${id === null ? '' : ` ${id}`}`).join(', ')}${items > examples.length ? ', …' : ''})`);
  }
  if (facts.sections.length > 0) lines.push(`Sections made, unlisted: ${facts.sections.join(', ')}`);
  return lines.join('\n');
}
