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
