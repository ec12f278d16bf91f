import { useEffect, useState } from 'preact/hooks';
import { text } from '../../components/texts.ts';
import { openInTab } from './own-tab.ts';
import { sidePanelOpener } from './side-panel.ts';
import { useFrame } from './use-frame.ts';

/** From the popup to the side panel, and from both to a tab of its own; a tab has nowhere further to go. */
export function FrameButtons() {
  const frame = useFrame();
  const [openPanel, setOpenPanel] = useState<(() => Promise<void>) | null>(null);
  useEffect(() => {
    if (frame === 'popup') void sidePanelOpener().then((open) => setOpenPanel(() => open));
  }, [frame]);
  if (frame === 'tab') return null;
  const close = () => {
    if (frame === 'popup') window.close();
  };
  return (
    <p class="frames">
      {frame === 'popup' && openPanel && (
        <button type="button" onClick={() => void openPanel().then(close)}>
          {text('openInPanel')}
        </button>
      )}
      <button type="button" onClick={() => void openInTab(location.hash).then(close)}>
        {text('openInTab')}
      </button>
    </p>
  );
}
