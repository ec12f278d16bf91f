/** Put parsed markup into an element of the test document; scripts do not run. */
export function showHtml(html: string, into: Element = document.body): void {
  into.replaceChildren(...new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body.childNodes);
}
