import { describe, expect, it } from 'vitest';
import { judgePage } from '../../../../data/detect/page-context.ts';
import { termsOf } from './finder.ts';

describe('the page decides', () => {
  it('core and clear forms count anywhere, context forms only beside a core form', () => {
    expect(termsOf('The hippocampus, anxiety and PTSD.')).toEqual(['PTSD → ptsd']);
    expect(termsOf('Ketamine, the hippocampus, anxiety and PTSD.')).toHaveLength(4);
  });

  it('is about ketamine by its title or by how often it says the word', () => {
    const text = { core: 1, length: 5000 };
    expect(judgePage({ ...text, inTitle: true })).toBe('about');
    expect(judgePage({ ...text, inTitle: false })).toBe('passing');
    expect(judgePage({ core: 12, length: 5000, inTitle: false })).toBe('about');
    expect(judgePage({ core: 4, length: 500_000, inTitle: false })).toBe('passing');
    expect(judgePage({ core: 0, length: 5000, inTitle: false })).toBe('none');
  });

  it('separates blocks at line feeds, but not inside a wrapped sentence', () => {
    expect(termsOf('Ketamine\nInfusion')).not.toContain('Ketamine\nInfusion → ketamine-infusion');
    expect(termsOf('they gave ketamine\ninfusions')).toEqual(['ketamine\ninfusions → ketamine-infusion']);
  });
});

describe('other senses', () => {
  it.each([
    ['ketamine and the Great Depression', 'depression'],
    ['ketamine beside respiratory depression', 'depression'],
    ['ketamine, and a bowl of Special K cereal', 'special k'],
    ['ketamine acts with a dose dependence', 'dependence'],
    ['ketamine shortens REM sleep', 'rem'],
  ])('%s', (text, form) => {
    expect(termsOf(text).map((term) => term.toLowerCase().split(' → ')[0])).not.toContain(form);
  });
});

describe('a word that must be ketamine’s own', () => {
  it.each([
    ['Ketamine was given after a propofol infusion.', []],
    ['The infusion of ketamine followed propofol.', ['infusion → ketamine-infusion']],
    ['The half-life of methadone is long. Ketamine is different.', []],
    ['Ketamine and its metabolites.', ['metabolites → norketamine']],
    ['Dextromethorphan and its metabolite; ketamine too.', []],
  ])('%s', (text, expected) => {
    const owned = /→ (ketamine-infusion|norketamine|duration-and-metabolism)$/;
    expect(termsOf(text).filter((term) => owned.test(term))).toEqual(expected);
  });

  it('on a page about ketamine needs no name beside it, on another it does', () => {
    const lines = (filler: string) => `Ketamine here.\nThe infusion takes an hour.\n${filler}`;
    expect(termsOf(lines(''), 'Ketamine clinic')).toContain('infusion → ketamine-infusion');
    expect(termsOf(lines('Other words. '.repeat(500)))).not.toContain('infusion → ketamine-infusion');
  });
});
