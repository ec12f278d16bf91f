/** A page without terms that notes all it can notice; after some seconds its notes are complete. */
export const CURIOUS_PAGE = `<!doctype html><html lang="en"><head><title>Gardens</title><script>
  const notes = { heard: [], changes: [], errors: [] };
  const names = (object) => {
    const all = [];
    for (let each = object; each; each = Object.getPrototypeOf(each)) all.push(...Object.getOwnPropertyNames(each));
    return all.sort();
  };
  const before = { window: names(window), document: names(document), chrome: names(window.chrome ?? null), browser: typeof browser };
  // Every event that anybody fires, known to the page or not.
  const fire = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { notes.heard.push('fired ' + event.type); return fire.call(this, event); };
  for (const key of names(window).filter((name) => name.startsWith('on'))) {
    const type = key.slice(2);
    const noted = (event) => event.isTrusted || notes.heard.push(type);
    for (const target of [window, document]) target.addEventListener(type, noted, true);
  }
  for (const type of ['message', 'messageerror', 'storage', 'copy', 'securitypolicyviolation'])
    addEventListener(type, () => notes.heard.push(type));
  // Who calls what a page can overwrite, and from where.
  for (const [object, name] of [[Node.prototype, 'textContent'], [Document.prototype, 'documentElement'], [Element.prototype, 'shadowRoot']]) {
    const { get, set } = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, {
      configurable: true, set,
      get() { notes.errors.push(name + ' ' + new Error().stack); return get.call(this); },
    });
  }
  for (const name of ['querySelectorAll', 'evaluate', 'getElementsByTagName', 'createElement']) {
    const real = Document.prototype[name];
    Document.prototype[name] = function (...args) { notes.errors.push(name + ' ' + new Error().stack); return real.apply(this, args); };
  }
  addEventListener('error', (event) => notes.errors.push('error ' + event.message));
  addEventListener('unhandledrejection', () => notes.errors.push('rejection'));
  new MutationObserver((records) => notes.changes.push(...records.map(({ type, target }) => type + ' ' + target.nodeName)))
    .observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
</script></head><body><p>Roses and <b>tulips</b>.</p><div id="late"></div><x-garden></x-garden><script>
  customElements.define('x-garden', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'closed' }).append('Lilies.'); }
  });
  // A closed root that comes when all is quiet, and text that changes.
  setTimeout(() => { late.textContent = 'Asters.'; }, 500);
  // So that it is known to hear: its own event, its own message.
  setTimeout(() => { document.dispatchEvent(new Event('own')); postMessage('own', '*'); }, 600);
  setTimeout(() => {
    notes.changes = notes.changes.filter((each) => each !== 'childList BODY' && each !== 'childList HTML');
    const after = { window: names(window), document: names(document), chrome: names(window.chrome ?? null), browser: typeof browser };
    globalThis.result = {
      ...notes,
      added: Object.keys(after).filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key])),
      globals: after,
      html: new XMLSerializer().serializeToString(document).length,
      highlights: [...CSS.highlights.keys()],
      sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
      elements: ['fact-card', 'x-garden'].map((name) => typeof customElements.get(name)),
      // A busy machine makes long frames; those need only not name anybody.
      performance: performance.getEntries().map(({ entryType, name }) => entryType + ' ' + name)
        .filter((each) => !/^(long|resource .*favicon)/.test(each)).sort(),
      namesUs: /extension:|gate\\.js|cards\\.js/.test(JSON.stringify(performance.getEntries())),
      frames: frames.length,
      storage: [localStorage.length, sessionStorage.length, document.cookie],
    };
  }, 4000);
</script></body></html>`;

/** Runs in the page: its notes, null until they are complete. */
export function notesOfPage(): unknown {
  return (globalThis as { result?: unknown }).result ?? null;
}
