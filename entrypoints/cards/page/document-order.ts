import { isShadowRoot } from './shadow-roots.ts';

/** What text is kept under. */
type Place = Element | ShadowRoot;

/**
 * A set of elements that can be had in document order. Those that a walk through the document meets are taken to come in that
 * order until `settle`, but for those in shadow roots, which are walked behind the rest; all others are put in their place, each
 * by a few comparisons: among many siblings a browser takes long for every one.
 */
export class DocumentOrder {
  private order: Place[] = [];
  /** In the set, not yet in the order. */
  private readonly fresh = new Set<Place>();
  /** Of those, what comes in document order. */
  private readonly walked = new Set<Place>();
  /** In the order, no longer in the set, or come back since and perhaps elsewhere. */
  private readonly gone = new Set<Place>();
  private readonly held = new Set<Place>();
  private settled = false;

  /** @param inWalk whether a walk through the whole document has met it */
  add(element: Place, inWalk = false): void {
    if (this.held.has(element)) return;
    this.held.add(element);
    this.fresh.add(element);
    if (inWalk) this.walked.add(element);
  }

  delete(element: Place): void {
    if (!this.held.delete(element)) return;
    this.walked.delete(element);
    if (!this.fresh.delete(element)) this.gone.add(element);
  }

  settle(): void {
    this.all();
    this.settled = true;
  }

  all(): readonly Place[] {
    if (this.gone.size > 0) this.order = this.order.filter((element) => !this.gone.has(element));
    this.gone.clear();
    for (const element of this.fresh) {
      const last = this.order.at(-1);
      const comes = !this.settled && this.walked.has(element) && !isShadowRoot(element.getRootNode());
      if (comes || !last || isBefore(last, element)) this.order.push(element);
      else this.order.splice(this.placeOf(element), 0, element);
    }
    this.fresh.clear();
    this.walked.clear();
    return this.order;
  }

  private placeOf(element: Place): number {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.order[middle] as Place, element)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isBefore(one: Place, other: Place): boolean {
  const [first, second] = inOneTree(one, other);
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Nodes of different shadow trees are compared by their hosts, in the tree that holds both. */
function inOneTree(one: Node, other: Node): [Node, Node] {
  const roots = (node: Node) => {
    const chain: Node[] = [node];
    for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) {
      chain.push(root.host);
    }
    return chain;
  };
  const others = roots(other);
  for (const each of roots(one)) {
    const match = others.find((node) => node.getRootNode() === each.getRootNode());
    if (match) return [each, match];
  }
  return [one, other];
}
