/** Of the terms of a feed that were in view one second after they came, how many were marked by then. */
export interface FeedShare {
  inView: number;
  marked: number;
}

declare global {
  interface Window {
    benchFeedShare?: FeedShare;
  }
}

/** Runs in the page before it is let go: looks at each term, which carries when it came, when it is one second old. */
export function watchFeed(): void {
  const share: FeedShare = { inView: 0, marked: 0 };
  window.benchFeedShare = share;
  const markedWords = () => {
    const words = new Set<Element | null>();
    for (const [name, highlight] of CSS.highlights) {
      if (name !== 'fact-card' && name !== 'yardstick') continue;
      for (const range of highlight as Iterable<Range>) words.add(range.startContainer.parentElement);
    }
    return words;
  };
  const looked = new WeakSet<Element>();
  setInterval(() => {
    const now = performance.now();
    const due = [...document.querySelectorAll<HTMLElement>('[data-term]')].filter((word) => {
      const age = now - Number(word.dataset['term']);
      return age >= 1000 && age < 1500 && !looked.has(word);
    });
    if (due.length === 0) return;
    const marked = markedWords();
    for (const word of due) {
      looked.add(word);
      const { top, bottom, right } = word.getBoundingClientRect();
      if (bottom <= 0 || top >= innerHeight || right > innerWidth) continue;
      share.inView += 1;
      if (marked.has(word)) share.marked += 1;
    }
  }, 50);
}
