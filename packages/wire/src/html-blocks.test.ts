import { documentText, type NewBlock } from '@shironam/story';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishBody } from './finish-body.js';
import { htmlBlocks, treeBlocks } from './html-blocks.js';
import { plainBlocks } from './plain-blocks.js';
import { parseXml } from './xml.js';

const lines = (blocks: readonly NewBlock[]): string[] => blocks.map((block) => documentText([{ ...block, id: '' }]));
const paragraph = (text: string): NewBlock => ({ type: 'paragraph', content: [{ text }] });
const nothing = { headline: null, byline: null, closings: [] };

describe('HTML into blocks', () => {
  it('keeps paragraphs, marks and safe links, and nothing of the markup', () => {
    expect(htmlBlocks('<p>এক <b>দুই</b> <a href="https://una.example/" onclick="x()">তিন</a> <a href="javascript:x()">চার</a></p>').blocks).toEqual([
      {
        type: 'paragraph',
        content: [
          { text: 'এক ' },
          { text: 'দুই ', marks: [{ type: 'bold' }] },
          { text: 'তিন', marks: [{ type: 'link', href: 'https://una.example/' }] },
          { text: ' চার' },
        ],
      },
    ]);
  });

  it('drops scripts, styles, forms, frames and hidden parts with all they hold', () => {
    const hostile = '<p>a</p><script>b</script><style>c</style><iframe>d</iframe><form><input value=e></form><p hidden>f</p><div style="display: none">g</div><svg><text>h</text></svg><noscript>i</noscript><template>j</template>';
    expect(lines(htmlBlocks(hostile).blocks)).toEqual(['a']);
  });

  it('reads headings, quotes, nested lists and tables', () => {
    const { blocks } = htmlBlocks('<h3>H</h3><blockquote><p>Q</p></blockquote><ol><li>1<ul><li>1a</li></ul></li><li>2</li></ol><table><caption>C</caption><tr><th>x</th><th>y</th></tr><tr><td>1</td><td></td></tr></table>');
    expect(blocks).toEqual([
      { type: 'heading', level: 3, content: [{ text: 'H' }] },
      { type: 'quote', content: [{ text: 'Q' }] },
      { type: 'list', ordered: true, items: [[{ text: '1' }], [{ text: '1a' }], [{ text: '2' }]] },
      { type: 'table', header: true, rows: [[[{ text: 'x' }], [{ text: 'y' }]], [[{ text: '1' }], []]], caption: 'C' },
    ]);
  });

  it('makes paragraphs of line breaks, unclosed tags and loose text', () => {
    expect(lines(htmlBlocks('one<br>two<p>three<p>four<div>five').blocks)).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  it('leaves out paragraphs without a letter or digit', () => {
    expect(lines(htmlBlocks('<p>&nbsp;</p><p>***</p><p>___</p><p>৭</p>').blocks)).toEqual(['৭']);
  });

  it('takes pictures with their captions out of the text, but not counters', () => {
    const { blocks, pictures } = htmlBlocks('<figure><img src="a.jpg" width="800" height="600"><figcaption>ঘাট</figcaption></figure><img src="https://t.example/c?i=1" alt=""><img src="p.gif" width="1" height="1">');
    expect(blocks).toEqual([]);
    expect(pictures).toEqual([{ href: 'a.jpg', caption: 'ঘাট', creditline: null, width: 800, height: 600, renditions: [] }]);
  });

  it('reads NITF and XHTML trees under any prefix the same way', () => {
    const tree = parseXml('<h:html xmlns:h="u"><h:head><h:title>no</h:title></h:head><h:body><h:p>এক</h:p><block><hl2>দুই</hl2><p>তিন</p></block></h:body></h:html>');
    expect(lines(treeBlocks(tree).blocks)).toEqual(['এক', 'দুই', 'তিন']);
  });

  it('finds the paragraphs of a text set for a teleprinter inside one element', () => {
    expect(lines(htmlBlocks('<p>(Adds detail)\n    Gold rose\non Tuesday.\n    Silver fell\ntoo.</p>').blocks)).toEqual(['(Adds detail)', 'Gold rose on Tuesday.', 'Silver fell too.']);
    expect(lines(htmlBlocks('<p>\n        Pretty printed\n        text is one\n        paragraph.\n      </p>').blocks)).toEqual(['Pretty printed text is one paragraph.']);
  });

  it('refuses HTML nested out of all measure', () => {
    expect(() => htmlBlocks('<div>'.repeat(300))).toThrow('too-deep');
  });

  it('W11: never lets markup or a script address through, whatever comes', () => {
    const piece = fc.constantFrom('<p>', '</p>', '<b>', '</b>', '<a href="javascript:1">', '<a href="https://x.example">', '</a>', '<script>', '</script>', '<table>', '<tr>', '<td>', '</table>', '<ul>', '<li>', '<img src=x onerror=1>', '&lt;', '<', '>', 'ক', ' ', '\n\n', '<!--', '-->', '<h1>', '<svg/onload=1>');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { blocks } = htmlBlocks(pieces.join(''));
        const json = JSON.stringify(blocks);
        expect(json).not.toMatch(/javascript:|onerror|onload/i);
        for (const block of blocks) expect(['paragraph', 'heading', 'quote', 'list', 'table']).toContain(block.type);
        expect(JSON.stringify(htmlBlocks(pieces.join('')).blocks)).toBe(json);
      }),
      { numRuns: 500 },
    );
  });
});

describe('plain text into blocks', () => {
  it('parts paragraphs at blank lines and joins wrapped lines', () => {
    expect(lines(plainBlocks('এক লাইন\nচলছে।\n\nদুই।'))).toEqual(['এক লাইন চলছে।', 'দুই।']);
  });

  it('takes long lines as paragraphs, and short sentence ends in wrapped text', () => {
    const long = 'x'.repeat(120);
    expect(lines(plainBlocks(`${long}\n${long}`))).toHaveLength(2);
    expect(lines(plainBlocks('The first paragraph is wrapped at a margin\nand ends here.\nThe second one goes on for a while until\nit stops.'))).toHaveLength(2);
  });

  it('keeps the rows of a table set with blanks', () => {
    expect(lines(plainBlocks('Team        P  W\nNorth       3  2\nSouth       3  1'))).toHaveLength(3);
  });
});

describe('finishing a body', () => {
  it.each(['asl/tib/pid/cac', 'ع ز/ماب/ب ق', 'سب-لال/ب ق/ود', 'dpa kre/su yysw a3', '(ANSA).', 'ENDS', '(Reporting by A; Editing by B)', '51 77 03 CRO01 1113 APE4800 GEST'])(
    'drops the sign-off %j at the end and only there',
    (signOff) => {
      expect(lines(finishBody([paragraph('Text.'), paragraph(signOff)], nothing))).toEqual(['Text.']);
      expect(finishBody([paragraph(signOff), paragraph('Text.')], nothing)).toHaveLength(2);
    },
  );

  it.each(['It ended 3/2.', 'Berlin und Paris einigten sich.', 'খেলা শেষ।', 'Read more at una.example/sport'])('keeps %j', (last) => {
    expect(finishBody([paragraph('Text.'), paragraph(last)], nothing)).toHaveLength(2);
  });

  it('drops lines that repeat headline and byline, and sign-offs the document names', () => {
    const blocks = [paragraph('Head'), paragraph('By X'), paragraph('Text.'), paragraph('una x1')];
    expect(finishBody(blocks, { headline: 'Head', byline: 'By X', closings: ['una x1'] })).toEqual([{ id: 'w1', type: 'paragraph', content: [{ text: 'Text.' }] }]);
  });
});
