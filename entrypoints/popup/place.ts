/** In a drawing they are SVG. */
export type Link = HTMLElement | SVGElement;

/** How the reader left a view by a link in it. */
export interface Place {
  /** Of the link, and which it is of those that lead there. */
  href: string;
  nth: number;
  /** Of the link, in the viewport; null where it stands in a bar, which does not move. */
  top: number | null;
  /** Of the page, in CSS pixels. */
  scrolled: number;
  /** Which of all that folds stood open, in the order of the view. */
  open: readonly boolean[];
}

/** Longer than what a view learns late takes to come: the page beside, its topics. */
const SETTLED_MS = 1000;
const READER_ACTS = ['wheel', 'pointerdown', 'keydown'] as const;

export function placeLeft(view: HTMLElement, link: Link): Place {
  const href = link.getAttribute('href') ?? '';
  return {
    href,
    nth: linksTo(view, href).indexOf(link),
    top: link.closest('.bar, .site') ? null : link.getBoundingClientRect().top,
    scrolled: scrollY,
    open: [...view.querySelectorAll('details')].map(({ open }) => open),
  };
}

/** @returns the link by which the view was left, where it is still there */
export function linkLeft(view: HTMLElement, { href, nth }: Place): Link | undefined {
  return linksTo(view, href)[nth];
}

/**
 * Show a view as it was left, and hold it so while parts of it still come, until the reader does something.
 * @returns lets go of it at once
 */
export function showAsLeft(view: HTMLElement, place: Place): () => void {
  const folds = view.querySelectorAll('details');
  if (folds.length === place.open.length) {
    for (const [i, fold] of folds.entries()) fold.open = place.open[i] ?? false;
  }
  const link = linkLeft(view, place);
  const scroll = () => {
    if (place.top === null || !link?.isConnected) scrollTo(0, place.scrolled);
    else scrollBy(0, link.getBoundingClientRect().top - place.top);
  };
  scroll();
  const sizes = new ResizeObserver(scroll);
  sizes.observe(view);
  const letGo = () => {
    sizes.disconnect();
    clearTimeout(timer);
    for (const act of READER_ACTS) removeEventListener(act, letGo, true);
  };
  const timer = setTimeout(letGo, SETTLED_MS);
  for (const act of READER_ACTS) addEventListener(act, letGo, true);
  return letGo;
}

function linksTo(view: HTMLElement, href: string): Link[] {
  return [...view.querySelectorAll<Link>('a[href]')].filter((link) => link.getAttribute('href') === href);
}
