/** Runs in a page: words that leave the window or their box once a reader spaces text as WCAG 1.4.12 has it. */
export function cutBySpacing(): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  );
  const card = [...document.querySelectorAll('fact-card')].at(-1)?.shadowRoot;
  const roots = card ? [card] : [document];
  return roots.flatMap((root) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    const edge = root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
    return [...root.querySelectorAll<HTMLElement>('h2, h3, p, a, button, li, summary, label')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .said, svg'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < edge.left - 1 || right > edge.right + 1;
      })
      .map((element) => element.outerHTML.slice(0, 100));
  });
}
