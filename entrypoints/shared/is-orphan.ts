import browser from './browser.ts';

/**
 * Whether the extension has gone from under this page: updated, switched off or removed. In Chromium its scripts live
 * on then; in Firefox they have ended.
 */
export function isOrphan(): boolean {
  return !browser.runtime?.id;
}
