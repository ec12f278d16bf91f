import { useLayoutEffect } from 'preact/hooks';
import type { Settings } from '../../data/settings.ts';

/** Theme and size of the text, as attributes that the style sheets know. */
export function useAppearance(settings: Settings | null): void {
  const { theme, textSize } = settings ?? {};
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme) dataset['theme'] = theme;
    if (textSize) dataset['size'] = textSize;
  }, [theme, textSize]);
}
