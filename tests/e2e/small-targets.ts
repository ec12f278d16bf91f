/**
 * Runs in a page: targets that break WCAG 2.5.8. A target is 24 by 24 px, or a circle of that size around its middle
 * meets no other target, or it stands in a sentence.
 */
export function smallTargets(): string[] {
  const SIZE = 24;
  const roots: (Document | ShadowRoot)[] = [document];
  const card = [...document.querySelectorAll('fact-card')].at(-1)?.shadowRoot;
  if (card) roots.push(card);
  const targets = roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')])
    .filter((element) => element.checkVisibility() && !isInSentence(element))
    // A label is pressed as its field is.
    .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);

  return targets
    .filter(({ box }) => box.width < SIZE - 0.5 || box.height < SIZE - 0.5)
    .filter(({ element, box }) => targets.some((other) => other.element !== element && isNear(box, other.box)))
    .map(({ element, box }) => `${element.outerHTML.slice(0, 80)}: ${box.width} × ${box.height}`);

  /** Whether words stand beside it, that set the height of its line. */
  function isInSentence(element: Element): boolean {
    if (element.localName !== 'a') return false;
    const own = element.textContent?.trim() ?? '';
    const around = element.closest('p, li, dd, figcaption')?.textContent?.trim() ?? '';
    return around.length > own.length + 25;
  }

  function isNear(box: DOMRect, other: DOMRect): boolean {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const isBig = other.width >= SIZE && other.height >= SIZE;
    const [left, right, top, bottom] = isBig
      ? [other.left, other.right, other.top, other.bottom]
      : [other.x + other.width / 2, other.x + other.width / 2, other.y + other.height / 2, other.y + other.height / 2];
    const distance = Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
    return distance < (isBig ? SIZE / 2 : SIZE) - 0.5;
  }
}
