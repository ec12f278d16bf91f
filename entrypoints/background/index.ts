import { defineBackground } from 'wxt/utils/define-background';
import { answerPages } from './answer-pages.ts';
import { obeyCommands } from './commands.ts';
import { offerLookUp } from './context-menu.ts';
import { welcomeOnce } from './onboarding.ts';
import { drawToolbarIcon } from './toolbar-icon.ts';

export default defineBackground(() => {
  answerPages();
  obeyCommands();
  offerLookUp();
  welcomeOnce();
  drawToolbarIcon();
});
