// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentOrder } from '../../../../entrypoints/cards/page/document-order.ts';

describe('document order', () => {
  it('follows an element that has been taken out and put elsewhere', () => {
    document.body.replaceChildren(...['a', 'b', 'c'].map((id) => Object.assign(document.createElement('p'), { id })));
    const order = new DocumentOrder();
    for (const element of document.body.children) order.add(element, true);
    order.settle();
    const first = document.body.firstElementChild as Element;
    order.delete(first);
    document.body.append(first);
    order.add(first);
    expect(order.all().map((each) => (each as Element).id)).toEqual(['b', 'c', 'a']);
  });

  it('holds through additions, removals and returns, in any sequence', () => {
    document.body.replaceChildren(
      ...Array.from({ length: 12 }, (_, i) => Object.assign(document.createElement('p'), { id: String(i) })),
    );
    const all = [...document.body.children];
    const step = fc.record({ element: fc.constantFrom(...all), add: fc.boolean(), ask: fc.boolean() });
    fc.assert(
      fc.property(fc.subarray(all), fc.nat(40), fc.array(step, { maxLength: 40 }), (walked, settled, steps) => {
        const order = new DocumentOrder();
        const held = new Set<Element>(walked);
        for (const element of walked) order.add(element, true);
        for (const [i, { element, add, ask }] of steps.entries()) {
          if (i === settled) order.settle();
          if (add) order.add(element);
          else order.delete(element);
          if (add) held.add(element);
          else held.delete(element);
          if (ask) order.all();
        }
        expect(order.all().map((each) => (each as Element).id)).toEqual(
          all.filter((element) => held.has(element)).map(({ id }) => id),
        );
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});
