/**
 * Whether a link may go to this address: the ones the reader's renderer prints (http, https, mailto; see `Mark` in
 * the story package).
 *
 * @param href the address as typed or pasted
 * @returns true for an absolute http, https or mailto address
 * @example
 * isWebAddress('https://example.org/a') // true
 * isWebAddress('javascript:alert(1)') // false
 */
export function isWebAddress(href: string): boolean {
  return /^(?:https?:\/\/[^\s<>"/]|mailto:[^\s<>"@]+@[^\s<>"@])[^\s<>"]*$/iu.test(href);
}
