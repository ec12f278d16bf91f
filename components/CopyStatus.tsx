import { useEffect, useState } from 'preact/hooks';
import { type TextKey, text } from './texts.ts';

export type CopyState = 'no' | 'yes' | 'failed';

const SAID = { yes: 'copied', failed: 'copyFailed' } as const satisfies Record<string, TextKey>;

/** Long enough to be read; for longer it would lie over what stands below. */
const SAID_MS = 5000;

/** Copies, and says for a while how that went, or until something else is shown. */
export function useCopying<Args extends unknown[]>(copy: (...args: Args) => Promise<boolean>) {
  const [state, setState] = useState<CopyState>('no');
  useEffect(() => {
    if (state === 'no') return;
    const timer = setTimeout(() => setState('no'), SAID_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return {
    state,
    copy: async (...args: Args) => {
      // Said a second time it is heard only where it had gone.
      setState('no');
      setState((await copy(...args)) ? 'yes' : 'failed');
    },
    reset: () => setState('no'),
  };
}

/** Says, to eye and ear, whether copying has worked. There from the start: a new live region is often not heard. */
export function CopyStatus({ state }: { state: CopyState }) {
  return (
    <p class="said" role="status">
      {state === 'no' ? '' : text(SAID[state])}
    </p>
  );
}
