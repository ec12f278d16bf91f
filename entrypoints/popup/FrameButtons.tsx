import { useEffect, useState } from 'preact/hooks';
import { text } from '../../components/texts.ts';
import { openInTab } from './own-tab.ts';
import { sidePanelOpener } from './side-panel.ts';
import { useFrame } from './use-frame.ts';

/** From popup and tab to the side panel, and from popup and panel to a tab of its own, each at the view shown here. */
export function FrameButtons() {
  const frame = useFrame();
  const [openPanel, setOpenPanel] = useState<((route: string) => Promise<void>) | null>(null);
  useEffect(() => {
    if (frame !== 'panel') void sidePanelOpener().then((open) => setOpenPanel(() => open));
  }, [frame]);
  if (frame === 'tab' && !openPanel) return null;
  const close = () => {
    if (frame === 'popup') window.close();
  };
  return (
    <p class="frames">
      {openPanel && (
        <button type="button" onClick={() => void openPanel(location.hash || '#/').then(close)}>
          {text('openInPanel')}
        </button>
      )}
      {frame !== 'tab' && (
        <button type="button" onClick={() => void openInTab(location.hash).then(close)}>
          {text('openInTab')}
        </button>
      )}
    </p>
  );
}
