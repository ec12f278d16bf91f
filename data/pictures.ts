import type { Fact, Pictures } from './types.ts';

/** The pictures by their names in addresses, in the order in which they are offered. */
export const PICTURES = {
  evidence: 'evidenceByUse',
  dose: 'doseTimeline',
  memory: 'memoryByUse',
  pathway: 'pathway',
} as const satisfies Record<string, keyof Pictures>;
export type PictureId = keyof typeof PICTURES;
export const PICTURE_IDS = Object.keys(PICTURES) as PictureId[];

export function isPictureId(id: string): id is PictureId {
  return Object.hasOwn(PICTURES, id);
}

/** Pictures in which a topic, or one of its facts, has a part. */
export function picturesWith(topicId: string, pictures: Pictures): PictureId[] {
  return PICTURE_IDS.filter((id) => names(pictures[PICTURES[id]]).has(topicId));
}

/** Topics that a picture names, as a part or by a fact. */
function names(part: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof part !== 'object' || part === null) return found;
  for (const [field, value] of Object.entries(part)) {
    if (typeof value === 'string' && (field === 'topic' || field === 'fact')) found.add(topicOf(value));
    else names(value, found);
  }
  return found;
}

/** The topic in which a fact stands; of a topic, itself. */
export function topicOf(id: Fact['id']): string {
  return id.split('/')[0] ?? id;
}
