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
  side: Side;
  /** Of a sheet or a strip: which edge of the screen it lies on. */
  edge?: 'top' | 'bottom';
  /** How high the card may be; what is more scrolls inside it. */
  maxHeight: number;
}

/** A sheet spans the foot of a narrow screen; a strip is the one line of a card that a small frame has room for. */
export type Side = 'above' | 'below' | 'sheet' | 'strip';

/** Below this width a card is a sheet at the foot of the screen. */
export const SHEET_BELOW_PX = 480;
const GAP_PX = 8;
const EDGE_PX = 8;
/** With less room above and below the line a card would be a slit to peep through. */
const LEAST_ROOM_PX = 140;
const STRIP_PX = 44;
/** In a frame smaller than this no card is shown at all. */
const LEAST_FRAME_PX = 120;

/**
 * Where a card goes that belongs to a line of text: below it or above it, never over it, inside the
 * viewport. All boxes are in viewport CSS pixels; so is the result. Works on numbers alone.
 * @param keep the side and edge it is at already, while it stays open: it would not jump away under a reader's pointer
 * @returns null in a frame that is too small for any card
 */
export async function placeCard(
  line: Box,
  card: Size,
  viewport: Size,
  keep?: Pick<Placement, 'side' | 'edge'>,
): Promise<Placement | null> {
  if (viewport.width < LEAST_FRAME_PX || viewport.height < LEAST_FRAME_PX) return null;
  const above = line.y - GAP_PX - EDGE_PX;
  const below = viewport.height - (line.y + line.height) - GAP_PX - EDGE_PX;
  if (Math.max(above, below) < LEAST_ROOM_PX) return placeStrip(viewport, below >= above ? 'bottom' : 'top');
  if (viewport.width < SHEET_BELOW_PX) return placeSheet(line, card, viewport, keep?.edge);
  const kept = keep?.side === 'above' && above >= LEAST_ROOM_PX ? 'top-start' : 'bottom-start';
  const isKept = (keep?.side === 'above' && kept === 'top-start') || (keep?.side === 'below' && below >= LEAST_ROOM_PX);
  let maxHeight = viewport.height;
  const { x, placement } = await computePosition(line, card, {
    platform: boxPlatform(line, card, viewport),
    strategy: 'fixed',
    placement: kept,
    middleware: [
      offset(GAP_PX),
      ...(isKept ? [] : [flip({ padding: EDGE_PX, fallbackPlacements: ['top-start'], crossAxis: false })]),
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
function placeSheet(line: Box, card: Size, viewport: Size, keep?: Placement['edge']): Placement {
  const roomBelow = viewport.height - (line.y + line.height) - GAP_PX;
  const roomAbove = line.y - GAP_PX;
  const isKept = (keep === 'bottom' && roomBelow >= LEAST_ROOM_PX) || (keep === 'top' && roomAbove >= LEAST_ROOM_PX);
  const isBelow = isKept ? keep === 'bottom' : roomBelow >= card.height || roomBelow >= roomAbove;
  if (isBelow) {
    const maxHeight = Math.max(0, Math.floor(roomBelow));
    return { x: 0, y: viewport.height - Math.min(card.height, maxHeight), side: 'sheet', edge: 'bottom', maxHeight };
  }
  return { x: 0, y: 0, side: 'sheet', edge: 'top', maxHeight: Math.max(0, Math.floor(roomAbove)) };
}

/** At the foot of the window, whatever stands there: for what says shortly what has happened. */
export function placeAtFoot(card: Size, viewport: Size): Placement {
  const isNarrow = viewport.width < SHEET_BELOW_PX;
  const edge = isNarrow ? 0 : EDGE_PX;
  const maxHeight = Math.max(0, viewport.height - edge);
  const y = viewport.height - edge - Math.min(card.height, maxHeight);
  return isNarrow ? { x: 0, y, side: 'sheet', edge: 'bottom', maxHeight } : { x: edge, y, side: 'above', maxHeight };
}

function placeStrip(viewport: Size, edge: 'top' | 'bottom'): Placement {
  const y = edge === 'top' ? 0 : viewport.height - STRIP_PX;
  return { x: 0, y, side: 'strip', edge, maxHeight: STRIP_PX };
}

/** Floating UI asks its platform for every measure; this one answers from the boxes given. */
function boxPlatform(line: Box, card: Size, viewport: Size): Platform {
  return {
    getElementRects: () => ({ reference: line, floating: { x: 0, y: 0, ...card } }),
    getDimensions: () => card,
    getClippingRect: () => ({ x: 0, y: 0, ...viewport }),
  };
}
