// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { rangeIn, type TextBlock, textBlocks } from '../../../../entrypoints/cards/page/text-blocks.ts';
import { showHtml } from '../../show-html.ts';

function blocks(html: string, ownOnly = false): TextBlock[] {
  showHtml(html);
  return [...textBlocks(document.body, { ownOnly })].flatMap((step) => (step.type === 'text' ? [step.block] : []));
}

/** Texts of the blocks, white space folded, what is no text shown as a square. */
function texts(html: string): string[] {
  return blocks(html)
    .map((block) => block.text.replaceAll('\ufffc', '□').replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
}

describe('text blocks', () => {
  beforeEach(() => document.body.replaceChildren());

  it.each([
    ['inline elements join', '<p>(<i>S</i>)-keta<b>mine</b></p>', ['(S)-ketamine']],
    ['one letter an element', '<p><span>k</span><span>e</span><span>t</span></p>', ['ket']],
    ['blocks part', '<div>ketamine<p>infusion</p>room</div>', ['ketamine', 'infusion', 'room']],
    [
      'cells and items part',
      '<table><tr><td>ketamine</td><td>infusion</td></tr></table><ul><li>a</li><li>b</li></ul>',
      ['ketamine', 'infusion', 'a', 'b'],
    ],
    ['definition lists part', '<dl><dt>ketamine</dt><dd>infusion</dd></dl>', ['ketamine', 'infusion']],
    ['a line break is a space', '<p>ketamine<br>infusion</p>', ['ketamine infusion']],
    ['a place to break is nothing', '<p>keta<wbr>mine</p>', ['ketamine']],
    ['a note ends the word', '<p>ketamine<sup>1</sup> works</p>', ['ketamine□1□ works']],
    ['links in a row stand apart', '<nav><a>Home</a><a>Ketamine</a><a>About</a></nav>', ['Home□□Ketamine□□About□']],
    [
      'and so do links each alone in a wrapper',
      '<div><span><a>ketamine</a></span><span><a>anxiety</a></span></div>',
      ['ketamine□□anxiety□'],
    ],
    [
      'though words follow the second in its wrapper',
      '<div><span><a>ketamine</a></span><span><a>anxiety</a><i> (3)</i></span></div>',
      ['ketamine□anxiety (3)'],
    ],
    [
      'but not a link in one, beside other words',
      '<p><b><a>keta</a></b><span>mine</span> and <i><a>K</a></i><span>-<a>hole</a></span></p>',
      ['ketamine and K-hole'],
    ],
    ['nor wrappers without links', '<p><span>keta</span><span>mine</span></p>', ['ketamine']],
    ['words laid out apart stand apart', '<div><span>home</span><span>Ketamine</span></div>', ['home□Ketamine']],
    ['and so does a name laid out apart from the number before it', '<p>of 12<b>Ketamine</b></p>', ['of 12□Ketamine']],
    ['but not letters of one word', '<p>of 12<b>ketamine</b></p>', ['of 12ketamine']],
    ['remarks of the author are not read', '<p>keta<!-- not this -->mine</p>', ['ketamine']],
    ['ruby reads its base', '<p><ruby>ketamine<rt>KET</rt></ruby></p>', ['ketamine□']],
    [
      'fields, code and editors are not read',
      '<p>a<textarea>ketamine</textarea><code>ketamine</code><input value="ketamine"></p><div contenteditable>ketamine</div>',
      ['a□□□'],
    ],
    ['scripts and styles are not read', '<p>a</p><script>ketamine</script><style>ketamine</style>', ['a']],
    ['what may not be edited is read', '<div contenteditable="false">ketamine</div>', ['ketamine']],
  ])('%s', (_what, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('belong to the innermost block element', () => {
    const found = blocks('<section><p>one <b>two</b></p></section>');
    expect(found.map((block) => block.element.localName)).toEqual(['p']);
  });

  it('can be read for one element alone, without those inside it', () => {
    showHtml('<div>a<p>b</p>c</div>');
    const root = document.querySelector('div');
    const own = root
      ? [...textBlocks(root, { ownOnly: true })].flatMap((step) => (step.type === 'text' ? [step.block.text] : []))
      : [];
    expect(own).toEqual(['a', 'c']);
  });

  it('give no range where another text stands by now, though it is long enough', () => {
    const [block] = blocks('<p>the NMDA receptor</p>');
    document.querySelector('p')?.firstChild?.replaceWith('an altogether other text');
    expect(block && rangeIn(block, 4, 17)).toBeNull();
  });

  it('give the range of a stretch across elements, and none once the text has shrunk', () => {
    const [block] = blocks('<p>the <b>NMDA</b> receptor</p>');
    if (!block) throw new Error('no block');
    expect(rangeIn(block, 4, 17)?.toString()).toBe('NMDA receptor');
    document.querySelector('b')?.firstChild?.replaceWith('N');
    (block.pieces[2]?.node as Text).data = 'x';
    expect(rangeIn(block, 4, 17)).toBeNull();
  });
});
