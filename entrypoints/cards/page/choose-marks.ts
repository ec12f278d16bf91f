import type { Density } from '../../../data/settings.ts';

interface Sectioned {
  topic: string;
  section: number;
}

/**
 * Of the mentions that are rendered, in document order, those to draw.
 * `first-in-section` keeps the first of each topic from one heading to the next.
 */
export function chooseMarks<T extends Sectioned>(
  mentions: readonly T[],
  density: Density,
  muted: ReadonlySet<string>,
): T[] {
  if (density === 'none') return [];
  const heard = mentions.filter((mention) => !muted.has(mention.topic));
  if (density === 'every') return heard;
  const seen = new Set<string>();
  return heard.filter(({ topic, section }) => {
    const key = `${section} ${topic}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
