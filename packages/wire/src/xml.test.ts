import { describe, expect, it } from 'vitest';
import { attributeOf, childElements, findElement, parseXml, textInside } from './xml.js';

describe('the XML tree', () => {
  it('resolves prefixes, inherited and rebound, and leaves an unbound one without a namespace', () => {
    const root = parseXml('<a:x xmlns:a="urn:1" xmlns="urn:2"><y/><a:z xmlns:a="urn:3"><a:w/></a:z><q:v/></a:x>');
    expect(root.namespace).toBe('urn:1');
    expect(childElements(root).map((child) => [child.name, child.namespace])).toEqual([['y', 'urn:2'], ['z', 'urn:3'], ['v', null]]);
    expect(findElement(root, 'z', 'w')?.namespace).toBe('urn:3');
  });

  it('finds names whatever their case, and keeps how they were written', () => {
    const root = parseXml('<NewsML><HeadLine FormalName="x" xml:lang="bn">a</HeadLine><Headline>b</Headline></NewsML>');
    expect(childElements(root, 'headline').map(textInside)).toEqual(['a', 'b']);
    expect(attributeOf(findElement(root, 'headline'), 'formalname')).toBe('x');
    expect(attributeOf(findElement(root, 'headline'), 'xml:lang')).toBe('bn');
    expect(root.written).toBe('NewsML');
  });

  it('joins text, CDATA and HTML character names nobody declared', () => {
    expect(textInside(parseXml('<a>x&nbsp;<![CDATA[<b>]]>&eacute;</a>'))).toBe('x\u00a0<b>é');
  });

  it('passes over a DOCTYPE and never resolves it', () => {
    expect(parseXml('<!DOCTYPE nitf SYSTEM "file:///etc/passwd"><nitf>x</nitf>').name).toBe('nitf');
  });

  it('refuses a document that declares entities', () => {
    expect(() => parseXml('<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>')).toThrow('entity-declaration');
    expect(() => parseXml('<!DOCTYPE a [<!ENTITY % p SYSTEM "https://una.example/x.dtd"> %p;]><a/>')).toThrow('entity-declaration');
  });

  it('keeps its bounds while reading: 64 elements deep and 256 attributes pass, one more is refused', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    const attributed = (count: number): string => `<a ${Array.from({ length: count }, (_, index) => `b${index}=""`).join(' ')}/>`;
    expect(parseXml(nested(64)).name).toBe('a');
    expect(() => parseXml(nested(65))).toThrow('too-deep');
    expect(parseXml(attributed(256)).attributes.size).toBe(256);
    expect(() => parseXml(attributed(257))).toThrow('too-many-attributes');
    expect(() => parseXml(`<a>${'<b/>'.repeat(200_000)}</a>`)).toThrow('too-many-elements');
  });

  it('calls a cut document not well formed, but tolerates a stray control character', () => {
    expect(() => parseXml('<a><b>')).toThrow('not-well-formed');
    expect(() => parseXml('no markup')).toThrow('not-well-formed');
    expect(textInside(parseXml('<a>x&#11;y</a>'))).toContain('y');
  });
});
