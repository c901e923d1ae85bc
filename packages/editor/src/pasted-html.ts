const tag = /<[a-z][^<>]*>/giu;
const style = /\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/iu;

/**
 * The HTML of a paste made plain enough to parse as story blocks. Word processors write what is bold into styles, and
 * wrap whole documents in a bold that is none; pages under a strict content policy cannot read styles from a parsed
 * document, so they are read here: `data-bold`, `data-italic` and `data-plain` say what they said. Style sheets go.
 * Breaks inside a paragraph become paragraphs of their own: the story has no line breaks, and old pages part their
 * paragraphs with nothing else. Parsing the HTML closes and reopens what a break stood in.
 *
 * @param html anything a clipboard holds as text/html
 * @example
 * plainHtml('<p style="color:red">এক<br><br>দুই</p>') // '<p>এক</p><p>দুই</p>'
 */
export function plainHtml(html: string): string {
  return withoutStyleSheets(html)
    .replace(tag, (one) => one.replace(style, (_whole, double: string | undefined, single: string | undefined) => markedAs(double ?? single ?? '')))
    .replace(/(?:<br\b[^<>]*>\s*)+/giu, '</p><p>');
}

/** What a style says that a story keeps, as attributes. */
function markedAs(css: string): string {
  const weight = /font-weight\s*:\s*([a-z0-9]+)/iu.exec(css)?.[1]?.toLowerCase();
  const slant = /font-style\s*:\s*([a-z]+)/iu.exec(css)?.[1]?.toLowerCase();
  const said: string[] = [];
  if (weight !== undefined) said.push(weight === 'bold' || weight === 'bolder' || Number(weight) >= 600 ? ' data-bold=""' : ' data-plain=""');
  if (slant === 'italic' || slant === 'oblique') said.push(' data-italic=""');
  if (slant === 'normal' && weight === undefined) said.push(' data-plain=""');
  return said.join('');
}

/** Cuts every `<style>` element out, an unclosed one to the end. */
function withoutStyleSheets(html: string): string {
  const lower = html.toLowerCase();
  const kept: string[] = [];
  let from = 0;
  for (let open = lower.indexOf('<style'); open !== -1; open = lower.indexOf('<style', from)) {
    kept.push(html.slice(from, open));
    const close = lower.indexOf('</style>', open);
    if (close === -1) return kept.join('');
    from = close + '</style>'.length;
  }
  kept.push(html.slice(from));
  return kept.join('');
}
