import { useState } from 'preact/hooks';
import { type TextKey, text } from './texts.ts';

export type CopyState = 'no' | 'yes' | 'failed';

const SAID = { yes: 'copied', failed: 'copyFailed' } as const satisfies Record<string, TextKey>;

/** Copies, and remembers how that went until something else is shown. */
export function useCopying<Args extends unknown[]>(copy: (...args: Args) => Promise<boolean>) {
  const [state, setState] = useState<CopyState>('no');
  return {
    state,
    copy: async (...args: Args) => setState((await copy(...args)) ? 'yes' : 'failed'),
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
