import knowledgeAsBundled from 'virtual:knowledge';
import { type ComponentChild, render } from 'preact';
import { Choice } from '../../components/Choice.tsx';
import componentStyles from '../../components/components.css?inline';
import { Notice } from '../../components/Notice.tsx';
import { PictureLinks } from '../../components/PictureLinks.tsx';
import { PictureById } from '../../components/pictures/PictureById.tsx';
import pictureStyles from '../../components/pictures/pictures.css?inline';
import { RecentlyReviewed } from '../../components/RecentlyReviewed.tsx';
import { RegionSelect } from '../../components/RegionSelect.tsx';
import { ReportMistake } from '../../components/ReportMistake.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { SearchResults } from '../../components/SearchResults.tsx';
import { Shelves } from '../../components/Shelves.tsx';
import { SourceFilters } from '../../components/SourceFilters.tsx';
import { SourceItem } from '../../components/SourceItem.tsx';
import { Switch } from '../../components/Switch.tsx';
import { TopicActions } from '../../components/TopicActions.tsx';
import { TopicPage } from '../../components/TopicPage.tsx';
import { text } from '../../components/texts.ts';
import tokenStyles from '../../components/tokens.css?inline';
import { createKnowledge } from '../../data/knowledge.ts';
import { PICTURE_IDS } from '../../data/pictures.ts';
import { createTopicSearch } from '../../data/search.ts';
import { usedSources } from '../../data/sources-index.ts';
import popupStyles from '../../entrypoints/popup/popup.css?inline';
import { topicFor } from './topics.ts';

const nothing = () => undefined;
const done = async () => true;

/** The parts that popup and tab are made of, each once, one under the other. */
export function showParts(page: HTMLElement): void {
  document.adoptedStyleSheets = [tokenStyles, componentStyles, pictureStyles, popupStyles].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  render(<Parts />, page);
}

function Parts(): ComponentChild {
  const knowledge = createKnowledge(knowledgeAsBundled);
  const search = createTopicSearch(knowledge.topics);
  const topic = topicFor('urgent', knowledge);
  const hits = search('memory').slice(0, 3);
  const used = usedSources(knowledge).slice(0, 3);
  const region = { shown: 'us' as const, select: <RegionSelect chosen="guessed" guessed="us" onChoose={nothing} /> };
  return (
    <>
      <h1>Parts</h1>
      <Switch label={text('settingsTitle')} on onChange={nothing} />
      <Switch label={text('sourcesTitle')} on={false} onChange={nothing} />
      <Choice
        legend={text('evidence')}
        reason={text('notAdvice')}
        options={[
          { value: 'a', label: text('evidenceStrong') },
          { value: 'b', label: text('evidenceLimited') },
        ]}
        value="a"
        onChange={nothing}
      />
      <SearchBox
        query="memory"
        topicCount={knowledge.topics.length}
        listId="found"
        activeId="found-0"
        onInput={nothing}
        onMove={nothing}
        onEnter={nothing}
      />
      <SearchResults id="found" hits={hits} query="memory" near={[]} active={0} />
      <SearchResults id="nothing" hits={[]} query="xyz" near={knowledge.topics.slice(0, 2)} active={0} />
      <Notice text={text('notAdvice')} action={{ label: text('undo'), run: nothing }} />
      <Shelves knowledge={knowledge} open={false} />
      <RecentlyReviewed knowledge={knowledge} />
      <PictureLinks ids={PICTURE_IDS} knowledge={knowledge} />
      <SourceFilters filter={{ kind: '', interest: '', words: '' }} onChange={nothing} />
      <ul class="source-list">
        {used.map((each) => (
          <SourceItem key={each.source.id} used={each} />
        ))}
      </ul>
      <TopicPage topic={topic} knowledge={knowledge} wording="plain" region={region} onWording={nothing}>
        <TopicActions topic={topic} knowledge={knowledge} copy={done} lookUp print={nothing} />
      </TopicPage>
      <ReportMistake topic={topic} wording="plain" version="1.0" copy={done} />
      {PICTURE_IDS.map((id) => (
        <PictureById key={id} id={id} knowledge={knowledge} />
      ))}
    </>
  );
}
