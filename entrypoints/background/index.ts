import { defineBackground } from 'wxt/utils/define-background';
import { answerPages } from './answer-pages.ts';
import { offerLookUp } from './context-menu.ts';
import { welcomeOnce } from './onboarding.ts';

export default defineBackground(() => {
  answerPages();
  offerLookUp();
  welcomeOnce();
});
