import { text } from '../../components/texts.ts';
import { FrameButtons } from './FrameButtons.tsx';
import { useFrame } from './use-frame.ts';
import { canGoBack } from './way-back.ts';

/** The way back, at the head of each view but the first: a step where the browser has no button for it, and to everything. */
export function BackBar() {
  const hasStep = useFrame() !== 'tab' && canGoBack();
  return (
    <nav class="bar" aria-label={text('wayBack')}>
      <div class="ways">
        {hasStep && (
          <button type="button" class="home-link" onClick={() => history.back()}>
            <Arrow /> {text('back')}
          </button>
        )}
        <a href="#/" class="home-link">
          {!hasStep && <Arrow />} {text('allTopics')}
        </a>
      </div>
      <FrameButtons />
    </nav>
  );
}

function Arrow() {
  return (
    <span aria-hidden="true" class="arrow">
      ‹
    </span>
  );
}
