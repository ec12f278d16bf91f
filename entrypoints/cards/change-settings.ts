import browser from '../shared/browser.ts';
import type { SettingsAnswer, SettingsRequest } from '../shared/messages.ts';

/**
 * Have the background change a setting.
 * @throws where the extension has gone or was updated under this page, or the storage takes nothing more
 */
export async function changeSettings(request: SettingsRequest): Promise<void> {
  const answer: SettingsAnswer = await browser.runtime.sendMessage(request);
  if (answer !== 'saved') throw new Error(`${request.name}: ${answer}`);
}
