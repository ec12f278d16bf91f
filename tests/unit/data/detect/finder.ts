import { KNOWLEDGE_FOLDER } from '../../../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../../../data/compile-knowledge.ts';
import { compileMatcher } from '../../../../data/detect/compile-matcher.ts';
import { findInText } from '../../../../data/detect/find-in-text.ts';
import { createTermFinder } from '../../../../data/detect/find-terms.ts';
import { createMatcher } from '../../../../data/detect/matcher.ts';

const { topics, senses } = compileKnowledge(KNOWLEDGE_FOLDER);

/** The finder as it runs in pages, with all the knowledge. */
export const realFinder = createTermFinder(createMatcher(compileMatcher(topics, senses)), senses);

/** Terms of a text as "text → topic", in reading order. */
export function termsOf(text: string, title?: string): string[] {
  return findInText(realFinder, text, title).map(({ start, end, topic }) => `${text.slice(start, end)} → ${topic}`);
}
