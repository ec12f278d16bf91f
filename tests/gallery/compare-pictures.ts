import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Edges of letters differ a little from one browser version to the next; a moved line or another colour by far more. */
const SAME_CHANNEL = 48;

/**
 * How much two pictures differ, as a share of all pixels, 0 to 1; 1 where their sizes differ.
 * @param page any blank page: the browser itself reads the PNGs
 */
export async function differenceOf(page: Page, one: string, other: string): Promise<number> {
  const asData = (path: string) => `data:image/png;base64,${readFileSync(path).toString('base64')}`;
  return page.evaluate(
    async ([a = '', b = '', most]) => {
      const pixelsOf = async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (!pen) throw new Error('no canvas');
        pen.drawImage(image, 0, 0);
        return pen.getImageData(0, 0, image.width, image.height);
      };
      const [first, second] = [await pixelsOf(a), await pixelsOf(b)];
      if (first.width !== second.width || first.height !== second.height) return 1;
      let different = 0;
      for (let at = 0; at < first.data.length; at += 4) {
        const isSame = [0, 1, 2].every(
          (channel) => Math.abs((first.data[at + channel] ?? 0) - (second.data[at + channel] ?? 0)) <= most,
        );
        if (!isSame) different += 1;
      }
      return different / (first.width * first.height);
    },
    [asData(one), asData(other), SAME_CHANNEL] as const,
  );
}
