import { Notice } from '../../components/Notice.tsx';
import { languageOfInterface, text } from '../../components/texts.ts';
import { CardHost, type Look } from './card/CardHost.tsx';

// Long enough to read a line and reach for the button.
const SHOWN_MS = 8000;

/**
 * Say at the foot of the window what has happened, with the way back where there is one. The notice has a host of its
 * own: it outlives the marking that it may have just switched off.
 */
export function notify(said: string, look: Look, signal: AbortSignal, undo?: () => void): void {
  const end = () => {
    clearTimeout(timer);
    host.hide();
  };
  const host = new CardHost(document, end);
  const timer = setTimeout(end, SHOWN_MS);
  signal.addEventListener('abort', end);
  const undoAndEnd = () => {
    undo?.();
    end();
  };
  host.show(
    <div class="card" {...languageOfInterface()}>
      <Notice text={said} {...(undo && { action: { label: text('undo'), run: undoAndEnd } })} />
    </div>,
    document.documentElement,
    look,
    () => ({ x: 0, y: window.innerHeight, width: window.innerWidth, height: 0 }),
  );
}
