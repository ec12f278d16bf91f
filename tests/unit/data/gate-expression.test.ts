import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../../data/compile-knowledge.ts';
import { isAcronym, spellings } from '../../../data/forms.ts';
import { gateExpression, gateNeedles } from '../../../data/gate-expression.ts';

const { topics } = compileKnowledge(KNOWLEDGE_FOLDER);
const gate = new RegExp(gateExpression(topics), 'i');
const formsOf = (formClass: 'core' | 'clear' | 'context') =>
  topics.flatMap((topic) => topic.forms?.[formClass] ?? []).flatMap(spellings);

/** As a heading has it; acronyms stay as they are. */
const inCapitals = (form: string) =>
  form.replaceAll(/[^\s-]+/gu, (word) => (isAcronym(word) ? word : word.toUpperCase()));

describe('the gate’s question', () => {
  it('is answered yes by every core and clear form, however it is written', () => {
    for (const form of [...formsOf('core'), ...formsOf('clear')]) {
      expect(gate.test(`the ${form}, and`), form).toBe(true);
      expect(gate.test(`THE ${inCapitals(form)}S`), form).toBe(true);
      expect(gate.test(`a ${form.replaceAll(/[ -]/gu, '\u2011')} b`), form).toBe(true);
    }
  });

  it('leaves the ~ to those who shorten it', () => {
    expect(gate.source).not.toContain('~');
  });

  it('is answered yes where elements have been glued together', () => {
    expect(gate.test('HomeKetamineAbout')).toBe(true);
    expect(gate.test('pricesSpravatocontact')).toBe(true);
    expect(gate.test('GlossaryNeuroplasticity')).toBe(true);
  });

  it('is answered no by an acronym in small letters, which the cards would not count', () => {
    expect(gate.test('the nmda receptor, ssri and ptsd')).toBe(false);
    expect(gate.test('an NMDA receptor')).toBe(true);
  });

  it('has a needle wherever it is answered yes', () => {
    const needles = gateNeedles(topics);
    for (const form of [...formsOf('core'), ...formsOf('clear')]) {
      const written = form.replaceAll(/[ -]/gu, '\u2011').toLowerCase();
      expect(
        needles.some((needle) => needle.split('+').every((word) => written.includes(word))),
        form,
      ).toBe(true);
    }
    expect(needles.length).toBeLessThan(80);
  });

  it('has no needle in words that half of all pages hold', () => {
    const text = 'the whole working day, a default reaction to the treatment, a complex network, functional';
    const found = gateNeedles(topics).filter((needle) => needle.split('+').every((word) => text.includes(word)));
    expect(found).toEqual([]);
  });

  it('is answered no by context forms alone, and by other words', () => {
    const alone = formsOf('context').filter((form) => gate.test(`the ${form} of`));
    expect(alone).toEqual([]);
    expect(
      gate.test('A black hole, ticket machines, the Great Depression, a special kind of memory and a seahorse.'),
    ).toBe(false);
  });
});
