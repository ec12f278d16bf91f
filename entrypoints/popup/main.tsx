import compiledKnowledge from 'virtual:knowledge';
import { render } from 'preact';
import { createKnowledge } from '../../data/knowledge.ts';
import { createTopicSearch } from '../../data/search.ts';
import { App } from './App.tsx';
import '../../components/tokens.css';
import '../../components/components.css';
import './popup.css';

const knowledge = createKnowledge(compiledKnowledge);
const root = document.getElementById('app');
if (root) render(<App knowledge={knowledge} search={createTopicSearch(knowledge.topics)} />, root);
