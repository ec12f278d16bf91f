import { useEffect, useState } from 'preact/hooks';
import { text } from '../../components/texts.ts';
import { isInTab, openInTab } from './own-tab.ts';
import { sidePanelOpener } from './side-panel.ts';

/** From the popup to the side panel, and from both to a tab of its own; a tab has nowhere further to go. */
export function FrameButtons() {
  const [canGo, setCanGo] = useState(false);
  const [openPanel, setOpenPanel] = useState<(() => Promise<void>) | null>(null);
  useEffect(() => {
    void isInTab().then((inTab) => setCanGo(!inTab));
    if (!isPanel()) void sidePanelOpener().then((open) => setOpenPanel(() => open));
  }, []);
  if (!canGo) return null;
  const close = () => {
    if (!isPanel()) window.close();
  };
  return (
    <p class="frames">
      {openPanel && (
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

function isPanel(): boolean {
  return document.documentElement.dataset['frame'] === 'panel';
}
