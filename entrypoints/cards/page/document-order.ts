/**
 * A set of elements that can be had in document order. Until `settle` elements are taken to come in that order,
 * as a walk meets them; later ones are put in their place, each by a few comparisons: among many siblings
 * a browser takes long for every one.
 */
export class DocumentOrder {
  private order: Element[] = [];
  /** In the set, not yet in the order. */
  private readonly fresh = new Set<Element>();
  /** In the order, no longer in the set, or come back since and perhaps elsewhere. */
  private readonly gone = new Set<Element>();
  private readonly held = new Set<Element>();
  private settled = false;

  add(element: Element): void {
    if (this.held.has(element)) return;
    this.held.add(element);
    this.fresh.add(element);
  }

  delete(element: Element): void {
    if (!this.held.delete(element)) return;
    if (!this.fresh.delete(element)) this.gone.add(element);
  }

  settle(): void {
    this.all();
    this.settled = true;
  }

  all(): readonly Element[] {
    if (this.gone.size > 0) this.order = this.order.filter((element) => !this.gone.has(element));
    this.gone.clear();
    for (const element of this.fresh) {
      const last = this.order.at(-1);
      if (!this.settled || !last || isBefore(last, element)) this.order.push(element);
      else this.order.splice(this.placeOf(element), 0, element);
    }
    this.fresh.clear();
    return this.order;
  }

  private placeOf(element: Element): number {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.order[middle] as Element, element)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
