/** The words of one typed line, parted by commas: trimmed, empty ones and repeats left out. */
export function wordsOf(line: string): string[] {
  return [...new Set(line.split(/[,،;]/u).map((word) => word.trim()).filter(Boolean))];
}
