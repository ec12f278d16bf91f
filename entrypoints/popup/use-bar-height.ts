import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Tells the style sheet how high the bar over a view is, so that nothing that is scrolled to stops under it. */
export function useBarHeight(view: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const main = view.current;
    if (!main) return;
    const measure = () => {
      const height = main.querySelector('.site, .bar')?.getBoundingClientRect().height ?? 0;
      document.documentElement.style.setProperty('--bar-height', `${height}px`);
    };
    measure();
    // The bar may come late, and grow: then so does what it stands in.
    const sizes = new ResizeObserver(measure);
    sizes.observe(main);
    return () => sizes.disconnect();
  }, [view]);
}
