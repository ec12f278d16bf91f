import { describe, expect, it } from 'vitest';
import { corridorHolds, lineNear } from '../../../../entrypoints/cards/card/card-events.ts';
import { type Placement, placeCard } from '../../../../entrypoints/cards/card/place-card.ts';

const viewport = { width: 1000, height: 800 };
const card = { width: 360, height: 300 };
const line = (x: number, y: number, width = 80, height = 20) => ({ x, y, width, height });

/** Where a card goes that there is room for. */
const placed = async (...given: Parameters<typeof placeCard>): Promise<Placement> => {
  const place = await placeCard(...given);
  if (!place) throw new Error('there is no room');
  return place;
};

describe('placing a card', () => {
  it('on the side it is on already, while that has some room', async () => {
    const tall = { width: 360, height: 600 };
    expect(await placeCard(line(100, 400), tall, viewport, { side: 'below' })).toMatchObject({
      side: 'below',
      maxHeight: 364,
    });
    expect(await placeCard(line(100, 400), tall, viewport, { side: 'above' })).toMatchObject({
      side: 'above',
      maxHeight: 384,
    });
    expect(await placeCard(line(100, 100), tall, viewport, { side: 'above' })).toMatchObject({ side: 'below' });
  });

  it('as a strip at the further edge, where a card would be a slit', async () => {
    const frame = { width: 600, height: 200 };
    expect(await placeCard(line(20, 60), card, frame)).toMatchObject({ side: 'strip', edge: 'bottom', y: 156 });
    expect(await placeCard(line(20, 130), card, frame)).toMatchObject({ side: 'strip', edge: 'top', y: 0 });
  });

  it('nowhere in a frame smaller than a card’s header', async () => {
    expect(await placeCard(line(5, 5), card, { width: 600, height: 100 })).toBeNull();
    expect(await placeCard(line(5, 5), card, { width: 110, height: 600 })).toBeNull();
  });

  it('below the line, where there is room', async () => {
    expect(await placeCard(line(100, 100), card, viewport)).toMatchObject({ x: 100, y: 128, side: 'below' });
  });

  it('above the line where below there is none', async () => {
    expect(await placeCard(line(100, 700), card, viewport)).toMatchObject({ x: 100, y: 392, side: 'above' });
  });

  it('shifted so that it stays inside the viewport', async () => {
    const { x } = await placed(line(950, 100), card, viewport);
    expect(x + card.width).toBeLessThanOrEqual(viewport.width - 8);
  });

  it.each([
    [line(100, 390), { width: 360, height: 900 }, viewport],
    [line(10, 5), { width: 360, height: 900 }, { width: 500, height: 300 }],
    [line(400, 150), { width: 360, height: 280 }, { width: 500, height: 300 }],
    [line(20, 40), { width: 320, height: 500 }, { width: 320, height: 480 }],
    [line(20, 400), { width: 320, height: 500 }, { width: 320, height: 480 }],
  ])('never over the line, never outside: %j', async (at, size, view) => {
    const { x, y, maxHeight } = await placed(at, size, view);
    const bottom = y + Math.min(size.height, maxHeight);
    expect(bottom <= at.y || y >= at.y + at.height).toBe(true);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(view.height);
    expect(x).toBeGreaterThanOrEqual(0);
  });

  it('as a sheet at the foot of a narrow screen', async () => {
    expect(await placeCard(line(20, 40), { width: 400, height: 200 }, { width: 400, height: 700 })).toMatchObject({
      x: 0,
      y: 500,
      side: 'sheet',
    });
  });
});

describe('the way from line to card', () => {
  it('is the band between them, as wide as both', () => {
    const below = { x: 100, y: 128, width: 360, height: 300 };
    expect(corridorHolds(line(100, 100), below, 300, 124)).toBe(true);
    expect(corridorHolds(line(100, 100), below, 480, 124)).toBe(false);
    expect(corridorHolds(line(100, 100), below, 300, 90)).toBe(false);
  });

  it('of a mark on two lines starts at the line the pointer is on', () => {
    const boxes = [line(900, 100), line(20, 120)];
    expect(lineNear(boxes, { x: 30, y: 130 })).toEqual(boxes[1]);
    expect(lineNear(boxes, null)).toEqual(boxes[0]);
    expect(lineNear([], null)).toBeNull();
  });
});
