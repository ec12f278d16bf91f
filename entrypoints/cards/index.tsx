import compiledKnowledge from 'virtual:knowledge';
import compiled from 'virtual:matcher';
import browser from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { setTexts } from '../../components/texts.ts';
import { createTermFinder } from '../../data/detect/find-terms.ts';
import { createMatcher } from '../../data/detect/matcher.ts';
import { createKnowledge } from '../../data/knowledge.ts';
import type { PageWorld } from '../shared/messages.ts';
import { CARD_TEXTS } from './card-texts.ts';
import { startMarking } from './start-marking.tsx';
import { takeOver } from './take-over.ts';

export default defineUnlistedScript(() => {
  // Taken at once: cards outlive their extension, and then there is nobody to ask.
  const texts = new Map(CARD_TEXTS.map((key) => [key, browser.i18n.getMessage(key)]));
  // Updated in this very moment: the next version comes by itself.
  if (!texts.get('languageCode')) return;
  const life = takeOver(document);
  if (!life) return;
  setTexts((key) => texts.get(key as (typeof CARD_TEXTS)[number]) ?? '');
  const finder = createTermFinder(createMatcher(compiled.matcher), compiled.senses);
  void startMarking(createKnowledge(compiledKnowledge), finder, (globalThis as PageWorld).factCardsHost ?? '', life);
});
