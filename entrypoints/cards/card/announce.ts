import { languageOfInterface } from '../../../components/texts.ts';
import { createHost } from './create-host.ts';
import { layerOf } from './layer.ts';

// A live region is heard when its text changes after it has come, so the two are apart; then it is taken away.
const COME_MS = 100;
const GONE_MS = 4000;

/**
 * Say something to a screen reader: a host of our own with nothing to see in it, gone again after some seconds.
 * @param beside what is spoken of: where it stands in a modal dialog, a reader hears nothing from outside of that
 */
export function announce(text: string, beside: Element, signal: AbortSignal): void {
  const { host, root } = createHost(document);
  const hidden = new CSSStyleSheet();
  hidden.replaceSync(
    ':host { all: initial !important; position: fixed !important; width: 1px !important; height: 1px !important; overflow: hidden !important; clip-path: inset(50%) !important; }',
  );
  root.adoptedStyleSheets = [hidden];
  const region = document.createElementNS('http://www.w3.org/1999/xhtml', 'p') as HTMLElement;
  region.setAttribute('role', 'status');
  Object.assign(region, languageOfInterface());
  root.append(region);
  layerOf(beside, document).append(host);
  const coming = setTimeout(() => region.append(text), COME_MS);
  const going = setTimeout(() => host.remove(), GONE_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(coming);
    clearTimeout(going);
    host.remove();
  });
}
