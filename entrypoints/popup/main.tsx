import compiledKnowledge from 'virtual:knowledge';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { languageOfInterface, setTexts } from '../../components/texts.ts';
import { createKnowledge } from '../../data/knowledge.ts';
import { createTopicSearch } from '../../data/search.ts';
import { App } from './App.tsx';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/components.css';
import '../../components/pictures/pictures.css';
import './popup.css';

setTexts((key) => browser.i18n.getMessage(key));
Object.assign(document.documentElement, languageOfInterface());
const knowledge = createKnowledge(compiledKnowledge);
const root = document.getElementById('app');
if (root) render(<App knowledge={knowledge} search={createTopicSearch(knowledge.topics)} />, root);
