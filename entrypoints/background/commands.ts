import browser from 'webextension-polyfill';
import { askFrames } from '../shared/ask-page.ts';
import { mayAsk } from '../shared/may-read.ts';
import { showKeptOut } from './toolbar-button.ts';

/** The way by keyboard: next term, previous term, open its card. The keys are the browser's to change. */
export function obeyCommands(): void {
  // One after another: the step of an earlier key would close the card that a later one has opened.
  let obeyed = Promise.resolve();
  // Firefox for Android has none.
  browser.commands?.onCommand.addListener((command) => {
    obeyed = obeyed.then(() => obey(command));
  });
}

async function obey(command: string): Promise<void> {
  try {
    if (command === 'next-term') await step(1);
    else if (command === 'previous-term') await step(-1);
    else if (command === 'open-card') await openCard();
  } catch (error) {
    console.warn(`The key for “${command}” could not be obeyed.`, error);
  }
}

/** One step through the marks of all frames, in the order of the frames; past the last it begins again. */
async function step(direction: 1 | -1): Promise<void> {
  const tabId = await activeTab();
  const frames = ((tabId !== null && (await askFrames(tabId, 'whereabouts', null))) || [])
    .filter(({ answer }) => answer.marks > 0)
    .sort((a, b) => a.frameId - b.frameId);
  if (tabId === null || frames.length === 0) return;
  const here = frames.findIndex(({ answer }) => answer.isHere);
  const start = here >= 0 ? here : direction === 1 ? 0 : frames.length - 1;
  for (let i = 0; i <= frames.length; i += 1) {
    const frame = frames[(start + i * direction + frames.length * 2) % frames.length];
    if (!frame) return;
    const [answered] = (await askFrames(tabId, 'step', direction, [frame.frameId])) ?? [];
    if (answered?.answer) return;
  }
}

async function openCard(): Promise<void> {
  const tabId = await activeTab();
  if (tabId === null) return;
  const frames = (await askFrames(tabId, 'whereabouts', null)) ?? [];
  const frame = frames.find(({ answer }) => answer.isHere) ?? frames.find(({ answer }) => answer.marks > 0);
  if (frame) await askFrames(tabId, 'openCard', null, [frame.frameId]);
}

/** Null where there is none that can be asked; where the reader keeps us out, the button says so. */
async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return null;
  if (await mayAsk(tab.url ?? '')) return tab.id;
  await showKeptOut(tab.id);
  return null;
}
