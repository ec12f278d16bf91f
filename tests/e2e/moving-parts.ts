import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { markedTexts } from './card-view.ts';
import { type Driver, eventually, type Tab } from './driver.ts';
import { cardTitled, clickInCard, noCard, Reader, restOn, stays, staysClosed, staysOpen } from './reader.ts';

/** Pages that take parts out and put them back, hide the text right in an element, or complete themselves late. */
export function movingParts(launch: () => Promise<Driver>): void {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start(launch);
  });
  afterAll(() => reader?.end());
  beforeEach(() => reader.set({ density: 'every' }));

  const open = (path: string, body: string, ...marked: string[]) => reader.open(path, body, marked);
  const marksAre = (tab: Tab, ...texts: string[]) =>
    eventually(
      async () => (await tab.evaluate(markedTexts)).sort(),
      (now) => JSON.stringify(now) === JSON.stringify([...texts].sort()),
    );
  const staysSo = (tab: Tab, ...texts: string[]) =>
    stays(
      () => tab.evaluate(markedTexts),
      (now) => JSON.stringify(now) === JSON.stringify(texts),
      500,
    );
  /** What the page itself offers as `go`. */
  const go = (tab: Tab) => tab.evaluate(() => (Reflect.get(globalThis, 'go') as () => void)());

  it('a shadow root that is taken out and put back has its marks again', async () => {
    const tab = await open(
      '/put-back',
      `<p>ketamine</p><div id="place"><x-view></x-view></div><script>
        const view = document.querySelector('x-view');
        view.attachShadow({ mode: 'closed' }).append(Object.assign(document.createElement('p'), { textContent: 'Spravato' }));
        globalThis.go = () => view.isConnected ? view.remove() : place.append(view);
      </script>`,
      'Spravato',
    );
    await go(tab);
    await marksAre(tab, 'ketamine');
    // Until all that was kept of it has been let go of.
    await staysSo(tab, 'ketamine');
    await go(tab);
    await marksAre(tab, 'ketamine', 'Spravato');
    await tab.close();
  });

  it.each([
    ['a closed details', '<details id="h"><summary>More</summary>Spravato inside.</details>', 'h.open = true'],
    ['content-visibility', '<div id="h" style="content-visibility: hidden">Spravato inside.</div>', "h.style = ''"],
    [
      'a shadow root without a slot for it',
      "<x-own id='h'>Spravato inside.</x-own><script>h.attachShadow({ mode: 'open' }).append('Its own.')</script>",
      "h.shadowRoot.append(document.createElement('slot')); h.className = 'a'",
    ],
  ])('text right in %s takes no mark from what is seen', async (what, hidden, show) => {
    await reader.set({});
    const body = `<p>ketamine</p>${hidden}<p>SPRAVATO below.</p><script>globalThis.go = () => { ${show} }</script>`;
    const tab = await open(`/own-text-${what.length}`, body);
    await marksAre(tab, 'ketamine', 'SPRAVATO');
    await go(tab);
    await marksAre(tab, 'ketamine', 'Spravato');
    await tab.close();
  });

  it('text right in what has no box is marked, and has its card', async () => {
    const tab = await open(
      '/contents',
      `<style>body { padding: 120px 60px } x-shell, .none { display: contents }</style>
      <p>ketamine</p><x-shell>Spravato in a shell.</x-shell><p>And <span class="none">PTSD</span> too.</p>
      <p><x-slot id="empty"></x-slot></p><p><x-slot id="full"><b>filled</b></x-slot></p>
      <script>for (const host of [empty, full])
        host.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('slot'), { textContent: 'BDNF by default' }));
      </script>`,
    );
    await marksAre(tab, 'ketamine', 'Spravato', 'PTSD', 'BDNF');
    await restOn(tab, 'Spravato', 'Esketamine');
    // In Firefox each root needs the sheet that draws its marks.
    const sheets = () => document.getElementById('empty')?.shadowRoot?.adoptedStyleSheets.length;
    expect(await tab.evaluate(sheets)).toBe(1);
    await tab.close();
  });

  it('a component whose code comes long after the page is read all the same', async () => {
    const later = `<script>
      globalThis.go = () => {
        const part = document.createElement('x-late');
        document.body.append(part);
        setTimeout(() => customElements.define('x-late', class extends HTMLElement {
          connectedCallback() { this.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('p'), { textContent: 'Spravato' })); }
        }), 1200);
      };
    </script>`;
    const [marked, plain] = await Promise.all([
      open('/late', `<p>ketamine</p>${later}`, 'ketamine'),
      // Here the first of all terms comes with it.
      open('/late-alone', `<p>Nothing yet.</p><x-other></x-other>${later}`),
    ]);
    // Until no page is asked any more for what it may have got since it loaded.
    await new Promise((resolve) => setTimeout(resolve, 4500));
    await plain.show();
    await go(plain);
    await marksAre(plain, 'Spravato');
    await marked.show();
    await go(marked);
    await marksAre(marked, 'ketamine', 'Spravato');
    await Promise.all([marked.close(), plain.close()]);
  });

  it('a line that changes beside a term neither closes nor renews its card, nor brings one back after Esc', async () => {
    const tab = await open(
      '/clock',
      `<style>body { padding: 200px 60px }</style><p>At <b id="clock">0</b> on ketamine and memory loss.</p>
      <script>setInterval(() => { clock.textContent = Number(clock.textContent) + 1 }, 150)</script>`,
      'memory loss',
    );
    const { x, y } = await restOn(tab, 'memory loss', 'Ketamine and memory loss');
    await clickInCard(tab, 'More');
    await eventually(
      () => tab.card(),
      (card) => card?.text.includes('Less') ?? false,
    );
    await tab.move(x, y, 4);
    await staysOpen(tab, 900);
    expect((await tab.card())?.text).toContain('Less');
    await tab.press('Escape');
    await noCard(tab);
    await tab.move(x + 3, y);
    await staysClosed(tab, 900);
    await tab.click(x + 3, y);
    await cardTitled(tab, 'Ketamine and memory loss');
    await tab.close();
  });

  it('an editor in a line, around a shadow root, or of the whole document is left alone', async () => {
    const tab = await open(
      '/editors',
      `<p>ketamine and <span id="inline">PTSD</span></p><div id="around"><x-in></x-in></div><script>
        around.firstElementChild.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('p'), { textContent: 'Spravato' }));
        globalThis.go = () => { for (const each of [inline, around]) each.toggleAttribute('contenteditable'); };
      </script>`,
      'Spravato',
    );
    await go(tab);
    await marksAre(tab, 'ketamine');
    await go(tab);
    await marksAre(tab, 'ketamine', 'PTSD', 'Spravato');
    await tab.evaluate(() => {
      document.designMode = 'on';
      document.body.append(document.createElement('hr'));
    });
    await marksAre(tab);
    await tab.close();
  });

  it('what is shown and hidden by its state is marked while it is shown', async () => {
    const tab = await open(
      '/states',
      `<style>#menu { visibility: hidden } [aria-expanded=true] + #menu { visibility: visible }</style>
      <p>ketamine</p><button id="b" aria-expanded="false">Menu</button><div id="menu"><p>Spravato</p></div>
      <script>globalThis.go = () => b.setAttribute('aria-expanded', b.ariaExpanded === 'true' ? 'false' : 'true')</script>`,
      'ketamine',
    );
    await go(tab);
    await marksAre(tab, 'ketamine', 'Spravato');
    await go(tab);
    await marksAre(tab, 'ketamine');
    await tab.close();
  });
}
