import { computePosition, flip, offset, type Platform, type Rect, shift, size } from '@floating-ui/core';

/** In viewport CSS pixels. */
export type Box = Rect;

export interface Size {
  width: number;
  height: number;
}

export interface Placement {
  /** Top left corner of the card, in viewport CSS pixels. */
  x: number;
  y: number;
  side: 'above' | 'below' | 'sheet';
  /** How high the card may be; what is more scrolls inside it. */
  maxHeight: number;
}

/** Below this width a card is a sheet at the foot of the screen. */
export const SHEET_BELOW_PX = 480;
const GAP_PX = 8;
const EDGE_PX = 8;

/**
 * Where a card goes that belongs to a line of text: below it or above it, never over it, inside the
 * viewport. All boxes are in viewport CSS pixels; so is the result. Works on numbers alone.
 */
export async function placeCard(line: Box, card: Size, viewport: Size): Promise<Placement> {
  if (viewport.width < SHEET_BELOW_PX) return placeSheet(line, card, viewport);
  let maxHeight = viewport.height;
  const { x, placement } = await computePosition(line, card, {
    platform: boxPlatform(line, card, viewport),
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({ padding: EDGE_PX, fallbackPlacements: ['top-start'], crossAxis: false }),
      shift({ padding: EDGE_PX }),
      size({
        padding: EDGE_PX,
        apply: ({ availableHeight }) => {
          maxHeight = Math.max(0, Math.floor(availableHeight));
        },
      }),
    ],
  });
  const height = Math.min(card.height, maxHeight);
  if (placement.startsWith('top')) return { x, y: line.y - GAP_PX - height, side: 'above', maxHeight };
  return { x, y: line.y + line.height + GAP_PX, side: 'below', maxHeight };
}

/** A sheet at the foot of the screen, or at its head where the foot would cover the line being read. */
function placeSheet(line: Box, card: Size, viewport: Size): Placement {
  const roomBelow = viewport.height - (line.y + line.height) - GAP_PX;
  const roomAbove = line.y - GAP_PX;
  if (roomBelow >= card.height || roomBelow >= roomAbove) {
    const maxHeight = Math.max(0, Math.floor(roomBelow));
    return { x: 0, y: viewport.height - Math.min(card.height, maxHeight), side: 'sheet', maxHeight };
  }
  return { x: 0, y: 0, side: 'sheet', maxHeight: Math.max(0, Math.floor(roomAbove)) };
}

/** Floating UI asks its platform for every measure; this one answers from the boxes given. */
function boxPlatform(line: Box, card: Size, viewport: Size): Platform {
  return {
    getElementRects: () => ({ reference: line, floating: { x: 0, y: 0, ...card } }),
    getDimensions: () => card,
    getClippingRect: () => ({ x: 0, y: 0, ...viewport }),
  };
}
