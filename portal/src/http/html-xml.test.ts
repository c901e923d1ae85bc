import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, xml } from './html-xml.js';

describe('the xml tag', () => {
  it('escapes text and attributes, nests, and leaves nothing for nothing', () => {
    expect(xml`<item a="${'<"&>'}">${['ক & খ', 1].map((v) => xml`<v>${v}</v>`)}${null}</item>`.text).toBe('<item a="&lt;&quot;&amp;&gt;"><v>ক &amp; খ</v><v>1</v></item>');
  });
  it('drops what XML forbids and keeps the rest', () => {
    expect(escapeXml('a\u0000b\u0008c\ufffe\ud800d\t\n😀')).toBe('abcd\t\n😀');
  });
  it('refuses holes in tags, CDATA and markup in attributes', () => {
    const bad = (parts: string[]): TemplateStringsArray => Object.assign(parts, { raw: parts });
    expect(() => xml(bad(['<', '/>']), 'a')).toThrow(TypeError);
    expect(() => xml(bad(['<a b=', '/>']), 'a')).toThrow(TypeError);
    expect(() => xml(bad(['<![CDATA[', ']]>']), 'a')).toThrow(TypeError);
    expect(() => xml(bad(['<a b="', '"/>']), xml`<c/>`)).toThrow(TypeError);
    expect(() => xml(bad(['<a>', '</a>']), {} as never)).toThrow(TypeError);
  });
  it('is well formed under hostile text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = xml`<a b="${text}">${text}</a>`.text;
        expect(made.match(/</g)?.length).toBe(2);
        expect(made).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(() => encodeURIComponent(made)).not.toThrow();
      }),
    );
  });
});
