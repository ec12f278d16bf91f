/** What a reader sees of a card. */
export interface CardView {
  title: string;
  text: string;
  words: number;
  /** In viewport CSS pixels. */
  box: { x: number; y: number; width: number; height: number };
}

/** Where a text stands on a page, for a function that runs in the page: middle of its first box. */
export function middleOfText(text: string): { x: number; y: number } | null {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    const box = [...range.getClientRects()].find((each) => each.width > 0);
    if (!box) continue;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return null;
}

/** Texts of all ranges under highlight names that begin with `fact-card`, as a page itself could see them. */
export function markedTexts(): string[] {
  const texts: string[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (name !== 'fact-card') continue;
    for (const range of highlight as Iterable<Range>) texts.push(range.toString());
  }
  return texts;
}

/** Marks on screen, for a function that runs in the page: text and middle of the first box, top down. */
export function marksInView(): { text: string; x: number; y: number }[] {
  const marks: { text: string; x: number; y: number }[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (name !== 'fact-card') continue;
    for (const range of highlight as Iterable<Range>) {
      const box = [...range.getClientRects()].find((each) => each.width > 0);
      if (!box || box.top < 0 || box.bottom > innerHeight) continue;
      marks.push({ text: range.toString(), x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
  }
  return marks.sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Runs in the card's closed shadow root, which is its `this`. */
export function describeCard(this: ShadowRoot): CardView | null {
  const card = this.querySelector<HTMLElement>('.card');
  if (!card) return null;
  const { x, y, width, height } = card.getBoundingClientRect();
  return {
    title: card.querySelector('h2')?.textContent ?? '',
    text: card.innerText,
    words: (card.innerText.match(/[\p{L}\p{N}]+/gu) ?? []).length,
    box: { x, y, width, height },
  };
}

/** Runs in the card's closed shadow root: middle of the first button or link with this text or name. */
export function pointOf(this: ShadowRoot, text: string): { x: number; y: number } | null {
  for (const element of this.querySelectorAll('button, a')) {
    if (!element.textContent?.includes(text) && element.getAttribute('aria-label') !== text) continue;
    element.scrollIntoView({ block: 'nearest' });
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return null;
}

/**
 * Runs with an element of a page, or the card's closed shadow root, as its `this`: texts that stand outside the viewport, or
 * outside a box that cuts them off.
 */
export function cutInRoot(this: ShadowRoot | Element): string[] {
  const cut: string[] = [];
  const walker = document.createTreeWalker(this, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element?.checkVisibility() || element.closest('.visually-hidden') || !node.nodeValue?.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right } = range.getBoundingClientRect();
    // A pixel for rounding.
    if (left < -1 || right > document.documentElement.clientWidth + 1) cut.push(node.nodeValue);
    for (let box: Element | null = element; box; box = box.parentElement) {
      const { overflowX } = getComputedStyle(box);
      const own = box.getBoundingClientRect();
      if (overflowX !== 'visible' && (left < own.left - 1 || right > own.right + 1)) cut.push(node.nodeValue);
    }
  }
  return cut;
}
