import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Switch } from '../../components/Switch.tsx';
import { countText, type TextKey, text } from '../../components/texts.ts';
import { isSiteOn, marksOn, type Settings, withSite } from '../../data/settings.ts';
import type { Limit } from '../../data/unreadable-pages.ts';
import { PauseLine } from './PauseLine.tsx';
import type { PageInTab } from './page-in-tab.ts';
import type { ChangeSettings } from './use-settings.ts';
import { wakePage } from './wake-page.ts';

interface Props {
  page: PageInTab;
  settings: Settings;
  change: ChangeSettings;
}

const LIMIT_TEXTS: Record<Limit, TextKey> = {
  store: 'limitStore',
  pdf: 'limitPdf',
  reader: 'limitReader',
  internal: 'limitInternal',
  file: 'limitFile',
  canvas: 'limitCanvas',
};

/** This site, what was found on it, and its switch. */
export function SiteBar({ page, settings, change }: Props) {
  const header = useRef<HTMLElement>(null);
  const isWoken = useRef(false);
  // The button that was pressed is gone: the switch, which also tells what was found, takes the focus.
  useLayoutEffect(() => {
    if (page.kind === 'asleep' || !isWoken.current) return;
    isWoken.current = false;
    if (document.activeElement !== document.body) return;
    const bar = header.current;
    // A private window has none.
    (bar?.querySelector<HTMLElement>('[role=switch]') ?? bar?.querySelector('button'))?.focus();
  }, [page.kind]);
  if (page.kind === 'none') return <SiteLine title={text('name')} text={text('tagline')} />;
  if (page.kind === 'unreadable') {
    return <SiteLine title={text('cannotRead')} text={text(page.limit ? LIMIT_TEXTS[page.limit] : 'limitOther')} />;
  }
  if (page.kind === 'asleep') {
    return (
      <SiteLine title={text('asleepTitle')} text={text(page.why === 'runs-on-click' ? 'asleepClick' : 'asleepOld')}>
        <button
          type="button"
          class="main"
          onClick={() => {
            isWoken.current = true;
            void wakePage(page.tabId);
          }}
        >
          {text('markNow')}
        </button>
      </SiteLine>
    );
  }
  const on = settings.marking && isSiteOn(settings, page.host);
  return (
    <header class="site" ref={header}>
      <div>
        <b>{page.host}</b>
        <span id="site-state">{stateWords(page, settings)}</span>
        {!page.canDraw && (
          <div>
            <span>{text('cannotDraw')}</span>
          </div>
        )}
        {page.isPrivate && (
          <div>
            <span>{text('privateWindow')}</span>
          </div>
        )}
        <PauseLine settings={settings} change={change} />
      </div>
      {!page.isPrivate && (
        <Switch
          label={text('markOn', { host: page.host })}
          describedBy="site-state"
          on={on}
          onChange={(next) => change((now) => withSite(next ? { ...now, marking: true } : now, page.host, next))}
        />
      )}
    </header>
  );
}

function SiteLine({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <header class="site">
      <div>
        <b>{title}</b>
        <span>{text}</span>
        {children && <p class="pause">{children}</p>}
      </div>
    </header>
  );
}

function stateWords({ host, topics }: Extract<PageInTab, { kind: 'page' }>, settings: Settings): string {
  if (!settings.marking) return text('offEverywhere');
  if (!isSiteOn(settings, host)) return text('offHere');
  // The pause says so itself, in the line below.
  if (!marksOn(settings, host)) return '';
  const terms = topics.reduce((sum, topic) => sum + topic.count, 0);
  if (terms === 0) return text('noTermsFound');
  return text('foundHere', { terms: countText('termCount', terms), topics: countText('topicCount', topics.length) });
}
