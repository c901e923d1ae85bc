import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, fragmentUrl, html, Html, inlineScript, inlineStyle, jsonLd, linkUrl, mailtoUrl, scriptSafeJson, sitePath, srcSet, TemplateFault, Url, webUrl } from './html.js';

/** Calls the tag as a template would, with parts chosen at run time. */
function callWith(parts: string[], ...values: never[]): Html {
  const strings = Object.assign([...parts], { raw: parts }) as unknown as TemplateStringsArray;
  return html(strings, ...values);
}
const evil = `"><img src=x onerror=alert(1)>'\`&`;

describe('the html tag', () => {
  it('escapes text and attribute values', () => {
    expect(html`<p title="${evil}">${evil}</p>`.text).toBe(`<p title="${escapeHtml(evil)}">${escapeHtml(evil)}</p>`);
    expect(escapeHtml(evil)).not.toMatch(/[<>"'`]/);
  });
  it('puts nested markup, lists and nothing where they stand', () => {
    expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${null}${false}${undefined}</ul>`.text).toBe('<ul><li>1</li><li>2</li></ul>');
  });
  it('leaves out an attribute without a value and keeps an empty one', () => {
    expect(html`<a class="x" aria-current="${null}" id="i">y</a>`.text).toBe('<a class="x" id="i">y</a>');
    expect(html`<img alt="${''}" title="${undefined}">`.text).toBe('<img alt="">');
    expect(html`<p id="${'a'}" class="${false}" lang="${'bn'}">x</p>`.text).toBe('<p id="a" lang="bn">x</p>');
  });
  it.each([
    [['<', '>x</p>'], 'the name of a tag'],
    [['<h', '>x</h2>'], 'part of a tag name'],
    [['<p ', '>x</p>'], 'an attribute name'],
    [['<p data-', '="x">y</p>'], 'part of an attribute name'],
    [['<p class=', '>x</p>'], 'an unquoted attribute'],
    [['<p class=a', '>x</p>'], 'part of an unquoted attribute'],
    [['<p onclick="', '">x</p>'], 'an event attribute'],
    [['<p OnClick="f(', ')">x</p>'], 'part of an event attribute'],
    [['<script>', '</script>'], 'a script'],
    [['<SCRIPT>var a = "', '"</SCRIPT>'], 'an upper-case script'],
    [['<style>', '</style>'], 'a style sheet'],
    [['<noscript>', '</noscript>'], 'noscript'],
    [['<!-- ', ' -->'], 'a comment'],
    [['<!doctype ', '>'], 'a declaration'],
    [['<iframe srcdoc="', '"></iframe>'], 'srcdoc'],
    [['<p style="', '">x</p>'], 'a style attribute'],
    [['<meta http-equiv="', '">'], 'http-equiv'],
    [['<a href="/x/', '">x</a>'], 'part of an address'],
    [['<img srcset="', ' 2x">'], 'part of a srcset'],
    [['<p>x</p', ''], 'an unfinished tag'],
    [['<p class="', ''], 'an unfinished attribute'],
  ])('refuses the call site %j: %s', (parts) => {
    expect(() => callWith(parts, ...(Array.from({ length: parts.length - 1 }, () => 'x') as never[]))).toThrow(TemplateFault);
  });
  it('refuses a constant style attribute and a bare < too', () => {
    expect(() => html`<p style="color:red">x</p>`).toThrow(TemplateFault);
    expect(() => html`<p>1 < 2</p>`).toThrow(TemplateFault);
  });
  it('accepts constant scripts and styles, comments and declarations', () => {
    expect(html`<!doctype html><!-- a > b --><style>a>b{}</style><script>if (1 < 2) {}</script><p>${'x'}</p>`.text).toContain('<p>x</p>');
  });
  it('takes only a Url in href and src, only a SrcSet in srcset', () => {
    expect(() => html`<a href="${'https://example.org/'}">x</a>`).toThrow(TypeError);
    expect(() => html`<img srcset="${'a.webp 480w'}">`).toThrow(TypeError);
    expect(html`<a href="${sitePath('/sports')}">x</a>`.text).toBe('<a href="/sports">x</a>');
    expect(html`<a href="${null}">x</a>`.text).toBe('<a>x</a>');
  });
  it('takes no markup in an attribute and no stranger anywhere', () => {
    expect(() => html`<p title="${html`<b>x</b>`}">x</p>`).toThrow(TypeError);
    expect(() => callWith(['<p>', '</p>'], { text: '<b>' } as never)).toThrow(TypeError);
    expect(() => new Html(Symbol('html') as never, '<b>')).toThrow(TypeError);
    expect(() => new Url(Symbol('url') as never, 'javascript:1')).toThrow(TypeError);
  });
  it('lets no text out of text or attribute, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const page = html`<p title="${text}">${text}</p>`.text;
        expect(page.match(/</g)?.length).toBe(2);
        expect(page.match(/"/g)?.length).toBe(2);
      }),
    );
  });
});

describe('addresses', () => {
  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example/', '/\\evil.example', 'https:evil', 'http://user:pass@evil.example/', 'ftp://example.org/', 'mailto:a@b.c?cc=d@e.f', '', 'sports'])(
    'are refused when they are %j',
    (address) => {
      const url = linkUrl(address);
      expect(url === null || /^https?:\/\/[^@]*$/.test(url.text)).toBe(true);
      if (!address.startsWith('https:evil')) expect(url).toBeNull();
    },
  );
  it('keep http, https, mailto and paths on this site', () => {
    expect(webUrl('https://example.org/ঢাকা?q=1&x="')?.text).toBe('https://example.org/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE?q=1&x=%22');
    expect(mailtoUrl('desk@example.org')?.text).toBe('mailto:desk@example.org');
    expect(linkUrl('/sports/1042')?.text).toBe('/sports/1042');
    expect(sitePath('/topic/ঢাকা-৭').text).toBe('/topic/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE-%E0%A7%AD');
    expect(sitePath('/a%20b%').text).toBe('/a%20b%25');
    expect(fragmentUrl('লেখা').text).toBe('#%E0%A6%B2%E0%A7%87%E0%A6%96%E0%A6%BE');
  });
  it('of this site never name a host', () => {
    for (const path of ['//evil.example', '/\\evil.example', 'evil', '', '/a\nb', 'https://x']) expect(() => sitePath(path)).toThrow(TypeError);
  });
  it('in a srcset cannot add a candidate', () => {
    expect(srcSet([{ url: sitePath('/media/b, /c 9w.webp'.replaceAll(' ', '%20')), width: 960 }, { url: sitePath('/media/a.webp'), width: 480 }]).text).toBe('/media/a.webp 480w, /media/b%2C%20/c%209w.webp 960w');
  });
  it('never run script, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string().map((tail) => `javascript:${tail}`)), (address) => {
        const url = linkUrl(address);
        if (url !== null) expect(url.text).toMatch(/^(https?:\/\/|mailto:|\/(?![/\\]))/);
      }),
    );
  });
});

describe('script data', () => {
  it('cannot end its element', () => {
    const text = jsonLd({ headline: '</script><script>alert(1)</script><!--', amp: '&', line: '\u2028' }).text;
    expect(text.match(/<\/script/g)?.length).toBe(1);
    expect(text).not.toContain('<!--');
    const json = text.slice(text.indexOf('>') + 1, -'</script>'.length);
    expect(JSON.parse(json)).toEqual({ headline: '</script><script>alert(1)</script><!--', amp: '&', line: '\u2028' });
    expect(scriptSafeJson(undefined)).toBe('null');
  });
  it('and constant styles and scripts may not close themselves', () => {
    expect(inlineStyle('a{}').text).toBe('<style>a{}</style>');
    expect(inlineScript('f()').text).toBe('<script>f()</script>');
    expect(() => inlineStyle('</style><p>')).toThrow(TypeError);
    expect(() => inlineScript('"</script>"')).toThrow(TypeError);
  });
});
