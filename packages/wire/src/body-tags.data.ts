/** What each element of XHTML, HTML and NITF means for a story body. An element not listed is passed through: its text stays. */

/** Never text of the story: dropped with everything inside. `header` holds headline, byline and date again. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = new Set([
  'head', 'script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'applet', 'svg', 'math', 'form', 'input', 'button',
  'select', 'textarea', 'nav', 'footer', 'header', 'audio', 'video', 'canvas', 'map', 'dialog', 'frameset', 'xmp', 'plaintext',
  'body.head', 'body.end', 'media-metadata', 'media-object', 'tobject', 'docdata', 'rdf', 'link', 'meta', 'title',
]);

/** Classes by which agencies mark what is not body text: slugs, dates, sign-offs, notes to the desk. */
export const DROPPED_CLASSES: ReadonlySet<string> = new Set([
  'slugline', 'publicationdate', 'closingline', 'notepad', 'np-public', 'np-nonpublic', 'np-constraint', 'embargoed', 'dat', 'vignette',
  'genre', 'signoff', 'sign-off', 'hidden',
]);

export const PARAGRAPH_ELEMENTS: ReadonlySet<string> = new Set([
  'p', 'div', 'section', 'article', 'main', 'aside', 'body', 'html', 'body.content', 'block', 'address', 'center', 'details', 'summary',
  'dl', 'dt', 'dd', 'fn', 'hr', 'lead', 'nitf', 'figure', 'fieldset', 'pre', 'ul', 'ol', 'bq', 'note', 'content', 'datacontent', 'li',
]);

export const HEADING_LEVELS: Readonly<Record<string, 2 | 3>> = { h1: 2, h2: 2, hl1: 2, hl2: 2, h3: 3, h4: 3, h5: 3, h6: 3 };

export const QUOTE_ELEMENTS: ReadonlySet<string> = new Set(['blockquote', 'pullquote']);

export const MARK_ELEMENTS: Readonly<Record<string, 'bold' | 'italic'>> = {
  b: 'bold', strong: 'bold', i: 'italic', em: 'italic', cite: 'italic', dfn: 'italic',
};

/** Elements that never hold anything, so their closing is not awaited. */
export const EMPTY_ELEMENTS: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col', 'area', 'base', 'source', 'track', 'param']);
