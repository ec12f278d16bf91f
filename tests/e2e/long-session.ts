import { markedTexts, middleOfText } from './card-view.ts';
import { type Driver, eventually, type Tab } from './driver.ts';
import { clickInCard } from './reader.ts';

/** The page of the session, and words that must be found nowhere after it. */
export const PAGE = 'http://clinic.test/visit';
export const SECRETS = { query: 'patient=wombat', typed: 'quokka', selected: 'numbat', onPage: 'bandicoot' };
export const MARKUP = `<!doctype html><html lang="en"><title>A visit</title>
<p style="margin-top: 120px">On ketamine and memory loss and the hippocampus, said the ${SECRETS.onPage}.</p></html>`;

/** Everything a reader can do in page, card and app, one thing after another. */
export async function longSession(browser: Driver): Promise<void> {
  const tab = await browser.open(`${PAGE}?${SECRETS.query}`);
  await inTheCard(browser, tab);
  await changeFromTheCard(tab);
  await inTheApp(browser);
  await tab.close();
}

async function inTheCard(browser: Driver, tab: Tab): Promise<void> {
  await openCard(tab);
  await clickInCard(tab, 'More');
  await clickInCard(tab, 'Copy');
  await cardSays(tab, 'Copied');
  await clickInCard(tab, 'Hippocampus');
  await cardSays(tab, 'Hippocampus');
  await clickInCard(tab, 'Back');
  await cardSays(tab, 'Ketamine and memory loss');
  await clickInCard(tab, 'Open in tab');
  await eventually(
    () => browser.inExtension(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? '')),
    (all) => all.some((each) => each.endsWith('#/topic/memory-loss')),
  );
  // A tab behind another hears of the pointer once a second.
  await browser.inExtension(bringToFront, PAGE);
}

/** Runs in the extension. */
async function bringToFront(page: string): Promise<void> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(page));
  if (tab?.id !== undefined) await chrome.tabs.update(tab.id, { active: true });
}

/** Mute the term and take that back; the same with the site; then mute for good. */
async function changeFromTheCard(tab: Tab): Promise<void> {
  for (const choice of ['Do not mark this term', 'Not on this site']) {
    await openCard(tab);
    await clickInCard(tab, 'More');
    await clickInCard(tab, choice);
    await marksAre(tab, (texts) => !texts.includes('memory loss'));
    await clickInCard(tab, 'Undo');
  }
  await openCard(tab);
  await clickInCard(tab, 'More');
  await clickInCard(tab, 'Do not mark this term');
  await marksAre(tab, (texts) => !texts.includes('memory loss') && texts.includes('ketamine'));
}

const ROUTES = ['#/sources', '#/topic/memory-loss', '#/topic/nowhere', '#/welcome', '#/elsewhere', '#/settings'];

async function inTheApp(browser: Driver): Promise<void> {
  const home = await browser.openApp('#/');
  await eventually(
    () => home.evaluate(() => document.activeElement?.tagName),
    (name) => name === 'INPUT',
  );
  await home.type(SECRETS.typed);
  await showsSomething(home, 'Nothing fits');
  await home.close();
  for (const route of [...ROUTES, `#/search?q=${SECRETS.typed}%20hipocampus`]) {
    const app = await browser.openApp(route);
    await showsSomething(app, '');
    await app.evaluate(chooseEverything);
    if (route === '#/settings') for (const on of ['false', 'true']) await flipSwitch(app, on);
    await app.close();
  }
}

/** Runs in the app: open what can be opened, choose what can be chosen; the first choice last, it is the default. */
function chooseEverything(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const radios = [...document.querySelectorAll<HTMLElement>('[type="radio"]')];
  for (const radio of radios.reverse()) radio.click();
}

async function flipSwitch(app: Tab, on: string): Promise<void> {
  await app.evaluate(() => document.querySelector<HTMLElement>('[role="switch"]')?.click());
  await eventually(
    () => app.evaluate(() => document.querySelector('[role="switch"]')?.ariaChecked),
    (now) => now === on,
  );
}

async function showsSomething(app: Tab, text: string): Promise<void> {
  await eventually(
    () => app.evaluate(() => document.body.innerText.trim()),
    (now) => now.length > 10 && now.includes(text),
  );
}

async function openCard(tab: Tab): Promise<void> {
  await tab.move(900, 700, 2);
  await eventually(
    () => tab.card(),
    (card) => card === null || card.text.includes('Undo'),
  );
  await marksAre(tab, (texts) => texts.includes('memory loss'));
  const point = await tab.evaluate(middleOfText, 'memory loss');
  await tab.move(point?.x ?? 0, (point?.y ?? 0) - 60);
  await tab.move(point?.x ?? 0, point?.y ?? 0, 4);
  await cardSays(tab, 'Ketamine and memory loss');
}

const cardSays = (tab: Tab, text: string) =>
  eventually(
    () => tab.card(),
    (card) => card?.text.includes(text) ?? false,
  );

const marksAre = (tab: Tab, wanted: (texts: string[]) => boolean) =>
  eventually(() => tab.evaluate(markedTexts), wanted);
