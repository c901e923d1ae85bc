/**
 * Text that was set for a teleprinter and never marked up: its paragraphs are parted by blank lines, or begin with an
 * indent while the lines after them stand at the margin; its tables are columns of blanks. Markup around it (one `<p>`
 * for the whole story, Reuters) says nothing about either.
 */

/** Whether a line is a row of a table set with blanks. */
export function isColumnar(line: string): boolean {
  return line.includes('   ') && /\S {3,}\S/.test(line.trim());
}

/**
 * The paragraphs inside one run of text; most often just that text.
 *
 * @example
 * typesetParagraphs('(Adds detail)\n    Gold rose\non Tuesday.\n    Silver fell\ntoo.').length // 3
 */
export function typesetParagraphs(text: string): string[] {
  if (!text.includes('\n')) return [text];
  const lines = text.split('\n');
  const later = lines.slice(1).filter((line) => line.trim() !== '');
  const isTable = later.filter(isColumnar).length >= 3 && later.filter(isColumnar).length * 3 >= later.length;
  const isIndented = later.some((line) => /^\S/.test(line)) && later.some((line) => /^ {2,8}\S/.test(line));
  const paragraphs: string[] = [];
  let open: string[] = [];
  lines.forEach((line, index) => {
    const starts = isTable || line.trim() === '' || (isIndented && /^ {2,8}\S/.test(line));
    if (index > 0 && starts) {
      paragraphs.push(open.join('\n'));
      open = [];
    }
    open.push(line);
  });
  paragraphs.push(open.join('\n'));
  return paragraphs;
}
