import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own interface of extensions, for what runs in pages: it answers with promises in both browsers.
 * To load webextension-polyfill costs 4 ms in every frame with terms; what it adds, a listener that answers with a
 * promise, is needed in the background alone.
 */
const world: { browser?: unknown; chrome?: unknown } = globalThis;

export default (world.browser ?? world.chrome) as Browser;
