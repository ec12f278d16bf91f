import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../../data/compile-knowledge.ts';
import { guessRegion, inRegion, REGIONS } from '../../../data/regions.ts';

describe('where a reader is', () => {
  it.each([
    ['Europe/London', ['en-US'], 'gb'],
    ['Europe/Dublin', ['en-IE'], 'ie'],
    ['America/Chicago', ['es-MX'], 'us'],
    ['America/Indiana/Knox', ['en-US'], 'us'],
    ['America/Toronto', ['en-US'], 'ca'],
    ['Australia/Perth', ['en-GB'], 'au'],
    ['Europe/Berlin', ['de-DE'], 'eu'],
    ['Asia/Tokyo', ['en-US'], 'other'],
    ['America/Mexico_City', ['en-US'], 'other'],
    ['UTC', ['en', 'en-GB'], 'gb'],
    ['', ['fr-FR'], 'eu'],
    ['UTC', ['en'], 'other'],
    ['UTC', ['es-EU'], 'other'],
  ] as const)('in %s, reading %s, is %s', (zone, languages, region) => {
    expect(guessRegion(zone, languages)).toBe(region);
  });
});

describe('help lines', () => {
  const { helpLines } = compileKnowledge(KNOWLEDGE_FOLDER);
  const names = (region: (typeof REGIONS)[number]) => inRegion(helpLines, region).map(({ name }) => name);

  it('of one region leave out those of another', () => {
    expect(names('us')).toContain('988 Suicide & Crisis Lifeline');
    expect(names('us')).not.toContain('Samaritans');
    expect(names('ie')).toContain('Samaritans');
    expect(names('ie')).not.toContain('NHS 111, mental health option');
  });

  it.each(REGIONS)('%s has somebody to turn to in a crisis', (region) => {
    expect(inRegion(helpLines, region).some(({ use }) => use.includes('crisis'))).toBe(true);
  });
});
