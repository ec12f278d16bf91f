import { Switch } from '../../components/Switch.tsx';
import { marksOn, type Settings, withSite } from '../../data/settings.ts';
import type { PageInTab } from './page-in-tab.ts';
import type { ChangeSettings } from './use-settings.ts';

interface Props {
  page: PageInTab;
  settings: Settings;
  change: ChangeSettings;
}

/** This site, what was found on it, and its switch. */
export function SiteBar({ page, settings, change }: Props) {
  if (page.kind === 'none')
    return <SiteLine title="Ketamine Fact Cards" text="What is known, how well, and who says so." />;
  if (page.kind === 'unreadable') {
    return (
      <SiteLine
        title="This page cannot be read"
        text="The browser keeps extensions out of its own pages, stores and PDFs. Select a word there and choose “Look up” from its menu, or search here."
      />
    );
  }
  const on = marksOn(settings, page.host);
  return (
    <header class="site">
      <div>
        <b>{page.host}</b>
        <span id="site-state">{stateWords(page, settings)}</span>
      </div>
      <Switch
        label={`Mark terms on ${page.host}`}
        describedBy="site-state"
        on={on}
        onChange={(next) => change((now) => withSite(next ? { ...now, marking: true } : now, page.host, next))}
      />
    </header>
  );
}

function SiteLine({ title, text }: { title: string; text: string }) {
  return (
    <header class="site">
      <div>
        <b>{title}</b>
        <span>{text}</span>
      </div>
    </header>
  );
}

function stateWords({ host, topics }: Extract<PageInTab, { kind: 'page' }>, settings: Settings): string {
  if (!settings.marking) return 'Off on all sites';
  if (!marksOn(settings, host)) return 'Off here';
  const terms = topics.reduce((sum, topic) => sum + topic.count, 0);
  if (terms === 0) return 'No terms found on this page';
  return `${count(terms, 'term')} of ${count(topics.length, 'topic')} found`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
