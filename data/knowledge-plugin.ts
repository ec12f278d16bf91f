import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compileKnowledge } from './compile-knowledge.ts';
import { compileMatcher } from './detect/compile-matcher.ts';
import { BETWEEN_PARTS } from './forms.ts';
import { gateExpression, gateNeedles } from './gate-expression.ts';
import { packKnowledge, type ReadersKnowledge } from './knowledge.ts';
import type { Topic } from './types.ts';

const FOLDER = join(import.meta.dirname, 'knowledge');

/**
 * Puts what is known into the bundle, checked and compiled at build time, as four modules:
 * `virtual:knowledge` (what readers are shown, packed), `virtual:matcher` (all forms,
 * for the cards), `virtual:gate-expression` (core and clear forms, for the gate) and `virtual:topic-names`
 * (what a topic is looked up by without its facts, for the address bar).
 * A mistake in a file stops the build with file, line and reason.
 */
export function knowledgePlugin(): Plugin {
  const modules: Record<string, () => unknown> = {
    'virtual:knowledge': () => packKnowledge(readersKnowledge()),
    'virtual:card-knowledge': () => {
      const { pictures: _, ...knowledge } = readersKnowledge();
      for (const topic of knowledge.topics) {
        delete topic.forms;
        delete topic.searchWords;
      }
      return packKnowledge(knowledge);
    },
    'virtual:matcher': () => {
      const { topics, senses } = compileKnowledge(FOLDER);
      return { matcher: compileMatcher(topics, senses), senses: { ...senses, otherSenses: [] } };
    },
    'virtual:topic-names': () => JSON.stringify(compileKnowledge(FOLDER).topics.map(namesOf)),
    'virtual:gate-expression': () => {
      const { topics } = compileKnowledge(FOLDER);
      // What stands between two words is the greater part of the source, and each frame reads it.
      const source = gateExpression(topics).replaceAll(BETWEEN_PARTS, '~');
      return { source, between: BETWEEN_PARTS, needles: gateNeedles(topics) };
    },
  };
  return {
    name: 'knowledge',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load(id) {
      const make = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
      if (!make) return undefined;
      for (const name of readdirSync(FOLDER)) this.addWatchFile(join(FOLDER, name));
      const json = JSON.stringify(make());
      // A browser reads a long JSON text sooner than the same as code.
      return `export default ${id.endsWith('matcher') ? `JSON.parse(${JSON.stringify(json)})` : json};`;
    },
  };
}

function namesOf({ id, shelf, title, plain, forms, searchWords, reviewed }: Topic): Topic {
  const names: Topic = { id, shelf, title, plain, facts: [], related: [], reviewed };
  return { ...names, ...(forms && { forms }), ...(searchWords && { searchWords }) };
}

function readersKnowledge(): ReadersKnowledge {
  const { senses: _, ...knowledge } = compileKnowledge(FOLDER);
  for (const fact of knowledge.topics.flatMap((topic) => topic.facts)) delete fact.covers;
  return knowledge;
}
