/** Dragged further than this a sheet is let go of, in CSS pixels. */
const FAR_PX = 64;

/**
 * A sheet follows a finger on its header or footer towards its edge of the screen, and goes when it is dragged far enough. On
 * a card beside its line nothing is dragged.
 */
export function dragAway(root: ShadowRoot, onGone: () => void): void {
  const card = () => root.firstElementChild as HTMLElement;
  let from: { id: number; y: number } | null = null;

  /** How far towards the edge, in CSS pixels. */
  const distance = (y: number) => {
    const down = y - (from?.y ?? y);
    return Math.max(0, card().dataset['edge'] === 'top' ? -down : down);
  };
  const shift = (px: number) => {
    const sign = card().dataset['edge'] === 'top' ? -1 : 1;
    card().style.translate = `0 ${sign * px}px`;
  };

  root.addEventListener('pointerdown', (event) => {
    const { pointerType, pointerId, clientY, target } = event as PointerEvent;
    if (pointerType === 'mouse' || card().dataset['side'] !== 'sheet') return;
    const held = (target as Element).closest('header, footer');
    if (!held || (target as Element).closest('button, a')) return;
    from = { id: pointerId, y: clientY };
    held.setPointerCapture(pointerId);
  });
  root.addEventListener('pointermove', (event) => {
    if ((event as PointerEvent).pointerId === from?.id) shift(distance((event as PointerEvent).clientY));
  });
  const release = (event: Event) => {
    if ((event as PointerEvent).pointerId !== from?.id) return;
    const isFar = event.type === 'pointerup' && distance((event as PointerEvent).clientY) > FAR_PX;
    from = null;
    shift(0);
    if (isFar) onGone();
  };
  root.addEventListener('pointerup', release);
  root.addEventListener('pointercancel', release);
}
