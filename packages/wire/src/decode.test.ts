import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode.js';
import { WIRE_LIMITS } from './wire-fault.js';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('decoding a document', () => {
  it('reads the declared charset: ISO-8859-15 has the euro sign where ISO-8859-1 has ¤', () => {
    expect(decodeBytes(latin('<?xml version="1.0" encoding="ISO-8859-15"?><a>\u00a4 \u00e9</a>')).text).toContain('€ é');
    expect(decodeBytes(latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00a4 \u00e9</a>')).text).toContain('¤ é');
  });

  it('lets a byte order mark decide, and drops it', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x3c, 0x00, 0x95, 0x09]);
    expect(decodeBytes(utf16)).toEqual({ text: '<ক', charset: 'utf-16le', guessed: false });
    expect(decodeBytes(Uint8Array.from([0xfe, 0xff, 0x09, 0x95])).text).toBe('ক');
    expect(decodeBytes(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41])).text).toBe('A');
  });

  it('guesses UTF-16 without a mark by its zero bytes', () => {
    expect(decodeBytes(Uint8Array.from([0x3c, 0, 0x61, 0, 0x3e, 0])).text).toBe('<a>');
    expect(decodeBytes(Uint8Array.from([0, 0x3c, 0, 0x61])).charset).toBe('utf-16be');
  });

  it('falls to a guess when the label is unknown or the bytes are not what was declared', () => {
    expect(decodeBytes(latin('<?xml version="1.0" encoding="x-none"?><a>\u00e9</a>'))).toMatchObject({ charset: 'windows-1252', guessed: true });
    expect(decodeBytes(latin('<?xml version="1.0" encoding="utf-8"?><a>\u00e9</a>')).text).toContain('é');
    expect(decodeBytes(latin('<?xml version="1.0" encoding="UTF-16"?><a/>')).text).toContain('<a/>');
  });

  it('refuses nothing and too much', () => {
    expect(() => decodeBytes(new Uint8Array())).toThrow('empty-file');
    expect(() => decodeBytes(new Uint8Array(WIRE_LIMITS.bytes + 1))).toThrow('too-large');
  });
});
