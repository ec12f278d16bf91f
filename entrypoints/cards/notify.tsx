import { Notice } from '../../components/Notice.tsx';
import { languageOfInterface, text } from '../../components/texts.ts';
import { announce } from './card/announce.ts';
import { CardHost, type Look } from './card/CardHost.tsx';
import { unusedTimer } from './unused-timer.ts';

// Long enough to read a line and reach for the button, without haste; what it undoes is undone in Settings too.
const SHOWN_MS = 20_000;

/**
 * Say at the foot of the window, and to a screen reader, what has happened, with the way back where there is one. The
 * notice has a host of its own: it outlives the marking that it may have just switched off.
 */
export function notify(said: string, look: Look, signal: AbortSignal, undo?: () => void): void {
  const notice: { current: HTMLDivElement | null } = { current: null };
  const end = () => {
    timer.stop();
    host.hide();
  };
  const host = new CardHost(document, end);
  const timer = unusedTimer(end, SHOWN_MS, () => notice.current?.matches(':hover, :focus-within') ?? false);
  signal.addEventListener('abort', end);
  const undoAndEnd = () => {
    undo?.();
    end();
  };
  const front = inFront();
  announce(said, front, signal);
  host.show(
    <div
      ref={notice}
      class="card"
      {...languageOfInterface()}
      onPointerEnter={timer.hold}
      onFocusIn={timer.hold}
      onPointerLeave={timer.release}
      onFocusOut={timer.release}
    >
      <Notice text={said} {...(undo && { action: { label: text('undo'), run: undoAndEnd } })} />
    </div>,
    front,
    look,
    () => 'foot',
  );
}

/** What the reader is kept in, if anything: outside a modal dialog nothing can be clicked. */
function inFront(): Element {
  return (
    [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.fullscreenElement ?? document.documentElement
  );
}
