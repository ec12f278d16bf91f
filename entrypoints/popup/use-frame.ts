import { useEffect, useState } from 'preact/hooks';
import { isInTab } from './own-tab.ts';

/** What the app stands in; the popup until the browser has said otherwise. */
export type Frame = 'popup' | 'panel' | 'tab';

/** Whether this is the page of the side panel. */
export function isPanel(): boolean {
  return document.documentElement.dataset['frame'] === 'panel';
}

export function useFrame(): Frame {
  const [frame, setFrame] = useState<Frame>(isPanel() ? 'panel' : 'popup');
  useEffect(() => {
    void isInTab().then((inTab) => inTab && setFrame('tab'));
  }, []);
  return frame;
}
