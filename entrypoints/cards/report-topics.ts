import browser from '../shared/browser.ts';
import { isOrphan } from '../shared/is-orphan.ts';
import type { BackgroundRequest } from '../shared/messages.ts';
import { whenShownAgain } from '../shared/shown-again.ts';
import type { Mark } from './page/marks.ts';

// A page that is being read finds topics one after another, and each look at them costs a little.
const SETTLE_MS = 500;

/** Tells the background when this frame holds other topics than before, for the number on the toolbar button. */
export function reportTopics(signal: AbortSignal): (mentions: () => readonly Mark[]) => void {
  let said = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    if (said !== '') tell();
  });
  return (mentions) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const topics = [...new Set(mentions().map(({ topic }) => topic))].join(' ');
      if (topics === said) return;
      said = topics;
      tell();
    }, SETTLE_MS);
  };
}

/** Also where nothing is marked now: the button is to be grey again, as much as it is to have its number. */
export function reportWhenShownAgain(signal: AbortSignal): void {
  whenShownAgain(tell, signal);
}

function tell(): void {
  if (isOrphan()) return;
  const request: BackgroundRequest = { name: 'topics-changed' };
  browser.runtime.sendMessage(request).catch(() => {
    // The extension is going; its button goes with it.
  });
}
