import { describe, expect, it } from 'vitest';
import { fieldHref, fieldId, fieldLanguage, fieldText, fieldUrgency, pubStatusOf } from './fields.js';
import { resolveQCode, schemeAliases, splitConceptUri } from './schemes.js';
import { isAdvisory, signalsOf } from './signals.js';
import { parseXml } from './xml.js';

describe('fields', () => {
  it('W1: absent is null, never an empty string', () => {
    for (const raw of [null, undefined, '', ' \n\t ', '\u0000', '\u00a0']) {
      expect(fieldText(raw)).toBeNull();
      expect(fieldId(raw)).toBeNull();
      expect(fieldHref(raw)).toBeNull();
      expect(fieldLanguage(raw)).toBeNull();
    }
    expect(fieldUrgency('')).toBeNull();
  });

  it('collapses blanks, composes to NFC and strips controls and lone surrogates', () => {
    expect(fieldText(' a\u0301\n  b\u0000\ud800 ')).toBe('á b');
    expect(fieldText('র‍্যাব')).toBe('র‍্যাব');
  });

  it('writes language tags as BCP 47', () => {
    expect(['swe', 'fi-FI', 'nl-nl', 'NL', 'en_US', 'not a tag', '1'].map(fieldLanguage)).toEqual(['sv', 'fi-FI', 'nl-NL', 'nl', 'en-US', null, null]);
  });

  it('W3: a missing status is usable, an unknown or empty one is withheld, and two spellings cancel', () => {
    expect([null, 'USABLE', 'Withheld', 'canceled', 'Cancelled', 'OPEN', 'replaced', ''].map(pubStatusOf)).toEqual(['usable', 'usable', 'withheld', 'canceled', 'canceled', 'withheld', 'withheld', 'withheld']);
  });

  it('accepts urgencies 1 to 9 only', () => {
    expect(['1', 9, ' 4 ', '0', '10', 'DEFAULT', 0.1].map(fieldUrgency)).toEqual([1, 9, 4, null, null, null, null]);
  });
});

describe('schemes', () => {
  it('W8: an alias is what the document says, then what IPTC says, else itself', () => {
    const holder = parseXml('<m><catalog><scheme alias="medtop" uri="https://una.example/own/"/></catalog></m>');
    expect(resolveQCode('medtop:1', schemeAliases(holder))).toEqual({ scheme: 'https://una.example/own/', code: '1' });
    expect(resolveQCode('medtop:1', schemeAliases())).toEqual({ scheme: 'http://cv.iptc.org/newscodes/mediatopic/', code: '1' });
    expect(resolveQCode('N2:GB:x', schemeAliases())).toEqual({ scheme: 'N2', code: 'GB:x' });
    expect(resolveQCode('bare', schemeAliases())).toEqual({ scheme: null, code: 'bare' });
  });

  it('splits concept addresses into scheme and code', () => {
    expect(splitConceptUri('http://www.wikidata.org/entity/Q38')).toEqual({ scheme: 'http://www.wikidata.org/entity/', code: 'Q38' });
    expect(splitConceptUri('http://example')).toEqual({ scheme: null, code: 'http://example' });
  });
});

describe('signals', () => {
  it('says the four words the desk acts on, and keeps the codes it does not understand', () => {
    expect(signalsOf(['sig:update', 'http://cv.iptc.org/newscodes/signal/correction', 'dpasig:isplanned', null, 'edStat:C'], null, false)).toEqual(['update', 'correction', 'dpasig:isplanned', 'edStat:C']);
    expect(signalsOf([], null, true)).toEqual(['kill']);
  });

  it('reads the marks agencies set before a headline, and no ordinary headline', () => {
    expect(signalsOf([], 'CORRECTED-River crests', false)).toEqual(['correction']);
    expect(signalsOf([], 'UPDATE 2-Results', false)).toEqual(['update']);
    expect(signalsOf([], 'KILL: bridge story', false)).toEqual(['kill']);
    expect(signalsOf([], 'Killing frost hits orchards; updates follow', false)).toEqual([]);
  });

  it('tells a notice to editors', () => {
    expect(isAdvisory('مذكرة')).toBe(true);
    expect(isAdvisory('ADVISORY: plans')).toBe(true);
    expect(isAdvisory('Advisory board resigns', null)).toBe(false);
  });
});
