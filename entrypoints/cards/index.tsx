import compiledKnowledge from 'virtual:card-knowledge';
import compiled from 'virtual:matcher';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { setTexts } from '../../components/texts.ts';
import { createTermFinder } from '../../data/detect/find-terms.ts';
import { createMatcher } from '../../data/detect/matcher.ts';
import { createKnowledge } from '../../data/knowledge.ts';
import type { PageWorld } from '../shared/messages.ts';
import { reportWhenShownAgain } from './report-topics.ts';
import { startMarking } from './start-marking.tsx';
import { takeOver } from './take-over.ts';

export default defineUnlistedScript(() => {
  // Left here by the background: cards outlive their extension, and then there is nobody to ask.
  const { factCardsTexts: texts, factCardsHost: host = '' } = globalThis as PageWorld;
  // Updated in this very moment: the next version comes by itself.
  if (!texts?.['languageCode']) return;
  const life = takeOver(document);
  if (!life) return;
  setTexts((key) => texts[key] ?? '');
  const finder = createTermFinder(createMatcher(compiled.matcher), compiled.senses);
  reportWhenShownAgain(life.signal);
  void startMarking(createKnowledge(compiledKnowledge), finder, host, life);
});
