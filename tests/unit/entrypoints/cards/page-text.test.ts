// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type Changes, gatherChanges } from '../../../../entrypoints/cards/page/changes.ts';
import { chooseMarks } from '../../../../entrypoints/cards/page/choose-marks.ts';
import { PageText } from '../../../../entrypoints/cards/page/page-text.ts';
import { realFinder } from '../../data/detect/finder.ts';
import { showHtml } from '../../show-html.ts';

describe('the text of a page', () => {
  let text: PageText;
  const read = (root: Element, ownOnly = false) => [...text.read(root, { ownOnly })];
  const topics = (title = '') =>
    [...text.mentions(title)].flat().map(({ mention, section }) => `${section} ${mention.topic}`);
  const show = (html: string) => {
    showHtml(html);
    read(document.body);
  };
  beforeEach(() => {
    text = new PageText(realFinder);
  });

  it('numbers sections from heading to heading', () => {
    show('<p>Ketamine</p><h2>Why</h2><p>ketamine</p><div><h3>More</h3><p>ketamine</p></div>');
    expect(topics()).toEqual(['0 ketamine', '1 ketamine', '2 ketamine']);
  });

  it('keeps sections apart where a part is read again before all has been read', () => {
    showHtml('<h2>One</h2><p>Ketamine</p><h2>Two</h2><p>ketamine</p>');
    for (const _ of text.read(document.body, { inWalk: true }));
    for (const heading of document.querySelectorAll('h2')) read(heading, true);
    text.settle();
    expect(topics()).toEqual(['1 ketamine', '2 ketamine']);
  });

  it('forgets what was read of an element when it is read again', () => {
    show('<div id="a"><p>ketamine</p></div><p>ketamine</p>');
    showHtml('<p>nothing</p>', document.getElementById('a') as Element);
    read(document.getElementById('a') as Element);
    text.prune(() => undefined);
    expect(topics()).toHaveLength(1);
  });

  it('lets go of what has left the document', () => {
    show('<p id="a">ketamine</p>');
    document.getElementById('a')?.remove();
    text.prune(() => undefined);
    expect(topics()).toEqual([]);
  });

  it('asks to be read again once a core form has come, and finds context forms then', () => {
    show('<p>anxiety</p><p id="a"></p>');
    expect(topics()).toEqual([]);
    expect(text.takeReadAgain()).toBe(false);
    (document.getElementById('a') as Element).textContent = 'ketamine';
    read(document.getElementById('a') as Element, true);
    expect(text.takeReadAgain()).toBe(true);
    read(document.body);
    expect(text.takeReadAgain()).toBe(false);
    expect(topics()).toEqual(['0 anxiety', '0 ketamine']);
  });

  it('judges anew what stands beside a block that has changed', () => {
    show('<p>ketamine</p><ul><li id="a">the patient</li><li>an infusion</li></ul>');
    text.settle();
    expect(topics()).toContain('0 ketamine-infusion');
    (document.getElementById('a') as Element).textContent = 'of propofol';
    read(document.getElementById('a') as Element, true);
    expect(topics()).not.toContain('0 ketamine-infusion');
  });

  describe('says whose an infusion or a half-life is', () => {
    // Other matters enough that the page is not about ketamine, and another drug.
    const elsewhere = `<p>${'The weather in the mountains was fine. '.repeat(60)}</p><p>Propofol, of ketamine, in passing.</p>`;
    const owned = (html: string) => {
      show(`${elsewhere}<div></div>${html}`);
      return topics().filter((each) => /ketamine-infusion|duration-and-metabolism/u.test(each)).length;
    };

    it.each([
      [
        'by the heading in its item',
        0,
        '<ul><li><h3>Propofol</h3><p>The infusion was stopped.</p></li><li>Ketamine</li></ul>',
      ],
      [
        'and so where it is ketamine',
        1,
        '<ul><li>Propofol</li><li><h3>Ketamine</h3><p>The infusion was stopped.</p></li></ul>',
      ],
      [
        'by the items beside, of an item’s only block',
        1,
        '<ul><li>Ketamine</li><li><p>The infusion was stopped.</p></li></ul>',
      ],
      [
        'by its term, not the next',
        0,
        '<dl><dt>Morphine</dt><dd>The half-life is a day.</dd><dt>Ketamine</dt><dd>By mouth.</dd></dl>',
      ],
      [
        'and so where it is ketamine',
        1,
        '<dl><dt>Ketamine</dt><dd>The half-life is a day.</dd><dt>Morphine</dt><dd>By mouth.</dd></dl>',
      ],
      [
        'by its term, some definitions before',
        0,
        '<dl><dt>Morphine</dt><dd>A.</dd><dd>B.</dd><dd>Not ketamine.</dd><dd>The half-life is a day.</dd></dl>',
      ],
      [
        'by what defines it, of a term',
        1,
        '<dl><dt>Propofol</dt><dd>By mouth.</dd><dt>Infusion</dt><dd>Ketamine by the hour.</dd></dl>',
      ],
      ['by the row, of a cell', 1, '<table><tr><td>Ketamine</td><td>An infusion.</td></tr></table>'],
      [
        'by the row, of a cell’s only block',
        1,
        '<table><tr><td>Ketamine</td><td><!-- here --><ul><li>An infusion.</li></ul></td></tr></table>',
      ],
      [
        'not by another column of the page',
        0,
        '<table><tr><td>Ketamine</td><td><p>Propofol.</p><p>An infusion.</p></td></tr></table>',
      ],
      [
        'by the heading in its column of the page',
        1,
        `<table><tr><td>${'A menu. '.repeat(90)}</td><td><h2>Ketamine</h2><p>An infusion.</p></td></tr></table>`,
      ],
      [
        'by a name without a space after it',
        1,
        '<section><b>Notes</b><div>Ketamine</div><div>Given IV</div></section><p>An infusion.</p>',
      ],
      ['by a name before a line break', 1, '<section>Ketamine<br>given IV</section><p>An infusion.</p>'],
    ])('%s', (_what, count, html) => {
      expect(owned(html)).toBe(count);
    });
  });

  it('looks for context forms at once where the title names ketamine', () => {
    showHtml('<p>anxiety after an infusion for depression</p>');
    text.heed('Ketamine at home');
    read(document.body);
    expect(text.takeReadAgain()).toBe(false);
    expect(topics('Ketamine at home')).toContain('0 ketamine-infusion');
  });
});

describe('changes', () => {
  const changesOf = async (html: string, change: () => void): Promise<string[]> => {
    showHtml(html);
    const changes: Changes = new Map();
    const observer = new MutationObserver((records) => gatherChanges(records, changes));
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    change();
    await new Promise((resolve) => setTimeout(resolve, 10));
    observer.disconnect();
    return [...changes].map(([node, what]) => `${what} ${(node as Element).id}`);
  };
  const byId = (id: string) => document.getElementById(id) as HTMLElement;

  it('of a text: its block’s own text', async () => {
    expect(
      await changesOf('<p id="p">a <b id="b">b</b></p>', () => {
        (byId('b').firstChild as Text).data = 'c';
      }),
    ).toEqual(['own p']);
  });

  it('an added block is read whole, its parent’s own text again', async () => {
    expect(
      await changesOf('<div id="d">a</div>', () => {
        byId('d').append(Object.assign(document.createElement('p'), { id: 'new' }));
      }),
    ).toEqual(['own d', 'all new']);
  });

  it('an added inline element belongs to its block', async () => {
    expect(
      await changesOf('<p id="p">a</p>', () => {
        byId('p').append(Object.assign(document.createElement('b'), { id: 'new' }));
      }),
    ).toEqual(['own p']);
  });

  it('an inline element with blocks in it is read with what it stands in', async () => {
    expect(
      await changesOf('<div id="d">a</div>', () => {
        const link = document.createElement('a');
        link.append(document.createElement('p'));
        byId('d').append(link);
      }),
    ).toEqual(['all d']);
  });
});

describe('which mentions are drawn', () => {
  const mentions = [
    { topic: 'a', section: 0 },
    { topic: 'b', section: 0 },
    { topic: 'a', section: 0 },
    { topic: 'a', section: 1 },
  ];

  it('the first of each topic in each section', () => {
    expect(chooseMarks(mentions, 'first-in-section', new Set())).toEqual([mentions[0], mentions[1], mentions[3]]);
  });

  it('every one, or none', () => {
    expect(chooseMarks(mentions, 'every', new Set())).toEqual(mentions);
    expect(chooseMarks(mentions, 'none', new Set())).toEqual([]);
  });

  it('never one of a muted topic', () => {
    expect(chooseMarks(mentions, 'every', new Set(['a']))).toEqual([mentions[1]]);
  });
});
