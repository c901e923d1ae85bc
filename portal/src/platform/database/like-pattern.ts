/** The LIKE pattern for "contains this text": what the text holds of `\`, `%` and `_` means itself. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
