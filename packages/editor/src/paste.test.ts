import fc from 'fast-check';
import { blockText } from '@shironam/story';
import { Fragment, Slice } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { pastedText, textToBlocks, tidySlice } from './paste.js';
import { plainHtml } from './pasted-html.js';
import { storySchema } from './schema.js';

let given = 0;
const newId = (): string => `n${String((given += 1))}`;
const texts = (text: string): string[] => textToBlocks(text, newId).map(blockText);

describe('pasted plain text', () => {
  it('parts paragraphs at empty lines', () => {
    expect(texts('প্রথম অনুচ্ছেদ।\n\n \nদ্বিতীয়।')).toEqual(['প্রথম অনুচ্ছেদ।', 'দ্বিতীয়।'.normalize('NFC')]);
  });

  it('keeps lines that are sentences apart', () => {
    expect(texts('প্রথম বাক্য।\nপরের বাক্য।\nশেষ।')).toEqual(['প্রথম বাক্য।', 'পরের বাক্য।', 'শেষ।']);
  });

  it('joins lines that were broken to fit a column', () => {
    const wrapped = 'নদীর তীরে ভোরবেলা জেলেরা জাল ফেলেন, তখন\nকুয়াশা থাকে আর দূরে লঞ্চের ভেঁপু বাজতে\nশোনা যায়।';
    expect(texts(wrapped)).toEqual([wrapped.replaceAll('\n', ' ').normalize('NFC')]);
  });

  it('makes a list of lines that all begin with a bullet or a number', () => {
    expect(textToBlocks('• এক\n• দুই', () => 'a')[0]).toEqual({ id: 'a', type: 'list', ordered: false, items: [[{ text: 'এক' }], [{ text: 'দুই' }]] });
    expect(textToBlocks('১. এক\n২) দুই', () => 'a')[0]).toMatchObject({ type: 'list', ordered: true });
  });

  it('loses no letter, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('ক', 'া', '।', ' ', '\n', '\r\n', '•', '১', '.', 'a', '\t') }), (text) => {
        const letters = (value: string): string => value.replace(/[^\p{L}]/gu, '');
        expect(letters(texts(text).join(''))).toBe(letters(text.normalize('NFC')));
      }),
    );
  });

  it('joins the text at the cursor when it is one paragraph', () => {
    const slice = pastedText('ঢাকা', storySchema);
    expect([slice.openStart, slice.openEnd]).toEqual([1, 1]);
    expect(pastedText('এক।\n\nদুই।', storySchema).openStart).toBe(0);
  });
});

describe('pasted pages', () => {
  it('break into paragraphs where they had line breaks', () => {
    expect(plainHtml('<p>এক<br><br />দুই</p>')).toBe('<p>এক</p><p>দুই</p>');
  });

  it('keep of their styles only what a story keeps', () => {
    expect(plainHtml('<style>p{color:red}</style><p style="color:red; margin:0">ক</p>')).toBe('<p>ক</p>');
    expect(plainHtml('<b style="font-weight:normal">ক <span style="font-weight: 700">খ</span></b>')).toBe('<b data-plain="">ক <span data-bold="">খ</span></b>');
    expect(plainHtml("<span style='font-style:italic;font-weight:400'>ক</span>")).toBe('<span data-plain="" data-italic="">ক</span>');
    expect(plainHtml('ক style="খ" গ')).toBe('ক style="খ" গ');
  });

  it('are made plain in the time their length takes, whatever they are', () => {
    const hostile = ['<style', '<p style="', '<br ', '<b '].map((part) => part.repeat(40_000)).join('');
    const begun = performance.now();
    plainHtml(hostile);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('lose empty paragraphs, stray spaces and invisible signs', () => {
    const paragraph = (text: string) => storySchema.node('paragraph', null, text === '' ? [] : [storySchema.text(text)]);
    const slice = tidySlice(new Slice(Fragment.from([paragraph('  ঢাকা\u00A0\u200B শহর\n '), paragraph(' '), paragraph('নদী')]), 1, 1));
    expect(slice.content.content.map((node) => node.textContent)).toEqual(['ঢাকা শহর', 'নদী']);
  });

  it('keep the space at the edge of a bold run', () => {
    const bold = storySchema.mark('bold');
    const slice = tidySlice(new Slice(Fragment.from(storySchema.node('paragraph', null, [storySchema.text('ঢাকা '), storySchema.text('শহর ', [bold])])), 0, 0));
    expect(slice.content.firstChild?.textContent).toBe('ঢাকা শহর');
  });
});
