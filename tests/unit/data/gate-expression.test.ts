import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../../data/compile-knowledge.ts';
import { BETWEEN_PARTS, isAcronym, spellings } from '../../../data/forms.ts';
import { gateExpression, gateNeedles } from '../../../data/gate-expression.ts';

const { topics } = compileKnowledge(KNOWLEDGE_FOLDER);
const gate = new RegExp(gateExpression(topics), 'i');
const formsOf = (formClass: 'core' | 'clear' | 'context') =>
  topics.flatMap((topic) => topic.forms?.[formClass] ?? []).flatMap(spellings);

/** As a heading has it; acronyms stay as they are. */
const inCapitals = (form: string) =>
  form.replaceAll(/[^\s-]+/gu, (word) => (isAcronym(word) ? word : word.toUpperCase()));

const needles = gateNeedles(topics);
const holds = (text: string, word: string) =>
  word.includes('~') ? new RegExp(word.replaceAll('~', BETWEEN_PARTS), 'u').test(text) : text.includes(word);
const needlesIn = (text: string) => needles.filter((needle) => needle.split('+').every((word) => holds(text, word)));

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
    for (const form of [...formsOf('core'), ...formsOf('clear')]) {
      for (const between of ['\u2011', ' - ', '\n      ', '\u2009', '\u2212']) {
        const written = form.replaceAll(/[ -]/gu, between).toLowerCase();
        expect(needlesIn(written), written).not.toEqual([]);
      }
    }
    expect(needles.length).toBeLessThan(80);
  });

  it('has no needle in words that half of all pages hold', () => {
    const text = 'the whole working day, a default reaction to the treatment, a complex network, functional';
    expect(needlesIn(text)).toEqual([]);
  });

  it('is answered no by context forms alone, and by other words', () => {
    const alone = formsOf('context').filter((form) => gate.test(`the ${form} of`));
    expect(alone).toEqual([]);
    expect(
      gate.test('A black hole, ticket machines, the Great Depression, a special kind of memory and a seahorse.'),
    ).toBe(false);
  });
});
