import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedTexts } from './card-view.ts';
import { type Driver, eventually, type Tab } from './driver.ts';
import { type PageServer, servePages } from './serve.ts';
import { differencesFromInnerText, randomPages } from './visible-text.ts';

/** Pages that change, hide, recycle and frame their text: marks follow it or die with it. */
export function livingPages(launch: () => Promise<Driver>): void {
  let browser: Driver;
  let server: PageServer;
  let number = 0;

  beforeAll(async () => {
    server = await servePages(join(import.meta.dirname, 'pages'));
    browser = await launch();
    await setStored({ density: 'every' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const add = (body: string, title = 'A page') => {
    number += 1;
    return server.add(
      `/living-${number}`,
      `<!doctype html><html lang="en"><title>${title}</title><body>${body}</body></html>`,
    );
  };
  const open = (body: string, title?: string) => browser.open(add(body, title));
  const setStored = (settings: unknown) =>
    browser.inExtension((value: unknown) => chrome.storage.local.set({ settings: value }).then(() => null), settings);
  /** All marks that are registered, sorted: just these, soon. */
  const marksAre = (tab: Tab, ...texts: string[]) =>
    eventually(
      async () => (await tab.evaluate(markedTexts)).sort(),
      (now) => JSON.stringify(now) === JSON.stringify([...texts].sort()),
      6000,
    );
  const run = (tab: Tab, script: string) =>
    tab.evaluate((source: string) => {
      const element = document.createElement('script');
      element.textContent = source;
      document.head.append(element);
      element.remove();
    }, script);
  const inFrames = (tab: string, wanted: number) =>
    eventually(
      () => browser.inExtension(mentionsInFrames, tab),
      (counts) => counts.length === wanted && counts.every((count) => count > 0),
      8000,
    );

  describe('shadow roots', () => {
    it('open and closed, of custom elements and of a plain one, one in another', async () => {
      const tab = await open(
        `<p>Ketamine outside.</p><x-open></x-open><x-closed></x-closed><div id="plain"></div>
        <script>
          const fill = (host, mode, html) => { const root = host.attachShadow({ mode }); root.innerHTML = html; return root; };
          customElements.define('x-open', class extends HTMLElement { connectedCallback() { fill(this, 'open', '<p>amnesia</p><x-inner></x-inner>'); } });
          customElements.define('x-closed', class extends HTMLElement { connectedCallback() { fill(this, 'closed', '<p>hippocampus</p>'); } });
          customElements.define('x-inner', class extends HTMLElement { connectedCallback() { fill(this, 'closed', '<p>PTSD</p>'); } });
          fill(document.getElementById('plain'), 'closed', '<p>BDNF</p>');
        </script>`,
        'Ketamine',
      );
      await marksAre(tab, 'Ketamine', 'amnesia', 'hippocampus', 'PTSD', 'BDNF');
    });

    it('alone on a page, without a term outside', async () => {
      const tab = await open(`<x-alone></x-alone><script>
        customElements.define('x-alone', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'closed' }).innerHTML = '<p>About ketamine.</p>'; } });
      </script>`);
      await marksAre(tab, 'ketamine');
    });

    it('are followed when they change, and slotted text stays where it is', async () => {
      const tab = await open(`<x-card><b>ketamine</b></x-card><script>
        customElements.define('x-card', class extends HTMLElement { connectedCallback() {
          const root = this.attachShadow({ mode: 'open' }); root.innerHTML = '<p><slot></slot></p><p id="later">nothing</p>';
        } });
      </script>`);
      await marksAre(tab, 'ketamine');
      await run(tab, "document.querySelector('x-card').shadowRoot.getElementById('later').textContent = 'Spravato';");
      await marksAre(tab, 'ketamine', 'Spravato');
    });

    it('with text right in the root are counted once, however often it changes', async () => {
      const tab = await open(`<p>ketamine</p><x-lit>light</x-lit><script>
        customElements.define('x-lit', class extends HTMLElement { connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = '<span>Spravato</span> <slot></slot>'; } });
      </script>`);
      await marksAre(tab, 'ketamine', 'Spravato');
      for (let i = 0; i < 5; i += 1) {
        await run(
          tab,
          `document.querySelector('x-lit').shadowRoot.querySelector('span').textContent = 'Spravato ${'!'.repeat(i)}';`,
        );
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
      await run(tab, "document.querySelector('x-lit').append(' more');");
      await new Promise((resolve) => setTimeout(resolve, 400));
      await marksAre(tab, 'ketamine', 'Spravato');
    });

    it('stand in the section of their host', async () => {
      await setStored({});
      const tab = await open(`<h2>One</h2><x-sec></x-sec><h2>Two</h2><p>ketamine</p><script>
        customElements.define('x-sec', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>Ketamine</p>'; } });
      </script>`);
      await marksAre(tab, 'Ketamine', 'ketamine');
      await setStored({ density: 'every' });
    });

    it('attached long after the page has loaded', async () => {
      const tab = await open(`<p>ketamine</p><x-late></x-late><script>
        setTimeout(() => customElements.define('x-late', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>Spravato</p>'; } }), 2500);
      </script>`);
      await marksAre(tab, 'ketamine', 'Spravato');
    });
  });

  describe('frames', () => {
    it('of the same site, of another, sandboxed, srcdoc, blob, data and about:blank', async () => {
      server.add('/framed', '<!doctype html><p>ketamine</p>');
      const address = add(`<iframe src="/framed"></iframe><iframe src="${server.otherOrigin}/framed"></iframe>
        <iframe sandbox src="/framed"></iframe><iframe sandbox="allow-scripts" srcdoc="<p>ketamine</p>"></iframe>
        <iframe srcdoc="<p>ketamine</p>"></iframe><iframe src="data:text/html,<p>ketamine</p>"></iframe>
        <iframe id="blob"></iframe><iframe id="blank"></iframe>
        <script>
          blob.src = URL.createObjectURL(new Blob(['<p>ketamine</p>'], { type: 'text/html' }));
          setTimeout(() => { blank.contentDocument.body.append('ketamine'); }, 300);
        </script>`);
      await browser.open(address);
      await inFrames(new URL(address).pathname, 8);
    });

    it('a document that is opened and written anew', async () => {
      const address = add(`<iframe id="f"></iframe><script>
        setTimeout(() => { const d = f.contentDocument; d.open(); d.write('<p>ketamine</p>'); d.close(); }, 500);
        setTimeout(() => { const d = f.contentDocument; d.open(); d.write('<p>Spravato and ketamine</p>'); d.close(); }, 2500);
      </script>`);
      await browser.open(address);
      await eventually(
        () => browser.inExtension(mentionsInFrames, new URL(address).pathname),
        (counts) => counts.includes(2),
        8000,
      );
    });
  });

  describe('what is hidden', () => {
    it.each([
      ['display: none', 'style="display: none"'],
      ['visibility: hidden', 'style="visibility: hidden"'],
      ['content-visibility: hidden', 'style="content-visibility: hidden"'],
      ['the hidden attribute', 'hidden'],
      ['a closed details', ''],
    ])('by %s is not drawn, and is once it is shown', async (what, attribute) => {
      const inner = '<p>Spravato</p>';
      const hidden =
        what === 'a closed details'
          ? `<details id="h"><summary>More</summary>${inner}</details>`
          : `<div id="h" ${attribute}>${inner}</div>`;
      const tab = await open(`<p>ketamine</p>${hidden}`);
      await marksAre(tab, 'ketamine');
      await run(
        tab,
        "h.removeAttribute('style'); h.removeAttribute('hidden'); if (h.localName === 'details') h.open = true;",
      );
      await marksAre(tab, 'ketamine', 'Spravato');
      await run(tab, "h.style.visibility = 'hidden';");
      await marksAre(tab, 'ketamine');
    });

    it('does not take the place of the first in its section', async () => {
      await setStored({});
      const tab = await open(
        '<h2>One</h2><p hidden>ketamine</p><p id="seen">Ketamine</p><p>KETAMINE</p><h2>Two</h2><p>ketamine</p>',
      );
      await marksAre(tab, 'Ketamine', 'ketamine');
      await setStored({ density: 'every' });
      await marksAre(tab, 'Ketamine', 'KETAMINE', 'ketamine');
    });
  });

  describe('what changes', () => {
    it('a feed that grows: each item is marked', async () => {
      const tab = await open(`<p>ketamine</p><div id="feed"></div><script>
        let n = 0; const timer = setInterval(() => { if (n++ >= 20) return clearInterval(timer); const p = document.createElement('p'); p.textContent = 'Item ' + n + ' on Spravato'; feed.append(p); }, 50);
      </script>`);
      await marksAre(tab, 'ketamine', ...Array.from({ length: 20 }, () => 'Spravato'));
    });

    it('a list that recycles its rows: marks follow the text', async () => {
      const tab = await open(`<p>ketamine</p><ul id="list">${'<li>Spravato row</li>'.repeat(5)}</ul>`);
      await marksAre(tab, 'ketamine', ...Array.from({ length: 5 }, () => 'Spravato'));
      await run(
        tab,
        "for (const [i, li] of [...list.children].entries()) li.firstChild.data = i % 2 ? 'plain row' : 'a row with PTSD in it';",
      );
      await marksAre(tab, 'ketamine', 'PTSD', 'PTSD', 'PTSD');
    });

    it('a framework that renders anew every 50 ms', async () => {
      const tab = await open(`<p>ketamine</p><div id="app"></div><script>
        let n = 0; setInterval(() => { app.replaceChildren(); const p = document.createElement('p'); p.append('Tick ' + (n++) + ': Spravato'); app.append(p); }, 50);
      </script>`);
      await eventually(
        () => tab.evaluate(markedTexts),
        (marks) => marks.includes('Spravato') && marks.includes('ketamine'),
        6000,
      );
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const connected = await tab.evaluate(
        () =>
          [...CSS.highlights]
            .flatMap(([, highlight]) => [...(highlight as Iterable<Range>)])
            .filter((range) => !range.startContainer.isConnected).length,
      );
      expect(connected).toBeLessThanOrEqual(2);
    });

    it('a page that navigates without loading', async () => {
      const tab = await open('<main id="m"><h1>Ketamine</h1><p>anxiety</p></main>', 'Ketamine');
      await marksAre(tab, 'Ketamine', 'anxiety');
      await run(
        tab,
        "document.title = 'Gardens'; history.pushState(null, '', '?b'); m.innerHTML = '<h1>Roses</h1><p>anxiety</p>';",
      );
      await marksAre(tab);
      await run(
        tab,
        "document.title = 'Ketamine'; history.pushState(null, '', '?c'); m.innerHTML = '<h1>Back</h1><p>anxiety and ketamine</p>';",
      );
      await marksAre(tab, 'anxiety', 'ketamine');
    });

    it('an editor is left alone, while it is one', async () => {
      const tab = await open(
        '<p>ketamine</p><div id="e" contenteditable="true"><p>Spravato</p></div><textarea>Spravato</textarea>',
      );
      await marksAre(tab, 'ketamine');
      await run(tab, "e.contentEditable = 'false';");
      await marksAre(tab, 'ketamine', 'Spravato');
      await run(tab, "e.contentEditable = 'true';");
      await marksAre(tab, 'ketamine');
    });

    it('a text node that is split and joined again', async () => {
      const tab = await open('<p id="p">About ketamine.</p>');
      await marksAre(tab, 'ketamine');
      await run(tab, 'p.firstChild.splitText(9);');
      await marksAre(tab, 'ketamine');
      await run(tab, 'p.normalize();');
      await marksAre(tab, 'ketamine');
    });
  });

  describe('how text is written', () => {
    it.each([
      [
        'one node a letter',
        `<p>${[...'ketamine'].map((letter) => `<span>${letter}</span>`).join('')}</p>`,
        ['ketamine'],
      ],
      [
        'a table, a definition list, nested lists',
        '<table><tr><td>ketamine</td><td>Spravato</td></tr></table><dl><dt>BDNF</dt><dd>PTSD</dd></dl>',
        ['ketamine', 'Spravato', 'BDNF', 'PTSD'],
      ],
      ['ruby', '<p><ruby>ketamine<rt>ˈkɛt</rt></ruby></p>', ['ketamine']],
      ['right to left', '<p dir="rtl">שלום ketamine עולם</p>', ['ketamine']],
      ['SVG', '<svg width="200" height="40"><title>Spravato</title><text y="20">ketamine</text></svg>', ['ketamine']],
      ['a break in the line', '<p>ketamine<br>infusion</p>', ['ketamine\ninfusion']],
      ['a place to break', '<p>keta<wbr>mine</p>', ['ketamine']],
      ['a soft hyphen', '<p>keta&shy;mine</p>', ['keta\u00admine']],
    ])('%s', async (_what, body, texts) => {
      const tab = await open(body);
      // A break element prints nothing into a range's text.
      await marksAre(tab, ...texts.map((text) => text.replace('\n', '')));
    });
  });

  describe('text blocks', () => {
    it('are the lines that `innerText` gives, on random pages', async () => {
      const tab = await open('<p>Nothing.</p>');
      expect(await differencesFromInnerText(tab, randomPages(300, 20260131))).toEqual([]);
    });
  });

  describe('which mentions are drawn, on a page that is open', () => {
    it('first in each section, every one, none', async () => {
      await setStored({});
      const tab = await open('<p>ketamine ketamine</p><h2>Two</h2><p>ketamine ketamine</p>');
      await marksAre(tab, 'ketamine', 'ketamine');
      await setStored({ density: 'every' });
      await marksAre(tab, 'ketamine', 'ketamine', 'ketamine', 'ketamine');
      await setStored({ density: 'none' });
      await marksAre(tab);
      await setStored({ density: 'every' });
    });

    it('never one that is muted, until that is undone', async () => {
      const tab = await open('<p>ketamine and PTSD</p>');
      await marksAre(tab, 'ketamine', 'PTSD');
      await setStored({ density: 'every', mutedTopics: ['ptsd'] });
      await marksAre(tab, 'ketamine');
      await setStored({ density: 'every' });
      await marksAre(tab, 'ketamine', 'PTSD');
    });
  });
}

/** Runs in the extension: how many mentions the cards count in each frame that has them, of the tab with this path. */
async function mentionsInFrames(path: string): Promise<number[]> {
  const tab = (await chrome.tabs.query({})).find((each) => each.url?.endsWith(path));
  if (tab?.id === undefined) return [];
  const results = await chrome.scripting.executeScript({
    target: { tabId: tab.id, allFrames: true },
    func: () => {
      const world = globalThis as { factCards?: { answer: (name: string, ask: null) => { count: number }[] } };
      return world.factCards?.answer('listTopics', null).reduce((sum, { count }) => sum + count, 0) ?? -1;
    },
  });
  return results.flatMap(({ result }) => (typeof result === 'number' && result >= 0 ? [result] : []));
}
