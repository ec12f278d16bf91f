import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { setTexts } from '../../components/texts.ts';
import { answerPages } from './answer-pages.ts';
import { obeyCommands } from './commands.ts';
import { offerLookUp } from './context-menu.ts';
import { answerAddressBar } from './omnibox.ts';
import { greet } from './onboarding.ts';
import { keepToolbarButton } from './toolbar-button.ts';
import { drawToolbarIcon } from './toolbar-icon.ts';
import { wakeOpenPages } from './wake-open-pages.ts';

export default defineBackground(() => {
  setTexts((key) => browser.i18n.getMessage(key));
  answerPages();
  obeyCommands();
  offerLookUp();
  answerAddressBar();
  greet();
  keepToolbarButton();
  drawToolbarIcon();
  wakeOpenPages();
});
