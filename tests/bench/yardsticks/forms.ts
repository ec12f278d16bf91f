import { knowledgeForCommand } from '../../../data/cli/knowledge-folder.ts';
import { formKey, spellings } from '../../../data/forms.ts';

/** Forms as people write them, each once. */
export interface WrittenForms {
  all: string[];
  /** Those that count wherever they stand, whatever the page is about. */
  clear: string[];
}

export function readForms(): WrittenForms {
  const { topics } = knowledgeForCommand();
  const clear = topics.flatMap(({ forms }) => [...(forms?.core ?? []), ...(forms?.clear ?? [])]);
  const context = topics.flatMap(({ forms }) => forms?.context ?? []);
  return { clear: [...new Set(clear)], all: [...new Set([...clear, ...context])] };
}

/**
 * All forms as one expression (flags `giu`), longest first, whole words only: what the yardsticks search
 * for. Written down here and not taken from the detector, so that a faster detector does not move them.
 */
export function flatExpression(forms: readonly string[]): string {
  const keys = [...new Set(forms.flatMap(spellings).map(formKey))].sort((a, b) => b.length - a.length);
  const escaped = keys.map((key) => key.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&').replaceAll(' ', '[\\s-]+'));
  return `(?<![\\p{L}\\p{N}_])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_])`;
}
