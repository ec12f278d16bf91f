import browser from '../shared/browser.ts';
import { isOrphan } from '../shared/is-orphan.ts';
import type { BackgroundRequest } from '../shared/messages.ts';

/** "Open in tab" needs the background; without one (the extension has gone or was updated) it is not offered. */
export function openTopic(): { openInTab?: (topicId: string) => void } {
  if (isOrphan()) return {};
  return {
    openInTab(topicId) {
      const request: BackgroundRequest = { name: 'open-topic', topicId };
      browser.runtime.sendMessage(request).catch(() => {
        // The extension went away under an open card; there is nobody left to open a tab.
      });
    },
  };
}
