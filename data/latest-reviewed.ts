import type { Topic } from './types.ts';

const MOST = 5;

/** Topics reviewed after all others, the latest first, at most five; none while all are of one day. */
export function latestReviewed(topics: readonly Topic[]): Topic[] {
  const oldest = topics.reduce((day, { reviewed }) => (reviewed < day ? reviewed : day), '9999-12-31');
  return topics
    .filter(({ reviewed }) => reviewed > oldest)
    .sort((a, b) => b.reviewed.localeCompare(a.reviewed))
    .slice(0, MOST);
}
