import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../../data/compile-knowledge.ts';
import { spellings } from '../../../data/forms.ts';
import { gateExpression, gateNeedles } from '../../../data/gate-expression.ts';

const { topics } = compileKnowledge(KNOWLEDGE_FOLDER);
const gate = new RegExp(gateExpression(topics), 'i');
const formsOf = (formClass: 'core' | 'clear' | 'context') =>
  topics.flatMap((topic) => topic.forms?.[formClass] ?? []).flatMap(spellings);

describe('the gate’s question', () => {
  it('is answered yes by every core and clear form, however it is written', () => {
    for (const form of [...formsOf('core'), ...formsOf('clear')]) {
      expect(gate.test(`the ${form}, and`), form).toBe(true);
      expect(gate.test(`THE ${form.toUpperCase()}S`), form).toBe(true);
      expect(gate.test(`a ${form.replaceAll(/[ -]/gu, '\u2011')} b`), form).toBe(true);
    }
  });

  it('is answered yes where elements have been glued together', () => {
    expect(gate.test('HomeKetamineAbout')).toBe(true);
    expect(gate.test('pricesSpravatocontact')).toBe(true);
  });

  it('has a needle wherever it is answered yes', () => {
    const needles = gateNeedles(topics);
    for (const form of [...formsOf('core'), ...formsOf('clear')]) {
      const written = form.replaceAll(/[ -]/gu, '\u2011').toLowerCase();
      expect(
        needles.some((needle) => written.includes(needle)),
        form,
      ).toBe(true);
    }
    expect(needles.length).toBeLessThan(80);
  });

  it('is answered no by context forms alone, and by other words', () => {
    const alone = formsOf('context').filter((form) => gate.test(`the ${form} of`));
    expect(alone).toEqual([]);
    expect(
      gate.test('A black hole, ticket machines, the Great Depression, a special kind of memory and a seahorse.'),
    ).toBe(false);
  });
});
