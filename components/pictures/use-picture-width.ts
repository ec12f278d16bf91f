import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Narrowest column the app is laid out for, and what a picture is drawn for until it has been measured. */
const LEAST = 300;
/** The font size for which one unit of a picture is one CSS pixel. */
const FONT = 14;

/**
 * How many units wide a picture is to be drawn, so that its letters are as large as the text around: a reader who
 * chose larger text gets a picture of fewer units.
 */
export function usePictureWidth(): [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(LEAST);
  useLayoutEffect(() => {
    const place = ref.current;
    if (!place) return;
    const measure = () => {
      const unit = Number.parseFloat(getComputedStyle(place).fontSize) / FONT || 1;
      if (place.clientWidth > 0) setWidth(Math.max(LEAST * 0.75, Math.round(place.clientWidth / unit)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
