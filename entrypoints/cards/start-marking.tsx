import { type CardActions, TopicCard } from '../../components/TopicCard.tsx';
import { text } from '../../components/texts.ts';
import { topicAsText } from '../../data/citation.ts';
import type { TermFinder } from '../../data/detect/find-terms.ts';
import { onlyWithKetamine } from '../../data/detect/only-with-ketamine.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import { DEFAULT_SETTINGS, type Delay, marksOn, type Settings } from '../../data/settings.ts';
import { helpRegionOf } from '../shared/help-region.ts';
import { isOrphan } from '../shared/is-orphan.ts';
import type { SettingsRequest } from '../shared/messages.ts';
import { whenPauseEnds } from '../shared/pause-clock.ts';
import { followSettings } from '../shared/settings-store.ts';
import { answerRequests } from './answer-requests.ts';
import { CardHost, type Look } from './card/CardHost.tsx';
import { cardEvents, lineNear, type Spot } from './card/card-events.ts';
import { copyText } from './card/copy-text.ts';
import { isDark } from './card/page-tone.ts';
import { changeSettings } from './change-settings.ts';
import { notify } from './notify.tsx';
import { openTopic } from './open-topic.ts';
import { boxesOf, type Mark } from './page/marks.ts';
import { type ScannedPage, scanPage } from './page/scan-page.ts';
import { reportTopics } from './report-topics.ts';
import { endWhenSucceeded } from './take-over.ts';

/**
 * Mark terms in this frame and show their cards while the settings say so; stop puts the page back.
 * The one file that knows page, card and settings.
 *
 * @param host of the tab, as the background has seen it: the site that is switched on and off
 */
export async function startMarking(
  knowledge: Knowledge,
  finder: TermFinder,
  host: string,
  life: AbortController,
): Promise<void> {
  const { signal } = life;
  let settings = DEFAULT_SETTINGS;
  let running: AbortController | null = null;

  let waiting = new AbortController();

  function follow(next: Settings): void {
    const isOtherScope = next.scope !== settings.scope;
    settings = next;
    waiting.abort();
    waiting = new AbortController();
    whenPauseEnds(settings.pause, () => follow(settings), AbortSignal.any([signal, waiting.signal]));
    const on = marksOn(settings, host);
    // What counts is decided while the page is read.
    if (isOtherScope) stop();
    if (on && !running) {
      running = new AbortController();
      run(AbortSignal.any([signal, running.signal]));
    } else if (!on) {
      stop();
    } else {
      page?.redraw(drawingOf(settings));
    }
  }

  let page: ScannedPage | null = null;

  function stop(): void {
    running?.abort();
    running = null;
  }

  function restart(): void {
    stop();
    follow(settings);
  }

  function run(running: AbortSignal): void {
    const card: CardHost = new CardHost(document, () => events.dismiss());
    const root = document.documentElement;
    const report = reportTopics(running);
    const scanned = scanPage(finderFor(settings), drawingOf(settings), drawn, running);
    endWhenSucceeded(document, scanned.isSucceeded, life, running);
    const events = cardEvents<Mark>(
      document,
      {
        markAt: (spot) => markUnder(scanned, spot),
        boxesOf: (mark) => boxesOf(mark.range),
        cardBox: () => card.box,
        isOnCard: (hit) => card.holds(hit),
        isCardInUse: () => card.isInUse,
        move: () => void card.place(),
        manner: () => ({ trigger: settings.trigger, restMs: REST_MS[settings.delay] }),
        show(mark, point) {
          scanned.setOpen(mark);
          const content = (
            <TopicCard
              topicId={mark.topic}
              why={mark.why}
              knowledge={knowledge}
              wording={settings.wording}
              region={() => helpRegionOf(settings)}
              actions={actions()}
            />
          );
          card.show(content, mark.element, lookBeside(mark.element), () => lineNear(boxesOf(mark.range), point));
        },
        hide() {
          scanned.setOpen(null);
          card.hide();
        },
      },
      running,
    );
    /** Asked anew for each card: what needs the background is not offered once that is gone. */
    const actions = (): CardActions => ({
      copy: (topicId, format) => copyText(textOf(topicId, format)),
      ...openTopic(),
      mute: (topicId) =>
        void change(
          { name: 'mute-topic', topicId, muted: true },
          { name: 'mute-topic', topicId, muted: false },
          text('mutedSaid', { title: titleOf(topicId) }),
        ),
      // Which sites are read in private windows is kept nowhere.
      ...(host !== '' &&
        !browser.extension?.inIncognitoContext && {
          siteOff: () =>
            void change(
              { name: 'switch-site', on: false },
              { name: 'switch-site', on: true },
              text('siteOffSaid', { host }),
            ),
        }),
    });

    function drawn(): void {
      // `document.open()` has thrown all listeners away: begin anew on the new document.
      if (document.documentElement !== root) restart();
      else events.marksChanged();
      report(() => scanned.mentions());
    }
    /** Change a setting from the card; once that is done say so, with the way back in its place. */
    async function change(to: SettingsRequest, back: SettingsRequest, said: string): Promise<void> {
      events.dismiss();
      if (await isChanged(to)) showNotice(said, () => void isChanged(back));
    }
    /** Where the extension has gone or was updated under this page, nothing can be stored from here any more; nor where all is full. */
    async function isChanged(request: SettingsRequest): Promise<boolean> {
      try {
        await changeSettings(request);
        return true;
      } catch {
        showNotice(text(isOrphan() ? 'extensionUpdated' : 'notSaved'));
        return false;
      }
    }
    answerRequests(
      {
        page: scanned,
        titleOf,
        openCard: openWithFocus,
        closeCard: () => events.dismiss(),
        isCardOpen: () => card.isShown,
      },
      running,
    );
    function openWithFocus(mark: Mark): void {
      events.ask(mark);
      card.focus();
    }
    page = scanned;
    running.addEventListener('abort', () => {
      page = null;
    });
  }

  function showNotice(said: string, undo?: () => void): void {
    notify(said, lookBeside(document.body ?? document.documentElement), signal, undo);
  }

  function finderFor({ scope }: Settings): TermFinder {
    return scope === 'ketamine-pages' ? onlyWithKetamine(finder) : finder;
  }

  function lookBeside(element: Element): Look {
    return { dark: isDark(settings.theme, element), size: settings.textSize };
  }

  function textOf(topicId: string, format: 'plain' | 'markdown'): string {
    const topic = knowledge.topicById(topicId);
    return topic ? topicAsText(topic, knowledge, format) : '';
  }

  function titleOf(topicId: string): string {
    return knowledge.topicById(topicId)?.title ?? topicId;
  }

  await followSettings(follow, signal);
}

// Shorter opens cards under a pointer that is only passing.
const REST_MS: Record<Delay, number> = { short: 150, usual: 350, long: 800 };

function drawingOf(settings: Settings) {
  return { density: settings.density, muted: new Set(settings.mutedTopics), style: settings.markStyle };
}

/** The mark under a pointer, unless something else lies over it: what was hit must be its own block. */
function markUnder(page: ScannedPage, spot: Spot): Mark | null {
  const mark = page.markAt(spot.clientX, spot.clientY);
  if (!mark) return null;
  const hit = spot.hit[0];
  // In Firefox a node that was adopted from another frame is no instance of this one's Node.
  if (!hit || !('nodeType' in hit)) return null;
  // From outside, everything in a closed shadow root looks like its host.
  const root = mark.element.getRootNode();
  const covers = mark.element.contains(hit as Node) || ('host' in root && root.host === hit);
  return covers ? mark : null;
}
