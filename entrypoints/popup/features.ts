import browser from 'webextension-polyfill';

/** Parts of the interface that a browser may lack, as Firefox for Android does, though their types promise them. */
const parts: { commands?: unknown; omnibox?: unknown; windows?: unknown } = browser;

/** Whether there are keys of the extension's own, which its reader can change. */
export const hasKeys = (): boolean => parts.commands !== undefined;

/** Whether the address bar takes a keyword of the extension. */
export const hasKeyword = (): boolean => parts.omnibox !== undefined;

/** Whether there are windows; where there are none, a popup lies over the whole page. */
export const hasWindows = (): boolean => parts.windows !== undefined;
