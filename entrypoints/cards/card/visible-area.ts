import type { Box } from './place-card.ts';

/** All of a frame's viewport, in CSS pixels. */
function wholeOf(doc: Document): Box {
  return { x: 0, y: 0, width: doc.documentElement.clientWidth, height: doc.defaultView?.innerHeight ?? 0 };
}

/**
 * What the reader sees of a page that stands in no frame, in its viewport's CSS pixels: less than all of it once it is zoomed
 * by two fingers. Null in a frame, which cannot tell at once.
 */
export function visibleAtTop(doc: Document): Box | null {
  const view = doc.defaultView;
  if (view && view !== view.top) return null;
  const seen = view?.visualViewport;
  if (!seen || seen.width >= doc.documentElement.clientWidth - 1) return wholeOf(doc);
  return { x: seen.offsetLeft, y: seen.offsetTop, width: seen.width, height: seen.height };
}

/**
 * What the reader sees of a frame, which may be longer than the window: only an observer knows what is cut off.
 * @param cover lies over the whole of the frame's viewport until this is answered
 */
export function visibleInFrame(cover: Element): Promise<Box> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      const { x, y, width, height } = entry?.intersectionRect ?? { x: 0, y: 0, width: 0, height: 0 };
      resolve(width > 0 && height > 0 ? { x, y, width, height } : wholeOf(cover.ownerDocument));
    });
    observer.observe(cover);
  });
}
