import { describe, expect, it } from 'vitest';
import { latestReviewed } from '../../../data/latest-reviewed.ts';
import type { Topic } from '../../../data/types.ts';

const topic = (id: string, reviewed: string): Topic => ({
  id,
  reviewed,
  shelf: 's',
  title: id,
  plain: id,
  facts: [],
  related: [],
});

describe('recently reviewed', () => {
  it('are the latest first, at most five, and never the oldest', () => {
    const days = ['2026-01-01', '2026-03-01', '2026-02-01', '2026-01-01'];
    expect(latestReviewed(days.map((day, i) => topic(`t${i}`, day))).map(({ id }) => id)).toEqual(['t1', 't2']);
    const many = Array.from({ length: 9 }, (_, i) => topic(`t${i}`, `2026-01-0${i + 1}`));
    expect(latestReviewed(many).map(({ id }) => id)).toEqual(['t8', 't7', 't6', 't5', 't4']);
  });

  it('are none while all are of one day', () => {
    expect(latestReviewed([topic('a', '2026-01-01'), topic('b', '2026-01-01')])).toEqual([]);
  });
});
