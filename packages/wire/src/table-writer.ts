import type { Inline, NewBlock } from '@shironam/story';
import type { InlineWriter } from './inline-writer.js';

/** Collects one table; a table inside a cell gives its text to the cell. A table of one column is paragraphs. */
export class TableWriter {
  readonly #line: InlineWriter;
  readonly #rows: { cells: Inline[][]; heading: boolean }[] = [];
  #caption: string | null = null;
  #depth = 0;

  constructor(line: InlineWriter) {
    this.#line = line;
  }

  open(name: string): void {
    if (name === 'table') this.#depth += 1;
    if (this.#depth > 1 || !['tr', 'td', 'th', 'caption'].includes(name)) return this.#line.space();
    if (name === 'caption') return;
    this.#endCell();
    if (name === 'tr' || this.#rows.length === 0) this.#rows.push({ cells: [], heading: true });
    const row = this.#rows.at(-1);
    if (row !== undefined && name === 'td') row.heading = false;
  }

  /** The blocks of the table when this was its end, else null. */
  close(name: string): NewBlock[] | null {
    if (name === 'table') this.#depth -= 1;
    if (this.#depth > 1 || (this.#depth === 1 && name === 'table')) {
      this.#line.space();
      return null;
    }
    if (name === 'td' || name === 'th') this.#closeCell();
    else if (name === 'caption') this.#caption = textOf(this.#line.takeOne() ?? []);
    else if (name === 'table') return this.#blocks();
    else this.#line.space();
    return null;
  }

  /** A cell counts even when empty: columns must keep their place. */
  #closeCell(): void {
    this.#rows.at(-1)?.cells.push(this.#line.takeOne() ?? []);
  }

  /** Text outside a cell, which bad tables have, becomes a cell of its own. */
  #endCell(): void {
    const loose = this.#line.takeOne();
    if (loose !== null) (this.#rows.at(-1) ?? this.#startRow()).cells.push(loose);
  }

  #startRow(): { cells: Inline[][]; heading: boolean } {
    const row = { cells: [], heading: false };
    this.#rows.push(row);
    return row;
  }

  #blocks(): NewBlock[] {
    this.#endCell();
    const filled = this.#rows.filter((row) => row.cells.some((cell) => cell.length > 0));
    const columns = filled.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
    if (columns < 2) return filled.flatMap((row) => row.cells.map((content): NewBlock => ({ type: 'paragraph', content })));
    const rows = filled.map((row) => [...row.cells, ...Array.from({ length: columns - row.cells.length }, () => [])]);
    const table: NewBlock = { type: 'table', header: filled[0]?.heading ?? false, rows };
    return [this.#caption === null || this.#caption === '' ? table : { ...table, caption: this.#caption }];
  }
}

function textOf(content: readonly Inline[]): string {
  return content.map((run) => run.text).join('');
}
