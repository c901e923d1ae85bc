/**
 * Writes a finite number with all its digits and without an exponent, as short as it can be told apart from others.
 *
 * In: a finite number. Out: Latin digits, perhaps a leading '-' and one '.'.
 *
 * @example
 * plainDecimal(1.5e-7); // '0.00000015'
 */
export function plainDecimal(n: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(n));
  if (match === null) return Object.is(n, -0) ? '0' : String(n);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

/** Groups whole digits as South Asia does: the last three, then by two (12,34,567). */
export function groupLakhs(digits: string): string {
  const head = digits.slice(0, -3);
  return head === '' ? digits : `${head.replace(/(\d)(?=(?:\d\d)+$)/g, '$1,')},${digits.slice(-3)}`;
}
