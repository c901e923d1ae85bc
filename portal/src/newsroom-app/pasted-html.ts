/**
 * Trusted Types (DESIGN §3): no script of this page may turn a string into HTML, except the editor with what a person
 * has just pasted or dropped, which it parses in a document of its own and takes apart into story blocks.
 */
let pasted: string | null = null;

type Policies = { createPolicy: (name: string, rules: { createHTML: (html: string) => string | null }) => unknown };

/** Lets this pasted text through to the editor's parser; gives it back unchanged. */
export function letPastedThrough(html: string): string {
  pasted = html;
  return html;
}

/** Closes every other way from a string to HTML, in browsers that can. */
export function guardHtml(): void {
  const { trustedTypes } = window as { trustedTypes?: Policies };
  // The parser may put a table around pasted rows; the text itself is as pasted. null makes the browser refuse.
  trustedTypes?.createPolicy('default', { createHTML: (html) => (pasted !== null && pasted !== '' && html.includes(pasted) ? html : null) });
}
