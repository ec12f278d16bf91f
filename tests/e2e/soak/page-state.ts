/** What the marks of a page are like, for one look. */
export interface PageState {
  /** Terms on screen that no mark covers. */
  lost: string[];
  /** Marks whose text has gone or is no term. */
  stale: string[];
  ranges: number;
  hosts: number;
}

/** Runs in a page of the soak, which writes no other terms than these two. */
export function pageState(): PageState {
  const term = /ketamine|Spravato/gu;
  const ranges = [...CSS.highlights]
    .filter(([name]) => name === 'fact-card')
    .flatMap(([, highlight]) => [...(highlight as Iterable<Range>)]);
  const covered = new Map<Node, Range[]>();
  for (const range of ranges) {
    covered.set(range.startContainer, [...(covered.get(range.startContainer) ?? []), range]);
  }
  const lost: string[] = [];
  const look = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if ((node as Element).shadowRoot) look((node as Element).shadowRoot as ShadowRoot);
      if (!(node instanceof Text) || node.parentElement?.closest('script, style')) continue;
      for (const { index, 0: found } of node.data.matchAll(term)) {
        const here = document.createRange();
        here.setStart(node, index);
        here.setEnd(node, index + found.length);
        const { top, bottom } = here.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight) continue;
        if (!covered.get(node)?.some((range) => range.startOffset === index)) lost.push(node.data);
      }
    }
  };
  look(document.documentElement);
  return {
    lost,
    stale: ranges
      .filter((range) => !range.startContainer.isConnected || !/^(?:ketamine|Spravato)$/u.test(range.toString()))
      .map((range) => range.toString()),
    ranges: ranges.length,
    hosts: document.querySelectorAll('fact-card').length,
  };
}
