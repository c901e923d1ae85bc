/**
 * What the wire dialects make of the real test files: `npx tsx --conditions=source bench/wire-report.ts [folder]`.
 * Prints, per folder: files, items, quarantined with reason counts, the slowest file; then how far the items agree with
 * FACTS.csv (a hint, not a verdict), each disagreement on a line. `--items` prints every item in one line.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inlineText } from '@shironam/story';
import { parseWire, type WireItem } from '@shironam/wire';

const shared = process.env['SHIRONAM_SHARED'] ?? path.resolve(import.meta.dirname, '../../shared');
const base = path.join(shared, 'data/fixtures/wire');
const dialects = ['newsml-g2', 'newsml-1.2', 'ninjs'];

type Fact = Record<string, string>;
type Read = { file: string; items: WireItem[]; reasons: string[]; millis: number };

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => (statSync(path.join(folder, name)).isDirectory() ? filesBelow(path.join(folder, name)) : [path.join(folder, name)]));
}

/** A CSV with quoted fields, each row by the header's names. */
function readFacts(file: string): Fact[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  const text = readFileSync(file, 'utf8');
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character === '"' && text[at + 1] === '"') [field, at] = [field + '"', at + 1];
      else if (character === '"') quoted = false;
      else field += character;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\n') {
      rows.at(-1)?.push(field.replace(/\r$/, ''));
      field = '';
      if (character === '\n') rows.push([]);
    } else field += character;
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

/** Pictures that lie beside a document are its attachments, not documents. */
function isAttachment(file: string): boolean {
  return /\.(?:jpe?g|png|gif|mp[34])$/i.test(file) || /_binary_/.test(file);
}

function read(file: string): Read {
  const bytes = readFileSync(file);
  const start = performance.now();
  const { items, quarantined } = parseWire(bytes);
  return { file: path.relative(base, file), items, reasons: quarantined.map(({ reason }) => reason), millis: performance.now() - start };
}

function printFolder(name: string, reads: readonly Read[]): void {
  const reasons = new Map<string, number>();
  for (const reason of reads.flatMap((entry) => entry.reasons)) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const items = reads.reduce((sum, entry) => sum + entry.items.length, 0);
  const slowest = Math.max(0, ...reads.map((entry) => entry.millis));
  const listed = [...reasons].sort().map(([reason, count]) => `${reason} ×${count}`).join(', ');
  console.log(`${name.padEnd(34)} files ${String(reads.length).padStart(4)}  items ${String(items).padStart(4)}  slowest ${slowest.toFixed(0).padStart(4)} ms  quarantined: ${listed || 'none'}`);
}

const squeeze = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim().normalize('NFC');
const instant = (text: string | null): string => (text === null || text === '' ? '' : String(Date.parse(text)));

/** Each compared field: what FACTS.csv says and what the item says, in one spelling. */
function comparisons(fact: Fact, item: WireItem): [string, string, string][] {
  const given = (name: string): string => squeeze(fact[name] ?? '');
  const status = given('status').replace(/^.*:/, '').toLowerCase();
  const codes = (text: string): string => text.split(';').filter(Boolean).map((code) => code.replace(/^[^:]*:/, '')).sort().join(';');
  const ownCodes = item.subjects.flatMap(({ code }) => (code === null ? [] : [code]));
  const wanted = codes(given('subjects'));
  const found = wanted.split(';').filter((code) => ownCodes.includes(code)).join(';');
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(given('version_created_raw'));
  const rawTime = given('version_created_raw').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  return [
    ['version', given('version').replace(/<-.*$/, ''), item.version],
    ['status', status, status === '' && item.pubStatus === 'usable' ? '' : item.pubStatus],
    ['versionCreated', zoned ? instant(rawTime) : rawTime.slice(0, 19).replace(' ', 'T'), zoned ? instant(item.versionCreated) : (item.versionCreated ?? '').slice(0, 19)],
    ['embargo', given('embargo_raw') === '' ? '' : instant(given('embargo_raw')), instant(item.embargo?.until ?? '')],
    ['urgency', /^\d$/.test(given('urgency_raw')) ? given('urgency_raw') : '', String(item.urgency ?? '')],
    ['language', given('language').toLowerCase(), (item.language ?? '').toLowerCase()],
    ['headline', given('headline'), squeeze(item.headline)],
    ['slugline', given('slugline'), squeeze(item.slugline)],
    ['byline', given('byline'), squeeze(item.byline)],
    ['dateline', given('dateline'), squeeze(item.dateline)],
    ['creditline', given('credit'), squeeze(item.creditline)],
    ['subjects', wanted, found],
    ['paragraphs', given('paragraphs'), String(item.body.reduce((sum, block) => sum + (block.type === 'list' ? 0 : 1), 0))],
  ];
}

function printAgreement(reads: readonly Read[]): void {
  const facts = readFacts(path.join(base, 'FACTS.csv'));
  const tally = new Map<string, [number, number]>();
  const lines: string[] = [];
  for (const entry of reads) {
    const rows = facts.filter((fact) => fact['file'] === entry.file && fact['kind'] !== 'packageItem');
    entry.items.forEach((item, index) => {
      const fact = rows.find((row) => row['guid'] === item.id || (row['guid'] ?? '').startsWith(`${item.id}:`)) ?? (rows.length === entry.items.length ? rows[index] : undefined);
      if (fact === undefined) return;
      for (const [field, wanted, got] of comparisons(fact, item)) {
        const [agreed, all] = tally.get(field) ?? [0, 0];
        const same = wanted === got;
        tally.set(field, [agreed + (same ? 1 : 0), all + 1]);
        if (!same) lines.push(`  ${field}: FACTS ${JSON.stringify(wanted.slice(0, 90))} item ${JSON.stringify(got.slice(0, 90))}  ${entry.file}`);
      }
    });
  }
  console.log('\nAgreement with FACTS.csv');
  for (const [field, [agreed, all]] of tally) console.log(`  ${field.padEnd(16)} ${agreed}/${all}`);
  console.log('\nDisagreements');
  for (const line of lines.sort()) console.log(line);
}

function printItems(reads: readonly Read[]): void {
  for (const { file, items, reasons } of reads) {
    for (const reason of reasons) console.log(`${file}: quarantined ${reason}`);
    for (const item of items) {
      const last = item.body.findLast((block) => block.type === 'paragraph');
      console.log(`${file}: ${item.kind} ${item.pubStatus} v${item.version} [${item.signals.join()}] ${item.headline ?? '—'} | ${item.body.length} blocks, ${item.pictures.length} pictures | ends: ${last === undefined ? '' : inlineText(last.content).slice(-60)}`);
    }
  }
}

if (!existsSync(base)) {
  console.log(`The test files are not here (${path.relative(process.cwd(), base)}); set SHIRONAM_SHARED to the folder that holds data/fixtures.`);
  process.exit(2);
}
const wantedFolder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const folders = dialects.flatMap((dialect) => readdirSync(path.join(base, dialect)).sort().map((name) => path.join(dialect, name))).filter((name) => statSync(path.join(base, name)).isDirectory());
const all: Read[] = [];
for (const folder of folders.filter((name) => wantedFolder === undefined || name.includes(wantedFolder))) {
  const reads = filesBelow(path.join(base, folder)).filter((file) => !isAttachment(file)).map(read);
  printFolder(folder, reads);
  all.push(...reads);
}
printFolder('all', all);
if (process.argv.includes('--items')) printItems(all);
else printAgreement(all);
