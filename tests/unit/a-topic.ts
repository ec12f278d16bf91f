import type { Topic } from '../../data/types.ts';

/** A topic with no more than it must have, for what does not look at its facts. */
export function aTopic(id: string, title: string): Topic {
  return { id, shelf: 'shelf', title, plain: 'A sentence.', facts: [], related: [], reviewed: '2026-01-31' };
}
