import { useEffect, useState } from 'preact/hooks';
import { isInTab } from './own-tab.ts';

/** What the app stands in; the popup until the browser has said otherwise. */
export type Frame = 'popup' | 'panel' | 'tab';

export function useFrame(): Frame {
  const isPanel = document.documentElement.dataset['frame'] === 'panel';
  const [frame, setFrame] = useState<Frame>(isPanel ? 'panel' : 'popup');
  useEffect(() => {
    void isInTab().then((inTab) => inTab && setFrame('tab'));
  }, []);
  return frame;
}
