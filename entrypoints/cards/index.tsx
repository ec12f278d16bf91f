import compiledKnowledge from 'virtual:knowledge';
import compiled from 'virtual:matcher';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createTermFinder } from '../../data/detect/find-terms.ts';
import { createMatcher } from '../../data/detect/matcher.ts';
import { createKnowledge } from '../../data/knowledge.ts';
import type { PageWorld } from '../shared/messages.ts';
import { startMarking } from './start-marking.tsx';
import { takeOver } from './take-over.ts';

export default defineUnlistedScript(() => {
  const signal = takeOver(document);
  if (!signal) return;
  const finder = createTermFinder(createMatcher(compiled.matcher), compiled.senses);
  void startMarking(createKnowledge(compiledKnowledge), finder, (globalThis as PageWorld).factCardsHost ?? '', signal);
});
